import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Package } from 'datapackage';
import { Table } from 'tableschema';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { temporaryFolder } from './fictional-folder.ts';

/** The files of a zip archive by their names, read by a program that did not write it. */
export async function filesOfZip(bytes: Buffer): Promise<Record<string, Buffer>> {
	const zip = await new Promise<ZipFile>((opened, failed) => {
		fromBuffer(bytes, { lazyEntries: true }, (error, file) => {
			if (error) failed(error);
			else opened(file);
		});
	});
	const files: Record<string, Buffer> = {};
	await new Promise<void>((ended, failed) => {
		zip.on('error', failed);
		zip.on('end', ended);
		zip.on('entry', (entry: Entry) => {
			zip.openReadStream(entry, (error, stream) => {
				if (error) {
					failed(error);
					return;
				}
				buffer(stream).then((content) => {
					files[entry.fileName] = content;
					zip.readEntry();
				}, failed);
			});
		});
		zip.readEntry();
	});
	return files;
}

/** Files in a folder of their own. */
export async function folderOf(files: Readonly<Record<string, Buffer>>): Promise<string> {
	const folder = await temporaryFolder();
	for (const [name, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), content);
	}
	return folder;
}

/**
 * The rows of each table of a Data Package, cast by its schema.
 * @throws where the package, a table or a cell is not what it says of itself
 */
export async function tablesOf(folder: string): Promise<Record<string, Record<string, unknown>[]>> {
	const described = await Package.load(join(folder, 'datapackage.json'));
	if (!described.valid) throw new AggregateError(described.errors, 'No valid Data Package.');
	const tables: Record<string, Record<string, unknown>[]> = {};
	for (const { name, valid, errors, descriptor } of described.resources) {
		if (!valid) throw new AggregateError(errors, `${name} is not a valid resource.`);
		// The reader of packages leaves a byte order mark in the first name; that of tables can be told of it.
		const table = await Table.load(join(folder, descriptor.path), {
			schema: descriptor.schema,
			strict: true,
			bom: true,
		});
		tables[name] = await rowsIn(table, name);
	}
	return tables;
}

async function rowsIn(table: Table, name: string): Promise<Record<string, unknown>[]> {
	try {
		// Declared as an array, it is the promise of one.
		return await Promise.resolve(table.read({ keyed: true }));
	} catch (error) {
		const reasons = error instanceof Error && 'errors' in error ? error.errors : [];
		throw new Error(`${name} does not fit its schema: ${String(reasons)}`, { cause: error });
	}
}
