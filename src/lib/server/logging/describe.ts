/** Names of settings that hold a secret, alone or within an address. */
const secretSettings = [
	'DATABASE_URL',
	'EDINET_API_KEY',
	'TETTAI_S3_SECRET',
	'TETTAI_SECOND_READER_KEY',
	'TETTAI_SMTP_URL',
] as const;

/** The secrets of the settings, as they are written there and as a program may write them. */
function secretsOf(environment: Readonly<Record<string, string | undefined>>): string[] {
	return secretSettings.flatMap((name) => {
		const value = environment[name];
		if (value === undefined || value === '') return [];
		const password = /^[a-z]+:\/\/[^/@]*?:([^/@]*)@/.exec(value)?.[1];
		if (name === 'DATABASE_URL' || name === 'TETTAI_SMTP_URL')
			return password === undefined || password === '' ? [] : [value, password, decoded(password)];
		return [value];
	});
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The secret part of a private link, and a password within an address. */
const shapes: readonly (readonly [RegExp, string])[] = [
	[/(\/corrections\/)[A-Za-z0-9_-]{43}/g, '$1…'],
	[/\b([a-z][a-z0-9+.-]*:\/\/[^\s/:@]*):[^\s/@]+@/gi, '$1:…@'],
];

/** A text as it may stand in a log: without passwords, keys and private links. */
export function withoutSecrets(
	text: string,
	environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
	let clean = text;
	for (const secret of secretsOf(environment)) clean = clean.replaceAll(secret, '…');
	for (const [shape, instead] of shapes) clean = clean.replace(shape, instead);
	return clean;
}

/** What the message of the query builder's errors begins with. */
const failedQuery = 'Failed query: ';

/** An error of the query builder: its message repeats every value that was to be stored, whole texts, hashes and tokens. */
const isQueryError = (error: Error): boolean => error.message.startsWith(failedQuery);

/** The query itself, as long as it says anything to a person. */
function queryIn({ message }: Error): string {
	const [query = ''] = message.slice(failedQuery.length).split('\nparams: ');
	return query.length > 300 ? `${query.slice(0, 300)}…` : query;
}

/** What went wrong, in a line or with its trace, without the values of a failed query and without secrets. */
export function describeError(error: unknown, { trace }: { trace: boolean }): string {
	return withoutSecrets(described(error, trace, 0));
}

function described(error: unknown, trace: boolean, depth: number): string {
	if (!(error instanceof Error)) return String(error);
	const frames = trace ? framesOf(error) : '';
	const because =
		error.cause instanceof Error && depth < 5 && (trace || isQueryError(error))
			? `${trace ? '\ncaused by ' : ' '}${described(error.cause, trace, depth + 1)}`
			: '';
	if (isQueryError(error)) {
		return trace
			? `A query failed: ${queryIn(error)}${frames}${because}`
			: `The database refused a query:${because}`;
	}
	return `${trace ? `${error.name}: ` : ''}${error.message}${frames}${because}`;
}

/** The lines of a stack below the message, which may be several lines itself. */
function framesOf({ stack = '' }: Error): string {
	const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
	return frames.length > 0 ? `\n${frames.join('\n')}` : '';
}
