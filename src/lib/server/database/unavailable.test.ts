import { describe, expect, test } from 'vitest';
import { isUnavailable } from './unavailable.ts';

const coded = (code: string, message = 'it failed'): Error =>
	Object.assign(new Error(message), { code });
const query = (cause: Error): Error => new Error('Failed query: select 1', { cause });

describe('a database that cannot be reached', () => {
	test.each([
		['nothing listens', query(coded('ECONNREFUSED'))],
		[
			'nothing listens, in two families of addresses',
			query(new AggregateError([], 'x', { cause: coded('ECONNREFUSED') })),
		],
		['its socket is gone', query(coded('ENOENT'))],
		['it is being shut down', query(coded('57P01'))],
		['it starts up', query(coded('57P03'))],
		['it has no connection left', query(coded('53300'))],
		['the line broke', query(new Error('Connection terminated unexpectedly'))],
		['the pool waited in vain', new Error('timeout exceeded when trying to connect')],
		['the sign-in library says so', new Error('It failed', { cause: query(coded('ECONNRESET')) })],
		['the embedded one was closed', query(new Error('PGlite is closed'))],
	])('%s', (_, error) => {
		expect(isUnavailable(error)).toBe(true);
	});

	test('is told apart from a wrong question, a missing file and a page that cannot be fetched', () => {
		for (const error of [
			query(coded('42P01', 'relation "nix" does not exist')),
			query(coded('23505')),
			coded('ENOENT', 'ENOENT: no such file or directory'),
			coded('ECONNREFUSED'),
			new Error('x'),
			'text',
			undefined,
		])
			expect(isUnavailable(error)).toBe(false);
	});
});
