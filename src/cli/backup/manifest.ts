import { z } from 'zod';

/** What a backup says of itself, in `manifest.json`; what it holds is in its other files. */
export const manifestShape = z.object({
	format: z.literal('tettai backup 1'),
	/** When it was begun: the moment that it shows. */
	created_at: z.iso.datetime(),
	/** The version of Tettai that made it. */
	tettai: z.string(),
	/** SHA-256 of the migrations that its schema has gone through, in order. */
	migrations: z.array(z.string().regex(/^[0-9a-f]{64}$/)).readonly(),
	/** The last number that each sequence gave out. */
	sequences: z.record(z.string(), z.string().regex(/^\d+$/)).readonly(),
	/** Rows of each table; `database/TABLE.ndjson` has them. */
	tables: z.record(z.string(), z.int().min(0)).readonly(),
	/** Captures in `archive/`; absent where they were left out. */
	captures: z.int().min(0).optional(),
	/** Days of the releases in `releases/`. */
	releases: z.array(z.string()).readonly(),
	/** Files that were damaged or missing where they were kept, and so are not in the backup. */
	missing: z.array(z.string()).readonly(),
});

export type Manifest = z.output<typeof manifestShape>;

export const MANIFEST = 'manifest.json';
/** The SHA-256 of every other file, in the form that `sha256sum -c` reads. */
export const SUMS = 'SHA256SUMS';

export const tableFile = (table: string): string => `database/${table}.ndjson`;
export const captureFile = (name: string): string => `archive/${name}`;
export const releaseFile = (day: string, name: string): string => `releases/${day}/${name}`;
