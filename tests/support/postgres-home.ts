import { chown, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The user that runs the server; undefined: whoever runs the tests. */
export interface Account {
	readonly uid: number;
	readonly gid: number;
}

const prefix = 'tettai-pg-';
/** A socket's path may have about 100 bytes; the name inside the folder takes 20 of them. */
const LONGEST_FOLDER = 70;

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as `postgres`, or as nobody (65534)
 * where there is no such user.
 */
export async function serverAccount(): Promise<Account | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
	const [, , uid, gid] = /^postgres:.*$/m.exec(users)?.[0].split(':') ?? [];
	return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

/**
 * Makes a temporary folder that belongs to `account`, short enough for a socket and reachable for
 * that user, and notes in it which process it was made for.
 */
export async function makeHome(account: Account | undefined): Promise<string> {
	const home = await mkdtemp(join(await base(account), prefix));
	await writeFile(join(home, 'owner'), await identity(process.pid));
	if (account) await chown(home, account.uid, account.gid);
	return home;
}

/**
 * Removes what earlier test processes left behind when they died: their folders, and servers that
 * still run in them. Touches only folders that makeHome made, and only once their process is gone.
 */
export async function sweepLeftovers(account: Account | undefined): Promise<void> {
	const folder = await base(account);
	const names = await readdir(folder);
	for (const name of names.filter((entry) => entry.startsWith(prefix))) {
		const home = join(folder, name);
		if (await isLeftover(home, account)) await removeHome(home);
	}
}

/** Stops the server that runs in `home`, if any does, and removes the folder. */
export async function removeHome(home: string): Promise<void> {
	const data = join(home, 'data');
	const noted = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
	const pid = Number(noted.split('\n')[0]);
	if (pid > 0 && (await commandOf(pid)).includes(data)) {
		process.kill(pid, 'SIGQUIT');
		await gone(pid);
	}
	await rm(home, { recursive: true, force: true });
}

async function base(account: Account | undefined): Promise<string> {
	const preferred = tmpdir();
	const fits = preferred.length + prefix.length <= LONGEST_FOLDER;
	return fits && (!account || (await isOpenToAll(preferred))) ? preferred : '/tmp';
}

/** Whether every user may pass through the folder and all folders above it. */
async function isOpenToAll(folder: string): Promise<boolean> {
	const { mode } = await stat(folder);
	if ((mode & 0o001) === 0) return false;
	return folder === '/' || isOpenToAll(dirname(folder));
}

async function isLeftover(home: string, account: Account | undefined): Promise<boolean> {
	try {
		const { uid } = await stat(home);
		if (uid !== process.getuid?.() && uid !== account?.uid) return false;
		const owner = await readFile(join(home, 'owner'), 'utf8');
		return owner !== (await identity(Number(owner.split(' ')[0])));
	} catch {
		// Removed meanwhile, or not yet noted by the process that is just making it.
		return false;
	}
}

/** A process id together with the time the process began, since ids are given out again. */
async function identity(pid: number): Promise<string> {
	const status = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
	// The program's name, in brackets, may hold spaces; the start time is field 22 counted from 1.
	const began = status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? 'gone';
	return `${String(pid)} ${began}`;
}

async function commandOf(pid: number): Promise<string> {
	return readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => '');
}

async function gone(pid: number): Promise<void> {
	for (let waited = 0; waited < 5_000 && (await commandOf(pid)); waited += 50) await sleep(50);
}
