import { z } from 'zod';
import type { Precision } from '#lib/domain/dates.ts';
import { isDay } from '#lib/domain/dates.ts';
import { recordedStatuses } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { EvidenceSpan, Finding, ReaderDocument } from '../finding.ts';

/** The answer of a second reader cannot be used; the message says why and holds nothing of the text. */
export class UnusableAnswer extends Error {}

/** Characters of a quotation, at least: a single word proves nothing. */
const SHORTEST_QUOTE = 4;

const shape = z.object({
	status: z.enum(recordedStatuses).nullable(),
	kind: z.enum(codesOf('kind')).nullable().default(null),
	rung: z.enum(codesOf('rung')).nullable().default(null),
	effective_on: z
		.string()
		.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
		.nullable()
		.default(null),
	scope: z.array(z.enum(codesOf('scope'))).default([]),
	territories: z.array(z.enum(codesOf('territory'))).default([]),
	reasons: z.array(z.enum(codesOf('reason'))).default([]),
	hrdd_mentioned: z.boolean().default(false),
	exit_denied: z.boolean().default(false),
	attribution: z.enum(['company', 'third_party']).default('company'),
	quotes: z.array(z.string()).max(10).default([]),
});

/** The first JSON object in what a model says: models like to put it in a fence or a sentence. */
function objectIn(content: string): unknown {
	const from = content.indexOf('{');
	const to = content.lastIndexOf('}');
	if (from === -1 || to < from) throw new UnusableAnswer('holds no JSON object');
	try {
		return JSON.parse(content.slice(from, to + 1));
	} catch {
		throw new UnusableAnswer('holds JSON that cannot be parsed');
	}
}

/** Where quotations stand; one that is not in the text was made up. */
function spansOf(quotes: readonly string[], text: string): EvidenceSpan[] {
	return quotes.map((quote) => {
		const wanted = quote.trim();
		const start = wanted.length < SHORTEST_QUOTE ? -1 : text.indexOf(wanted);
		if (start === -1) throw new UnusableAnswer('quotes something that is not in the text');
		return { start, end: start + wanted.length, text: wanted, rule: 'second-reader' };
	});
}

function dateOf(written: string | null): Pick<Finding, 'effective_on' | 'date_precision'> {
	if (written === null) return { effective_on: null, date_precision: null };
	const precision: Precision =
		written.length === 4 ? 'year' : written.length === 7 ? 'month' : 'day';
	const day = `${written}-01-01`.slice(0, 10);
	if (!isDay(day)) throw new UnusableAnswer('gives a day that there is not');
	return { effective_on: day, date_precision: precision };
}

/**
 * What a model said, as a finding. Its confidence is always low: it never decides.
 * @throws {UnusableAnswer} for anything but the object that was asked for, a status without a quotation, a quotation that
 *   is not in the text, or an exit that the same answer calls only considered
 */
export function findingIn(document: ReaderDocument, content: string): Finding {
	const parsed = shape.safeParse(objectIn(content));
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw new UnusableAnswer(`has no usable “${issue?.path.join('.') ?? ''}”`);
	}
	const { quotes, effective_on: written, scope, territories, reasons, ...rest } = parsed.data;
	const evidence = spansOf(quotes, document.text);
	if (rest.status !== null && evidence.length === 0)
		throw new UnusableAnswer('gives a status without a quotation');
	if (rest.rung === 'considering' && (rest.status === 'exit_announced' || rest.status === 'exited'))
		throw new UnusableAnswer('calls an exit announced and only considered');
	return {
		id: document.id,
		...rest,
		...dateOf(written),
		scope: [...new Set(scope)],
		territories: [...new Set(territories)],
		reasons: [...new Set(reasons)],
		responsible_exit: {
			buyer: null,
			buyback_option_years: null,
			employee_support: null,
			price: null,
			loss_jpy_billion: null,
		},
		confidence: 'low',
		evidence,
	};
}

/** Whether two readers differ in what a person would have to decide. */
export const disagree = (one: Finding, other: Finding): boolean =>
	one.status !== other.status ||
	one.exit_denied !== other.exit_denied ||
	(one.status !== null && one.attribution !== other.attribution);
