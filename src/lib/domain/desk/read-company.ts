import { sectorOf } from '../sectors.ts';
import {
	isCorporateNumber,
	isEdinetCode,
	isLei,
	isSecuritiesCode,
	isSlug,
} from '../identifiers.ts';
import { criterionOf } from '../criteria.ts';
import { isDay, type Day } from '../dates.ts';
import type { CompanyRow, FindingRow } from '../records.ts';
import type { FieldProblemCode } from './content.ts';
import { FieldReader, isWebAddress, type Fields } from './fields.ts';
import { quotationProblem } from './quotation.ts';
import type { Read } from './read-event.ts';

type Named = Pick<
	CompanyRow,
	| 'slug'
	| 'nameEn'
	| 'nameJa'
	| 'shortNameJa'
	| 'nameKana'
	| 'securitiesCode'
	| 'edinetCode'
	| 'corporateNumber'
	| 'lei'
	| 'sectorCode'
	| 'listed'
	| 'parent'
	| 'presence'
>;

/** What a person enters about a company. */
export interface EnteredCompany extends Named {
	readonly presenceNoteEn: string | null;
	readonly presenceNoteJa: string | null;
	readonly factsSourceUrls: readonly string[];
}

/** A company, from the fields of the form; every identifier is checked. */
export function readCompany(fields: Fields): Read<EnteredCompany> {
	const form = new FieldReader(fields);
	const checked = (name: string, test: (text: string) => boolean, code: FieldProblemCode) => {
		const text = form.optional(name, 40);
		if (text !== null && !test(text)) form.refuse(name, code);
		return text;
	};
	const slug = form.required('slug', 60);
	if (slug !== '' && !isSlug(slug)) form.refuse('slug', 'not_a_slug');
	const sectorCode = form.required('sector_code', 10);
	if (sectorCode !== '' && !sectorOf(sectorCode)) form.refuse('sector_code', 'unknown_code');
	const presence = form.codes('presence', 'presence');
	if (presence.length === 0) form.refuse('presence', 'required');
	const factsSourceUrls = form.text('facts_source_urls', 4_000).split(/\s+/).filter(Boolean);
	if (!factsSourceUrls.every(isWebAddress)) form.refuse('facts_source_urls', 'not_an_address');
	if (factsSourceUrls.length === 0) form.refuse('facts_source_urls', 'required');
	const value: EnteredCompany = {
		slug,
		nameEn: form.required('name_en', 200),
		nameJa: form.required('name_ja', 200),
		shortNameJa: form.optional('short_name_ja', 100),
		nameKana: form.optional('name_kana', 200),
		securitiesCode: checked('securities_code', isSecuritiesCode, 'not_a_securities_code'),
		edinetCode: checked('edinet_code', isEdinetCode, 'not_an_edinet_code'),
		corporateNumber: checked('corporate_number', isCorporateNumber, 'not_a_corporate_number'),
		lei: checked('lei', isLei, 'not_an_lei'),
		sectorCode,
		listed: form.text('listed') !== '',
		parent: checked('parent', isSlug, 'not_a_slug'),
		presence,
		presenceNoteEn: form.optional('presence_note_en', 500),
		presenceNoteJa: form.optional('presence_note_ja', 500),
		factsSourceUrls,
	};
	return form.problems.length > 0 ? { problems: form.problems } : { value };
}

/** An answer to a question of the checklist as a person enters it. */
export interface EnteredAnswer {
	readonly criterion: string;
	readonly content: Omit<FindingRow, 'criterion'> & { readonly confidence: 'high' | 'medium' };
}

/** An answer, from the fields of the form. */
export function readAnswer(fields: Fields, today: Day): Read<EnteredAnswer> {
	const form = new FieldReader(fields);
	const criterion = form.required('criterion', 10);
	if (criterion !== '' && !criterionOf(criterion)) form.refuse('criterion', 'unknown_code');
	const answer = form.code('answer', 'answer');
	const confidence = form.text('confidence', 10);
	if (answer === null || answer === 'not_checked') form.refuse('answer', 'required');
	if (confidence !== 'high' && confidence !== 'medium') form.refuse('confidence', 'required');
	const sourceLang = form.required('source_lang', 10);
	if (sourceLang !== '' && !/^[a-z]{2}$/.test(sourceLang))
		form.refuse('source_lang', 'not_a_language');
	const checkedOn = form.optional('checked_on', 20) ?? today;
	if (!isDay(checkedOn)) form.refuse('checked_on', 'not_a_date');
	else if (checkedOn > today) form.refuse('checked_on', 'in_the_future');
	const summaryEn = form.required('summary_en', 600);
	const summaryJa = form.required('summary_ja', 600);
	for (const [field, problem] of [
		['summary_en', quotationProblem(summaryEn, 'en')],
		['summary_ja', quotationProblem(summaryJa, 'ja')],
	] as const)
		if (problem) form.refuse(field, problem);
	const content = {
		answer: answer === null || answer === 'not_checked' ? 'not_disclosed' : answer,
		confidence: confidence === 'high' ? 'high' : 'medium',
		sourceUrl: form.address('source_url'),
		sourcePublisher: form.required('source_publisher', 200),
		...{ summaryEn, summaryJa, sourceLang, checkedOn },
	} as const;
	return form.problems.length > 0 ? { problems: form.problems } : { value: { criterion, content } };
}
