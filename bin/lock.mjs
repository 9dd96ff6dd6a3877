import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder that is alive renews its lock this often, in milliseconds. */
const RENEW_MS = 2_000;
/** A lock that was not renewed for so long belongs to nobody any more. */
const ABANDONED_MS = 30_000;

/**
 * Does `work` while no other launcher does work under the same lock file. The lock of a launcher
 * that died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(holder: number) => void} onWait called once when another launcher has to be waited for,
 *   with its process id
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
	mkdirSync(dirname(file), { recursive: true });
	let waiting = false;
	while (!tryLock(file)) {
		const holder = readHolder(file);
		if (!holder || isAbandoned(file, holder)) {
			// Only the very lock that was judged is taken away, not one that has just replaced it.
			if (readHolder(file)?.text === holder?.text) rmSync(file, { force: true });
			continue;
		}
		// A lock that is being written this moment holds no process id yet.
		if (!waiting && holder.pid > 0) {
			onWait(holder.pid);
			waiting = true;
		}
		await sleep(250);
	}
	const renewal = setInterval(() => {
		renew(file);
	}, RENEW_MS);
	try {
		return await work();
	} finally {
		clearInterval(renewal);
		rmSync(file, { force: true });
	}
}

/** @param {string} file */
function tryLock(file) {
	try {
		const text = `${String(process.pid)} ${hostname()} ${String(Date.now())}\n`;
		writeFileSync(file, text, { flag: 'wx' });
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
		throw error;
	}
}

/**
 * @param {string} file
 * @returns {{ text: string, pid: number, host: string | undefined } | undefined} undefined when the
 *   lock has just been released
 */
function readHolder(file) {
	try {
		const text = readFileSync(file, 'utf8');
		const [pid, host] = text.split(' ');
		return { text, pid: Number(pid), host };
	} catch {
		return undefined;
	}
}

/**
 * @param {string} file
 * @param {{ pid: number, host: string | undefined }} holder
 */
function isAbandoned(file, holder) {
	const renewed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
	if (Date.now() - renewed > ABANDONED_MS) return true;
	// Process ids mean something only on the machine (or in the container) that gave them out.
	return holder.host === hostname() && holder.pid > 0 && !isAlive(holder.pid);
}

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it runs, as another user.
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}

/** @param {string} file */
function renew(file) {
	const now = new Date();
	try {
		utimesSync(file, now, now);
	} catch {
		// Somebody removed the lock by hand; the work goes on, and there is nothing to renew.
	}
}
