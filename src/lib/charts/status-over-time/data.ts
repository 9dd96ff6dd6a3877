import type { ChartRegister } from '#lib/domain/charts.ts';
import { firstDay, lastDayOf, type Day, type PartialDate } from '#lib/domain/dates.ts';
import { stepsOf, type Step } from '#lib/domain/steps.ts';

/** A total that Teikoku Databank published. */
export interface Published {
	readonly metric: 'withdrawal' | 'suspended_or_withdrawn';
	readonly on: PartialDate;
	readonly day: Day;
	readonly value: number;
	readonly population: number;
	readonly sourceUrl: string;
}

/** A dated and sourced event around the companies. */
export interface Annotation {
	readonly number: number;
	readonly on: PartialDate;
	readonly day: Day;
	readonly summaryEn: string;
	readonly summaryJa: string;
	readonly sourceUrl: string;
	readonly sourcePublisher: string;
}

export interface StatusOverTime {
	/** From the invasion on, a step for every day on which a count changed. */
	readonly steps: readonly Step[];
	/** Companies counted, the same on every day. */
	readonly total: number;
	readonly asOf: Day;
	readonly published: readonly Published[];
	readonly annotations: readonly Annotation[];
}

/** Companies by status on every day from the invasion to the as-of date. */
export function statusOverTime(register: ChartRegister, asOf: Day): StatusOverTime {
	return {
		steps: stepsOf(register.companies, asOf),
		total: register.companies.length,
		asOf,
		published: publishedIn(register),
		annotations: annotationsIn(register),
	};
}

/** The published totals that stand for their day; where several do, the register prefers one. */
function publishedIn({ surveys }: ChartRegister): Published[] {
	const seen = new Set<string>();
	return surveys.flatMap(({ publisher, metric, asOf, value, population, preferred, sourceUrl }) => {
		if (publisher !== 'Teikoku Databank' || !preferred) return [];
		if (metric !== 'withdrawal' && metric !== 'suspended_or_withdrawn') return [];
		const key = `${metric} ${asOf}`;
		if (seen.has(key)) return [];
		seen.add(key);
		return [
			{ metric, on: asOf, day: lastDayOf(asOf), value, population: population ?? 0, sourceUrl },
		];
	});
}

/** Few annotations: the first event of each topic on the register, from the invasion on. */
function annotationsIn({ context }: ChartRegister): Annotation[] {
	const topics = new Set<string>();
	return context
		.map((row) => ({ ...row, day: lastDayOf(row.on) }))
		.filter(({ topic, day }) => {
			if (day < firstDay || topics.has(topic)) return false;
			topics.add(topic);
			return true;
		})
		.map(({ on, day, summaryEn, summaryJa, sourceUrl, sourcePublisher }, index) => ({
			number: index + 1,
			on,
			day,
			summaryEn,
			summaryJa,
			sourceUrl,
			sourcePublisher,
		}));
}
