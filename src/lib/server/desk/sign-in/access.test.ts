import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardedPath, isDesk, mayUse, nextAddress, signInFor, whoMay } from './access.ts';

const reviewer = { id: '1', name: 'Aoi', email: 'aoi@desk.example', role: 'reviewer' } as const;
const admin = { ...reviewer, role: 'admin' } as const;

describe('who may use a path of the desk', () => {
	test.each([
		['/desk', 'reviewer'],
		['/desk/proposals/[id]', 'reviewer'],
		['/desk/anything/that/comes', 'reviewer'],
		['/desk/sign-in', 'anybody'],
		['/desk/sign-in/code', 'anybody'],
		['/desk/sign-in-too', 'reviewer'],
		['/desk/language', 'anybody'],
		['/desk/people', 'admin'],
		['/desk/people/[id]', 'admin'],
	] as const)('%s: %s', (path, who) => {
		expect(whoMay(path)).toBe(who);
		expect(mayUse(path, null)).toBe(who === 'anybody');
		expect(mayUse(path, reviewer)).toBe(who !== 'admin');
		expect(mayUse(path, admin)).toBe(true);
	});

	test('goes by the route and not by the spelling of the address; groups of routes do not count', () => {
		expect(guardedPath('/desk/account', '/%64esk/account')).toBe('/desk/account');
		expect(guardedPath('/desk/(admins)/people', '/desk/people')).toBe('/desk/people');
		expect(guardedPath(null, '/desk/nix')).toBe('/desk/nix');
	});
});

test.each([
	['/desk', true],
	['/desk/', true],
	['/desk/account', true],
	['/desks', false],
	['/en/desk', false],
	['/', false],
])('%s belongs to the desk: %s', (path, belongs) => {
	expect(isDesk(path)).toBe(belongs);
});

describe('where a sign-in leads', () => {
	test.each([
		['/desk/proposals/7?lang=ja&x=%2F', '/desk/proposals/7?lang=ja&x=%2F'],
		['/desk#top', '/desk'],
		[null, '/desk'],
		['', '/desk'],
		['/en/companies', '/desk'],
		['//evil.example/desk', '/desk'],
		['/\\evil.example/desk', '/desk'],
		['\\\\evil.example/desk', '/desk'],
		['https://evil.example/desk', '/desk'],
		['https:/desk', '/desk'],
		['javascript:alert(1)//desk', '/desk'],
		['/desk/../../evil', '/desk'],
		['/desk/..//evil.example', '/desk'],
		['/\t/evil.example/desk', '/desk'],
		[' //evil.example', '/desk'],
		['/desk\r\nset-cookie: a=b', '/deskset-cookie:%20a=b'],
	])('%j: %s', (next, address) => {
		// What no longer looks like the desk is the desk itself.
		expect(nextAddress(next)).toBe(isDesk(address.split('?')[0] ?? '') ? address : '/desk');
	});

	test('is the desk of this site, whatever is asked for', () => {
		const part = fc.constantFrom('/', '\\', '//', 'desk', '..', '@', ':', 'evil.example', '?', '#');
		const hostile = fc.oneof(
			fc.string(),
			fc.webUrl(),
			fc.array(part).map((all) => all.join('')),
		);
		fc.assert(
			fc.property(hostile, (next) => {
				const { origin, pathname } = new URL(nextAddress(next), 'https://tettai.example');
				expect(origin).toBe('https://tettai.example');
				expect(isDesk(pathname)).toBe(true);
			}),
			{ numRuns: 2_000 },
		);
	});

	test('comes back whole from the address of the sign-in page', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), (query) => {
				const address = `/desk/new?${query}`;
				const { searchParams } = new URL(signInFor(address), 'https://tettai.example');
				expect(searchParams.get('next')).toBe(address);
			}),
		);
	});
});
