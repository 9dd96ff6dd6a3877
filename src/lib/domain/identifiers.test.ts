import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCorporateNumber, isEdinetCode, isLei, isSecuritiesCode } from './identifiers.ts';

const digits = Array.from('0123456789');
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const texts = (characters: readonly string[], length: number) =>
	fc
		.array(fc.constantFrom(...characters), { minLength: length, maxLength: length })
		.map((parts) => parts.join(''));

/** Every text that differs from this one in one place, by a character of the given ones. */
function* changedInOnePlace(text: string, characters: readonly string[]): Generator<string> {
	for (const [place, old] of [...text].entries())
		for (const other of characters)
			if (other !== old && characters.includes(old))
				yield text.slice(0, place) + other + text.slice(place + 1);
}

describe('a corporate number (法人番号)', () => {
	/**
	 * Check digits worked out by hand: 123456789012 gives, from the right with weights 1, 2, 1, 2 …,
	 * 2+2+0+18+8+14+6+10+4+6+2+2 = 74; 74 mod 9 = 2; 9 − 2 = 7. All zeros give 9 − 0 = 9.
	 */
	const byHand = ['7123456789012', '9000000000000', '8000000000001', '7000000000010'];

	test.each(byHand)('%s, worked out by hand, is right', (number) => {
		expect(isCorporateNumber(number)).toBe(true);
	});

	test.each([
		...['', '123456789012', '71234567890120', '0123456789012', '712345678901A', ' 7123456789012'],
		...['7123456789012\n', '７１２３４５６７８９０１２', '7-1234-5678-9012', '-123456789012'],
	])('“%s” is none', (text) => {
		expect(isCorporateNumber(text)).toBe(false);
	});

	test.each(byHand)(
		'%s with one digit changed is none, but for 0 and 9, alike modulo 9',
		(number) => {
			for (const changed of changedInOnePlace(number, digits)) {
				const place = [...number].findIndex((digit, index) => digit !== changed[index]);
				const alike =
					place > 0 && new Set([number[place], changed[place]]).isSubsetOf(new Set('09'));
				expect([changed, isCorporateNumber(changed)]).toEqual([changed, alike]);
			}
		},
	);

	test('has exactly one right check digit', () => {
		const checkDigit = (body: string): string => {
			let sum = 0;
			for (let place = 0; place < 12; place += 1)
				sum += Number(body.charAt(11 - place)) * ((place % 2) + 1);
			return String(9 - (sum % 9));
		};
		fc.assert(
			fc.property(texts(digits, 12), (body) => {
				const right = digits.filter((digit) => isCorporateNumber(digit + body));
				expect(right).toEqual([checkDigit(body)]);
			}),
			{ numRuns: 1_000 },
		);
	});
});

describe('an LEI', () => {
	/** 98 − (the number with two zeros at its end mod 97), as ISO 7064 says, with letters as 10 to 35. */
	function withCheckDigits(body: string): string {
		const number = [...body].map((character) => String(parseInt(character, 36))).join('');
		const check = 98n - (BigInt(`${number}00`) % 97n);
		return body + String(check).padStart(2, '0');
	}

	test('worked out by hand is right', () => {
		// 10^19 mod 97 = 17 (10^2 = 3, 10^4 = 9, 10^8 = 81, 10^16 = 62, times 10^3 = 30), and 98 − 17 = 81.
		expect(isLei('10000000000000000081')).toBe(true);
		// Only zeros: 98 − 0 = 98, and 98 mod 97 = 1.
		expect(isLei('00000000000000000098')).toBe(true);
	});

	test.each([
		...['', '1000000000000000008', '100000000000000000810', '10000000000000000080'],
		...['000000000000000000A8', '0000000000000000009８', '10000000000000000081\n'],
		...['a0000000000000000000', ' 1000000000000000008', '1000-0000-0000-00081'],
	])('“%s” is none', (text) => {
		expect(isLei(text)).toBe(false);
	});

	test('is right with its check digits, and with one character changed it is not', () => {
		fc.assert(
			fc.property(texts([...digits, ...letters], 18), (body) => {
				const lei = withCheckDigits(body);
				expect(isLei(lei)).toBe(true);
				for (const characters of [digits, letters])
					for (const changed of changedInOnePlace(lei, characters))
						expect([changed, isLei(changed)]).toEqual([changed, false]);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('a securities code', () => {
	test.each(['1301', '9999', '130A', '1A2C', '9Y9Y', '1000'])('%s is one', (text) => {
		expect(isSecuritiesCode(text)).toBe(true);
	});

	test.each([
		'',
		'130',
		'13010',
		'0130',
		'A301',
		'13A1',
		'130a',
		'1３01',
		'1301 ',
		'1301\n',
		'13.1',
	])('“%s” is none', (text) => {
		expect(isSecuritiesCode(text)).toBe(false);
	});

	test('never has a letter that is easily misread: B, E, I, O, Q, V, Z', () => {
		const used = (code: (letter: string) => string) =>
			letters.filter((letter) => isSecuritiesCode(code(letter))).join('');
		expect(used((letter) => `1${letter}01`)).toBe('ACDFGHJKLMNPRSTUWXY');
		expect(used((letter) => `100${letter}`)).toBe('ACDFGHJKLMNPRSTUWXY');
		expect(used((letter) => `${letter}001`)).toBe('');
		expect(used((letter) => `10${letter}1`)).toBe('');
	});
});

test('an EDINET code is E and five digits', () => {
	const codes = ['E00001', 'E99999', 'e00001', 'E0001', 'E000001', 'F00001', 'E0000A', 'E00001\n'];
	expect(codes.filter(isEdinetCode)).toEqual(['E00001', 'E99999']);
});
