import { scaleOrder, type RecordedStatus, type Status } from '../status.ts';
import type { Code } from '../terms.ts';

/** What decides how urgently a proposal wants a person. */
export interface Weighed {
	/** Where the company stands now. */
	readonly from: Status;
	/** Where the proposal would put it; empty for one that moves no status. */
	readonly to: RecordedStatus | null;
	readonly confidence: Code<'confidence'>;
	/** Whole months since the company's last own word; empty where there is none. */
	readonly staleMonths: number | null;
}

const certainty: Readonly<Record<Code<'confidence'>, number>> = { high: 3, medium: 2, low: 1 };

/**
 * How far the status would move, from 1 (not at all) to 6: steps on the scale, and a step more for each, so that any
 * change comes before none. Of a company that has disclosed nothing, whatever it says is news.
 */
function changeOf(from: Status, to: RecordedStatus | null): number {
	if (to === null || to === from) return 1;
	if (from === 'undisclosed') return 4;
	return 1 + Math.abs(scaleOrder(to) - scaleOrder(from));
}

/** Silence counts by the year, up to four of them: after that nothing gets staler. */
function silenceOf(staleMonths: number | null): number {
	return 1 + Math.min(staleMonths ?? 48, 48) / 12;
}

/** Weight of a proposal in the queue: status change × confidence × staleness; the heaviest comes first. From 1 to 90. */
export function weightOf({ from, to, confidence, staleMonths }: Weighed): number {
	return changeOf(from, to) * certainty[confidence] * silenceOf(staleMonths);
}
