import { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import type { CitedAddress, Discovery, Item, Listing } from '../../source.ts';
import type { SourceKind } from '../declaration.ts';
import { decisionOn, hostDecisions, shippedDecisions, type HostDecision } from './hosts.ts';

const options = z.strictObject({
	/** Decisions on further hosts than those of hosts.json. */
	hosts: hostDecisions.default([]),
});

export type RegisterEvidenceOptions = z.output<typeof options>;

/**
 * Every address that an event of the register cites: captured, and looked at again from time to time, so that evidence
 * that changes or goes is noticed. Only hosts for which somebody decided so are asked; whether it is a company's page,
 * a newspaper or a Russian medium makes no difference. Nothing is proposed: what these pages say is on the register.
 */
export const kind: SourceKind<RegisterEvidenceOptions> = {
	options,
	create: (_declaration, { hosts }) => ({
		proposes: false,
		mayAsk: (url) => URL.canParse(url) && mayBeAsked(url, hosts),
		discover: (discovery) => discover(hosts, discovery),
	}),
};

/** One list, already at hand. */
function discover(own: readonly HostDecision[], { cited }: Discovery): AsyncIterable<Listing> {
	const items = cited.map((address) => itemOf(address, own));
	return ReadableStream.from([{ name: 'evidence of the register', items, rolling: true }]);
}

function itemOf(
	{ url, companies, lang, publishedOn }: CitedAddress,
	own: readonly HostDecision[],
): Item {
	return {
		url,
		...(publishedOn !== undefined && { publishedOn }),
		lang,
		companies,
		relevant: URL.canParse(url) && mayBeAsked(url, own),
	};
}

/** What hosts.json denies stays denied, whatever a declaration says. */
function mayBeAsked(url: string, own: readonly HostDecision[]): boolean {
	if (decisionOn(url, shippedDecisions)?.decision === 'deny') return false;
	return decisionOn(url, [...shippedDecisions, ...own])?.decision === 'allow';
}
