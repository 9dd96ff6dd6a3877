import { error } from '@sveltejs/kit';
import { tokyoDay } from '#lib/domain/dates.ts';
import {
	readChangesQuestion,
	type ChangesQuestion,
} from '#lib/domain/question/changes-question.ts';
import { plainQuestion, type Question } from '#lib/domain/question/question.ts';
import { readQuestion } from '#lib/domain/question/read-question.ts';
import { currentStore } from '#lib/server/database/current.ts';
import type { Database } from '#lib/server/database/database.ts';

/** The register's database. */
export const register = (): Database => currentStore().db;

/**
 * The question that an address states.
 * @throws a 400 that names every parameter with a value it cannot have
 */
export function ask(url: URL, columns: readonly { readonly name: string }[] = []): Question {
	const read = readList(url, columns);
	if ('question' in read) return read.question;
	error(400, { message: 'bad question', problems: read.problems });
}

/** The question about a list that an address states, or what is wrong with it, for answers that are no pages. */
export const readList = (
	url: URL,
	columns: readonly { readonly name: string }[] = [],
): ReturnType<typeof readQuestion> =>
	readQuestion(url.searchParams, {
		today: tokyoDay(new Date()),
		columns: columns.map(({ name }) => name),
	});

/**
 * The question about changes that an address states.
 * @throws a 400 that names every parameter with a value it cannot have
 */
export function askChanges(url: URL): ChangesQuestion {
	const read = readChangesQuestion(url.searchParams, tokyoDay(new Date()));
	if ('question' in read) return read.question;
	error(400, { message: 'bad question', problems: read.problems });
}

/** The two dates of an address, today where it names none or a wrong one (the page itself says what is wrong). */
export function askDates(url: URL): Question {
	const today = tokyoDay(new Date());
	const search = new URLSearchParams();
	for (const name of ['as_of', 'known_at']) {
		const value = url.searchParams.get(name);
		if (value) search.set(name, value);
	}
	const read = readQuestion(search, { today, columns: [] });
	return 'question' in read ? read.question : plainQuestion({ today, asOf: today, knownAt: today });
}

const titles = { 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed' } as const;

/** A refusal for programs, readable from any site: RFC 9457. */
export function problemJson(
	status: 400 | 404 | 405,
	detail: string,
	more: Readonly<Record<string, unknown>> = {},
): Response {
	const title = titles[status];
	return new Response(JSON.stringify({ type: 'about:blank', title, status, detail, ...more }), {
		status,
		headers: {
			'content-type': 'application/problem+json; charset=utf-8',
			'access-control-allow-origin': '*',
		},
	});
}
