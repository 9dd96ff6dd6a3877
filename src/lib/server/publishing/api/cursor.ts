import { hash } from 'node:crypto';
import { z } from 'zod';
import { lastingQuery } from '#lib/domain/question/lasting.ts';
import type { Question } from '#lib/domain/question/question.ts';

const shape = z.strictObject({
	/** Key of the last item of the page before. */
	after: z.string().max(200),
	/** How many items came before: where the list goes on if that one is gone. */
	place: z.int().min(0).max(10_000_000),
	/** The question that it belongs to. */
	of: z.string().max(20),
});

/** Where a list goes on. */
export type Cursor = z.infer<typeof shape>;

/** What tells one question from another, whatever page of it is asked for. */
export const questionMark = (resource: string, question: Question): string =>
	hash('sha256', resource + lastingQuery(question), 'base64url').slice(0, 12);

/** A cursor as it stands in an address: opaque to whoever uses it. */
export const writeCursor = (cursor: Cursor): string =>
	Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** The cursor in an address; nothing where the text is none, or belongs to another question. */
export function readCursor(text: string, of: string): Cursor | undefined {
	if (text.length > 600) return undefined;
	try {
		const read = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
		return read.success && read.data.of === of ? read.data : undefined;
	} catch {
		return undefined;
	}
}

/** The part of a list that a page holds, by the keys of its items, and where it goes on. */
export function pageOf(
	keys: readonly string[],
	{ cursor, per, of }: { cursor: Cursor | undefined; per: number; of: string },
): { from: number; to: number; next: string | null } {
	const place = cursor ? keys.indexOf(cursor.after) : -1;
	const from = cursor ? (place === -1 ? Math.min(cursor.place, keys.length) : place + 1) : 0;
	const to = Math.min(from + per, keys.length);
	const after = keys[to - 1];
	return {
		from,
		to,
		next: to < keys.length && after !== undefined ? writeCursor({ after, place: to, of }) : null,
	};
}
