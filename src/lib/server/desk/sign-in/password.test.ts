import { expect, test } from 'vitest';
import { hashPassword, oneTimePassword, verifyPassword } from './password.ts';

const password = 'パスワードは四つの静かな言葉';

test('a hash is of its password alone, and never twice the same', async () => {
	const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
	expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w+/=]{24}\$[\w+/=]{44}$/);
	expect(one).not.toBe(two);
	expect(await verifyPassword({ hash: one, password })).toBe(true);
	expect(await verifyPassword({ hash: one, password: `${password} ` })).toBe(false);
	// The same letters, composed in another way by another keyboard.
	expect(await verifyPassword({ hash: one, password: password.normalize('NFD') })).toBe(true);
});

test('a hash of other costs is read by its own', async () => {
	const known = 'scrypt$16$1$1$c2FsdA==$wA3NL5PxGC5HgyqO/qd6cx4D7G9AH8RsL/jASG7ovvM=';
	expect(await verifyPassword({ hash: known, password: 'x' })).toBe(true);
	expect(await verifyPassword({ hash: known, password: 'y' })).toBe(false);
});

test.each(['', 'scrypt', 'bcrypt$1$2', '$2b$10$abcdefghijklmnopqrstuv'])(
	'“%s”, which is no hash of ours, matches nothing',
	async (hash) => {
		expect(await verifyPassword({ hash, password: '' })).toBe(false);
	},
);

test('one-time passwords are long, readable aloud and different', () => {
	const made = Array.from({ length: 500 }, oneTimePassword);
	expect(new Set(made).size).toBe(500);
	for (const one of made) expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
});
