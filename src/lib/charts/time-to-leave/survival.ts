/** Somebody who is watched from time zero on: until it happened, or until nobody looked any longer. */
export interface Subject {
	/** When it happened, or the last time at which it had not; 0 or more, in any unit. */
	readonly time: number;
	readonly happened: boolean;
}

/** A time at which it happened to at least one. */
export interface SurvivalStep {
	readonly time: number;
	/** To how many it could have happened: those whose time is not over before. */
	readonly atRisk: number;
	readonly happened: number;
	/** Estimated share to whom it has not happened by then, from this time until the next step. */
	readonly share: number;
	/** The 95 % confidence interval of the share; null where the share is 0 and there is none. */
	readonly interval: { readonly low: number; readonly high: number } | null;
}

/** 97.5th percentile of the normal distribution. */
const z = 1.959963984540054;

/**
 * The product-limit estimate of Kaplan and Meier (1958), a step for every time at which it happened. The interval
 * is Greenwood's variance on the scale log(−log S) (Kalbfleisch and Prentice), which stays between 0 and 1; R calls
 * it `conf.type = "log-log"`.
 */
export function kaplanMeier(subjects: readonly Subject[]): SurvivalStep[] {
	const times = [...new Set(subjects.filter((one) => one.happened).map(({ time }) => time))];
	let share = 1;
	let greenwood = 0;
	return times
		.toSorted((a, b) => a - b)
		.map((time) => {
			const atRisk = atRiskAt(subjects, time);
			const happened = subjects.filter((one) => one.happened && one.time === time).length;
			share *= 1 - happened / atRisk;
			greenwood += happened / (atRisk * (atRisk - happened));
			return { time, atRisk, happened, share, interval: intervalOf(share, greenwood) };
		});
}

function intervalOf(share: number, greenwood: number): SurvivalStep['interval'] {
	// Nobody is left: the variance has no value.
	if (!Number.isFinite(greenwood)) return null;
	const spread = Math.exp((z * Math.sqrt(greenwood)) / -Math.log(share));
	return { low: share ** spread, high: share ** (1 / spread) };
}

/** How many are at risk at a time: not over before it. */
export function atRiskAt(subjects: readonly Subject[], time: number): number {
	return subjects.filter((one) => one.time >= time).length;
}

/** The estimated share at a time. */
export function shareAt(steps: readonly SurvivalStep[], time: number): number {
	return steps.findLast((step) => step.time <= time)?.share ?? 1;
}

/** The first time at which it has happened to half or more; null where that is not reached. */
export function medianOf(steps: readonly SurvivalStep[]): number | null {
	// A product of fractions may miss one half by a rounding error.
	return steps.find(({ share }) => share <= 0.5 + 1e-9)?.time ?? null;
}
