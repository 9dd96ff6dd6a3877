import { logLine, logsJson } from '#lib/server/logging/log.ts';

/** One line per step of a start: aligned with those of the launcher, or JSON where logs are for programs. */
export function say(step: string, what: string): void {
	if (logsJson()) {
		logLine('info', { step, what });
		return;
	}
	process.stdout.write(`${step.padEnd(9)}${what}\n`);
}

/** `1 row`, `2 rows`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
	`${count.toLocaleString('en')} ${count === 1 ? one : many}`;
