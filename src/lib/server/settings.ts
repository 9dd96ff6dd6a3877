import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** `KEY=` with nothing behind it means "not set". */
const unset = (value: unknown): unknown => (value === '' ? undefined : value);

/** `192.0.2.0/24` or `2001:db8::/32`. */
function isRange(text: string): boolean {
	const [address = '', bits = '', ...more] = text.split('/');
	const family = isIP(address);
	return (
		family > 0 &&
		more.length === 0 &&
		/^\d{1,3}$/.test(bits) &&
		Number(bits) <= (family === 4 ? 32 : 128)
	);
}

/** A whole number of seconds. */
function secondsFrom(least: number, most: number, usual: number) {
	const what = `must be a number of seconds, ${String(least)} to ${String(most)}`;
	return z.preprocess(
		unset,
		z
			.string()
			.regex(/^\d{1,3}$/, what)
			.transform(Number)
			.refine((seconds) => seconds >= least && seconds <= most, what)
			.default(usual),
	);
}

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
	TETTAI_ALLOW_ADDRESSES: z.preprocess(
		unset,
		z
			.string()
			.transform((value) => value.split(',').map((range) => range.trim()))
			.refine(
				(ranges) => ranges.every(isRange),
				'must be address ranges with commas between them, like 127.0.0.0/8,::1/128',
			)
			.default([]),
	),
	TETTAI_MIN_DELAY_MS: z.preprocess(
		unset,
		z
			.string()
			.regex(/^\d{1,6}$/, 'must be a number of milliseconds')
			.transform(Number)
			.optional(),
	),
	EDINET_API_KEY: z.preprocess(unset, z.string().optional()),
	TETTAI_WEB_ARCHIVE: z.preprocess(
		unset,
		z
			.string()
			.regex(/^https:\/\/\S+$/, 'must be the address to which a page address is appended')
			.optional(),
	),
	TETTAI_SECOND_READER: z.preprocess(
		unset,
		z
			.string()
			.regex(/^https?:\/\/\S+$/, 'must be the base address of an OpenAI-compatible interface')
			.optional(),
	),
	TETTAI_SECOND_READER_MODEL: z.preprocess(unset, z.string().max(100).optional()),
	TETTAI_SECOND_READER_KEY: z.preprocess(unset, z.string().optional()),
	TETTAI_S3_ENDPOINT: z.preprocess(
		unset,
		z
			.string()
			.refine((value) => URL.canParse(value), 'must be a web address')
			.optional(),
	),
	TETTAI_S3_BUCKET: z.preprocess(unset, z.string().optional()),
	TETTAI_S3_REGION: z.preprocess(unset, z.string().default('us-east-1')),
	TETTAI_S3_PREFIX: z.preprocess(unset, z.string().default('')),
	TETTAI_S3_KEY_ID: z.preprocess(unset, z.string().optional()),
	TETTAI_S3_SECRET: z.preprocess(unset, z.string().optional()),
	TETTAI_SMTP_URL: z.preprocess(
		unset,
		z
			.string()
			.refine(
				(value) => URL.canParse(value) && /^smtps?:\/\/[^/]/.test(value),
				'must be the address of a mail server, like smtps://user:password@mail.example',
			)
			.optional(),
	),
	TETTAI_MAIL_FROM: z.preprocess(
		unset,
		z
			.string()
			.regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 'must be an e-mail address')
			.optional(),
	),
	TETTAI_COLLECT: z.preprocess(unset, z.enum(['on', 'off'], 'must be on or off').default('on')),
	TETTAI_CACHE_MB: z.preprocess(
		unset,
		z
			.string()
			.regex(/^\d{1,5}$/, 'must be a number of megabytes, 0 for none')
			.transform(Number)
			.default(64),
	),
	TETTAI_DEMO: z.preprocess(unset, z.enum(['on', 'off'], 'must be on or off').default('off')),
	TETTAI_ALLOWANCE: z.preprocess(
		unset,
		z
			.string()
			.regex(/^(off|[1-9]\d{0,5})$/, 'must be off or a number of units a minute, 1 to 999999')
			.transform((value) => (value === 'off' ? 0 : Number(value)))
			.default(600),
	),
	TETTAI_METRICS: z.preprocess(
		unset,
		z
			.string()
			.regex(
				/^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+):\d{1,5}$/,
				'must be a host and a port, like 127.0.0.1:9464',
			)
			.transform((value) => ({
				host: value.slice(0, value.lastIndexOf(':')).replace(/^\[|\]$/g, ''),
				port: Number(value.slice(value.lastIndexOf(':') + 1)),
			}))
			.refine(({ port }) => port >= 1 && port <= 65_535, 'must be a host and a port, 1 to 65535')
			.optional(),
	),
	TETTAI_STOP_SECONDS: secondsFrom(1, 300, 10),
	TETTAI_DRAIN_SECONDS: secondsFrom(0, 120, 0),
	TETTAI_LOG: z.preprocess(unset, z.enum(['text', 'json'], 'must be text or json').default('text')),
	LOG_LEVEL: z.preprocess(
		unset,
		z
			.enum(['error', 'warn', 'info', 'debug'], 'must be error, warn, info or debug')
			.default('info'),
	),
});

