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

/** The bytes of a file, or why there are none, as a sentence. */
async function bytesOf(path: string): Promise<Uint8Array | string> {
	try {
		return await readFile(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		return code === 'ENOENT' ? missing : `The file cannot be read (${code ?? String(error)}).`;
	}
}

const missing = 'The file is missing.';

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
		throw new Error(
			`${folder} is not a folder. Name the folder that holds edition.json and the CSV files.`,
		);

	const problems: Problem[] = [];
	const files: ReadFile[] = [];
	const wrong = (file: string, reason: string): void => {
		problems.push({ file, line: null, column: null, reason });
	};
	for (const file of registerFiles) {
		const bytes = await bytesOf(join(folder, `${file.name}.csv`));
		if (typeof bytes !== 'string') files.push(readRegisterFile(file, bytes, problems));
		else if (bytes !== missing || !file.optional) wrong(`${file.name}.csv`, bytes);
	}
	const bytes = await bytesOf(join(folder, 'edition.json'));
	const { edition, rows } =
		typeof bytes === 'string'
			? { edition: undefined, rows: undefined }
			: readEdition(bytes, problems);
	if (typeof bytes === 'string') wrong('edition.json', bytes);

	checkFolder(files, { edition, rows }, problems);
	if (problems.length > 0 || !edition) throw new RegisterProblems(inOrder(problems));
	return { edition, files };
}

/** Problems file by file, from top to bottom. */
function inOrder(problems: readonly Problem[]): Problem[] {
	const place = ({ file }: Problem): number =>
		registerFiles.findIndex(({ name }) => file === `${name}.csv`);
	return problems.toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
}
