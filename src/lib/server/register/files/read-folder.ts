import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from './check-folder.ts';
import { readEdition, type Edition } from './edition.ts';
import { RegisterProblems, type Problem } from './problem.ts';
import { readRegisterFile, type ReadFile } from './read-file.ts';
import { registerFiles } from './register-files.ts';

/** A folder of register files that has no problem in itself. */
export interface RegisterFolder {
	readonly edition: Edition;
	readonly files: readonly ReadFile[];
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
	try {
		return await readFile(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/**
 * Reads a folder of register files.
 * @throws {RegisterProblems} with every problem of every file.
 */
export async function readRegisterFolder(folder: string): Promise<RegisterFolder> {
	const isFolder = await stat(folder).then(
		(found) => found.isDirectory(),
		() => false,
	);
	if (!isFolder)
		throw new Error(`${folder} is not a folder. Name the folder that holds edition.json and the CSV files.`);

	const problems: Problem[] = [];
	const files: ReadFile[] = [];
	for (const file of registerFiles) {
		const bytes = await bytesOf(join(folder, `${file.name}.csv`));
		if (bytes) files.push(readRegisterFile(file, bytes, problems));
		else if (!file.optional)
			problems.push({ file: `${file.name}.csv`, line: null, column: null, reason: 'The file is missing.' });
	}
	const editionBytes = await bytesOf(join(folder, 'edition.json'));
	const edition = editionBytes
		? readEdition(editionBytes, problems)
		: undefined;
	if (!editionBytes)
		problems.push({ file: 'edition.json', line: null, column: null, reason: 'The file is missing.' });

	checkFolder(files, edition, problems);
	if (problems.length > 0 || !edition) throw new RegisterProblems(problems);
	return { edition, files };
}
