import { describe, expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { read } from '../read.ts';
import { enLongerExamples } from './en-longer.ts';
import { enExamples } from './en.ts';
import type { Example, Expected } from './example.ts';
import { jaLongerExamples } from './ja-longer.ts';
import { jaMechanisms } from './ja-mechanisms.ts';
import { jaRegisters } from './ja-registers.ts';
import { jaVariants } from './ja-variants.ts';
import { enRegisters } from './en-registers.ts';
import { enUnseen } from './en-unseen.ts';
import { enVariants } from './en-variants.ts';
import { jaExamples } from './ja.ts';

const readIn = (lang: string, text: string): Finding =>
	read({
		id: 'example',
		lang,
		company_ja: '瑠璃沢工業',
		company_en: 'Rurisawa Industries',
		published_on: '2022-10-20',
		text,
	});

/** A finding in the terms in which examples say what they expect. */
function asExpected(finding: Finding): Required<Omit<Expected, 'by'>> & { by: string } {
	const { responsible_exit: exit } = finding;
	return {
		rung: finding.rung,
		kind: finding.kind,
		on: finding.effective_on ?? '',
		by: finding.attribution,
		denied: finding.exit_denied,
		hrdd: finding.hrdd_mentioned,
		reasons: finding.reasons,
		scope: finding.scope,
		territories: finding.territories,
		buyer: exit.buyer,
		years: exit.buyback_option_years,
		loss: exit.loss_jpy_billion,
		staff: exit.employee_support,
		price: exit.price,
	};
}

const languages: readonly (readonly [string, readonly Example[]])[] = [
	['ja', [...jaExamples, ...jaLongerExamples, ...jaVariants, ...jaRegisters, ...jaMechanisms]],
	['en', [...enExamples, ...enLongerExamples, ...enVariants, ...enRegisters, ...enUnseen]],
];

describe.each(languages)('invented texts in %s', (lang, examples) => {
	const rows = examples.map(([pattern, text, status, expected]) => ({
		pattern,
		text,
		status,
		expected: expected ?? {},
	}));
	test.each(rows)('$pattern: $text', ({ text, status, expected }) => {
		const finding = readIn(lang, text);
		expect(finding).toMatchObject({ status });
		expect(asExpected(finding)).toMatchObject(expected);
	});

	test('cover every pattern of the design that the language has', () => {
		const covered = new Set(
			examples.map(([pattern]) => pattern).filter((name) => /^p\d/.test(name)),
		);
		expect(covered.size).toBeGreaterThanOrEqual(lang === 'ja' ? 40 : 35);
	});
});
