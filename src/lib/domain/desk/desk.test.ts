import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordedStatuses } from '../status.ts';
import { codesOf } from '../terms.ts';
import { quotationLength, quotationProblem } from './quotation.ts';
import { contentProblems, readEvent, readSource } from './read-event.ts';
import { needsSecond } from './second.ts';
import { weightOf } from './weight.ts';

const today = '2026-11-25';

/** A form that says all it has to. */
function form(changes: Record<string, string | string[]> = {}): URLSearchParams {
	const fields = new URLSearchParams();
	const filled: Record<string, string | string[]> = {
		...{ announced_on: '2026-11-20', status: 'suspended', kind: 'shipment_halt' },
		...{ attribution: 'company', confidence: 'high' },
		...{ summary_en: 'It stopped shipments.', summary_ja: '出荷を停止した。' },
		...changes,
	};
	for (const [name, values] of Object.entries(filled))
		for (const value of [values].flat()) fields.append(name, value);
	return fields;
}

const problemsOf = (changes: Record<string, string | string[]>) => {
	const read = readEvent(form(changes), today);
	return 'problems' in read ? read.problems.map(({ field, code }) => `${field} ${code}`) : [];
};

describe('an event from a form', () => {
	test('is read field by field', () => {
		const read = readEvent(
			form({
				effective_on: '2026-12',
				reasons: ['safety', 'logistics', 'safety'],
				loss_jpy_billion: '1,234.5',
				employee_support: 'false',
				buyer: '  A buyer  ',
			}),
			today,
		);
		expect(read).toMatchObject({
			value: {
				effectiveOn: '2026-12',
				reasons: ['safety', 'logistics'],
				lossJpyBillion: 1234.5,
				employeeSupport: false,
				humanRightsDdMentioned: null,
				buyer: 'A buyer',
				price: null,
			},
		});
	});

	test('that is context has no status', () => {
		expect(readEvent(form({ status: '' }), today)).toMatchObject({ value: { status: null } });
	});

	test.each([
		[{ announced_on: '' }, 'announced_on required'],
		[{ announced_on: '2026-13' }, 'announced_on not_a_date'],
		[{ announced_on: '2026-11-26' }, 'announced_on in_the_future'],
		[{ announced_on: '2027' }, 'announced_on in_the_future'],
		[{ status: 'undisclosed' }, 'status unknown_code'],
		[{ status: 'gone' }, 'status unknown_code'],
		[{ kind: '' }, 'kind required'],
		[{ kind: 'rumour' }, 'kind unknown_code'],
		[{ attribution: '' }, 'attribution required'],
		[{ confidence: '' }, 'confidence required'],
		[{ confidence: 'low' }, 'confidence unknown_code'],
		[{ confidence: 'unverified' }, 'confidence unknown_code'],
		[{ reasons: ['weather'] }, 'reasons unknown_code'],
		[{ summary_en: '' }, 'summary_en required'],
		[{ summary_ja: ' ' }, 'summary_ja required'],
		[{ summary_ja: 'It stopped.' }, 'summary_ja wrong_language'],
		[{ summary_en: '停止した。' }, 'summary_en wrong_language'],
		[{ summary_en: 'word '.repeat(150) }, 'summary_en too_long'],
		[{ loss_jpy_billion: '-1' }, 'loss_jpy_billion not_a_number'],
		[{ loss_jpy_billion: 'many' }, 'loss_jpy_billion not_a_number'],
		[{ rung: 'considering', status: 'exited' }, 'rung considering_is_no_exit'],
		[{ effective_on: '2027-01-10', status: 'exited' }, 'effective_on exit_not_yet'],
	])('is refused for %o', (changes, problem) => {
		expect(problemsOf(changes)).toEqual([problem]);
	});

	test('may be of a month that has begun, and planned for later', () => {
		expect(problemsOf({ announced_on: '2026-11' })).toEqual([]);
		expect(problemsOf({ effective_on: '2027-01-10', status: 'exit_announced' })).toEqual([]);
	});

	test('whatever is sent is read or refused, and never throws', () => {
		const names = [...form().keys(), 'effective_on', 'rung', 'reasons', 'buyer', 'price'];
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(fc.constantFrom(...names), fc.oneof(fc.string(), fc.string({ unit: 'binary' }))),
				),
				(pairs) => {
					const read = readEvent(new URLSearchParams(pairs), today);
					if ('value' in read) expect(JSON.stringify(read.value)).not.toMatch(/\\u0000/);
				},
			),
		);
	});
});

describe('a source from a form', () => {
	const fields = (changes: Record<string, string> = {}) =>
		new URLSearchParams({
			...{ source_url: 'https://kitano.example/1', source_publisher: 'Kitano' },
			...{ source_type: 'company', source_standing: 'original', source_lang: 'ja' },
			...changes,
		});

	test('is seen today unless it says otherwise', () => {
		expect(readSource(fields(), today)).toMatchObject({ value: { seenOn: today } });
	});

	test.each([
		[{ source_url: 'javascript:alert(1)' }, 'source_url not_an_address'],
		[{ source_url: 'https://a b' }, 'source_url not_an_address'],
		[{ source_url: '' }, 'source_url required'],
		[{ source_publisher: '' }, 'source_publisher required'],
		[{ source_lang: 'japanese' }, 'source_lang not_a_language'],
		[{ source_type: '' }, 'source_type required'],
		[{ source_standing: 'copy' }, 'source_standing unknown_code'],
		[{ seen_on: '2026-12-01' }, 'seen_on in_the_future'],
		[{ source_published_on: '2026-12' }, 'source_published_on in_the_future'],
	])('is refused for %o', (changes, problem) => {
		const read = readSource(fields(changes), today);
		if (!('problems' in read)) throw new Error('It was read.');
		expect(read.problems.map(({ field, code }) => `${field} ${code}`)).toContain(problem);
	});
});

