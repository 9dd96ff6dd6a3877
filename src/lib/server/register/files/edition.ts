import { z } from 'zod';
import { isDay } from '#lib/domain/dates.ts';
import type { Problem } from './problem.ts';
import { registerFiles } from './register-files.ts';

const day = z.string().refine(isDay, 'is not a day (2026-11-20)');
const label = z
	.string()
	.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'is not a label (letters, digits, . _ -)');
const rowCounts = z.partialRecord(
	z.enum(registerFiles.map(({ name }) => name) as [string, ...string[]]),
	z.number().int().min(0),
);

const oneEdition = z.strictObject({
	/** Name of the edition; an edition once imported never changes. */
	edition: label,
	/** The day on which its rows count as recorded (Tokyo). */
	recorded_on: day,
	/** Rows in each file, checked against the files. */
	rows: rowCounts.optional(),
});

const editionShape = oneEdition
	.extend({
		/** In an export: the editions before this one. */
		earlier: z.array(oneEdition).optional(),
	})
	.superRefine(({ edition, recorded_on, earlier = [] }, context) => {
		const labels = new Set([edition]);
		for (const [index, one] of earlier.entries()) {
			const wrong = (field: string, message: string) => {
				context.addIssue({ code: 'custom', path: ['earlier', index, field], message });
			};
			if (labels.has(one.edition)) wrong('edition', `names ${one.edition} a second time`);
			if (one.recorded_on > recorded_on) wrong('recorded_on', 'is later than the edition itself');
			labels.add(one.edition);
		}
	});

/** What `edition.json` says about the files beside it. */
export type Edition = z.infer<typeof editionShape>;

/** What could be read of `edition.json`: all of it, or how many rows it promises, or nothing. */
export interface ReadEdition {
	readonly edition: Edition | undefined;
	readonly rows: Edition['rows'];
}

/** Reads `edition.json`; whatever is wrong with it goes into `problems`. */
export function readEdition(bytes: Uint8Array, problems: Problem[]): ReadEdition {
	const wrong = (column: string | null, reason: string): void => {
		problems.push({ file: 'edition.json', line: null, column, reason });
	};
	let content: unknown;
	try {
		content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		wrong(null, `The file is not JSON: ${error instanceof Error ? error.message : ''}`);
		return { edition: undefined, rows: undefined };
	}
	const parsed = editionShape.safeParse(content);
	if (parsed.success) return { edition: parsed.data, rows: parsed.data.rows };
	for (const issue of parsed.error.issues) wrong(issue.path.join('.') || null, issue.message);
	return { edition: undefined, rows: z.object({ rows: rowCounts }).safeParse(content).data?.rows };
}
