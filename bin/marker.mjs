import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether the marker file holds `fingerprint`, that is, whether the step it stands for was finished
 * in exactly this state.
 * @param {string} file
 * @param {string} fingerprint
 */
export function isFresh(file, fingerprint) {
	try {
		return readFileSync(file, 'utf8').trim() === fingerprint;
	} catch {
		return false;
	}
}

/**
 * Takes the marker away before the step begins, so that an interrupted step never looks finished.
 * @param {string} file
 */
export function clearMarker(file) {
	rmSync(file, { force: true });
}

/**
 * Records that the step is finished. The file appears whole or not at all.
 * @param {string} file
 * @param {string} fingerprint
 */
export function writeMarker(file, fingerprint) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(`${file}.part`, `${fingerprint}\n`);
	renameSync(`${file}.part`, file);
}
