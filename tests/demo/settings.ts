import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WrongUsage } from '../../src/cli/failure.ts';
import { projectFolder } from '../../src/cli/command.ts';

/** What the demo was asked for on its command line. */
export interface Asked {
	/** Folder of all its data. */
	readonly data: string;
	/** Whether to begin with an empty one. */
	readonly fresh: boolean;
	/** Port of the sample web. */
	readonly webPort: number;
}

export const usage = 'Usage: npm run demo [-- --fresh] [-- --data DIR] [-- --web-port N]';

/**
 * Reads the command line.
 * @throws {WrongUsage}
 */
export function readAsked(args: readonly string[], usualWebPort: number): Asked {
	let values;
	try {
		({ values } = parseArgs({
			args: [...args],
			options: {
				fresh: { type: 'boolean', default: false },
				data: { type: 'string', default: join(projectFolder, 'var', 'demo') },
				'web-port': { type: 'string', default: String(usualWebPort) },
			},
		}));
	} catch (error) {
		throw new WrongUsage(error instanceof Error ? error.message : String(error));
	}
	if (!/^\d{1,5}$/.test(values['web-port']))
		throw new WrongUsage('--web-port needs a port number.');
	return { data: values.data, fresh: values.fresh, webPort: Number(values['web-port']) };
}

/** Settings that a demo leaves as they are; it takes no other from the person who starts it. */
const kept = ['PORT', 'LOG_LEVEL', 'CHROMIUM_PATH'];
const ours = /^(TETTAI_.*|DATABASE_URL|PORT|HOST|ORIGIN|EDINET_API_KEY|LOG_LEVEL)$/;

/** Puts the demo's settings in the place of a person's: a real database and a real contact are never touched. */
export function applySettings(environment: NodeJS.ProcessEnv, { data }: Asked): void {
	for (const name of Object.keys(environment))
		if (ours.test(name) && !kept.includes(name)) Reflect.deleteProperty(environment, name);
	Object.assign(environment, {
		NODE_ENV: 'production',
		// Who may fetch from this machine's own addresses must not be asked to by somebody else's.
		HOST: '127.0.0.1',
		TETTAI_DATA: data,
		TETTAI_DEMO: 'on',
		TETTAI_CONTACT: 'demo@tettai.example',
		TETTAI_ALLOW_ADDRESSES: '127.0.0.0/8',
		TETTAI_MIN_DELAY_MS: '0',
		EDINET_API_KEY: '0123456789abcdef0123456789abcdef',
	});
}
