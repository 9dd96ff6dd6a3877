import { hash } from 'node:crypto';
import { addDays, tokyoDay, type Day } from '#lib/domain/dates.ts';
import type { Database } from '#lib/server/database/database.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import {
	listReleases,
	recordRelease,
	releaseBefore,
	releaseOf,
} from '#lib/server/register/releases.ts';
import { datasetOf } from './dataset.ts';
import { releaseFiles } from './files.ts';
import { damagedFiles, releasesFolder, writeRelease } from './folder.ts';

/** What a release is cut from and where to. */
export interface CuttingTools {
	readonly db: Database;
	/** The data folder (`TETTAI_DATA`). */
	readonly dataFolder: string;
	/** Address of the site, without a slash at the end. */
	readonly origin: string;
	readonly now: Date;
}

/** What became of the wish for a release. */
export interface Cut {
	readonly day: Day;
	/** `new`: cut now; `there`: it was there, whole; `restored`: it was missing here and has been made again. */
	readonly outcome: 'new' | 'there' | 'restored';
	/** Bytes by file name. */
	readonly files: ReadonlyMap<string, number>;
}

/** A release cannot be cut. The message says why, and what can be done. */
export class ReleaseRefused extends Error {}

/** The last day that is over in Asia/Tokyo: what is recorded for it can no longer change. */
export const lastCompleteDay = (now: Date): Day => addDays(tokyoDay(now), -1);

async function checkDay(db: Database, day: Day, now: Date): Promise<void> {
	if (day > lastCompleteDay(now))
		throw new ReleaseRefused(
			`${day} is not over in Japan: what is recorded on it may still change. A release is of a day that is over; the last one is ${lastCompleteDay(now)}.`,
		);
	const days = await registerDays(db);
	if (!days)
		throw new ReleaseRefused(
			'The register is empty: there is nothing to release. Import one first.',
		);
	if (day < days.first)
		throw new ReleaseRefused(
			`The register begins on ${days.first}: there is nothing to release as known on ${day}. Its first release can be cut on ${addDays(days.first, 1)}.`,
		);
}

/**
 * Cuts the release of a day that is over: the whole public dataset as of that day and as known on it, in a folder of its
 * own. What was cut once is kept by its checksums and never changes; where its folder is missing it is made again.
 * @throws {ReleaseRefused}
 */
export async function cutRelease(
	{ db, dataFolder, origin, now }: CuttingTools,
	day: Day = lastCompleteDay(now),
): Promise<Cut> {
	await checkDay(db, day, now);
	const folder = releasesFolder(dataFolder);
	const recorded = await releaseOf(db, day);
	const [latest] = await listReleases(db);
	// A changelog is written against the release before: none is put in between afterwards.
	if (!recorded && latest && latest.day > day)
		throw new ReleaseRefused(
			`A later release, of ${latest.day}, is there already: releases are cut in the order of their days.`,
		);
	const before = await releaseBefore(db, day);
	const earlier =
		before === undefined ? undefined : { day: before, data: await datasetOf(db, before) };
	const files = releaseFiles({ day, origin, data: await datasetOf(db, day), earlier });
	const sums = Object.fromEntries(
		[...files].map(([name, content]) => [name, hash('sha256', content)]),
	);
	const sizes = new Map([...files].map(([name, content]) => [name, content.length]));
	if (!recorded) {
		await writeRelease(folder, day, files);
		await recordRelease(db, { day, releasedAt: now, files: sums });
		return { day, outcome: 'new', files: sizes };
	}
	const damaged = await damagedFiles(folder, day, recorded.files);
	if (damaged.length === 0) return { day, outcome: 'there', files: sizes };
	const differing = damaged.filter((name) => sums[name] !== recorded.files[name]);
	if (differing.length > 0)
		throw new ReleaseRefused(
			`The release of ${day} is damaged (${damaged.join(', ')}) and can no longer be made as it was: ${differing.join(', ')} would differ. Put ${folder}/${day} back from a copy.`,
		);
	await writeRelease(folder, day, files);
	return { day, outcome: 'restored', files: sizes };
}
