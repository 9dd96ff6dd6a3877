import { open, readFile, rm, stat } from 'node:fs/promises';

/** Another process has the embedded database open. */
export class FolderInUse extends Error {}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** When a process began, as the kernel counts it (Linux); empty where that cannot be read. */
async function beginningOf(pid: number): Promise<string> {
	const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
	// Field 22, counted after the command name, which may hold spaces and brackets.
	return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Whether the process that wrote the lock is still there: its id alone may have been given to another since. */
async function holds(pid: number, beginning: string): Promise<boolean> {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
	}
	const now = await beginningOf(pid);
	return beginning === '' || now === '' || beginning === now;
}

/** A process needs a moment to take a lock over; one that has not come to it in this time has died at it. */
const TAKING_OVER_MS = 5_000;

/**
 * Removes a lock that was read as `stale`, if it still is. One process at a time: of two that have read the same stale
 * lock, the second would else remove the one that the first has just taken.
 */
async function removeStale(path: string, stale: string): Promise<void> {
	const turn = `${path}.turn`;
	const begun = await stat(turn).catch(() => undefined);
	if (begun && Date.now() - begun.mtimeMs > TAKING_OVER_MS) await rm(turn, { force: true });
	const file = await open(turn, 'wx').catch(() => undefined);
	if (!file) {
		await pause(100);
		return;
	}
	await file.close();
	try {
		const now = await readFile(path, 'utf8').catch(() => undefined);
		if (now === stale) await rm(path, { force: true });
	} finally {
		await rm(turn, { force: true });
	}
}

/**
 * Takes a lock file for this process and answers how to give it back. The embedded database has no lock of its
 * own and two processes on one folder lose rows in silence, so a second one is refused here. The lock of a
 * process that has died is taken over.
 */
export async function lockFolder(path: string): Promise<() => Promise<void>> {
	for (let attempt = 0; attempt < 10; attempt += 1) {
		try {
			const file = await open(path, 'wx');
			await file.writeFile(`${String(process.pid)} ${await beginningOf(process.pid)}\n`);
			await file.close();
			return () => rm(path, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		const written = await readFile(path, 'utf8').catch(() => '');
		const [pid = '', beginning = ''] = written.trim().split(' ');
		// An empty file is another process between its two steps above: give it a moment.
		if (pid === '' && attempt < 5) {
			await pause(100);
			continue;
		}
		if (pid !== '' && (await holds(Number(pid), beginning)))
			throw new FolderInUse(
				`The embedded database is in use by process ${pid} (${path}). Stop that process first, or set DATABASE_URL to a PostgreSQL server, which any number of processes can share.`,
			);
		await removeStale(path, written);
	}
	throw new Error(
		`The lock ${path} could not be taken. Remove it if no Tettai process is running.`,
	);
}
