import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { usualPort } from './addresses.ts';
import type { SampleWeb } from './server.ts';

/** Declarations of every source of the sample web, for the usual port. */
export const sitesFolder = join(import.meta.dirname, 'sites');
/** The register that knows its companies. */
export const registerFolder = join(import.meta.dirname, 'companies');

/** Copies `sites/` and `companies/` into a folder, with the addresses of a sample web on whatever port. */
export async function copyFolders(
	web: Pick<SampleWeb, 'port'>,
	into: string,
): Promise<{ sites: string; companies: string }> {
	const copy = { sites: join(into, 'sites'), companies: join(into, 'companies') };
	await cp(sitesFolder, copy.sites, { recursive: true });
	await cp(registerFolder, copy.companies, { recursive: true });
	for (const folder of Object.values(copy)) await readdress(folder, web.port);
	return copy;
}

async function readdress(folder: string, port: number): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(folder)) {
		const path = join(folder, name);
		const text = await readFile(path, 'utf8');
		await writeFile(path, text.replaceAll(`:${usualPort}`, `:${port}`));
	}
}
