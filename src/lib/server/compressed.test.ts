import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressed } from './compressed.ts';
import { streamOf } from './stream.ts';

const asked = (encodings?: string) =>
	new Request('http://localhost/', encodings ? { headers: { 'accept-encoding': encodings } } : {});
const answered = (body: string | null, type = 'text/html; charset=utf-8') =>
	new Response(body, { status: 400, headers: { 'content-type': type, etag: '"a"' } });
const long = '撤退 '.repeat(1_000);

test.each(['text/html', 'text/csv; charset=utf-8', 'application/json', 'application/atom+xml'])(
	'text is sent as gzip to who takes it: %s',
	async (type) => {
		const packed = await compressed(asked('br, gzip;q=0.8'), answered(long, type));
		const body = Buffer.from(await packed.arrayBuffer());
		expect(gunzipSync(body).toString()).toBe(long);
		expect(body.length).toBeLessThan(long.length / 10);
		expect(packed.status).toBe(400);
		expect(Object.fromEntries(packed.headers)).toEqual({
			'content-type': type,
			'content-encoding': 'gzip',
			etag: '"a"',
			vary: 'accept-encoding',
		});
	},
);

test.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br'])(
	'who does not take gzip gets the text as it is, and caches know: %s',
	async (encodings) => {
		const plain = await compressed(asked(encodings), answered(long));
		expect(await plain.text()).toBe(long);
		expect(plain.headers.get('content-encoding')).toBeNull();
		expect(plain.headers.get('vary')).toBe('accept-encoding');
	},
);

test('what is packed already, small or empty stays as it is', async () => {
	const workbook = answered(long, 'application/vnd.ms-excel');
	expect(await compressed(asked('gzip'), workbook)).toBe(workbook);
	const empty = answered(null);
	expect(await compressed(asked('gzip'), empty)).toBe(empty);
	const small = await compressed(asked('gzip'), answered('small'));
	expect([await small.text(), small.headers.get('content-encoding')]).toEqual(['small', null]);
});

describe('a body that is still being made', () => {
	const pieces = async function* (count: number, before: () => Promise<void>) {
		for (let number = 0; number < count; number += 1) {
			await before();
			yield `${String(number)} ${long}`;
		}
	};
	const turn = () => setTimeout(1);
	const streamed = (count: number, before = turn) =>
		new Response(streamOf(pieces(count, before)), { headers: { 'content-type': 'text/csv' } });

	test('is packed as it comes, to the last byte', async () => {
		const packed = await compressed(asked('gzip'), streamed(20));
		expect(packed.headers.get('content-encoding')).toBe('gzip');
		const body = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString();
		expect(body).toBe(await streamed(20).text());
	});

	test('may come in pieces that stay large when they are packed', async () => {
		const noise = () => randomBytes(300_000).toString('base64');
		const said = ['header\r\n', noise(), noise()];
		const body = async function* () {
			for (const piece of said) {
				await turn();
				yield piece;
			}
		};
		const answer = new Response(streamOf(body()), { headers: { 'content-type': 'text/csv' } });
		const packed = await compressed(asked('gzip'), answer);
		expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(said.join(''));
	});

	test('is on its way before it is whole', async () => {
		let made = 0;
		const packed = await compressed(
			asked('gzip'),
			streamed(1_000, () => {
				made += 1;
				return turn();
			}),
		);
		const first = await packed.body?.getReader().read();
		expect(first?.value?.length).toBeGreaterThan(0);
		expect(made).toBeLessThan(5);
	});

	test('is broken off where it fails', async () => {
		let left = 3;
		const packed = await compressed(
			asked('gzip'),
			streamed(10, () => {
				left -= 1;
				return left > 0 ? turn() : Promise.reject(new Error('The database is gone.'));
			}),
		);
		await expect(packed.arrayBuffer()).rejects.toThrow('The database is gone.');
	});
});
