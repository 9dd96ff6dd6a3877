import { promisify } from 'node:util';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import { problemOf } from './testing/problem.ts';
import { createAddressGuard, isGlobalUnicast } from './address-guard.ts';

const publicAddresses = [
	'1.1.1.1',
	'8.8.8.8',
	'100.63.255.255',
	'100.128.0.1',
	'172.15.255.255',
	'172.32.0.1',
	'192.167.1.1',
	'223.255.255.255',
	'::ffff:8.8.8.8',
	'::ffff:808:808',
	'64:ff9b::8.8.8.8',
	'2001:4860:4860::8888',
	'2400:cb00::1',
];

const otherAddresses = [
	'0.0.0.0',
	'0.1.2.3',
	'10.0.0.1',
	'10.255.255.255',
	'100.64.0.1',
	'100.127.255.255',
	'127.0.0.1',
	'127.255.255.254',
	'169.254.169.254',
	'172.16.0.1',
	'172.31.255.255',
	'192.0.0.1',
	'192.0.2.1',
	'192.88.99.1',
	'192.168.1.1',
	'198.18.0.1',
	'198.51.100.1',
	'203.0.113.1',
	'224.0.0.1',
	'239.255.255.255',
	'240.0.0.1',
	'255.255.255.255',
	'::',
	'::1',
	'::127.0.0.1',
	'::8.8.8.8',
	'::ffff:127.0.0.1',
	'::ffff:7f00:1',
	'::ffff:169.254.169.254',
	'::ffff:0:127.0.0.1',
	'64:ff9b::127.0.0.1',
	'64:ff9b::a9fe:a9fe',
	'64:ff9b:1::8.8.8.8',
	'100::1',
	'2001::1',
	'2001:db8::1',
	'2002:7f00:1::1',
	'2002:808:808::1',
	'3fff::1',
	'4000::1',
	'5f00::1',
	'fc00::1',
	'fd12:3456::1',
	'fe80::1',
	'fe80::1%eth0',
	'fec0::1',
	'ff02::1',
	'2400:cb00::1%eth0',
	'localhost',
	'',
	'127.1',
	'0x7f000001',
];

describe('isGlobalUnicast', () => {
	test.each(publicAddresses)('%s is public', (ip) => {
		expect(isGlobalUnicast(ip)).toBe(true);
	});

	test.each(otherAddresses)('%s is not', (ip) => {
		expect(isGlobalUnicast(ip)).toBe(false);
	});

	test('judges a v4-mapped address like the address in it', () => {
		fc.assert(
			fc.property(fc.ipV4(), (ip) => {
				const mapped = ipaddr.IPv4.parse(ip).toIPv4MappedAddress();
				expect(isGlobalUnicast(mapped.toString())).toBe(isGlobalUnicast(ip));
				expect(isGlobalUnicast(mapped.toNormalizedString())).toBe(isGlobalUnicast(ip));
			}),
		);
	});

	test('knows no public IPv6 address outside 2000::/3 but translated ones', () => {
		fc.assert(
			fc.property(fc.ipV6(), (ip) => {
				const first = ipaddr.IPv6.isValid(ip) ? (ipaddr.IPv6.parse(ip).parts[0] ?? 0) : 0;
				const special =
					ipaddr.IPv6.isValid(ip) && /^(0|64):/.test(ipaddr.IPv6.parse(ip).toNormalizedString());
				if (!special && first >> 13 !== 1) expect(isGlobalUnicast(ip)).toBe(false);
			}),
		);
	});
});

