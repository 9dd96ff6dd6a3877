import {
	request as playwrightRequest,
	expect,
	test,
	type APIRequestContext,
} from '@playwright/test';
import { mayUse, signInFor } from '#lib/server/desk/sign-in/access.ts';
import { deskAddresses } from './addresses.ts';
import { password, people, type Who } from './people.ts';

/** Address of the server under test. */
const site = (): string => test.info().project.use.baseURL ?? '';

/** A browser without a screen, in which somebody is signed in, or a stranger. */
async function browserOf(who: Who | 'stranger'): Promise<APIRequestContext> {
	const baseURL = site();
	const context = await playwrightRequest.newContext({ baseURL });
	if (who === 'stranger') return context;
	const answer = await context.post('/desk/sign-in', {
		form: { email: people[who].email, password },
		headers: { origin: baseURL, accept: 'text/html' },
		maxRedirects: 0,
	});
	expect(answer.status()).toBe(303);
	return context;
}

/** Everything that can be sent: form actions, addresses that are no pages, and actions that nobody has written. */
const sendable = deskAddresses.flatMap(({ path, page, actions, methods }) => [
	...(page ? [...actions, '', '?/nix'] : []).map((query) => ({ method: 'POST', to: path + query })),
	...methods.filter((method) => method !== 'GET').map((method) => ({ method, to: path })),
	{ method: 'DELETE', to: path },
	{ method: 'PUT', to: path },
]);
const pathOf = (to: string): string => to.split('?')[0] ?? '';
const person = (who: Who) => ({ id: '', ...people[who] });

test('the folder of the desk has been read', () => {
	const paths = deskAddresses.map(({ path }) => path);
	expect(paths).toEqual(expect.arrayContaining(['/desk', '/desk/account', '/desk/people']));
	expect(sendable.map(({ to }) => to)).toContain('/desk/people?/disable');
});

test('a stranger sees no page and no data of the desk, and is led to the sign-in page', async () => {
	const stranger = await browserOf('stranger');
	for (const { path } of deskAddresses.filter(({ path }) => !mayUse(path, null))) {
		const answer = await stranger.get(`${path}?x=1`, { maxRedirects: 0 });
		expect([path, answer.status()]).toEqual([path, 303]);
		expect(answer.headers()['location']).toBe(signInFor(`${path}?x=1`));
		expect(answer.headers()['cache-control']).toBe('no-store');
		expect(answer.headers()['x-robots-tag']).toContain('noindex');
		const data = await stranger.get(`${path === '/desk' ? '/desk' : path}/__data.json`);
		expect(await data.json()).toEqual({ type: 'redirect', location: signInFor(path) });
	}
	await stranger.dispose();
});

test('a stranger does nothing at the desk but sign in and choose a language', async () => {
	const stranger = await browserOf('stranger');
	for (const { method, to } of sendable.filter(({ to }) => !mayUse(pathOf(to), null))) {
		const answer = await stranger.fetch(to, { method, form: {}, headers: { origin: site() } });
		expect([method, to, answer.status()]).toEqual([method, to, 403]);
	}
	const open = deskAddresses.map(({ path }) => path).filter((path) => mayUse(path, null));
	expect(open).toEqual(['/desk/language', '/desk/sign-in', '/desk/sign-in/code']);
	await stranger.dispose();
});

test('an address written in another way leads a stranger no further', async () => {
	const stranger = await browserOf('stranger');
	for (const path of [
		...['/%64esk', '/%64esk/account', '/desk/%61ccount', '/desk%2Faccount', '/desk%2faccount'],
		...['/desk/', '/desk/account/', '/DESK/account', '//desk/account', '/desk//account'],
		...['/en/../desk/account', '/desk/./account', '/desk/sign-in/../account', '/desk;/account'],
		...['/desk/sign-in/%2e%2e/account', '/%64esk/account/__data.json', '/desk%00/account'],
		...['/desk/sign-in%2f..%2faccount', '/desk\\account', '/%2564esk/account', '/desk.html'],
	]) {
		const answer = await stranger.get(site() + path);
		const [text, type] = [await answer.text(), answer.headers()['content-type']];
		const shut = answer.url().includes('/desk/sign-in') || answer.status() >= 400;
		const toldToSignIn = type === 'application/json' && text.includes('"type":"redirect"');
		expect([path, shut || toldToSignIn]).toEqual([path, true]);
		expect(text).not.toContain('?/password');
	}
	await stranger.dispose();
});

