import { isDay, type Day, type PartialDate } from '../dates.ts';
import { recordedStatuses, type RecordedStatus } from '../status.ts';
import type { EventContent, FieldProblem, SourceContent } from './content.ts';
import { FieldReader, type Fields } from './fields.ts';
import { quotationProblem } from './quotation.ts';

/** What was read from a form, or everything that is wrong with it. */
export type Read<Value> =
	{ readonly value: Value } | { readonly problems: readonly FieldProblem[] };

const LONGEST_SUMMARY = 600;
/** The first day that a date can mean. */
const begins = (date: PartialDate): Day => `${date}-01-01`.slice(0, 10);
const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** What the reviewer says about the event, from the fields of the form; their names are those of the CSV columns. */
export function readEvent(fields: Fields, today: Day): Read<EventContent> {
	const form = new FieldReader(fields);
	const status = form.code('status', 'status');
	const isRecorded = (code: string): code is RecordedStatus =>
		(recordedStatuses as readonly string[]).includes(code);
	if (status !== null && !isRecorded(status)) form.refuse('status', 'unknown_code');
	const kind = form.code('kind', 'kind');
	const attribution = form.code('attribution', 'attribution');
	const announcedOn = form.date('announced_on');
	const confidence = form.text('confidence', 40);
	for (const [field, value] of Object.entries({ kind, attribution, announced_on: announcedOn }))
		if (value === null && !form.problems.some((problem) => problem.field === field))
			form.refuse(field, 'required');
	if (confidence !== 'high' && confidence !== 'medium')
		form.refuse('confidence', confidence === '' ? 'required' : 'unknown_code');
	const content: EventContent = {
		announcedOn: announcedOn ?? '',
		effectiveOn: form.date('effective_on'),
		status: status !== null && isRecorded(status) ? status : null,
		kind: kind ?? 'statement',
		rung: form.code('rung', 'rung'),
		attribution: attribution ?? 'company',
		summaryEn: form.required('summary_en', LONGEST_SUMMARY),
		summaryJa: form.required('summary_ja', LONGEST_SUMMARY),
		reasons: form.codes('reasons', 'reason'),
		scope: form.codes('scope', 'scope'),
		territories: form.codes('territories', 'territory'),
		buyer: form.optional('buyer', 300),
		buyerType: form.optional('buyer_type', 100),
		price: form.optional('price', 300),
		buybackOptionYears: form.number('buyback_option_years', 99),
		employeeSupport: form.choice('employee_support'),
		lossJpyBillion: form.number('loss_jpy_billion'),
		donation: form.optional('donation', 300),
		humanRightsDdMentioned: form.choice('human_rights_dd_mentioned'),
		confidence: confidence === 'high' ? 'high' : 'medium',
		brokeItsWord: form.text('broke_its_word') !== '',
	};
	const problems = [...form.problems];
	const seen = new Set(problems.map(({ field }) => field));
	problems.push(...contentProblems(content, today).filter(({ field }) => !seen.has(field)));
	return problems.length > 0 ? { problems } : { value: content };
}

/**
 * What is wrong with an event whose fields are each of the right kind. `texts` are the texts of its sources by language:
 * what a summary takes over from them is a quotation.
 */
export function contentProblems(
	content: EventContent,
	today: Day,
	texts: Readonly<Partial<Record<'en' | 'ja', string>>> = {},
): FieldProblem[] {
	const { announcedOn, effectiveOn, status, rung, summaryEn, summaryJa } = content;
	const problems: FieldProblem[] = [];
	const isExit = status === 'exit_announced' || status === 'exited';
	if (announcedOn !== '' && begins(announcedOn) > today)
		problems.push({ field: 'announced_on', code: 'in_the_future' });
	if (rung === 'considering' && isExit)
		problems.push({ field: 'rung', code: 'considering_is_no_exit' });
	if (status === 'exited' && effectiveOn !== null && begins(effectiveOn) > today)
		problems.push({ field: 'effective_on', code: 'exit_not_yet' });
	if (summaryJa !== '' && !japanese.test(summaryJa))
		problems.push({ field: 'summary_ja', code: 'wrong_language' });
	if (summaryEn !== '' && !/[a-z]/i.test(summaryEn))
		problems.push({ field: 'summary_en', code: 'wrong_language' });
	for (const [field, summary, language] of [
		['summary_en', summaryEn, 'en'],
		['summary_ja', summaryJa, 'ja'],
	] as const) {
		const code = quotationProblem(summary, language, texts[language]);
		if (code) problems.push({ field, code });
	}
	return problems;
}

/** A source, from the fields of the form. */
export function readSource(fields: Fields, today: Day): Read<SourceContent> {
	const form = new FieldReader(fields);
	const sourceType = form.code('source_type', 'source_type');
	const sourceStanding = form.code('source_standing', 'source_standing');
	const sourceLang = form.required('source_lang', 40);
	const sourcePublishedOn = form.date('source_published_on');
	const seenOn = form.optional('seen_on', 40) ?? today;
	const source: SourceContent = {
		sourceUrl: form.address('source_url'),
		sourcePublisher: form.required('source_publisher', 200),
		sourceType: sourceType ?? 'company',
		sourceStanding: sourceStanding ?? 'original',
		sourceLang,
		sourcePublishedOn,
		seenOn,
		noteEn: form.optional('note_en', 300),
		noteJa: form.optional('note_ja', 300),
	};
	if (sourceType === null) form.refuse('source_type', 'required');
	if (sourceStanding === null) form.refuse('source_standing', 'required');
	if (sourceLang !== '' && !/^[a-z]{2}$/.test(sourceLang))
		form.refuse('source_lang', 'not_a_language');
	if (!isDay(seenOn)) form.refuse('seen_on', 'not_a_date');
	else if (seenOn > today) form.refuse('seen_on', 'in_the_future');
	if (sourcePublishedOn !== null && begins(sourcePublishedOn) > today)
		form.refuse('source_published_on', 'in_the_future');
	return form.problems.length > 0 ? { problems: form.problems } : { value: source };
}
