import type { CheerioAPI } from 'cheerio';
import { oneLine } from '../../extracting/characters.ts';
import { CollectProblem } from '../../problem.ts';

export interface MemberSelectors {
	/** Each member. */
	readonly item: string;
	/** The name in it; absent: the entry's text. */
	readonly name?: string | undefined;
}

/** What the page of members says. */
export interface Members {
	/** Names as published, each once. */
	readonly names: readonly string[];
	/** Entries that say that a member is not named. */
	readonly unnamed: number;
}

/**
 * The members that JaCER names in public. One that is not named there is counted and nothing more.
 * @throws {CollectProblem} `structure_changed`
 */
export function readMembers($: CheerioAPI, selectors: MemberSelectors, url: string): Members {
	const entries = $(selectors.item).toArray();
	if (entries.length === 0) throw nothingAt(url, selectors.item);
	const texts = entries.map((entry) => {
		const named = selectors.name === undefined ? $(entry) : $(entry).find(selectors.name).first();
		return oneLine(named.text());
	});
	const names = texts.filter((text) => text !== undefined && !isUnnamed(text));
	return {
		names: [...new Set(names.filter((name) => name !== undefined))],
		unnamed: texts.length - names.length,
	};
}

function isUnnamed(text: string): boolean {
	return /非公開|公表して(?:いない|いません|おりません)|undisclosed|not disclosed/iu.test(text);
}

export interface CaseSelectors {
	/** Each case. */
	readonly item: string;
	readonly number: string;
	readonly received?: string | undefined;
	readonly state?: string | undefined;
}

/** A grievance as JaCER publishes it. Whom it is about is withheld, so there is no field for a company. */
export interface Grievance {
	readonly number: string;
	/** As written. */
	readonly received: string | undefined;
	readonly state: string | undefined;
}

/**
 * The published cases. Nothing in them is taken for a company's name.
 * @throws {CollectProblem} `structure_changed`
 */
export function readGrievances($: CheerioAPI, selectors: CaseSelectors, url: string): Grievance[] {
	const entries = $(selectors.item).toArray();
	if (entries.length === 0) throw nothingAt(url, selectors.item);
	return entries.map((entry) => {
		const textAt = (selector: string | undefined) =>
			selector === undefined ? undefined : oneLine($(entry).find(selector).first().text());
		const number = textAt(selectors.number);
		if (number === undefined) throw nothingAt(url, `${selectors.item} ${selectors.number}`);
		return { number, received: textAt(selectors.received), state: textAt(selectors.state) };
	});
}

function nothingAt(url: string, selector: string): CollectProblem {
	return new CollectProblem(
		'structure_changed',
		url,
		`${url} has nothing at “${selector}”: look at the page, and correct the selector.`,
	);
}
