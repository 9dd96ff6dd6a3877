import { expect, test } from 'vitest';
import { amountsIn } from './amounts.ts';
import type { Tongue } from './lexicon/lexicons.ts';

const of = (text: string, tongue: Tongue) => amountsIn(text, tongue).map(({ billion }) => billion);

test.each([
	['412億円', [41.2]],
	['17億4,000万円', [1.74]],
	['2,410百万円', [2.41]],
	['1兆2,000億円', [1200]],
	['約3.5億円', [0.35]],
	['10億ルーブル', []],
	['3億ドル', []],
])('%s', (text, expected) => {
	expect(of(text, 'ja')).toEqual(expected);
});

test.each([
	['18.4 billion yen', [18.4]],
	['1,860 million yen', [1.86]],
	['¥3.2 billion', [3.2]],
	['3.4 billion roubles', []],
])('%s', (text, expected) => {
	expect(of(text, 'en')).toEqual(expected);
});
