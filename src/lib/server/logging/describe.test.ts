import { describe, expect, test } from 'vitest';
import { describeError, withoutSecrets } from './describe.ts';

/** What drizzle-orm throws: its message repeats the values of the query. */
class QueryError extends Error {
	constructor(cause: Error) {
		super('Failed query: insert into "people"\nparams: anna@tettai.example,hidden-hash', { cause });
	}
}

describe('what went wrong', () => {
	const error = new QueryError(new Error('duplicate key value violates unique constraint'));

	test.each([true, false])('is said without the values of a failed query (trace: %j)', (trace) => {
		const said = describeError(new Error('Sign-in failed', { cause: error }), { trace });
		expect(said + describeError(error, { trace })).not.toMatch(/anna|hidden/);
		expect(describeError(error, { trace })).toContain('duplicate key value');
	});

	test('has a trace where somebody wants one, and is one line where not', () => {
		expect(describeError(error, { trace: true })).toMatch(/\n\s+at .+describe\.test\.ts/);
		expect(describeError(error, { trace: false })).not.toContain('\n');
		expect(describeError('a text', { trace: true })).toBe('a text');
	});
});

describe('a text for a log', () => {
	const environment = {
		DATABASE_URL: 'postgres://tettai:p%40ss@db.example/tettai',
		TETTAI_SMTP_URL: 'smtps://tettai:mail-secret@mail.example',
		EDINET_API_KEY: 'edinet-key',
		TETTAI_S3_SECRET: '',
	};

	test.each([
		['connect to postgres://tettai:p%40ss@db.example/tettai failed', 'connect to … failed'],
		['password p@ss was refused', 'password … was refused'],
		['key=edinet-key&x=1', 'key=…&x=1'],
		['AUTH mail-secret', 'AUTH …'],
		['https://anna:hidden@other.example/x', 'https://anna:…@other.example/x'],
		[`/ja/corrections/${'a-_'.repeat(14)}b/x`, '/ja/corrections/…/x'],
		['/en/companies/toyota', '/en/companies/toyota'],
	])('“%s” becomes “%s”', (text, clean) => {
		expect(withoutSecrets(text, environment)).toBe(clean);
	});

	test('stays as it is where no setting holds a secret', () => {
		expect(withoutSecrets('nothing here', { DATABASE_URL: 'postgres://db.example/tettai' })).toBe(
			'nothing here',
		);
	});
});
