import { describe, expect, test } from 'vitest';
import { answerTo, criteria, type RecordedAnswer } from '#lib/domain/criteria.ts';
import { linesToAsk } from '#lib/domain/letter.ts';
import type { ChecklistLine, CompanyRow, EventRow, SourceRow } from '#lib/domain/records.ts';
import { languages, type Language } from '#lib/domain/terms.ts';
import { speechOf } from '../speech.ts';
import { words } from './index.ts';
import { disclosuresOf, honorific, letterTo, type LetterFacts } from './letter.ts';
import { standardsIn } from './standards.ts';

const company = {
	slug: 'kitano',
	nameEn: 'Kitano Glass Co., Ltd.',
	nameJa: '北野硝子株式会社',
	presence: ['manufacturing', 'sales'],
	status: 'exit_announced',
} as unknown as CompanyRow;

const source = (about: Partial<SourceRow> = {}): SourceRow => ({
	sourceUrl: 'https://kitano.example/news/1',
	sourcePublisher: 'Kitano Glass',
	sourceType: 'company',
	sourceStanding: 'original',
	sourceLang: 'ja',
	sourcePublishedOn: '2023-03',
	seenOn: '2026-11-20',
	noteEn: null,
	noteJa: null,
	...about,
});

const event = (about: Partial<EventRow>): EventRow =>
	({
		eventId: 'k1',
		announcedOn: '2023-03',
		status: 'exit_announced',
		attribution: 'company',
		summaryEn: 'Decided to sell its plant.',
		summaryJa: '工場の売却を決定。',
		sources: [source()],
		...about,
	}) as unknown as EventRow;

function checklist(answers: Readonly<Record<string, RecordedAnswer>> = {}): ChecklistLine[] {
	return criteria.map((criterion) => {
		const answer = answers[criterion.id];
		return {
			criterion,
			answer: answerTo(criterion.id, company.status, answer),
			finding: answer
				? {
						criterion: criterion.id,
						answer,
						summaryEn: `Found on ${criterion.id}.`,
						summaryJa: `${criterion.id}についての記載。`,
						sourceUrl: `https://kitano.example/${criterion.id}`,
						sourcePublisher: 'Kitano Glass',
						sourceLang: 'en',
						checkedOn: '2026-11-19',
					}
				: null,
		};
	});
}

const write = (facts: Partial<LetterFacts> = {}, language: Language = 'en') =>
	letterTo(
		{
			company,
			events: [event({})],
			lines: linesToAsk(checklist({ A1: 'yes', B2: 'not_disclosed', D5: 'partly' }), []),
			asOf: '2026-11-20',
			record: 'https://tettai.example/en/companies/kitano?as_of=2026-11-20&known_at=2026-11-20',
			reply: 'https://tettai.example/en/corrections/new?company=kitano',
			...facts,
		},
		speechOf(language),
	);

test('there is a question for every criterion, and its standard is named in the language of the letter', () => {
	for (const language of languages)
		expect(Object.keys(words[language].questions)).toEqual(criteria.map(({ id }) => id));
	// What is left of the English basis are names and numbers.
	for (const { basis } of criteria)
		expect(
			write({ lines: checklist().filter(({ criterion }) => criterion.basis === basis) }, 'ja').text,
		).not.toMatch(/（[^）]*(guide|Guidelines|commentary|toolkit|; )[^）]*）$/m);
});

describe('a letter', () => {
	test('says what was last disclosed, when, where and in which status', () => {
		const { subject, text } = write();
		expect(subject).toContain(company.nameEn);
		expect(text).toContain(
			'- Mar 2023: Decided to sell its plant. (status recorded: Exit announced)',
		);
		expect(text).toContain(
			'Source: Kitano Glass, Japanese, Mar 2023\n  https://kitano.example/news/1',
		);
		expect(text).toContain('Manufacturing, Sales company');
		expect(write({}, 'ja').text).toContain(
			'・2023年3月：工場の売却を決定。（登録上の状況：撤退表明）',
		);
	});

	test('says so where nothing was found, without blame', () => {
		for (const language of languages) {
			const { text } = write(
				{ company: { ...company, status: 'undisclosed' }, events: [] },
				language,
			);
			expect(text).toContain(words[language].opening(false));
			expect(text).toContain(words[language].nothingFound(speechOf(language).date('2026-11-20')));
		}
	});

	test('keeps apart what was not found, found in part and not looked for', () => {
		const { text } = write();
		const [, questions = ''] = text.split(words.en.questionsHeading);
		const [, notFound = '', partly = '', unchecked = ''] = questions.split(
			new RegExp(Object.values(words.en.groups).join('|')),
		);
		expect(notFound).toContain(words.en.questions['B2'] ?? '');
		expect(notFound).toContain('[UNGP 17, 23; UNDP/UNWG guide 2022]');
		expect(partly).toContain('Found so far: Found on D5.\n   https://kitano.example/D5');
		expect(unchecked).toContain(words.en.questions['A2'] ?? '');
		expect(text).not.toContain(words.en.questions['A1'] ?? '');
		// Criteria of those that stay are no questions to one that leaves.
		expect(text).not.toContain(words.en.questions['C1'] ?? '');
	});

	test('asks only what was chosen, numbers it and explains its standards alone', () => {
		const { text } = write({ lines: linesToAsk(checklist(), ['F1', 'D6']) });
		expect(text.match(/^\d+\. /gm)).toEqual(['1. ', '2. ']);
		expect(text).toContain(words.en.standardNames.oecd);
		expect(text).not.toContain(words.en.standardNames.ilo);
	});

	test('has no questions where none is open', () => {
		expect(write({ lines: [] }).text).not.toContain(words.en.questionsHeading);
		expect(write({ lines: [] }).text).not.toMatch(/undefined|null|\n\n\n/);
	});

	test('says who speaks, and how a source stands', () => {
		const reported = event({
			attribution: 'company_reported',
			sources: [source({ sourceStanding: 'repost', sourcePublishedOn: null })],
		});
		expect(write({ events: [reported] }).text).toContain(
			'As reported by: Kitano Glass, Japanese, undated, seen on 20 Nov 2026, Repost',
		);
	});
});

test('a letter names the last word, and what the status rests on where that is another', () => {
	const word = event({ eventId: 'k3', status: null, attribution: 'company_reported' });
	const claim = event({ eventId: 'k2', attribution: 'third_party', status: 'exited' });
	const decisive = event({ eventId: 'k1' });
	const ids = (events: EventRow[]) => disclosuresOf(company, events).map(({ eventId }) => eventId);
	expect(ids([claim, word, decisive])).toEqual(['k3', 'k1']);
	expect(ids([decisive, word])).toEqual(['k1']);
	expect(ids([])).toEqual([]);
});

test.each([
	['北野硝子株式会社', '貴社'],
	['株式会社北野銀行', '貴行'],
	['北野銀行株式会社', '貴行'],
	['株式会社北野銀行ホールディングス', '貴社'],
	['独立行政法人北野機構', '貴法人'],
	['社会医療法人北野会', '貴法人'],
])('%s is addressed as %s', (name, expected) => {
	expect(honorific(name)).toBe(expected);
	const { text } = write({ company: { ...company, nameJa: name } }, 'ja');
	expect([...new Set(text.match(/貴(社|行|法人)/g))]).toEqual([expected]);
});

test('every basis of the checklist belongs to a standard that the letter can explain', () => {
	for (const { basis } of criteria)
		expect([basis, standardsIn([basis]).length > 0]).toEqual([basis, true]);
	expect(standardsIn(['OECD; UNGP 13', 'UNGP 16'])).toEqual(['ungp', 'oecd']);
});
