/** What a company does, or says that it does, with something in Russia. */
export type Act =
	| 'stop'
	| 'keep_halt'
	| 'restart_unknown'
	| 'end'
	| 'exit'
	| 'transfer'
	| 'dissolve'
	| 'held_for_sale'
	| 'call_off'
	| 'go_on'
	| 'resume'
	| 'reduce'
	| 'keep_stake'
	| 'never'
	| 'remark';

/** What the act is done to. `core` objects are lines of business; `aftercare`, `welfare` and `office` are not. */
export type Thing =
	| 'production'
	| 'export'
	| 'sales'
	| 'retail'
	| 'service'
	| 'investment'
	| 'finance'
	| 'stake'
	| 'sourcing'
	| 'promotion'
	| 'new'
	| 'contract'
	| 'booking'
	| 'business'
	| 'entity'
	| 'aftercare'
	| 'welfare'
	| 'office'
	| 'aid'
	| 'development';

/** How far, and how firmly, it is said. */
export type Mode =
	| 'denied'
	| 'hypothetical'
	| 'reported'
	| 'considering'
	| 'forecast'
	| 'planned'
	| 'decided'
	| 'signed'
	| 'past'
	| 'done';

/**
 * One line of a lexicon. `pattern` is a regular expression over folded text (lower case in English); `yes` are
 * texts in which it must be found and `no` texts in which it must not: they are its tests.
 */
export interface Entry<Effect extends string> {
	readonly id: string;
	readonly effect: Effect;
	readonly pattern: string;
	readonly yes: readonly string[];
	readonly no?: readonly string[];
}

export interface CompiledEntry<Effect extends string> {
	readonly id: string;
	readonly effect: Effect;
	readonly pattern: RegExp;
}

/** Entries with their patterns compiled for repeated search. */
export function compile<Effect extends string>(
	entries: readonly Entry<Effect>[],
): CompiledEntry<Effect>[] {
	return entries.map(({ id, effect, pattern }) => ({
		id,
		effect,
		pattern: new RegExp(pattern, 'g'),
	}));
}