for (const who of ['reviewer', 'admin'] as const)
	test(`a signed-in ${who} sees the pages of that role and no others`, async () => {
		const context = await browserOf(who);
		for (const { path, page } of deskAddresses) {
			const answer = await context.get(path, { maxRedirects: 0 });
			const may = mayUse(path, person(who));
			expect([path, answer.status() !== 403]).toEqual([path, may]);
			expect([path, answer.headers()['location'] ?? '']).not.toEqual([path, signInFor(path)]);
			expect(answer.headers()['cache-control']).toBe('no-store');
			if (page && may) expect([path, answer.status() < 500]).toEqual([path, true]);
		}
		await context.dispose();
	});

test('a reviewer does nothing that is for admins', async () => {
	const reviewer = await browserOf('reviewer');
	const forAdmins = sendable.filter(({ to }) => !mayUse(pathOf(to), person('reviewer')));
	expect(forAdmins.map(({ to }) => to)).toContain('/desk/people?/add');
	for (const { method, to } of forAdmins) {
		const form = { email: people.second.email, name: 'Eve', role: 'admin' };
		const answer = await reviewer.fetch(to, { method, form, headers: { origin: site() } });
		expect([method, to, answer.status()]).toEqual([method, to, 403]);
	}
	const admin = await browserOf('admin');
	const page = await (await admin.get('/desk/people')).text();
	expect(page).toContain(people.second.email);
	expect(page).not.toContain('Eve');
	await reviewer.dispose();
	await admin.dispose();
});

test('nothing is done that another site sends in a reviewer’s name', async () => {
	const admin = await browserOf('admin');
	const form = 'application/x-www-form-urlencoded';
	const foreign = [
		...['https://evil.example', 'null', site().replace('http:', 'https:'), `${site()}0`].map(
			(origin) => ({ origin, type: form }),
		),
		{ origin: 'https://evil.example', type: 'text/plain' },
		{ origin: 'https://evil.example', type: 'application/json' },
		{ origin: undefined, type: form },
		{ origin: undefined, type: 'application/json' },
	];
	for (const { method, to } of sendable)
		await Promise.all(
			foreign.map(async ({ origin, type }) => {
				const answer = await admin.fetch(to, {
					method,
					data: type === 'application/json' ? '{}' : 'email=x',
					headers: { 'content-type': type, ...(origin ? { origin } : {}) },
				});
				expect([method, to, origin, type, answer.status()]).toEqual([
					method,
					to,
					origin,
					type,
					403,
				]);
			}),
		);
	// The session is as it was: not even signing out was done.
	expect((await admin.get('/desk/account', { maxRedirects: 0 })).status()).toBe(200);
	await admin.dispose();
});

test('what is no form is refused as such, whatever it says of itself', async () => {
	const stranger = await browserOf('stranger');
	for (const to of ['/desk/sign-in', '/desk/sign-in/code', '/desk/language'])
		for (const [type, data] of [
			['multipart/form-data; boundary=x', 'no parts'],
			['multipart/form-data', ''],
			['application/json', '{}'],
			['application/x-www-form-urlencoded', '%E0%A4%A=%'],
			['text/plain', 'email'],
		] as const) {
			const headers = { origin: site(), 'content-type': type, accept: 'text/html' };
			const answer = await stranger.post(to, { data, headers, maxRedirects: 0 });
			expect([to, type, answer.status() < 500]).toEqual([to, type, true]);
		}
	await stranger.dispose();
});

test('nothing that a signed-in person sends is an error of ours', async () => {
	test.setTimeout(120_000);
	const admin = await browserOf('admin');
	const form = 'application/x-www-form-urlencoded';
	const garbage = [
		['multipart/form-data; boundary=x', 'no parts'],
		['application/json', '{}'],
		[form, ''],
		[form, 'id=x&email=%00&event=%00&status=gone&reason=%00&seen=x&url=javascript:&slug=%00'],
		[form, `id=1e99&draft=-1&review=99999999999999999999&because=${'x'.repeat(20_000)}`],
		[form, 'draft=%00&review=%00&name=%00&note=%00&announced_on=2022-13-45&source_url=%00'],
	] as const;
	// These two end sessions, of whoever is signed in elsewhere too.
	const ending = ['/desk/sign-out', '/desk/account?/everywhere'];
	for (const { method, to } of sendable.filter((one) => !ending.includes(one.to)))
		await Promise.all(
			garbage.map(async ([type, data]) => {
				const headers = { origin: site(), 'content-type': type, accept: 'text/html' };
				const answer = await admin.fetch(to, { method, data, headers, maxRedirects: 0 });
				const sent = [method, to, data.slice(0, 30)];
				expect([...sent, answer.status() < 500]).toEqual([...sent, true]);
			}),
		);
	await admin.dispose();
});
