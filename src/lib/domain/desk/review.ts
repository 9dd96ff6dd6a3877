/** What the desk can decide, as the log names it. */
export const reviewActions = [
	/** An edition of the register was put together from public pages. */
	'compiled',
	/** A proposal, or an event entered by hand, became an event. */
	'accepted',
	/** Accepted by one person, and waiting for a second. */
	'drafted',
	/** A second person agreed: the draft became an event. */
	'seconded',
	/** A second person sent the draft back. */
	'returned',
	/** A proposal became a further source of an event that is there. */
	'merged',
	'rejected',
	'parked',
	'unparked',
	/** An event took the place of another. */
	'corrected',
	/** An event left the register, and a tombstone stands for it. */
	'retired',
	/** A question of the checklist was answered. */
	'answered',
	/** A company came onto the register. */
	'added',
	/** An earlier decision was taken back. */
	'undone',
] as const;
export type ReviewAction = (typeof reviewActions)[number];

/** Where a proposal stands; `waiting` is accepted by one person and waits for a second. */
export const proposalStates = [
	'pending',
	'parked',
	'waiting',
	'accepted',
	'rejected',
	'superseded',
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Why a proposal is not taken over. The log keeps the code and what the person adds to it. */
export const rejectReasons = [
	'not_russia',
	'other_company',
	'misread',
	'not_new',
	'not_the_company',
	'too_vague',
	'other',
] as const;
export type RejectReason = (typeof rejectReasons)[number];
