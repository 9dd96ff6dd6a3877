import { z } from 'zod';
import {
	evaluate,
	labels,
	type Evaluation,
	type Labelled,
	type Score,
} from '../../scrapers/reading/evaluate.ts';
import { read } from '../../scrapers/reading/read.ts';
import { recordedStatuses } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { pathGiven, positionals, type Command } from './command.ts';
import { CommandFailure } from './failure.ts';
import { linesOf, readerDocument } from './jsonl.ts';

const labelled = readerDocument.extend({
	expected: z.object({
		status: z.enum(recordedStatuses).nullable(),
		rung: z.enum(codesOf('rung')).nullable(),
		kind: z.enum(codesOf('kind')).nullable(),
		effective_on: z.string().nullable(),
		date_precision: z.enum(['day', 'month', 'year']).nullable(),
		scope: z.array(z.enum(codesOf('scope'))),
		territories: z.array(z.enum(codesOf('territory'))),
		reasons: z.array(z.enum(codesOf('reason'))),
		hrdd_mentioned: z.boolean(),
		responsible_exit: z.object({
			buyer: z.string().nullable(),
			buyback_option_years: z.number().nullable(),
			employee_support: z.literal(true).nullable(),
			price: z.string().nullable(),
			loss_jpy_billion: z.number().nullable(),
		}),
		exit_denied: z.boolean(),
		attribution: z.enum(['company', 'third_party']),
		evidence: z.array(z.string()),
	}),
}) satisfies z.ZodType<Labelled>;

/** Mistakes shown at most. */
const WORST = 25;

const ratio = (value: number): string => value.toFixed(3).padStart(9);
const scoreLine = (name: string, { precision, recall, f1, support }: Score): string =>
	`  ${name.padEnd(22)}${ratio(precision)}${ratio(recall)}${ratio(f1)}${String(support).padStart(9)}\n`;
const heading = (first: string): string =>
	`\n  ${first.padEnd(22)}precision   recall       F1  to find\n`;

/** The evaluation as tables for a person. */
function tables({
	documents,
	classes,
	macroF1,
	confusion,
	high,
	evidence,
	figures,
	accuracy,
	mistakes,
}: Evaluation): string {
	const shares: readonly (readonly [string, string])[] = [
		['documents', String(documents)],
		['macro-F1 of the status', macroF1.toFixed(3)],
		['precision at high', `${high.precision.toFixed(3)} (${String(high.count)} findings)`],
		['evidence overlaps', evidence.toFixed(3)],
		...Object.entries(accuracy).map(
			([name, share]) => [`${name} right`, share.toFixed(3)] as const,
		),
	];
	const width = Math.max(...labels.map((label) => label.length)) + 2;
	return [
		...shares.map(([name, value]) => `${name.padEnd(24)}${value}\n`),
		heading('status'),
		...labels.map((label) => scoreLine(label, classes[label])),
		heading('figure'),
		...Object.entries(figures).map(([name, score]) => scoreLine(name, score)),
		`\n  expected \\ read${labels.map((label) => label.padStart(width)).join('')}\n`,
		...labels.map(
			(row) =>
				`  ${row.padEnd(15)}${labels.map((column) => String(confusion[row][column]).padStart(width)).join('')}\n`,
		),
		`\nWorst errors (${String(Math.min(WORST, mistakes.length))} of ${String(mistakes.length)})\n`,
		...mistakes
			.slice(0, WORST)
			.map(
				({ id, field, expected, read: got, confidence }) =>
					`  ${id}  ${field}: expected ${expected || '–'}, read ${got || '–'} (${confidence})\n`,
			),
	].join('');
}

export const command: Command = {
	usage: 'evaluate FILE.jsonl',
	summary: 'how well “read” does on labelled documents',
	async run(args) {
		const [given = ''] = positionals(args, 1);
		const file = pathGiven(given);
		const documents: Labelled[] = [];
		for await (const document of linesOf(file, labelled)) documents.push(document);
		if (documents.length === 0)
			throw new CommandFailure(
				`${file} holds no document. Give a file of labelled documents, one JSON object per line.`,
			);
		process.stdout.write(tables(evaluate(documents, read)));
		return 0;
	},
};