describe('a quotation', () => {
	test('is counted in characters in Japanese and in words in English', () => {
		expect(quotationLength('出荷を 停止した', 'ja')).toBe(7);
		expect(quotationLength('it  stopped shipments', 'en')).toBe(3);
		expect(quotationLength(' ', 'en')).toBe(0);
	});

	test('may be as long as the rule says, and no longer', () => {
		for (const [open, close] of ['「」', '『』'])
			for (const [length, problem] of [
				[100, undefined],
				[101, 'quotation_too_long'],
			] as const)
				expect(
					quotationProblem(
						`同社は${String(open)}${'あ'.repeat(length)}${String(close)}と述べた。`,
						'ja',
					),
				).toBe(problem);
		const words = (count: number) => `It said “${'stop '.repeat(count).trim()}”.`;
		expect(quotationProblem(words(40), 'en')).toBeUndefined();
		expect(quotationProblem(words(41), 'en')).toBe('quotation_too_long');
	});

	test('is one, whatever terms stand in quotation marks beside it', () => {
		const long = '「出荷を停止し、再開の見通しは立っていないと判断した」';
		expect(quotationProblem(`同社は${long}と述べ、「停止」と呼んだ。`, 'ja')).toBeUndefined();
		expect(quotationProblem(`同社は${long}、${long}と述べた。`, 'ja')).toBe('quoted_twice');
	});

	test('is too long also where the document is taken over without quotation marks', () => {
		const text = Array.from({ length: 60 }, (_, index) => `word${String(index)}`).join(' ');
		const summary = (count: number) => `It says ${text.split(' ').slice(0, count).join(' ')} now`;
		expect(quotationProblem(summary(40), 'en', text)).toBeUndefined();
		expect(quotationProblem(summary(41), 'en', text)).toBe('quotation_too_long');
		expect(quotationProblem(summary(41), 'en')).toBeUndefined();
	});
});

describe('two people are needed', () => {
	test('for every claim that a company stays, whatever happened', () => {
		for (const status of ['operating', 'holding', 'scaled_back'] as const)
			for (const kind of codesOf('kind'))
				expect(needsSecond({ status, kind, brokeItsWord: false }, 'undisclosed')).toContain(
					'stays',
				);
	});

	test('for a resumption and for a broken word, of which going back from an exit is one', () => {
		const plain = { status: 'suspended', kind: 'statement', brokeItsWord: false } as const;
		expect(needsSecond(plain, 'operating')).toEqual([]);
		expect(needsSecond(plain, 'exit_announced')).toEqual(['broke_its_word']);
		expect(needsSecond({ ...plain, kind: 'resumption' }, 'operating')).toEqual(['resumed']);
		expect(needsSecond({ ...plain, brokeItsWord: true }, 'operating')).toEqual(['broke_its_word']);
	});

	test('for nothing else', () => {
		for (const status of [null, 'suspended', 'exit_announced', 'exited'] as const)
			for (const kind of codesOf('kind').filter((one) => one !== 'resumption'))
				expect(needsSecond({ status, kind, brokeItsWord: false }, 'suspended')).toEqual([]);
	});
});

describe('the weight of a proposal', () => {
	const weighed = fc.record({
		from: fc.constantFrom(...codesOf('status')),
		to: fc.constantFrom(null, ...recordedStatuses),
		confidence: fc.constantFrom(...codesOf('confidence')),
		staleMonths: fc.option(fc.nat(200)),
	});

	test('lies between 1 and 90', () => {
		fc.assert(
			fc.property(weighed, (one) => {
				expect(weightOf(one)).toBeGreaterThanOrEqual(1);
				expect(weightOf(one)).toBeLessThanOrEqual(90);
			}),
		);
	});

	test('grows with confidence, with silence and with the way on the scale', () => {
		fc.assert(
			fc.property(weighed, fc.nat(60), (one, months) => {
				const { staleMonths } = one;
				const quieter = { ...one, staleMonths: (staleMonths ?? 0) + months };
				if (staleMonths !== null) expect(weightOf(quieter)).toBeGreaterThanOrEqual(weightOf(one));
				expect(weightOf({ ...one, confidence: 'high' })).toBeGreaterThanOrEqual(weightOf(one));
				expect(weightOf(one)).toBeGreaterThanOrEqual(weightOf({ ...one, to: null }));
			}),
		);
		const plain = { from: 'operating', confidence: 'high', staleMonths: 0 } as const;
		const steps = recordedStatuses.map((to) => weightOf({ ...plain, to }));
		expect(steps).toEqual(steps.toSorted((a, b) => a - b));
	});

	test('never depends on silence alone where nothing is known', () => {
		expect(
			weightOf({ from: 'undisclosed', to: 'suspended', confidence: 'high', staleMonths: null }),
		).toBe(60);
	});
});

test('the checks of a whole event find what the form would', () => {
	const read = readEvent(form(), today);
	if (!('value' in read)) throw new Error('The form has problems.');
	expect(contentProblems(read.value, today)).toEqual([]);
	expect(contentProblems({ ...read.value, announcedOn: '2026-12' }, today)).toHaveLength(1);
});
