import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of scrypt as OWASP's Password Storage Cheat Sheet gives it (2^15, 8, 3: 32 MiB). Written into every hash. */
const cost = { N: 2 ** 15, r: 8, p: 3 };
const keyLength = 32;

/** Fewest and most characters of a password (NIST SP 800-63B-4, 3.1.1.2: at least 15 where it stands alone). */
export const passwordLength = { least: 15, most: 200 } as const;

function derive(password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		// Composed and decomposed letters look alike and come from different keyboards.
		const options = { N, r, p, maxmem: 2 * 128 * N * r };
		scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => {
			if (error) reject(error);
			else resolve(key);
		});
	});
}

/** The hash of a password: `scrypt$N$r$p$salt$key`, salt and key in base64. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const key = await derive(password, salt, cost);
	return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join(
		'$',
	);
}

const written = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w+/]+=*)\$([\w+/]+=*)$/;

/** Whether a password is the one of a hash. */
export async function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
	const [, N, r, p, salt = '', key = ''] = written.exec(given.hash) ?? [];
	if (key === '') return false;
	const expected = Buffer.from(key, 'base64');
	const found = await derive(given.password, Buffer.from(salt, 'base64'), {
		N: Number(N),
		r: Number(r),
		p: Number(p),
	});
	return expected.length === found.length && timingSafeEqual(expected, found);
}

// Without letters and figures that look alike.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that nobody can guess: five groups of four, 99 bits. */
export function oneTimePassword(): string {
	const group = () =>
		Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
	return Array.from({ length: 5 }, group).join('-');
}
