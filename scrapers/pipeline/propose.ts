import type { Transaction } from '#lib/server/database/database.ts';
import { proposals, proposalSpans } from '#lib/server/database/schema/index.ts';
import type { Finding } from '../reading/finding.ts';
import type { Unread } from './unread.ts';

/** A finding's date as the register writes it: as far as it is known. */
export function effectiveOn({
	effective_on: day,
	date_precision: precision,
}: Finding): string | null {
	if (day === null) return null;
	return precision === 'year' ? day.slice(0, 4) : precision === 'month' ? day.slice(0, 7) : day;
}

/** Puts a finding before the desk, with the characters that it rests on and who read it. */
export async function propose(
	tx: Transaction,
	text: Pick<Unread, 'text' | 'company' | 'publishedOn'>,
	finding: Finding,
	reader: string,
	at: Date,
): Promise<void> {
	const [proposal] = await tx
		.insert(proposals)
		.values({
			documentText: text.text,
			company: text.company,
			reader,
			proposedAt: at,
			announcedOn: text.publishedOn,
			effectiveOn: effectiveOn(finding),
			status: finding.status,
			kind: finding.kind,
			rung: finding.rung,
			attribution: finding.attribution,
			reasons: [...finding.reasons],
			scope: [...finding.scope],
			territories: [...finding.territories],
			exitDenied: finding.exit_denied,
			humanRightsDdMentioned: finding.hrdd_mentioned,
			responsibleExit: { ...finding.responsible_exit },
			confidence: finding.confidence,
			state: 'pending',
		})
		.returning({ id: proposals.id });
	if (!proposal || finding.evidence.length === 0) return;
	await tx.insert(proposalSpans).values(
		finding.evidence.map(({ start, end, text: quote, rule }) => ({
			proposal: proposal.id,
			...{ start, end, quote, rule },
		})),
	);
}
