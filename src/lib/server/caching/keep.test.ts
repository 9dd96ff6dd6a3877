import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { streamOf } from '#lib/server/stream.ts';
import { AnswerCache } from './answer-cache.ts';
import { keptOrMade } from './keep.ts';

const megabyte = 1_048_576;
const page = '撤退した企業の一覧。'.repeat(500);

/** A cache that hears the register, a clock that can be set, and a site that counts how often it makes an answer. */
function site() {
	let now = new Date('2026-11-26T14:59:00Z');
	const cache = new AnswerCache(16 * megabyte, () => now);
	cache.heard();
	let made = 0;
	let make = (): Promise<Response> =>
		Promise.resolve(new Response(page, { headers: { 'content-type': 'text/html' } }));
	const ask = (headers: Record<string, string> = {}, { isStreamed = false } = {}) =>
		keptOrMade({
			cache,
			request: new Request('http://localhost/en', { headers }),
			address: '/en',
			isStreamed,
			make: () => {
				made += 1;
				return make();
			},
			unkept: (response) => Promise.resolve(response),
		});
	return {
		cache,
		ask,
		made: () => made,
		setClock: (text: string) => (now = new Date(text)),
		answers: (next: typeof make) => (make = next),
	};
}

test('an answer is made once for as long as it is true', async () => {
	const { ask, made, cache, setClock } = site();
	expect((await ask()).headers.get('cache-status')).toBe('tettai; fwd=miss; stored');
	const again = await ask();
	expect(again.headers.get('cache-status')).toBe('tettai; hit');
	expect(await again.text()).toBe(page);
	expect(made()).toBe(1);

	cache.heard();
	await ask();
	expect(made()).toBe(2);

	// Midnight in Tokyo: "today" is another day.
	setClock('2026-11-26T15:00:00Z');
	await ask();
	expect(made()).toBe(3);

	cache.lost();
	await ask();
	await ask();
	expect(made()).toBe(5);
});

test('many who ask at once wait for one answer', async () => {
	const { ask, made } = site();
	const answers = await Promise.all(Array.from({ length: 50 }, () => ask()));
	expect(made()).toBe(1);
	for (const answer of answers) expect(await answer.text()).toBe(page);
});

test('an answer that was begun before the register moved is not sent after', async () => {
	const { ask, made, cache, answers } = site();
	answers(() => {
		cache.heard();
		return Promise.resolve(new Response('of before'));
	});
	await ask();
	answers(() => Promise.resolve(new Response('of after')));
	expect(await (await ask()).text()).toBe('of after');
	expect(made()).toBe(2);
});

test('each form is packed once, has a tag of its own, and is not sent to whoever has it', async () => {
	const { ask } = site();
	const forms = [
		['br', brotliDecompressSync],
		['gzip', gunzipSync],
	] as const;
	const tags = new Set<string>();
	for (const [encoding, unpack] of forms) {
		const answer = await ask({ 'accept-encoding': encoding });
		expect(answer.headers.get('content-encoding')).toBe(encoding);
		expect(answer.headers.get('vary')).toBe('accept-encoding');
		expect(unpack(await answer.arrayBuffer()).toString()).toBe(page);
		const tag = answer.headers.get('etag') ?? '';
		tags.add(tag);
		const had = await ask({ 'accept-encoding': encoding, 'if-none-match': `"x", W/${tag}` });
		expect([had.status, had.headers.get('etag'), await had.text()]).toEqual([304, tag, '']);
	}
	expect(tags.size).toBe(2);
	expect(
		(await ask({ 'accept-encoding': 'br;q=0, identity' })).headers.get('content-encoding'),
	).toBe(null);
});

test('what is somebody’s own, or says so, or is no good answer, is not kept', async () => {
	for (const [status, headers] of [
		[200, { 'set-cookie': 'session=1' }],
		[200, { 'cache-control': 'private, no-store' }],
		[404, {}],
		[400, {}],
	] as const) {
		const { ask, made, answers } = site();
		answers(() => Promise.resolve(new Response(page, { status, headers })));
		await ask();
		expect((await ask()).status).toBe(status);
		expect(made()).toBe(2);
	}
});

test('while no answer can be made, the last one is sent, and others are told not to keep it', async () => {
	const { ask, cache, answers } = site();
	answers(() => Promise.resolve(new Response('failed', { status: 500 })));
	expect((await ask()).status).toBe(500);
	answers(() => Promise.resolve(new Response(page)));
	await ask();
	cache.lost();
	answers(() => Promise.resolve(new Response('failed', { status: 500 })));
	const last = await ask();
	expect([last.status, await last.text(), last.headers.get('cache-control')]).toEqual([
		200,
		page,
		'no-store',
	]);
});

test('a body that is made while it is sent is kept when it has ended well, and only then', async () => {
	const pieces = async function* (good: boolean) {
		yield 'slug\r\n';
		await Promise.resolve();
		if (!good) throw new Error('The database is gone.');
		yield 'kitahoshi\r\n';
	};
	const { ask, made, answers } = site();
	answers(() => Promise.resolve(new Response(streamOf(pieces(false)))));
	await expect((await ask({}, { isStreamed: true })).text()).rejects.toThrow('gone');
	answers(() => Promise.resolve(new Response(streamOf(pieces(true)))));
	expect(await (await ask({}, { isStreamed: true })).text()).toBe('slug\r\nkitahoshi\r\n');
	expect(await (await ask({}, { isStreamed: true })).text()).toBe('slug\r\nkitahoshi\r\n');
	expect(made()).toBe(2);
});

test('a body larger than an answer may be goes through and is not kept', async () => {
	const { ask, made, cache, answers } = site();
	const large = 'x'.repeat(cache.largest + 1);
	answers(() => Promise.resolve(new Response(large)));
	for (const isStreamed of [true, false, true])
		expect((await (await ask({}, { isStreamed })).text()).length).toBe(large.length);
	expect(made()).toBe(3);
	expect(cache.held).toEqual({ bytes: 0, answers: 0 });
});
