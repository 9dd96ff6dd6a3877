import type { FieldProblem } from '#lib/domain/desk/content.ts';
import type { ReviewAction } from '#lib/domain/desk/review.ts';

/** Who decides, by the name in the log, and when. */
export interface Decider {
	readonly who: string;
	readonly at: Date;
}

/** An earlier decision that stands in the way. */
export interface Decided {
	readonly action: ReviewAction;
	readonly by: string;
	readonly at: Date;
}

/** Why a decision was not taken; the pages say it in a sentence. Nothing was written. */
export type Refusal =
	/** There is no such proposal, event, draft, decision or company. */
	| {
			readonly code: 'unknown';
			readonly what: 'proposal' | 'event' | 'draft' | 'review' | 'company' | 'criterion';
	  }
	/** Somebody was quicker. */
	| { readonly code: 'already_decided'; readonly decided: Decided }
	/** A newer version of the document has taken the proposal's place. */
	| { readonly code: 'superseded' }
	/** The event has left the register, or another has taken its place. */
	| { readonly code: 'event_retired'; readonly event: string; readonly because: string }
	/** The event speaks of another company than the proposal. */
	| { readonly code: 'other_company' }
	/** The same event is on the register. */
	| { readonly code: 'same_event'; readonly event: string }
	/** A second reviewer must be another person. */
	| { readonly code: 'own_second' }
	/** A correction of this event waits for a second already. */
	| { readonly code: 'correction_waits'; readonly decided: Decided }
	/** Later decisions rest on this one, or it cannot be taken back at all. */
	| { readonly code: 'not_undoable'; readonly later: Decided | null }
	/** Records that stand speak of the company. */
	| { readonly code: 'company_in_use' }
	/** Fields that cannot stay as they are. */
	| { readonly code: 'problems'; readonly problems: readonly FieldProblem[] };

export type RefusalCode = Refusal['code'];

/** What came of a decision. */
export type Outcome<Done> = { readonly done: Done } | { readonly refusal: Refusal };

/** Ends the transaction of a decision without a trace. */
export class Refused extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal) {
		super(refusal.code);
		this.refusal = refusal;
	}
}

/** @throws {Refused} always */
export function refuse(refusal: Refusal): never {
	throw new Refused(refusal);
}
