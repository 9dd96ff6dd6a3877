import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenSeal, membersOf, sealedMember } from './sealed-gzip.ts';
import { membersByHand } from './testing/by-hand.ts';

const contents = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 });
const fileOf = async (parts: readonly Uint8Array[]) =>
	Buffer.concat(await Promise.all(parts.map((part) => sealedMember(part))));
const allOf = (file: Buffer) => [...membersOf(file)];

describe('sealed gzip', () => {
	test('is plain gzip to everybody else', async () => {
		await fc.assert(
			fc.asyncProperty(contents, async (parts) => {
				const file = await fileOf(parts);
				expect(gunzipSync(file)).toEqual(Buffer.concat(parts));
				expect(membersByHand(file)).toEqual(allOf(file));
			}),
		);
	});

	test('gives back each member with its place, large ones too', async () => {
		const parts = [Buffer.alloc(1_000_000, 'ab'), Buffer.from('b')];
		const file = await fileOf(parts);
		const found = allOf(file);
		expect(found.map(({ content }, at) => content.equals(parts[at] ?? file))).toEqual([true, true]);
		expect(found[1]?.offset).toBe(found[0]?.length);
	});

	test('shows every changed byte, even where the content would inflate the same', async () => {
		await fc.assert(
			fc.asyncProperty(
				contents,
				fc.nat(),
				fc.integer({ min: 1, max: 255 }),
				async (parts, at, flip) => {
					const file = await fileOf(parts);
					const place = at % file.length;
					file.writeUInt8(file.readUInt8(place) ^ flip, place);
					expect(() => allOf(file)).toThrow(BrokenSeal);
				},
			),
			{ numRuns: 500 },
		);
	});

	test('shows every byte that is missing or too many at the end', async () => {
		const file = await fileOf([Buffer.from('a'), Buffer.from('b')]);
		const [first] = allOf(file);
		for (let length = 1; length < file.length; length += 1) {
			// Cut between two members, it is a shorter file of whole members: for the reader of captures to notice.
			if (length === first?.length) continue;
			expect(() => allOf(file.subarray(0, length))).toThrow(BrokenSeal);
		}
		expect(() => allOf(Buffer.concat([file, Buffer.from('\0')]))).toThrow(BrokenSeal);
	});

	test('says where the damage is', async () => {
		const file = await fileOf([Buffer.from('a'), Buffer.from('b')]);
		const second = allOf(file)[1]?.offset ?? 0;
		file.writeUInt8(0, second);
		expect(() => allOf(file)).toThrow(`the record at byte ${String(second)} is not the bytes`);
	});
});
