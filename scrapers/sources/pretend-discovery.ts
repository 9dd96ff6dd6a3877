import { CollectProblem, type ProblemCode } from '../problem.ts';
import type { Discovery, Listing, Page, PageOptions, Source } from '../source.ts';
import {
	declarationSchema,
	sourceOf,
	type SourceKind,
	type SourceSettings,
} from './declaration.ts';

/** For tests: what a source asked for and told. */
export interface Pretence {
	readonly discovery: Discovery;
	readonly asked: readonly { readonly url: string; readonly options: PageOptions }[];
	readonly reports: readonly {
		readonly code: ProblemCode;
		readonly subject: string;
		readonly message: string;
	}[];
}

/**
 * For tests: a discovery that answers from memory.
 * @param pages body by address; an address without one is answered with `not_found`
 * @param cursors cursor by listing
 */
export function pretend(
	pages: Readonly<Record<string, string | Uint8Array>>,
	given: Partial<Pick<Discovery, 'today' | 'since' | 'companies' | 'cited'>> = {},
	cursors: Readonly<Record<string, unknown>> = {},
): Pretence {
	const asked: { url: string; options: PageOptions }[] = [];
	const reports: { code: ProblemCode; subject: string; message: string }[] = [];
	const discovery: Discovery = {
		today: '2026-11-20',
		since: undefined,
		companies: [],
		cited: [],
		...given,
		cursor: (name) => cursors[name],
		get: (url, options = {}) => {
			asked.push({ url, options });
			const body = pages[url];
			return body === undefined
				? Promise.reject(new CollectProblem('not_found', url, `There is nothing at ${url}.`))
				: Promise.resolve(pageOf(url, body));
		},
		report: (code, subject, message) => void reports.push({ code, subject, message }),
	};
	return { discovery, asked, reports };
}

/** For tests: a page as the pipeline hands it over. */
export function pageOf(url: string, body: string | Uint8Array): Page {
	const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
	const text = () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	return { url, finalUrl: url, contentType: undefined, body: bytes, text };
}

/** For tests: a source of a kind with these options, declared and checked as a file would be. */
export function pretendSource<Options>(
	kind: SourceKind<Options>,
	declared: { readonly id: string; readonly kind: Source['kind'] } & Readonly<
		Record<string, unknown>
	>,
	settings: Partial<SourceSettings> = {},
): Source {
	const declaration = declarationSchema.parse({
		name_en: 'A source',
		name_ja: '情報源',
		url: 'https://source.example/',
		terms: { note_en: 'For tests.', note_ja: '試験用' },
		...declared,
	});
	const options = kind.options.parse(declaration.options ?? {});
	const all = { edinetApiKey: undefined, suppliedFolder: '/nowhere', ...settings };
	return { ...sourceOf(declaration), ...kind.create(declaration, options, all) };
}

/** For tests: everything that a source lists. */
export async function listingsOf(source: Source, { discovery }: Pretence): Promise<Listing[]> {
	return Array.fromAsync(source.discover(discovery));
}
