import { claimsOf, type Claim, type TextInHand } from './claims.ts';
import { takeInHand } from './read.ts';

/** An invented text about an invented company, taken in hand for a test. */
export const inHand = (text: string, lang: 'ja' | 'en' = 'ja', title?: string): TextInHand =>
	takeInHand({
		id: 'example',
		lang,
		company_ja: '瑠璃沢工業',
		company_en: 'Rurisawa Industries',
		title,
		published_on: '2022-10-20',
		text,
	});

/** Its claims. */
export const claimsIn = (text: string, lang: 'ja' | 'en' = 'ja'): Claim[] =>
	claimsOf(inHand(text, lang));
