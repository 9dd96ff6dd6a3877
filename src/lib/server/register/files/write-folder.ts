import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { protectCell } from '#lib/domain/cell-protection.ts';
import { tokyoDay } from '#lib/domain/dates.ts';
import type { Database, Transaction } from '#lib/server/database/database.ts';
import type { Edition } from './edition.ts';
import { knownEditions } from './known-editions.ts';
import { contentOf } from './plan.ts';
import { registerFiles, type RegisterFile, type Row } from './register-files.ts';

function cellOf(row: Row, { field, kind, repeats }: RegisterFile['columns'][number]): string {
	if (repeats) return protectCell(repeats(row));
	const value = field === null ? null : row[field];
	return value === null || value === undefined ? '' : protectCell(kind.write(value));
}

/** Rows in an order that depends on nothing but what they say; the records of one thing oldest first. */
function sorted(file: RegisterFile, rows: readonly Row[]): Row[] {
	const time = (value: unknown): string => (value instanceof Date ? value.toISOString() : '');
	const order = (row: Row): string => {
		const first = file.name === 'events' ? [row['company'], row['announcedOn']] : [];
		const key =
			file.name === 'evidence'
				? [row['eventId'], String(row['rank']).padStart(10, '0'), row['sourceUrl']]
				: file.key.map((field) => row[field]);
		// What stands comes last: “~” sorts after every digit.
		const record = [time(row['recordedAt']), time(row['retiredAt']) || '~', contentOf(file, row)];
		return JSON.stringify([...first, ...key, ...record]);
	};
	return rows
		.map((row) => ({ row, place: order(row) }))
		.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
		.map(({ row }) => row);
}

/**
 * Writes the whole register with its history as CSV files and `edition.json`. The same register gives the same
 * bytes; importing the folder into an empty database gives the same register.
 * @returns rows by file
 */
export async function writeRegisterFolder(
	db: Database,
	folder: string,
	now: Date,
): Promise<Record<string, number>> {
	await makeFolder(folder);
	const rows: Record<string, number> = {};
	const written: { aside: string; path: string }[] = [];
	const { known, tables } = await db.transaction(
		async (tx) => ({
			known: await knownEditions(tx),
			tables: await readTables(tx),
		}),
		{ isolationLevel: 'repeatable read', accessMode: 'read only' },
	);
	for (const [file, found] of tables) {
		rows[file.name] = found.length;
		const lines = sorted(file, found).map((row) =>
			file.columns.map((column) => cellOf(row, column)),
		);
		const csv = stringify([file.columns.map(({ name }) => name), ...lines], {
			bom: true,
			record_delimiter: 'windows',
			// A lone LF or CR in a cell would otherwise go unquoted and break the row for every other reader.
			quote_record_delimiter: true,
		});
		written.push(await writeAside(folder, `${file.name}.csv`, csv));
	}
	const [latest, ...earlier] = known;
	const edition: Edition = {
		edition: latest?.edition ?? tokyoDay(now),
		recorded_on: latest?.recordedOn ?? tokyoDay(now),
		rows,
		...(earlier.length > 0 && {
			earlier: earlier.map(({ edition: label, recordedOn }) => ({
				edition: label,
				recorded_on: recordedOn,
			})),
		}),
	};
	written.push(await writeAside(folder, 'edition.json', `${JSON.stringify(edition, null, 2)}\n`));
	for (const { aside, path } of written) await rename(aside, path);
	return rows;
}

/**
 * Makes a folder and what is missing above it. (Node's own recursive way never comes back from a place like /proc,
 * where nothing can be made inside a folder that is there.)
 */
async function makeFolder(folder: string): Promise<void> {
	try {
		await mkdir(folder);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return;
		const above = dirname(folder);
		const isAboveMissing = code === 'ENOENT' && !(await stat(above).catch(() => undefined));
		if (!isAboveMissing || above === folder)
			throw new Error(
				`The folder ${folder} cannot be made (${code ?? 'unknown error'}). Name one in a place that can be written.`,
				{ cause: error },
			);
		await makeFolder(above);
		await mkdir(folder);
	}
}

async function readTables(tx: Transaction): Promise<(readonly [RegisterFile, Row[]])[]> {
	const tables: (readonly [RegisterFile, Row[]])[] = [];
	for (const file of registerFiles) tables.push([file, await tx.select().from(file.table)]);
	return tables;
}

/** Files get their names only when all are written, so that a full disk leaves no half export behind. */
async function writeAside(
	folder: string,
	name: string,
	content: string,
): Promise<{ aside: string; path: string }> {
	const path = join(folder, name);
	const aside = `${path}.part`;
	await writeFile(aside, content);
	return { aside, path };
}
