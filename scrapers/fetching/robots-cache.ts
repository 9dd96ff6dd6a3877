import { eq } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { robotsFiles } from '#lib/server/database/schema/sources.ts';
import { createQueues } from './queues.ts';
import { parseRobots, type RobotsRules } from './robots.ts';

/** What came back when robots.txt of an origin was asked for. */
export interface RobotsFile {
	/** `none`: there is none (4xx), everything is allowed; `unreachable`: nothing is. */
	readonly outcome: 'rules' | 'none' | 'unreachable';
	/** HTTP status, where there was an answer. */
	readonly status: number | undefined;
	/** Empty without rules. */
	readonly body: string;
	readonly fetchedAt: Date;
}

/** A robots.txt and what follows from it. */
export interface Robots extends RobotsRules {
	readonly file: RobotsFile;
	/** When it is asked for again. */
	readonly staleAt: Date;
}

/** Where robots.txt files are kept between processes. */
export interface RobotsShelf {
	load(origin: string): Promise<RobotsFile | undefined>;
	save(origin: string, file: RobotsFile): Promise<void>;
}

export interface RobotsCache {
	/**
	 * The robots.txt of an origin (`URL.origin`): kept, or asked for now. Only one caller asks at a time.
	 * @throws what `ask` throws; nothing is kept then
	 */
	get(origin: string, ask: () => Promise<RobotsFile>, signal?: AbortSignal): Promise<Robots>;
	/** The robots.txt of an origin if this process has it at hand and it is fresh. */
	atHand(origin: string): Robots | undefined;
}

const hour = 60 * 60 * 1000;
/** RFC 9309, 2.4: not longer than a day. One that could not be reached is tried again after an hour. */
const keptFor = { rules: 24 * hour, none: 24 * hour, unreachable: hour } as const;

export function createRobotsCache(now: () => number, shelf?: RobotsShelf): RobotsCache {
	const kept = new Map<string, Robots>();
	const queues = createQueues();
	const isFresh = ({ file, staleAt }: Robots): boolean =>
		now() < staleAt.getTime() && file.fetchedAt.getTime() <= now();

	function atHand(origin: string): Robots | undefined {
		const robots = kept.get(origin);
		return robots && isFresh(robots) ? robots : undefined;
	}

	async function fromShelf(origin: string): Promise<Robots | undefined> {
		const file = await shelf?.load(origin);
		const robots = file && read(file);
		return robots && isFresh(robots) ? robots : undefined;
	}

	async function fromServer(origin: string, ask: () => Promise<RobotsFile>): Promise<Robots> {
		const file = await ask();
		await shelf?.save(origin, file);
		return read(file);
	}

	async function getInTurn(origin: string, ask: () => Promise<RobotsFile>): Promise<Robots> {
		const found = atHand(origin);
		if (found) return found;
		const robots = (await fromShelf(origin)) ?? (await fromServer(origin, ask));
		kept.set(origin, robots);
		return robots;
	}

	return {
		atHand,
		get: (origin, ask, signal) => queues.run(origin, () => getInTurn(origin, ask), signal),
	};
}

function read(file: RobotsFile): Robots {
	const staleAt = new Date(file.fetchedAt.getTime() + keptFor[file.outcome]);
	if (file.outcome === 'rules') return { file, staleAt, ...parseRobots(file.body) };
	return { file, staleAt, allows: () => file.outcome === 'none', crawlDelay: undefined };
}

/** Keeps robots.txt files in table `robots_files`. */
export function createRobotsShelf(db: Database): RobotsShelf {
	return {
		async load(origin) {
			const [row] = await db.select().from(robotsFiles).where(eq(robotsFiles.origin, origin));
			return row && { ...row, status: row.status ?? undefined };
		},
		async save(origin, { outcome, status, body, fetchedAt }) {
			// No text of the database can hold a null character, and no rule needs one.
			const file = { outcome, status: status ?? null, body: body.replaceAll('\0', ''), fetchedAt };
			await db
				.insert(robotsFiles)
				.values({ origin, ...file })
				.onConflictDoUpdate({ target: robotsFiles.origin, set: file });
		},
	};
}
