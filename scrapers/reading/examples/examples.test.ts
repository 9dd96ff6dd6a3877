import { describe, expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import type { Tongue } from '../lexicon/lexicons.ts';
import { read } from '../read.ts';
import { exampleDocument, examples as invented } from './all.ts';
import type { Expected } from './example.ts';

const readIn = (lang: Tongue, text: string): Finding => read(exampleDocument(lang, text));

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

const languages = (['ja', 'en'] as const).map((lang) => [lang, invented[lang]] as const);

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
