import { z } from 'zod';
import { isDay } from '#lib/domain/dates.ts';
import shipped from './hosts.json' with { type: 'json' };

/** Whether pages of a host may be captured, as a person decided after reading its terms. */
const hostDecision = z.strictObject({
	/** The host itself and those below it. */
	host: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host name in lower case'),
	decision: z.enum(['allow', 'deny']),
	/** Why: what was read, and what follows. */
	note_en: z.string().min(1),
	note_ja: z.string().min(1),
	/** The day on which a person read the terms. */
	checked_on: z.string().refine(isDay, 'must be a day, YYYY-MM-DD').optional(),
});

export const hostDecisions = z.array(hostDecision);
export type HostDecision = z.output<typeof hostDecision>;

/** The decisions that come with Tettai. */
export const shippedDecisions: readonly HostDecision[] = hostDecisions.parse(shipped);

/**
 * The decision on an address: that of its host, or of the nearest host above it; of two on one host the later. Undefined
 * where nobody has decided.
 */
export function decisionOn(
	address: string,
	decisions: readonly HostDecision[],
): HostDecision | undefined {
	const host = new URL(address).hostname.replace(/\.$/, '');
	const fitting = decisions.filter((one) => host === one.host || host.endsWith(`.${one.host}`));
	return fitting.reduce<HostDecision | undefined>(
		(nearest, one) => (nearest && nearest.host.length > one.host.length ? nearest : one),
		undefined,
	);
}
