import type { Change, ChangeKind } from '#lib/domain/changes.ts';
import type { Day } from '#lib/domain/dates.ts';

/** What a change is about; decides in which table its records lie. */
export type Subject =
	'event' | 'source' | 'answer' | 'company' | 'name' | 'entity' | 'jacer' | 'reply' | 'edition';

/** A change as the table of changes has it: which records were added and retired, not yet what they say. */
export interface ChangeRecord {
	readonly key: string;
	readonly kind: ChangeKind;
	readonly subject: Subject;
	readonly at: Date;
	/** Slug; empty for an edition. */
	readonly company: string | null;
	/** Day of the edition that made it; empty where a person at the desk did. */
	readonly edition: Day | null;
	/** Names of the records that it added and retired, in the subject's table. */
	readonly added: string | null;
	readonly retired: string | null;
	/** For an edition: changes by kind. */
	readonly counts: Readonly<Partial<Record<ChangeKind, number>>> | null;
}

/** What a change has whatever it is about. */
export type Common = Pick<Change, 'key' | 'at' | 'updated' | 'edition' | 'company'>;
