import { expect, test } from 'vitest';
import { streamOf } from './stream.ts';

async function* counted(made: number[], last: number) {
	for (let number = 1; number <= last; number += 1) {
		made.push(number);
		yield await Promise.resolve(String(number));
	}
}

test('pieces become a body in their order, empty ones left out', async () => {
	const pieces = async function* () {
		yield* await Promise.resolve(['撤', '', new Uint8Array(), new TextEncoder().encode('退')]);
	};
	expect(await new Response(streamOf(pieces())).text()).toBe('撤退');
});

test('a piece is made when the one before has been taken', async () => {
	const made: number[] = [];
	const reader = streamOf(counted(made, 5)).getReader();
	await reader.read();
	await reader.read();
	expect(made).toEqual([1, 2]);
});

test('whoever goes away ends the making', async () => {
	const made: number[] = [];
	let ended = false;
	const pieces = async function* () {
		try {
			yield* counted(made, 5);
		} finally {
			ended = true;
		}
	};
	const reader = streamOf(pieces()).getReader();
	await reader.read();
	await reader.cancel();
	expect([made, ended]).toEqual([[1], true]);
});

test('a piece that fails breaks the body off', async () => {
	const pieces = async function* () {
		yield await Promise.resolve('half');
		throw new Error('The database is gone.');
	};
	await expect(new Response(streamOf(pieces())).text()).rejects.toThrow('The database is gone.');
});
