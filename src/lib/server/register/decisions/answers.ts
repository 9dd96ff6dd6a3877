import { and, eq, isNull } from 'drizzle-orm';
import { criterionOf } from '#lib/domain/criteria.ts';
import type { EnteredAnswer } from '#lib/domain/desk/read-company.ts';
import type { Database, Transaction } from '#lib/server/database/database.ts';
import { criterionFindings } from '#lib/server/database/schema/index.ts';
import { decide } from './decide.ts';
import { reasonIn } from './events.ts';
import { lockCompany } from './locks.ts';
import { log } from './log.ts';
import { refuse, type Decider, type Outcome } from './outcome.ts';
import type { Logged } from './proposals.ts';
import { notBefore } from './record.ts';

/** What a person says about one question of the checklist, with where it was found. */
export type AnswerContent = EnteredAnswer['content'];

/** Answers a question of the checklist; an answer from the same source gives way to it. */
export async function answerCriterion(
	db: Database,
	decider: Decider,
	wanted: { readonly company: string; readonly criterion: string; readonly content: AnswerContent },
): Promise<Outcome<Logged & { finding: number }>> {
	return decide(db, async (tx) => {
		const { company, criterion, content } = wanted;
		if (!criterionOf(criterion)) refuse({ code: 'unknown', what: 'criterion' });
		await lockCompany(tx, company);
		const before = await standingFinding(tx, company, criterion, content.sourceUrl);
		const because = `answered anew at the desk`;
		const retiredAt = before && (await retireFinding(tx, decider, before, because));
		const at = notBefore(decider.at, retiredAt ?? null);
		const finding = await recordFinding(tx, { at }, { company, criterion, ...content });
		return { finding, review: await log(tx, decider, 'answered', { company, finding }) };
	});
}

/** Takes an answer off the register: the question counts as not checked again, or as an earlier answer says. */
export async function withdrawAnswer(
	db: Database,
	decider: Decider,
	wanted: { readonly finding: number; readonly because: string },
): Promise<Outcome<Logged>> {
	return decide(db, async (tx) => {
		const because = reasonIn(wanted.because);
		const [finding] = await tx
			.select()
			.from(criterionFindings)
			.where(and(eq(criterionFindings.id, wanted.finding), isNull(criterionFindings.retiredAt)))
			.for('update');
		if (!finding) return refuse({ code: 'unknown', what: 'criterion' });
		await retireFinding(tx, decider, finding, because);
		const { company, id } = finding;
		return { review: await log(tx, decider, 'retired', { company, finding: id, because }) };
	});
}

export type Finding = typeof criterionFindings.$inferSelect;

async function standingFinding(
	tx: Transaction,
	company: string,
	criterion: string,
	sourceUrl: string,
): Promise<Finding | undefined> {
	const [finding] = await tx
		.select()
		.from(criterionFindings)
		.where(
			and(
				eq(criterionFindings.company, company),
				eq(criterionFindings.criterion, criterion),
				eq(criterionFindings.sourceUrl, sourceUrl),
				isNull(criterionFindings.retiredAt),
			),
		)
		.for('update');
	return finding;
}

/** Retires an answer and says when. */
export async function retireFinding(
	tx: Transaction,
	{ at }: Pick<Decider, 'at'>,
	finding: Finding,
	because: string,
): Promise<Date> {
	const retiredAt = notBefore(at, finding.recordedAt);
	await tx
		.update(criterionFindings)
		.set({ retiredAt, retiredBecause: because, retiredBy: 'desk' })
		.where(eq(criterionFindings.id, finding.id));
	return retiredAt;
}

/** Records an answer and gives its number. */
export async function recordFinding(
	tx: Transaction,
	{ at }: Pick<Decider, 'at'>,
	finding: AnswerContent & { readonly company: string; readonly criterion: string },
): Promise<number> {
	const [row] = await tx
		.insert(criterionFindings)
		.values({ ...finding, origin: 'desk', recordedAt: at })
		.returning({ id: criterionFindings.id });
	if (!row) throw new Error('The answer was not kept.');
	return row.id;
}
