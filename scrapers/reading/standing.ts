import type { Status } from './finding.ts';
import type { Position } from './statuses.ts';

/** The position that a text announces, and the claims that it rests on, the most telling first. */
export interface Standing {
	readonly status: Status | null;
	readonly support: readonly Position[];
	readonly rule: string;
	/** Whether another claim of the text speaks against it. */
	readonly conflict: boolean;
}

/** A standing; see there. */
export const standing = (
	status: Status | null,
	support: readonly Position[],
	rule: string,
	conflict = false,
): Standing => ({ status, support, rule, conflict });
