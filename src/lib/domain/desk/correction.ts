/** What a reader or a company can ask for: that something be corrected, or that its reply be shown. */
export const correctionKinds = ['correction', 'reply'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** Where a request stands. The last four are its end. */
export const correctionStates = [
	'received',
	'in_review',
	'corrected',
	'declined',
	'replied',
	'withdrawn',
] as const;
export type CorrectionState = (typeof correctionStates)[number];

/** States in which the desk owes an answer. */
export const openStates = ['received', 'in_review'] as const;
export const isOpen = (state: CorrectionState): boolean =>
	(openStates as readonly string[]).includes(state);

/** What is written into a request's history. */
export const correctionSteps = [
	/** By the sender. */
	'received',
	'message',
	'withdrawn',
	/** By the desk. */
	'taken_up',
	'answered',
	'corrected',
	'declined',
	'published',
	'unpublished',
] as const;
export type CorrectionStep = (typeof correctionSteps)[number];

/** Characters that fields may have; a body of text is counted as people count. */
export const longest = { body: 5_000, url: 2_000, contact: 200, office: 200 } as const;

/** A field of the form that cannot stay as it is, and why: `body_required`. */
export const requestProblems = [
	'kind_required',
	'kind_not_possible',
	'body_required',
	'body_too_long',
	'url_no_address',
	'url_too_long',
	'office_required',
	'office_too_long',
	'contact_too_long',
	'website_for_machines',
	/** What it is about is not on the register. */
	'about_unknown',
	/** The sender has sent too much within the hour. */
	'too_often',
] as const;
export type RequestProblem = (typeof requestProblems)[number];

/** What somebody sent, as it is kept. */
export interface CorrectionRequest {
	readonly kind: CorrectionKind;
	readonly body: string;
	/** A page that shows it. */
	readonly url: string | null;
	/** How to reach the sender; never public. */
	readonly contact: string | null;
	/** The office that replies for the company; public with the reply. */
	readonly office: string | null;
}

/** The fields of the form, as they came. */
export type RequestFields = Readonly<
	Record<'kind' | 'body' | 'url' | 'contact' | 'office' | 'website', string>
>;

/** A text as a database can hold it and a page can show it: no control characters, lines ended one way. */
export function cleanText(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.trim();
}

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ');

const lengthOf = (text: string): number => [...text].length;

/** A web address that can be linked to. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/**
 * Reads what somebody sent. `website` is a field that people do not see: a program that fills in every field shows itself
 * by it, and is told so, in case it was a person's browser after all.
 */
export function readRequest(
	fields: RequestFields,
	{ withCompany }: { withCompany: boolean },
): { request: CorrectionRequest } | { problems: readonly RequestProblem[] } {
	const problems: RequestProblem[] = [];
	const kind = correctionKinds.find((one) => one === fields.kind);
	if (!kind) problems.push('kind_required');
	else if (kind === 'reply' && !withCompany) problems.push('kind_not_possible');
	const body = cleanText(fields.body);
	const [url, contact, office] = [
		cleanLine(fields.url),
		cleanLine(fields.contact),
		cleanLine(fields.office),
	];
	if (body === '') problems.push('body_required');
	if (kind === 'reply' && office === '') problems.push('office_required');
	if (url !== '' && !isWebAddress(url)) problems.push('url_no_address');
	for (const [field, text] of Object.entries({ body, url, contact, office }) as [
		keyof typeof longest,
		string,
	][])
		if (lengthOf(text) > longest[field]) problems.push(`${field}_too_long`);
	if (fields.website.trim() !== '') problems.push('website_for_machines');
	if (!kind || problems.length > 0) return { problems };
	return {
		request: {
			kind,
			body,
			url: url === '' ? null : new URL(url).href,
			contact: contact === '' ? null : contact,
			office: kind === 'reply' ? office : null,
		},
	};
}
