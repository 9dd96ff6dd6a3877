import { desc, eq, lt } from 'drizzle-orm';
import type { Day } from '#lib/domain/dates.ts';
import type { Database } from '#lib/server/database/database.ts';
import { releases } from '#lib/server/database/schema/index.ts';

/** A release as the register keeps it: what its files were when it was cut. */
export interface RecordedRelease {
	readonly day: Day;
	readonly releasedAt: Date;
	/** SHA-256 by file name. */
	readonly files: Readonly<Record<string, string>>;
}

/** Every release, the latest day first. */
export const listReleases = (db: Database): Promise<RecordedRelease[]> =>
	db.select().from(releases).orderBy(desc(releases.day));

/** The release of a day. */
export async function releaseOf(db: Database, day: Day): Promise<RecordedRelease | undefined> {
	const [found] = await db.select().from(releases).where(eq(releases.day, day));
	return found;
}

/** The day of the last release before a day. */
export async function releaseBefore(db: Database, day: Day): Promise<Day | undefined> {
	const [found] = await db
		.select({ day: releases.day })
		.from(releases)
		.where(lt(releases.day, day))
		.orderBy(desc(releases.day))
		.limit(1);
	return found?.day;
}

/** Keeps what a release consists of; one that is kept already stays as it is. */
export async function recordRelease(db: Database, release: RecordedRelease): Promise<void> {
	await db.insert(releases).values(release).onConflictDoNothing();
}
