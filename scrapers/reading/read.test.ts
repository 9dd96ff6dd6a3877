import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enActs } from './lexicon/en-acts.ts';
import { enModes } from './lexicon/en-modes.ts';
import { jaActs } from './lexicon/ja-acts.ts';
import { jaModes } from './lexicon/ja-modes.ts';
import { read, tongueOf } from './read.ts';

const company = { company_ja: '瑠璃沢工業', company_en: 'Rurisawa Industries' };
const words = [
	...[
		'ロシア',
		'ベラルーシ',
		'当社',
		'工場',
		'生産',
		'出荷',
		'停止',
		'撤退',
		'譲渡',
		'検討',
		'継続',
		'します',
		'した',
		'ない',
		'。',
		'、',
		'\n',
		'「',
		'」',
		'3月',
		'12億円',
		'ﾛｼｱ',
		'㈱',
		'令和4年',
	],
	...[
		' Russia',
		' we',
		' suspend',
		'ed',
		' sold',
		' plant',
		' not',
		' if',
		'. ',
		', and',
		' 1 May',
		' 2 billion yen',
		'?',
		' Q.',
		'\nA. ',
	],
];

describe('any text', () => {
	test(
		'is read without failing, twice alike, and every span holds the characters it says',
		{
			timeout: 30_000,
		},
		() => {
			fc.assert(
				fc.property(
					fc.oneof(
						fc.string({ unit: 'binary', maxLength: 300 }),
						fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((chosen) => chosen.join('')),
					),
					fc.constantFrom('ja', 'en', 'de'),
					(text, lang) => {
						const document = { id: 'a', lang, ...company, published_on: '2022-05-01', text };
						const finding = read(document);
						expect(read(document)).toEqual(finding);
						for (const { start, end, text: quoted } of finding.evidence) {
							expect(start).toBeLessThan(end);
							expect(quoted).toBe(text.slice(start, end));
						}
					},
				),
				{ numRuns: 150 },
			);
		},
	);

	test('without company, title and date is read too', () => {
		const text = 'ロシア向け製品の出荷を停止しました。';
		expect(read({ id: 'a', lang: 'ja', text }).status).toBe('suspended');
	});
});

test('spans point into the text as given, across wrapped lines and folded characters', () => {
	const text =
		'㈱瑠璃沢工業のお知らせ\n\n当社は、ﾛｼｱの工場における生産活動を、部品の調達が困難となったこと\nから、本日付で停止いたしました。';
	const [span] = read({
		id: 'a',
		lang: 'ja',
		...company,
		published_on: '2022-03-04',
		text,
	}).evidence;
	expect(span?.text).toContain('本日付で停止いたしました');
	expect(text.slice(span?.start, span?.end)).toBe(span?.text);
});

test('the language is the declared one, else that of the script', () => {
	expect(tongueOf({ lang: 'en', text: 'これは' })).toBe('en');
	expect(tongueOf({ lang: 'ru', text: 'これは' })).toBe('ja');
	expect(tongueOf({ lang: '', text: 'This' })).toBe('en');
});

/** Milliseconds of processor time, the best of a few tries. */
function costOf(lang: string, text: string): number {
	const tries = Array.from({ length: 2 }, () => {
		const before = process.cpuUsage();
		read({ id: 'a', lang, ...company, text });
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	return Math.min(...tries);
}

describe('a hostile text costs in proportion to its length', () => {
	const triggers = [
		...[...jaActs, ...jaModes].map(({ id, yes }) => [id, 'ja', `ロシア${yes[0] ?? ''}`] as const),
		...[...enActs, ...enModes].map(({ id, yes }) => [id, 'en', ` russia ${yes[0] ?? ''}`] as const),
		...([
			['letters', 'en', 'a'],
			['kana', 'ja', 'ア'],
			['commas', 'ja', 'し、'],
			['digits', 'ja', '1,000'],
			['brackets', 'ja', '「'],
			['lines', 'en', 'Russia\n'],
			['stops', 'en', '. '],
		] as const),
	];
	test.each(triggers)('%s', (_id, lang, unit) => {
		const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
		costOf(lang, text(500));
		// Quadratic growth would be sixteenfold.
		expect(costOf(lang, text(8_000))).toBeLessThan(10 * Math.max(4, costOf(lang, text(2_000))));
	});
});
