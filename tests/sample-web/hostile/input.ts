import type { ProblemCode } from '../../../scrapers/problem.ts';
import type { Reply, Visit } from '../web/visit.ts';

/** One bad answer, and what a run must call it. */
export interface HostileInput {
	/** The last part of its address, `/hostile/{name}`. */
	readonly name: string;
	/** What is wrong, to be read after "an answer": "that never ends". */
	readonly what: string;
	/** Who notices: the client, the reader of a list or feed, or the reader of a document's bytes. */
	readonly met: 'fetching' | 'list' | 'feed' | 'document';
	/** The code of the issue on the run; `none`: it looks bad and must be read all the same, without harm. */
	readonly code: ProblemCode | 'none';
	/** Seen only by the run that comes after one that found everything in order. */
	readonly seenBy?: 'second run';
	/** The scheme under which it is asked for. */
	readonly scheme?: 'https';
	readonly reply: (visit: Visit) => Reply;
}

type Rest = Omit<HostileInput, 'name' | 'what' | 'met' | 'code' | 'reply'>;

/** An input in one line. */
export function input(
	met: HostileInput['met'],
	name: string,
	code: HostileInput['code'],
	what: string,
	reply: HostileInput['reply'],
	rest: Rest = {},
): HostileInput {
	return { name, what, met, code, reply, ...rest };
}

/** A page that would be an ordinary notice, with some text in its main part. */
export function noticePage(
	text = '当社は、ロシア向け製品の出荷を停止しました。',
	title = 'お知らせ',
): string {
	return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1><p>2022年3月10日</p><p>${text}</p><p>再開の時期は未定です。今後の対応は、決まりしだいお知らせします。</p></main></body></html>`;
}
