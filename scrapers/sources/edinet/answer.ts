import { z } from 'zod';
import type { Day } from '#lib/domain/dates.ts';
import { edinetErrorIn } from '../../extracting/edinet-error.ts';
import { CollectProblem } from '../../problem.ts';

const listSchema = z.object({
	metadata: z.object({
		parameter: z.object({ date: z.string() }),
		resultset: z.object({ count: z.int().min(0) }),
		processDateTime: z.string(),
	}),
	results: z.array(z.unknown()),
});

/** What EDINET lists for a day. */
export interface DayAnswer {
	/** The rows as sent, as many as the list says it has. */
	readonly rows: readonly unknown[];
	/** When the list was made: `YYYY-MM-DD hh:mm` in Japan. */
	readonly madeAt: string;
}

/** Errors about the day that was asked for; any other would be answered for every day. */
const aboutTheDay = new Set(['400', '404']);

/**
 * Reads the answer to a request for a day's list.
 * @returns the rows, or what is wrong with this day alone: `api_error`, or `incomplete`
 * @throws {CollectProblem} what is wrong with the whole API: `wrong_type` for a page in place of data, as during
 *   maintenance; `api_error`; `structure_changed`
 */
export function readDayAnswer(body: string, day: Day): DayAnswer | CollectProblem {
	const json = parse(body, day);
	const error = edinetErrorIn(json);
	if (error !== undefined) {
		const problem = new CollectProblem('api_error', day, error.sentence);
		if (aboutTheDay.has(error.status)) return problem;
		throw problem;
	}
	const read = listSchema.safeParse(json);
	if (!read.success) {
		const where = read.error.issues.map(({ path }) => path.join('.')).join(', ');
		throw new CollectProblem(
			'structure_changed',
			day,
			`EDINET's list of ${day} is not built as its specification says (${where}): compare it with the current specification.`,
		);
	}
	const { metadata, results } = read.data;
	if (metadata.parameter.date !== day) {
		return new CollectProblem(
			'api_error',
			day,
			`EDINET was asked for ${day} and answered for another day, so nothing was taken from it.`,
		);
	}
	if (metadata.resultset.count !== results.length) {
		return new CollectProblem(
			'incomplete',
			day,
			`EDINET says that ${day} has ${metadata.resultset.count} documents and lists ${results.length}; the day is read again in the next run.`,
		);
	}
	return { rows: results, madeAt: metadata.processDateTime };
}

function parse(body: string, day: Day): unknown {
	if (/^\s*</.test(body)) {
		throw new CollectProblem(
			'wrong_type',
			day,
			'EDINET answered with a page instead of data, as it does during maintenance; try again later.',
		);
	}
	try {
		return JSON.parse(body.replace(/^\uFEFF/, ''));
	} catch (cause) {
		throw new CollectProblem(
			'unreadable',
			day,
			`EDINET's list of ${day} is not JSON; try again later.`,
			{ cause },
		);
	}
}
