import { expect, test } from 'vitest';
import { createAddressGuard } from './address-guard.ts';
import { createGate, type PausedRequest } from './request-gate.ts';

const asked: string[] = [];
const gateTo = (url: string) =>
	createGate({
		url,
		guard: createAddressGuard(),
		allowHosts: ['widget.test', '10.0.0.1'],
		redirects: 3,
		allowsRobots: (address) => {
			asked.push(address);
			return Promise.resolve(!address.includes('/closed'));
		},
	});
const about = (url: string, more: Partial<PausedRequest> = {}): PausedRequest => ({
	url,
	method: 'GET',
	kind: 'XHR',
	isPage: false,
	isRedirected: false,
	isGuess: false,
	...more,
});
const page = (url: string, more: Partial<PausedRequest> = {}) =>
	about(url, { kind: 'Document', isPage: true, ...more });

const verdicts: readonly (readonly [boolean, PausedRequest])[] = [
	[true, about('https://www.example.co.jp/data.json')],
	[true, about('https://api.example.co.jp/data.json', { method: 'POST' })],
	[true, about('https://www.example.co.jp/frame', { kind: 'Document' })],
	[true, about('https://www.example.co.jp/app.js', { kind: 'Script' })],
	[true, about('https://widget.test/list.js', { kind: 'Script' })],
	[false, about('https://sub.widget.test/list.js', { kind: 'Script' })],
	[false, about('https://www.example1.co.jp/data.json')],
	[false, about('https://www.example.co.jp/closed/data.json')],
	[false, about('https://user:word@www.example.co.jp/data.json')],
	[false, about('https://www.example.co.jp/guess', { isGuess: true })],
	[false, about('https://10.0.0.1/data.json')],
	[false, about('file:///etc/hosts')],
	[false, about('no address')],
	...['Image', 'Media', 'Font', 'Ping', 'Other', 'Preflight', 'WebSocket', 'Manifest'].map(
		(kind) => [false, about('https://www.example.co.jp/x', { kind })] as const,
	),
];

test.each(verdicts)('%s: %o', async (passes, request) => {
	const gate = gateTo('https://www.example.co.jp/');
	expect(await gate.decide(request)).toBe(passes);
	expect(gate.hasPassed(URL.parse(request.url)?.origin ?? '')).toBe(passes);
});

test('a redirect may lead the page to another site, whose data is then its own', async () => {
	const gate = gateTo('https://www.example.co.jp/');
	const data = about('https://api.minato-group.test/data.json');
	expect(await gate.decide(page('https://www.example.co.jp/'))).toBe(true);
	expect(await gate.decide(data)).toBe(false);
	const there = page('https://www.minato-group.test/', { isRedirected: true });
	expect(await gate.decide(there)).toBe(true);
	expect(await gate.decide(data)).toBe(true);
	expect(gate.page().href).toBe('https://www.minato-group.test/');
});

test.each([
	['unsafe_address', page('http://169.254.169.254/', { isRedirected: true })],
	['unsafe_address', page('http://[::1]/', { isRedirected: true })],
	['robots_disallowed', page('https://www.example.co.jp/closed')],
	['structure_changed', page('https://www.example1.co.jp/')],
	['structure_changed', page('https://www.example.co.jp/', { method: 'POST' })],
])('without the page there is nothing: %s', async (code, request) => {
	const gate = gateTo('https://www.example.co.jp/');
	await expect(gate.decide(request)).rejects.toMatchObject({ code });
	expect(gate.hasPassed(new URL(request.url).origin)).toBe(false);
});

test('so many redirects, and no more', async () => {
	const gate = gateTo('https://www.example.co.jp/0');
	for (const step of [0, 1, 2, 3])
		expect(await gate.decide(page(`https://www.example.co.jp/${step}`))).toBe(true);
	await expect(gate.decide(page('https://www.example.co.jp/4'))).rejects.toMatchObject({
		code: 'too_many_redirects',
	});
});

test('robots.txt is not asked about what is not wanted anyway', async () => {
	asked.length = 0;
	const gate = gateTo('https://www.example.co.jp/');
	await gate.decide(about('https://ads.test/'));
	await gate.decide(about('https://www.example.co.jp/x.png', { kind: 'Image' }));
	expect(asked).toEqual([]);
});
