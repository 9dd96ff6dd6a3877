import { and, count, eq } from 'drizzle-orm';
import {
	cleanText,
	isOpen,
	longest,
	type CorrectionRequest,
	type CorrectionState,
} from '#lib/domain/desk/correction.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Database, Transaction } from '#lib/server/database/database.ts';
import { correctionHistory, corrections } from '#lib/server/database/schema/index.ts';
import { hashOf, newToken } from './token.ts';

/** Messages that the sender of one request may add. */
export const mostMessages = 20;

/** What a request is about: an event and its company, a company, or the register as a whole. */
export interface Subject {
	readonly company: string | null;
	readonly event: string | null;
}

/** Keeps a request; answers its number and the secret of its private link, which is not kept. */
export async function sendRequest(
	db: Database,
	request: CorrectionRequest,
	about: Subject & { readonly lang: Language },
	now: Date,
): Promise<{ id: number; token: string }> {
	const token = newToken();
	return db.transaction(async (tx) => {
		const [kept] = await tx
			.insert(corrections)
			.values({
				...request,
				...about,
				tokenHash: hashOf(token),
				receivedAt: now,
				state: 'received',
			})
			.returning({ id: corrections.id });
		if (!kept) throw new Error('The request was not kept.');
		await tx.insert(correctionHistory).values({ correction: kept.id, at: now, step: 'received' });
		return { id: kept.id, token };
	});
}

/** What came of something that a sender did to their request. */
export type SenderOutcome =
	| { readonly done: number }
	| {
			readonly refused: 'closed' | 'empty' | 'too_long' | 'too_many';
			readonly state: CorrectionState;
	  };

async function own(tx: Transaction, token: string) {
	const [correction] = await tx
		.select()
		.from(corrections)
		.where(eq(corrections.tokenHash, hashOf(token)))
		.for('update');
	return correction;
}

/** Adds a message of the sender to a request that is open; undefined where the link leads to none. */
export async function addMessage(
	db: Database,
	token: string,
	text: string,
	now: Date,
): Promise<SenderOutcome | undefined> {
	return db.transaction(async (tx) => {
		const correction = await own(tx, token);
		if (!correction) return undefined;
		const { id, state } = correction;
		const note = cleanText(text);
		if (!isOpen(state)) return { refused: 'closed', state };
		if (note === '') return { refused: 'empty', state };
		if ([...note].length > longest.body) return { refused: 'too_long', state };
		const [sent] = await tx
			.select({ messages: count() })
			.from(correctionHistory)
			.where(and(eq(correctionHistory.correction, id), eq(correctionHistory.step, 'message')));
		if ((sent?.messages ?? 0) >= mostMessages) return { refused: 'too_many', state };
		await tx.insert(correctionHistory).values({ correction: id, at: now, step: 'message', note });
		return { done: id };
	});
}

/** Withdraws a request that is open, and erases how to reach its sender. */
export async function withdrawRequest(
	db: Database,
	token: string,
	now: Date,
): Promise<SenderOutcome | undefined> {
	return db.transaction(async (tx) => {
		const correction = await own(tx, token);
		if (!correction) return undefined;
		const { id, state } = correction;
		if (!isOpen(state)) return { refused: 'closed', state };
		await tx
			.update(corrections)
			.set({ state: 'withdrawn', closedAt: now, contact: null })
			.where(eq(corrections.id, id));
		await tx.insert(correctionHistory).values({ correction: id, at: now, step: 'withdrawn' });
		return { done: id };
	});
}
