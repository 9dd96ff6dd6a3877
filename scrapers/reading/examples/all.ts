import type { Tongue } from '../lexicon/lexicons.ts';
import { enLongerExamples } from './en-longer.ts';
import { enRegisters } from './en-registers.ts';
import { enUnseen } from './en-unseen.ts';
import { enVariants } from './en-variants.ts';
import { enExamples } from './en.ts';
import type { Example } from './example.ts';
import { jaLongerExamples } from './ja-longer.ts';
import { jaMechanisms } from './ja-mechanisms.ts';
import { jaRegisters } from './ja-registers.ts';
import { jaVariants } from './ja-variants.ts';
import { jaExamples } from './ja.ts';
import type { ReaderDocument } from '../finding.ts';

/** Every invented example of both languages. */
export const examples: Readonly<Record<Tongue, readonly Example[]>> = {
	ja: [...jaExamples, ...jaLongerExamples, ...jaVariants, ...jaRegisters, ...jaMechanisms],
	en: [...enExamples, ...enLongerExamples, ...enVariants, ...enRegisters, ...enUnseen],
};

/** The document that an example's text stands for. */
export const exampleDocument = (lang: Tongue, text: string): ReaderDocument => ({
	id: 'example',
	lang,
	company_ja: '瑠璃沢工業',
	company_en: 'Rurisawa Industries',
	published_on: '2022-10-20',
	text,
});
