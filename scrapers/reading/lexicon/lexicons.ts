import type { Act, CompiledEntry, Mode, Thing } from './entry.ts';
import type { Reason } from '../finding.ts';
import { compile } from './entry.ts';
import { enActs } from './en-acts.ts';
import { enModes } from './en-modes.ts';
import { enReasons } from './en-reasons.ts';
import { enReasonEvents } from './en-reason-events.ts';
import { enThings } from './en-things.ts';
import { jaActs } from './ja-acts.ts';
import { jaModes } from './ja-modes.ts';
import { jaReasons } from './ja-reasons.ts';
import { jaReasonEvents } from './ja-reason-events.ts';
import { jaThings } from './ja-things.ts';

/** The two languages that are read. */
export type Tongue = 'ja' | 'en';

export interface CompiledLexicon {
	readonly acts: readonly CompiledEntry<Act>[];
	readonly things: readonly CompiledEntry<Thing>[];
	readonly modes: readonly CompiledEntry<Mode>[];
	readonly reasons: readonly CompiledEntry<Reason>[];
	/** Reasons that need no word for a cause beside them. */
	readonly reasonEvents: readonly CompiledEntry<Reason>[];
}

export const lexicons: Readonly<Record<Tongue, CompiledLexicon>> = {
	ja: {
		acts: compile(jaActs),
		things: compile(jaThings),
		modes: compile(jaModes),
		reasons: compile(jaReasons),
		reasonEvents: compile(jaReasonEvents),
	},
	en: {
		acts: compile(enActs),
		things: compile(enThings),
		modes: compile(enModes),
		reasons: compile(enReasons),
		reasonEvents: compile(enReasonEvents),
	},
};