/** Every setting by its name in the environment. */
export const settingNames: readonly string[] = Object.keys(shape.shape);

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
	/** Ranges of private addresses that collectors may reach, for tests. */
	readonly allowAddresses: readonly string[];
	/** Milliseconds between two requests to an address of these ranges, instead of the source's own spacing. */
	readonly minDelayMs: number | undefined;
	readonly edinetApiKey: string | undefined;
	/** Address to which a page's address is appended to ask a public web archive for a copy. */
	readonly webArchive: string | undefined;
	/** A language model that reads beside the rules; absent by default. */
	readonly secondReader: ModelSettings | undefined;
	/** Where captured bytes are kept: in a folder, or in S3-compatible storage. */
	readonly archive: { readonly folder: string } | { readonly s3: S3Settings };
	/** Whether every page says that its companies are made up: set by `npm run demo`. */
	readonly demo: boolean;
	/** Where mail is sent through and from whom; absent where no mail is sent. */
	readonly mail: MailSettings | undefined;
	/** Bytes of answers to public requests that a web server keeps in memory; 0 keeps none. */
	readonly cacheBytes: number;
	/** Units that a visitor may spend in a minute on what costs the server work; absent: as many as they like. */
	readonly allowancePerMinute: number | undefined;
	/** Where metrics are answered; absent where nothing is counted. */
	readonly metrics: { readonly host: string; readonly port: number } | undefined;
	/** How long open requests may take to end when the process is told to stop, in seconds. */
	readonly stopSeconds: number;
	/** How long the process still takes visitors after it has said that it will stop, in seconds. */
	readonly drainSeconds: number;
	/** Whether logs are for people or, a JSON object per line, for programs. */
	readonly log: 'text' | 'json';
	readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
}

/** A mail server and the sender. */
export interface MailSettings {
	/** `smtp://…` or `smtps://…`, with user and password where the server wants them. */
	readonly server: string;
	readonly from: string;
}

/** A language model behind an OpenAI-compatible interface. */
export interface ModelSettings {
	readonly endpoint: string;
	readonly model: string;
	readonly key: string | undefined;
}

/** S3-compatible storage. */
export interface S3Settings {
	readonly endpoint: string;
	readonly bucket: string;
	readonly region: string;
	/** In front of every object's name; empty for none. */
	readonly prefix: string;
	readonly keyId: string;
	readonly secret: string;
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
		allowAddresses: settings.TETTAI_ALLOW_ADDRESSES,
		minDelayMs: settings.TETTAI_MIN_DELAY_MS,
		edinetApiKey: settings.EDINET_API_KEY,
		webArchive: settings.TETTAI_WEB_ARCHIVE,
		secondReader: secondReaderOf(settings),
		archive: archiveOf(settings),
		demo: settings.TETTAI_DEMO === 'on',
		mail: mailOf(settings),
		cacheBytes: settings.TETTAI_CACHE_MB * 1_048_576,
		allowancePerMinute: settings.TETTAI_ALLOWANCE || undefined,
		metrics: settings.TETTAI_METRICS,
		stopSeconds: settings.TETTAI_STOP_SECONDS,
		drainSeconds: settings.TETTAI_DRAIN_SECONDS,
		log: settings.TETTAI_LOG,
		logLevel: settings.LOG_LEVEL,
	};
}

/** The file that stops all collecting of a data folder: for the time in which another process holds its database. */
export const stopFileIn = ({ dataFolder }: Settings): string => join(dataFolder, 'stop-collecting');

/** A second reader needs its model's name. */
function secondReaderOf(settings: z.output<typeof shape>): ModelSettings | undefined {
	const { TETTAI_SECOND_READER: endpoint, TETTAI_SECOND_READER_MODEL: model } = settings;
	if (endpoint === undefined) return undefined;
	if (model === undefined)
		throw new SettingError('TETTAI_SECOND_READER needs TETTAI_SECOND_READER_MODEL beside it');
	return { endpoint, model, key: settings.TETTAI_SECOND_READER_KEY };
}

/** Mail needs a server and a sender. */
function mailOf(settings: z.output<typeof shape>): MailSettings | undefined {
	const { TETTAI_SMTP_URL: server, TETTAI_MAIL_FROM: from } = settings;
	if (server === undefined && from === undefined) return undefined;
	if (server === undefined || from === undefined)
		throw new SettingError('TETTAI_SMTP_URL and TETTAI_MAIL_FROM are set together, or neither');
	return { server, from };
}

/** Storage on S3 needs all that belongs to it; without its address the archive is a folder. */
function archiveOf(settings: z.output<typeof shape>): Settings['archive'] {
	const {
		TETTAI_S3_ENDPOINT: endpoint,
		TETTAI_S3_BUCKET: bucket,
		TETTAI_S3_KEY_ID: keyId,
		TETTAI_S3_SECRET: secret,
	} = settings;
	if (endpoint === undefined) return { folder: join(resolve(settings.TETTAI_DATA), 'archive') };
	if (bucket === undefined || keyId === undefined || secret === undefined)
		throw new SettingError(
			'TETTAI_S3_ENDPOINT needs TETTAI_S3_BUCKET, TETTAI_S3_KEY_ID and TETTAI_S3_SECRET beside it',
		);
	const { TETTAI_S3_REGION: region, TETTAI_S3_PREFIX: prefix } = settings;
	return { s3: { endpoint, bucket, region, prefix, keyId, secret } };
}
