import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CollectProblem } from '../../problem.ts';
import type { Discovery, KnownCompany, Listing } from '../../source.ts';
import type { SourceKind } from '../declaration.ts';
import { edinetApi, listAddress } from './addresses.ts';
import { readDayAnswer } from './answer.ts';
import { documentTypes, isKnown, reportTypes } from './codes.ts';
import { dayListing, type DayRules } from './day-listing.ts';
import { daysToRead, readCursor } from './days.ts';

/** The key is sent with every request, so no name but the FSA's is accepted; tests use this machine. */
const isTrusted = (address: string): boolean =>
	address === edinetApi || /^http:\/\/(localhost|127(\.\d{1,3}){3})(:\d+)?$/.test(address);

const options = z.strictObject({
	/** Where the API is, without a slash at the end. */
	api: z
		.string()
		.refine(isTrusted, `must be ${edinetApi}, or a server on this machine`)
		.default(edinetApi),
	/** Kinds of documents (書類種別コード) to fetch. */
	document_types: z
		.array(
			z
				.string()
				.refine((code) => isKnown(documentTypes, code), 'must be a kind of document of EDINET'),
		)
		.default([...reportTypes]),
	/** Days that the first run goes back. */
	first_days: z.int().min(0).max(3650).default(30),
});

export type EdinetOptions = z.output<typeof options>;

/** EDINET, API version 2: what listed companies file, day by day. Needs a key. */
export const kind: SourceKind<EdinetOptions> = {
	options,
	create(_declaration, { api, document_types, first_days }, { edinetApiKey }) {
		const secretQuery = edinetApiKey === undefined ? {} : { 'Subscription-Key': edinetApiKey };
		return {
			needs: ['EDINET_API_KEY'],
			secretQuery,
			discover: (discovery) =>
				discover(
					discovery,
					{ api, documentTypes: document_types, register: digestOf(discovery.companies) },
					{ firstDays: first_days, secretQuery },
				),
		};
	},
};

async function* discover(
	discovery: Discovery,
	rules: DayRules,
	asking: { firstDays: number; secretQuery: Readonly<Record<string, string>> },
): AsyncGenerator<Listing> {
	const { today, since } = discovery;
	const cursor = (day: string) => readCursor(discovery.cursor(day));
	const days = daysToRead({
		today,
		since,
		firstDays: asking.firstDays,
		register: rules.register,
		cursor,
	});
	for (const day of days) {
		const page = await discovery.get(listAddress(rules.api, day), {
			secretQuery: asking.secretQuery,
			accept: 'application/json',
			always: true,
		});
		if (page === undefined) continue;
		const answer = readDayAnswer(page.text(), day);
		if (answer instanceof CollectProblem) {
			discovery.report(answer.code, answer.subject, answer.message);
			continue;
		}
		const listing = dayListing(day, answer, cursor(day), rules, discovery);
		if (listing !== undefined) yield listing;
	}
}

/** Changes when a company or an identifier is added to the register, so that days are looked through again. */
function digestOf(companies: readonly KnownCompany[]): string {
	const identifiers = companies
		.map((company) => [
			company.slug,
			company.edinetCode ?? null,
			company.securitiesCode ?? null,
			company.corporateNumber ?? null,
		])
		.sort(([one = ''], [other = '']) => ((one ?? '') < (other ?? '') ? -1 : 1));
	return createHash('sha256').update(JSON.stringify(identifiers)).digest('hex').slice(0, 16);
}
