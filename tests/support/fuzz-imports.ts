import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Database } from '#lib/server/database/database.ts';
import { importRegister } from '#lib/server/register/files/import.ts';
import { RegisterProblems } from '#lib/server/register/files/problem.ts';
import { readRegisterFolder } from '#lib/server/register/files/read-folder.ts';
import { fictionalFolder, removeTemporary, writeFictional } from './fictional-folder.ts';
import { damaged } from './mutations.ts';
import { dumpHash, today } from './register.ts';

/** Whether an import was refused; anything but a list of problems is thrown. */
async function isRefused(db: Database, path: string): Promise<boolean> {
	try {
		await importRegister(db, await readRegisterFolder(path), today);
		return false;
	} catch (error) {
		if (error instanceof RegisterProblems) return true;
		throw error;
	}
}

/**
 * Imports a right folder with one file damaged, `runs` times.
 * @returns how many were refused, and what must not happen: an error without a name, or a refusal that left something behind
 */
export async function fuzzedImports(
	db: Database,
	runs: number,
	seed: number,
): Promise<{ refused: number; wrong: string[] }> {
	const whole = await writeFictional(fictionalFolder());
	const names = (await readdir(whole)).sort();
	const contents = await Promise.all(
		names.map(async (name) => Uint8Array.from(await readFile(join(whole, name)))),
	);
	const cases = fc
		.integer({ min: 0, max: names.length - 1 })
		.chain((at) =>
			damaged(contents[at] ?? new Uint8Array()).map((bytes) => [names[at] ?? '', bytes] as const),
		);
	let refused = 0;
	const wrong: string[] = [];
	let before = await dumpHash(db);
	for (const [name, bytes] of fc.sample(cases, { numRuns: runs, seed })) {
		const told = () => `${name} ${Buffer.from(bytes).toString('base64').slice(0, 3_000)}`;
		try {
			const folder = await writeFictional(fictionalFolder(), { [name]: bytes });
			if (await isRefused(db, folder)) {
				refused += 1;
				if ((await dumpHash(db)) !== before) wrong.push(`left something behind: ${told()}`);
			}
		} catch (error) {
			wrong.push(`${String(error)}: ${told()}`);
		}
		before = await dumpHash(db);
		await removeTemporary();
	}
	return { refused, wrong };
}
