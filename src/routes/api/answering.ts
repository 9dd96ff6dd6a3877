import type { ResourceName } from '#lib/domain/api.ts';
import { queryOf } from '#lib/domain/question/address.ts';
import { plainQuestion, type Question } from '#lib/domain/question/question.ts';
import { valuesOf } from '#lib/domain/question/read-question.ts';
import { pageOf, questionMark, readCursor } from '#lib/server/publishing/api/cursor.ts';
import { resources } from '#lib/server/publishing/api/resources.ts';
import type { Value } from '#lib/server/publishing/column.ts';
import { problemJson, readList, register } from '../asking.ts';
import { conditional } from '../conditional.ts';
import { badQuestion, missing } from '../files.ts';

const answer = (request: Request, body: object, link?: string): Response =>
	conditional(request, JSON.stringify(body), {
		'content-type': 'application/json; charset=utf-8',
		'access-control-expose-headers': 'ETag, Link',
		...(link !== undefined && { link: `<${link}>; rel="next"` }),
	});

/** Answers a page of a list of the API. */
export async function answerList(
	request: Request,
	url: URL,
	name: ResourceName,
): Promise<Response> {
	const read = readList(url);
	if (!('question' in read)) return badQuestion(read.problems);
	const resource = resources[name];
	const question = resource.meant(read.question);
	const of = questionMark(name, question);
	const [text, second] = valuesOf(url.searchParams, 'cursor');
	const cursor = text === undefined ? undefined : readCursor(text, of);
	if (second !== undefined || (text !== undefined && !cursor))
		return badQuestion([
			{
				parameter: 'cursor',
				value: (text ?? '').slice(0, 100),
				allowed: ['as it stands in “next”, with the same other parameters'],
			},
		]);
	const [facets = '0', ...more] = valuesOf(url.searchParams, 'facets');
	if (more.length > 0 || !['0', '1'].includes(facets))
		return badQuestion([{ parameter: 'facets', value: facets.slice(0, 100), allowed: ['0', '1'] }]);
	const circumstances = { question, language: 'en', origin: url.origin } as const;
	const list = await resource.list(register(), circumstances, { facets: facets === '1' });
	const { from, to, next } = pageOf(list.keys, { cursor, per: question.per, of });
	const following = next === null ? null : nextAddress(url, question, next);
	const body = {
		as_of: question.asOf,
		known_at: question.knownAt,
		total: list.keys.length,
		next: following,
		...(list.facets && { facets: list.facets }),
		items: await list.items(from, to),
	};
	return answer(request, body, following ?? undefined);
}

/** The next page names both dates: all pages are of one list, also over midnight. */
function nextAddress(url: URL, question: Question, cursor: string): string {
	const query = queryOf({ ...question, today: '', page: 1, columns: [], bom: true });
	return `${url.origin}${url.pathname}${query}&cursor=${cursor}`;
}

/** Answers one item of a list of the API, as of the dates of the address. */
export async function answerItem(
	request: Request,
	url: URL,
	find: (question: Question) => Promise<Record<string, Value> | undefined>,
): Promise<Response> {
	const read = readList(url);
	if (!('question' in read)) return badQuestion(read.problems);
	const item = await find(plainQuestion(read.question));
	return item ? answer(request, item) : missing();
}

/** What browsers ask before they send `If-None-Match` from another site. */
export const preflight = (): Response =>
	new Response(null, {
		status: 204,
		headers: {
			'access-control-allow-origin': '*',
			'access-control-allow-methods': 'GET, HEAD, OPTIONS',
			'access-control-allow-headers': 'if-none-match',
			'access-control-max-age': '86400',
		},
	});

/** The API is read, and nothing else. */
export function notAllowed(): Response {
	const refusal = problemJson(405, 'The API can be read with GET and HEAD, and nothing else.');
	refusal.headers.set('allow', 'GET, HEAD, OPTIONS');
	return refusal;
}
