/** Any of some patterns, as one group. */
export const anyOf = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

/** Any of some English words or phrases, not inside a longer word. */
export const phrases = (...patterns: readonly string[]): string => `\\b${anyOf(...patterns)}\\b`;
