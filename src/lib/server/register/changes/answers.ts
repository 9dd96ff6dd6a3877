import { and, inArray } from 'drizzle-orm';
import type { Change } from '#lib/domain/changes.ts';
import type { Database } from '#lib/server/database/database.ts';
import { criterionFindings } from '#lib/server/database/schema/index.ts';
import type { ChangeRecord, Common } from './record.ts';
import { answerVersion, reasonOf, type AnswerRecord } from './versions.ts';

/** Checklist answers: before is what was answered until then, from whichever source. */
export async function answerChanges(
	db: Database,
	records: readonly ChangeRecord[],
	common: (record: ChangeRecord) => Common,
): Promise<Change[]> {
	if (records.length === 0) return [];
	const about = (part: number): string[] => [
		...new Set(records.map(({ key }) => key.split('/')[part] ?? '')),
	];
	const findings = await db
		.select()
		.from(criterionFindings)
		.where(
			and(
				inArray(criterionFindings.company, about(1)),
				inArray(criterionFindings.criterion, about(2)),
			),
		);
	const find = (id: string | null) => findings.find((finding) => String(finding.id) === id);
	return records.flatMap((record) => {
		const now = find(record.added);
		const before = find(record.retired) ?? (now && answerBefore(now, findings));
		const one = now ?? before;
		if (!one) return [];
		return [
			{
				...common(record),
				kind: 'answer' as const,
				because: before?.retiredAt?.getTime() === record.at.getTime() ? reasonOf(before) : null,
				criterion: one.criterion,
				before: before ? answerVersion(before) : null,
				now: now ? answerVersion(now) : null,
			},
		];
	});
}

/** The answer that stood until this one was recorded: of several, the one checked last. */
function answerBefore(
	now: AnswerRecord,
	findings: readonly AnswerRecord[],
): AnswerRecord | undefined {
	return findings
		.filter(
			(one) =>
				one.company === now.company &&
				one.criterion === now.criterion &&
				one.recordedAt < now.recordedAt &&
				(one.retiredAt === null || one.retiredAt >= now.recordedAt),
		)
		.sort(
			(a, b) =>
				b.checkedOn.localeCompare(a.checkedOn) || b.recordedAt.getTime() - a.recordedAt.getTime(),
		)[0];
}
