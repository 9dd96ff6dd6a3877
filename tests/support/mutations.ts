import fc from 'fast-check';

/** One way to damage some bytes. */
type Damage = (bytes: Uint8Array) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What breaks readers: signs of every format that collectors and imports read, numbers out of range, broken characters. */
const pieces: readonly Uint8Array[] = [
	...['\u0000', '"', "'", ',', '\r', '\n', '<', '>', '</', '&', '&#x110000;', '{', '}', '[', ']'],
	...[
		'\\u0000',
		'\\',
		'%',
		'__proto__',
		'null',
		'-1',
		'99999999999999999999',
		'1e999',
		'2022-02-30',
	],
	...[
		'<!--',
		'<![CDATA[',
		']]>',
		'<!ENTITY a "b">',
		'stream\n',
		'endobj',
		'<<',
		'>>',
		'/Length -1',
	],
	...['\ufeff', '\ud83d\ude00', '撤退', '\u202e', 'x'.repeat(5_000), '<div>'.repeat(2_000)],
].map(encode);
const broken = [
	Uint8Array.of(0xff, 0xfe),
	Uint8Array.of(0xe3, 0x81),
	Uint8Array.of(0x82),
	Uint8Array.of(0),
];

/** A place in bytes whose number is not known yet: a share of them. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (share: number, bytes: Uint8Array): number => Math.floor(share * bytes.length);

const damage: fc.Arbitrary<Damage> = fc.oneof(
	// One byte becomes another.
	fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([share, byte]): Damage => (bytes) => {
		const changed = Uint8Array.from(bytes);
		changed[at(share, bytes)] = byte;
		return changed;
	}),
	// A stretch is missing, twice there, or somewhere else.
	fc
		.tuple(place, place, fc.constantFrom('out', 'twice', 'end'))
		.map(([one, other, how]): Damage => (bytes) => {
			const [from, to] = [at(Math.min(one, other), bytes), at(Math.max(one, other), bytes)];
			const [start, middle, end] = [
				bytes.subarray(0, from),
				bytes.subarray(from, to),
				bytes.subarray(to),
			];
			if (how === 'out') return joined(start, end);
			return how === 'twice' ? joined(start, middle, middle, end) : joined(start, end, middle);
		}),
	// It breaks off.
	place.map(
		(share): Damage =>
			(bytes) =>
				bytes.subarray(0, at(share, bytes)),
	),
	// Something foreign stands in it.
	fc.tuple(place, fc.constantFrom(...pieces, ...broken)).map(
		([share, piece]): Damage =>
			(bytes) =>
				joined(bytes.subarray(0, at(share, bytes)), piece, bytes.subarray(at(share, bytes))),
	),
	fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(
		([share, noise]): Damage =>
			(bytes) =>
				joined(
					bytes.subarray(0, at(share, bytes)),
					noise,
					bytes.subarray(at(share, bytes) + noise.length),
				),
	),
);

/** Bytes damaged in one to four ways. */
export const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
	fc
		.array(damage, { minLength: 1, maxLength: 4 })
		.map((damages) => damages.reduce((so, one) => one(so), bytes));
