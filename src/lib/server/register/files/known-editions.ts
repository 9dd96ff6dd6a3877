import type { Transaction } from '#lib/server/database/database.ts';
import { editions } from '#lib/server/database/schema/index.ts';

type KnownEdition = typeof editions.$inferSelect;

/** The editions that the register has seen, the latest first: by their day, then as they were imported, then by label. */
export async function knownEditions(tx: Transaction): Promise<KnownEdition[]> {
	const order = ({ recordedOn, importedAt, edition }: KnownEdition): string =>
		JSON.stringify([recordedOn, importedAt.toISOString(), edition]);
	const known = await tx.select().from(editions);
	return known.sort((a, b) => (order(a) < order(b) ? 1 : -1));
}
