import { readSettings, type Settings } from '#lib/server/settings.ts';
import { withoutSecrets } from './describe.ts';

type Level = Exclude<Settings['logLevel'], 'debug'>;

const weights: Readonly<Record<Settings['logLevel'], number>> = {
	error: 0,
	warn: 1,
	info: 2,
	debug: 3,
};

/** Whether this process logs for programs, and down to which level. */
let asked: Pick<Settings, 'log' | 'logLevel'> | undefined;
const settings = (): Pick<Settings, 'log' | 'logLevel'> => (asked ??= readSettings(process.env));

/** Whether steps and requests are written as JSON. */
export const logsJson = (): boolean => settings().log === 'json';

/**
 * Writes one line of JSON: errors and warnings to standard error, the rest to standard output. No secret of the settings
 * and no private link passes, whatever is handed over.
 */
export function logLine(level: Level, fields: Readonly<Record<string, unknown>>): void {
	if (weights[level] > weights[settings().logLevel]) return;
	const clean = (_: string, value: unknown): unknown =>
		typeof value === 'string' ? withoutSecrets(value) : value;
	const line = JSON.stringify({ at: new Date().toISOString(), level, ...fields }, clean);
	(level === 'info' ? process.stdout : process.stderr).write(`${line}\n`);
}
