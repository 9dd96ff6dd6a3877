/** How each standard shows itself in the basis of a criterion, in the order in which a letter explains them. */
const signs = {
	ungp: /\bUNGP\b/,
	undp: /\bUNDP\b/,
	oecd: /\bOECD\b/,
	meti: /\bMETI\b/,
	ilo: /\bILO\b/,
	dcaf: /\bDCAF\b/,
	b4ukraine: /\bB4Ukraine\b/,
} as const;

export type Standard = keyof typeof signs;

/** The standards that some bases rest on, each once. */
export function standardsIn(bases: readonly string[]): Standard[] {
	return (Object.keys(signs) as Standard[]).filter((standard) =>
		bases.some((basis) => signs[standard].test(basis)),
	);
}
