import { expect, test } from 'vitest';
import { shortSecuritiesCode } from './securities-code.ts';

test.each([
	['90010', '9001'],
	['130A0', '130A'],
	['9001', '9001'],
	['90015', undefined],
	['900100', undefined],
])('securities code %s is %s on the register', (code, short) => {
	expect(shortSecuritiesCode(code)).toBe(short);
});