describe('check', () => {
	const guard = createAddressGuard();

	test.each([
		'http://127.0.0.1/',
		'http://2130706433/',
		'http://0x7f000001/',
		'http://0177.0.0.1/',
		'http://127.1/',
		'http://0/',
		'http://0xa9.0xfe.0xa9.0xfe/latest/meta-data/',
		'http://2852039166/',
		'http://１２７.０.０.１/',
		'http://[::1]/',
		'http://[::ffff:10.0.0.1]:8080/',
		'http://[fe80::1]/',
		'https://user@example.com/',
		'https://user:password@example.com/',
		'file:///etc/passwd',
		'ftp://example.com/',
		'gopher://example.com/',
		'data:text/html,hello',
		'javascript:alert(1)',
		'//example.com/',
		'',
	])('refuses %s', (url) => {
		expect(problemOf(() => guard.check(url)).code).toBe('unsafe_address');
	});

	test.each(['http://example.com/', 'https://8.8.8.8:8443/x', 'https://[2400:cb00::1]/'])(
		'lets %s pass',
		(url) => {
			expect(guard.check(url).href).toBe(url);
		},
	);

	test('does not repeat a password', () => {
		const { message, subject } = problemOf(() => guard.check('https://anna:hidden@example.com/'));
		expect(message + subject).not.toMatch(/anna|hidden/);
	});
});

describe('exempt ranges', () => {
	const guard = createAddressGuard(['127.0.0.0/8', 'fd00::/8']);

	test('are allowed, and only they', () => {
		expect(guard.allows('127.0.0.1')).toBe(true);
		expect(guard.allows('::ffff:127.0.0.1')).toBe(true);
		expect(guard.allows('fd00::1')).toBe(true);
		expect(guard.allows('10.0.0.1')).toBe(false);
		expect(guard.allows('::1')).toBe(false);
	});

	test('make no public address exempt', () => {
		const everything = createAddressGuard(['0.0.0.0/0', '::/0']);
		expect(everything.isExempt('8.8.8.8')).toBe(false);
		expect(everything.isExempt('10.0.0.1')).toBe(true);
		expect(guard.isExempt('127.0.0.1')).toBe(true);
		expect(guard.isExempt('8.8.8.8')).toBe(false);
	});

	test('must be ranges', () => {
		expect(() => createAddressGuard(['127.0.0.1'])).toThrow(
			/"127.0.0.1" in TETTAI_ALLOW_ADDRESSES/,
		);
	});
});

describe('names', () => {
	const answers: Record<string, string[]> = {
		'good.example': ['8.8.8.8', '2400:cb00::1'],
		'localhost.example': ['127.0.0.1'],
		'half.example': ['8.8.8.8', '10.0.0.1'],
		'none.example': [],
	};
	const guard = createAddressGuard([], (hostname) =>
		Promise.resolve(
			(answers[hostname] ?? []).map((address) => ({
				address,
				family: address.includes(':') ? 6 : 4,
			})),
		),
	);
	const lookup = promisify(guard.lookup);

	test('are looked up in both forms', async () => {
		expect(await lookup('good.example', { all: true })).toHaveLength(2);
		expect(await lookup('good.example', {})).toBe('8.8.8.8');
		expect(await lookup('good.example', { family: 6 })).toBe('2400:cb00::1');
	});

	test.each(['localhost.example', 'half.example'])('%s is refused', async (name) => {
		await expect(lookup(name, { all: true })).rejects.toMatchObject({ code: 'unsafe_address' });
		await expect(guard.resolve(name)).rejects.toMatchObject({ code: 'unsafe_address' });
	});

	test('without an address are not found', async () => {
		await expect(lookup('none.example', { all: true })).rejects.toMatchObject({
			code: 'ENOTFOUND',
		});
	});

	test('numeric hosts are resolved to themselves', async () => {
		expect(await guard.resolve('[2400:cb00::1]')).toEqual([{ address: '2400:cb00::1', family: 6 }]);
		await expect(guard.resolve('[::1]')).rejects.toMatchObject({ code: 'unsafe_address' });
	});

	test('localhost is resolved by the system, and refused', async () => {
		await expect(createAddressGuard().resolve('localhost')).rejects.toMatchObject({
			code: 'unsafe_address',
		});
	});
});
