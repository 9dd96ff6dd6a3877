import type { PortfolioCompany } from './company.ts';
import { identifierIn, nameKey, nameKeys, type KeyKind } from './keys.ts';
import { entriesOf, type Entry } from './lines.ts';

/** A company of the list, with every line that names it. */
export interface Match {
	readonly company: PortfolioCompany;
	readonly lines: readonly string[];
	/** By what the first of them names it. */
	readonly by: KeyKind;
}

/** A line that names no company of the register, or several. */
export interface Unmatched {
	readonly line: string;
	/** Companies that may be meant; the most likely first. */
	readonly candidates: readonly PortfolioCompany[];
}

/** What the register holds on a list. */
export interface PortfolioAnswer {
	/** In the order of the list. */
	readonly matches: readonly Match[];
	readonly unmatched: readonly Unmatched[];
	/** Entries of the list. */
	readonly entries: number;
}

/** Candidates shown for a line. */
const mostCandidates = 3;
/** A part of a name shorter than this, in characters, suggests nobody. */
const shortestPart = 2;

type Index = ReadonlyMap<string, readonly PortfolioCompany[]>;
const keyOf = (kind: KeyKind, value: string): string => `${kind}:${value}`;

function indexOf(companies: readonly PortfolioCompany[]): Index {
	const index = new Map<string, PortfolioCompany[]>();
	const put = (key: string, company: PortfolioCompany): void => {
		const there = index.get(key);
		if (!there) index.set(key, [company]);
		else if (!there.includes(company)) there.push(company);
	};
	for (const company of companies) {
		const identifiers = [
			['securities_code', company.securitiesCode],
			['corporate_number', company.corporateNumber],
			['edinet_code', company.edinetCode],
			['lei', company.lei],
		] as const;
		for (const [kind, value] of identifiers) if (value) put(keyOf(kind, value), company);
		for (const name of company.names)
			for (const key of nameKeys(name)) put(keyOf('name', key), company);
	}
	return index;
}

/** The identifier in a cell that also holds other words, as `Kitano Glass (1301)` or `1301 北野硝子`. */
function identifiersIn(cell: string): string[] {
	const parts = cell.split(/[\s()（）[\]:：/]+/);
	return (parts.length > 1 ? parts : []).flatMap((part) => {
		const identifier = identifierIn(part);
		return identifier ? [keyOf(identifier.kind, identifier.value)] : [];
	});
}

interface Named {
	readonly by: KeyKind;
	readonly companies: readonly PortfolioCompany[];
}

/**
 * What an entry names. The line as a whole comes first (a name can hold a comma), then its cells in order, in each of them
 * identifiers before names: what stands further right is rather a number of shares than a code. For the same reason a
 * code with its fifth character is looked for in the first cell only.
 */
function namedBy({ line, cells }: Entry, index: Index): Named | undefined {
	const keys = [
		keyOf('name', nameKey(line)),
		...cells.flatMap((cell, place) => {
			const identifier = place > 0 && /^\d{5}$/.test(cell) ? undefined : identifierIn(cell);
			return [
				...(identifier ? [keyOf(identifier.kind, identifier.value)] : []),
				keyOf('name', nameKey(cell)),
				...identifiersIn(cell),
			];
		}),
	];
	const key = keys.find((one) => index.has(one));
	return key === undefined
		? undefined
		: { by: key.slice(0, key.indexOf(':')) as KeyKind, companies: index.get(key) ?? [] };
}

/** Companies of whose names a cell is a part, or that are a part of the cell; those that begin so first. */
function candidatesFor(
	{ cells }: Entry,
	companies: readonly PortfolioCompany[],
): PortfolioCompany[] {
	const parts = cells.map(nameKey).filter((key) => key.length >= shortestPart && /\D/.test(key));
	const likeness = ({ names }: PortfolioCompany): number => {
		const keys = names.flatMap(nameKeys);
		if (parts.some((part) => keys.some((key) => key.startsWith(part)))) return 0;
		// A short name inside a long line says nothing; one that the line begins with does.
		const begins = (part: string, key: string): boolean =>
			key.length > shortestPart && part.startsWith(key);
		return parts.some((part) => keys.some((key) => begins(part, key))) ? 1 : 2;
	};
	return companies
		.map((company) => ({ company, distance: likeness(company) }))
		.filter(({ distance }) => distance < 2)
		.sort((a, b) => a.distance - b.distance)
		.slice(0, mostCandidates)
		.map(({ company }) => company);
}

/**
 * Holds a pasted list against the register. Only what names exactly one company is a match; a name that several have,
 * or a part of a name, is left to the reader with the companies that may be meant.
 */
export function matchPortfolio(
	text: string,
	companies: readonly PortfolioCompany[],
): PortfolioAnswer {
	const entries = entriesOf(text);
	const index = indexOf(companies);
	const matches = new Map<string, { company: PortfolioCompany; lines: string[]; by: KeyKind }>();
	const unmatched = new Map<string, Unmatched>();
	for (const entry of entries) {
		const named = namedBy(entry, index);
		const [company, second] = named?.companies ?? [];
		if (named && company && !second) {
			const match = matches.get(company.slug) ?? { company, lines: [], by: named.by };
			if (!match.lines.includes(entry.line)) match.lines.push(entry.line);
			matches.set(company.slug, match);
		} else if (!unmatched.has(entry.line))
			unmatched.set(entry.line, {
				line: entry.line,
				candidates: named?.companies.slice(0, mostCandidates) ?? candidatesFor(entry, companies),
			});
	}
	return {
		matches: [...matches.values()],
		unmatched: [...unmatched.values()],
		entries: entries.length,
	};
}
