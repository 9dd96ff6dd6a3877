import type { ChecklistLine, CompanyRow, EventRow, SourceRow } from '#lib/domain/records.ts';
import { openAnswers, type OpenAnswer } from '#lib/domain/criteria.ts';
import type { Day } from '#lib/domain/dates.ts';
import type { Letter } from '#lib/domain/letter.ts';
import type { Speech } from '../speech-with.ts';
import { words as catalogues, type LetterWords } from './index.ts';
import { standardsIn } from './standards.ts';

/** What a letter to a company is written from; everything in it stands on the company's page too. */
export interface LetterFacts {
	readonly company: CompanyRow;
	/** Its visible events, the latest first. */
	readonly events: readonly EventRow[];
	/** The open lines of its checklist that the letter asks about. */
	readonly lines: readonly ChecklistLine[];
	readonly asOf: Day;
	/** Address of the company's page, with both dates. */
	readonly record: string;
	/** Address of the form for corrections and replies. */
	readonly reply: string;
}

/** Sources named for one disclosure: the best are enough, the page has them all. */
const mostSources = 2;

/** The events that a letter names: the last word of the company, and what its status rests on where that is another. */
export function disclosuresOf(
	{ status }: Pick<CompanyRow, 'status'>,
	events: readonly EventRow[],
): EventRow[] {
	const word = events.find(({ attribution }) => attribution !== 'third_party');
	const decisive = events.find((event) => event.status === status);
	return [...new Set([word, decisive])].filter((event) => event !== undefined);
}

/** How a letter in Japanese addresses its reader: a company, a bank or another corporation. */
export function honorific(nameJa: string): string {
	if (/^(独立行政法人|社会医療法人|医療法人|一般社団法人)/.test(nameJa)) return '貴法人';
	return nameJa.replace(/^株式会社|株式会社$/, '').endsWith('銀行') ? '貴行' : '貴社';
}

function sourceLine(source: SourceRow, label: string, t: LetterWords, speech: Speech): string {
	const when = source.sourcePublishedOn
		? speech.date(source.sourcePublishedOn)
		: t.undated(speech.date(source.seenOn));
	const standing =
		source.sourceStanding === 'original'
			? []
			: [speech.word('source_standing', source.sourceStanding)];
	const about = speech.list([
		source.sourcePublisher,
		speech.languageName(source.sourceLang),
		when,
		...standing,
	]);
	return `${speech.pair(label, about)}\n  ${source.sourceUrl}`;
}

function disclosure(event: EventRow, t: LetterWords, speech: Speech): string[] {
	const status = event.status
		? speech.language === 'ja'
			? `（${t.statusIs(speech.word('status', event.status))}）`
			: ` (${t.statusIs(speech.word('status', event.status))})`
		: '';
	const summary = speech.language === 'ja' ? event.summaryJa : event.summaryEn;
	const label = {
		company: t.source,
		company_reported: t.reportedBy,
		third_party: t.claimedBy,
	}[event.attribution];
	return [
		`${t.bullet}${speech.pair(speech.date(event.announcedOn), summary)}${status}`,
		...event.sources
			.slice(0, mostSources)
			.map((source) => `  ${sourceLine(source, label, t, speech)}`),
	];
}

/** The standard that a question rests on, as the letter writes it. */
const basisIn = (basis: string, { basisNames }: LetterWords): string =>
	basisNames.reduce((text, [from, to]) => text.replaceAll(from, to), basis);

function questions(lines: readonly ChecklistLine[], t: LetterWords, speech: Speech): string[] {
	const japanese = speech.language === 'ja';
	let number = 0;
	const ask = ({ criterion, finding }: ChecklistLine): string[] => {
		number += 1;
		const basis = basisIn(criterion.basis, t);
		const question = t.questions[criterion.id] ?? criterion.question[speech.language];
		return [
			`${String(number)}. ${question}${japanese ? `（${basis}）` : ` [${basis}]`}`,
			...(finding
				? [
						`   ${speech.pair(t.foundSoFar, japanese ? finding.summaryJa : finding.summaryEn)}`,
						`   ${finding.sourceUrl}`,
					]
				: []),
		];
	};
	return openAnswers.flatMap((answer: OpenAnswer) => {
		const group = lines.filter((line) => line.answer === answer);
		return group.length === 0 ? [] : ['', t.groups[answer], ...group.flatMap(ask)];
	});
}

/**
 * A letter to a company: what it last disclosed, with sources, what its checklist leaves open, and the standard
 * that each question rests on. The reader's name and organisation are left to be filled in.
 */
export function letterTo(facts: LetterFacts, speech: Speech): Letter {
	const t = catalogues[speech.language];
	const { company, events, lines } = facts;
	const name = speech.language === 'ja' ? company.nameJa : company.nameEn;
	const disclosures = disclosuresOf(company, events);
	const asOf = speech.date(facts.asOf);
	const asked =
		lines.length === 0
			? []
			: ['', t.questionsHeading, t.basisNote, ...questions(lines, t, speech), '', t.publicly()];
	const standards = standardsIn(lines.map(({ criterion }) => criterion.basis));
	const text = [
		...t.to(name),
		'',
		...t.greeting,
		'',
		t.opening(disclosures.length > 0),
		'',
		t.foundHeading,
		t.presence(speech.list(company.presence.map((kind) => speech.word('presence', kind)))),
		...(disclosures.length === 0 ? [t.nothingFound(asOf)] : [t.found(asOf)]),
		...disclosures.flatMap((event) => disclosure(event, t, speech)),
		t.mistaken,
		...asked,
		'',
		...t.closing,
		'',
		t.recordHeading,
		`${speech.pair(t.record, '')}\n${facts.record}`,
		`${speech.pair(t.reply, '')}\n${facts.reply}`,
		...(standards.length === 0 ? [] : [speech.pair(t.standards, '').trimEnd()]),
		...standards.map((standard) => `${t.bullet}${t.standardNames[standard]}`),
	]
		.join('\n')
		.replace(/[ \t]+$/gm, '');
	const plain =
		speech.language === 'ja' ? text.replaceAll('貴社', honorific(company.nameJa)) : text;
	return { subject: t.subject(name), text: plain };
}
