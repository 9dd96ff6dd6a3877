import { resolve } from 'node:path';
import { z } from 'zod';

/** `KEY=` with nothing behind it means "not set". */
const unset = (value: unknown): unknown => (value === '' ? undefined : value);

const shape = z.object({
	DATABASE_URL: z.preprocess(
		unset,
		z
			.string()
			.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
			.optional(),
	),
	PORT: z.preprocess(
		unset,
		z
			.string()
			.regex(/^\d{1,5}$/, 'must be a port number, 1 to 65535')
			.transform(Number)
			.refine((port) => port >= 1 && port <= 65_535, 'must be a port number, 1 to 65535')
			.default(3000),
	),
	HOST: z.preprocess(unset, z.string().default('127.0.0.1')),
	ORIGIN: z.preprocess(
		unset,
		z
			.string()
			.refine(
				(value) => URL.canParse(value) && /^https?:\/\/[^/]+$/.test(value),
				'must be the address of the site without a path, like https://tettai.example',
			)
			.optional(),
	),
	TETTAI_DATA: z.preprocess(unset, z.string().default('var')),
	TETTAI_CONTACT: z.preprocess(
		unset,
		z
			.string()
			.refine(
				(value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) || /^https?:\/\/\S+$/.test(value),
				'must be an e-mail address or a web address',
			)
			.optional(),
	),
	TETTAI_COLLECT: z.preprocess(unset, z.enum(['on', 'off'], 'must be on or off').default('on')),
	LOG_LEVEL: z.preprocess(
		unset,
		z
			.enum(['error', 'warn', 'info', 'debug'], 'must be error, warn, info or debug')
			.default('info'),
	),
});

/** What the environment says, checked. */
export interface Settings {
	/** `postgres://…`; absent for the embedded database. */
	readonly databaseUrl: string | undefined;
	readonly port: number;
	readonly host: string;
	/** Address under which the public sees the site; goes into links, citations and downloads. */
	readonly origin: string;
	/** Absolute path of the folder for the embedded database, archive and releases. */
	readonly dataFolder: string;
	readonly contact: string | undefined;
	readonly collect: boolean;
	readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
}

/** A setting has a value that it cannot have. */
export class SettingError extends Error {}

/**
 * Reads the settings from environment variables (README: Settings).
 * @throws {SettingError} that names every wrong one; values are not repeated, they may be secrets.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
	const parsed = shape.safeParse(environment);
	if (!parsed.success)
		throw new SettingError(
			parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '),
		);
	const settings = parsed.data;
	return {
		databaseUrl: settings.DATABASE_URL,
		port: settings.PORT,
		host: settings.HOST,
		origin: settings.ORIGIN ?? `http://localhost:${String(settings.PORT)}`,
		dataFolder: resolve(settings.TETTAI_DATA),
		contact: settings.TETTAI_CONTACT,
		collect: settings.TETTAI_COLLECT === 'on',
		logLevel: settings.LOG_LEVEL,
	};
}
