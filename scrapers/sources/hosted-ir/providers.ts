import { z } from 'zod';
import { CollectProblem } from '../../problem.ts';

/** Services that keep the IR pages of many issuers, and whose lists are data that a browser would render. */
export const providers = ['eir_parts', 'xj_storage', 'irpocket'] as const;
export type Provider = (typeof providers)[number];

/** A disclosure as the list has it, before anything is judged. */
export interface HostedEntry {
	readonly title: string | undefined;
	readonly link: string | undefined;
	/** As written. */
	readonly date: string | undefined;
}

/** What a list is asked by. */
export interface HostedList {
	/** The issuer's code at the provider. */
	readonly code: string;
	/** Which of the issuer's lists; E-IR numbers them. */
	readonly list: number;
	readonly lang: string;
	/** Entries to ask for, where the provider lets one say so. */
	readonly length: number;
}

interface ProviderRules {
	/** Under which its lists and the issuers' documents lie. */
	readonly host: string;
	address(list: HostedList): string;
	/** Undefined where the data are not built as they should be. */
	entries(data: unknown): HostedEntry[] | undefined;
}

const text = z
	.string()
	.nullish()
	.transform((value) => value ?? undefined);
const items = <Entry extends z.ZodType>(name: 'item' | 'items', entry: Entry) =>
	z.object({ [name]: z.array(entry) }).transform((data) => data[name] ?? []);

const eirParts = items('item', z.object({ title: text, link: text, date: text }));
const irpocket = items('item', z.object({ title: text, link: text, published: text }));
const xjStorage = items(
	'items',
	z.object({
		title: text,
		publishDate: text,
		files: z.array(z.object({ type: text, url: text })).nullish(),
	}),
);

export const providerRules: Readonly<Record<Provider, ProviderRules>> = {
	eir_parts: {
		host: 'eir-parts.net',
		address: ({ code, list, lang }) =>
			`https://ssl4.eir-parts.net/V4Public/EIR/${code}/${lang}/announcement/announcement_${list}.js`,
		entries: (data) => eirParts.safeParse(data).data,
	},
	xj_storage: {
		host: 'xj-storage.jp',
		address: ({ code, length }) =>
			`https://www.xj-storage.jp/public-list/GetList2.aspx?company=${code}&len=${length}&output=json`,
		entries: (data) =>
			xjStorage.safeParse(data).data?.map(({ title, publishDate, files }) => ({
				title,
				date: publishDate,
				link: (files?.find(({ type }) => type?.startsWith('PDF')) ?? files?.[0])?.url,
			})),
	},
	irpocket: {
		host: 'irpocket.com',
		address: ({ code }) => `https://xml.irpocket.com/${code}/JS/ir-all-all.js`,
		entries: (data) =>
			irpocket
				.safeParse(data)
				.data?.map(({ title, link, published }) => ({ title, link, date: published })),
	},
};

const call = /^\s*(?:\/\*\*\/)?\s*[\w$.]+\s*\(([\s\S]*)\)\s*;?\s*$/;

/**
 * The data of a JSON answer or of a script that calls a function with it (JSONP). It is read as text: nothing of it is
 * ever run.
 * @throws {CollectProblem} `wrong_type` for a page; `structure_changed` for anything else
 */
export function readJsonp(script: string, url: string): unknown {
	const body = script.replace(/^\uFEFF/, '');
	if (/^\s*</.test(body)) {
		throw new CollectProblem('wrong_type', url, `${url} is a page where a list of data should be.`);
	}
	try {
		return JSON.parse(call.exec(body)?.[1] ?? body);
	} catch (cause) {
		throw new CollectProblem(
			'structure_changed',
			url,
			`${url} is neither JSON nor a call with JSON: look at what the provider sends now.`,
			{ cause },
		);
	}
}
