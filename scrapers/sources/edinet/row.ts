import { z } from 'zod';
import { documentTypes, isKnown, ordinances } from './codes.ts';

const text = z.string().nullable();
const code = (digits: number) =>
	z
		.string()
		.regex(new RegExp(`^[0-9]{${digits}}$`))
		.nullable();
const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/)
	.nullable();
const flag = z.enum(['0', '1']).nullable();

/** The 27 fields of a row in the API's first version; all are there in every row, many of them null. */
const firstFields = {
	/** Never changes within a date, and grows. */
	seqNumber: z.int().min(0),
	docID: z.string().regex(/^S[0-9A-Z]{7}$/),
	edinetCode: z
		.string()
		.regex(/^[A-Z][0-9]{5}$/)
		.nullable(),
	/** Securities code, five characters. */
	secCode: z
		.string()
		.regex(/^[0-9A-Z]{5}$/)
		.nullable(),
	/** Corporate number (法人番号). */
	JCN: code(13),
	filerName: text,
	fundCode: text,
	ordinanceCode: z
		.string()
		.refine((value) => isKnown(ordinances, value), 'is not a known ordinance')
		.nullable(),
	formCode: text,
	docTypeCode: z
		.string()
		.refine((value) => isKnown(documentTypes, value), 'is not a known kind of document')
		.nullable(),
	periodStart: day,
	periodEnd: day,
	/** `YYYY-MM-DD hh:mm` in Japan. */
	submitDateTime: z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
		.nullable(),
	docDescription: text,
	issuerEdinetCode: text,
	subjectEdinetCode: text,
	subsidiaryEdinetCode: text,
	currentReportReason: text,
	parentDocID: text,
	opeDateTime: text,
	/** 1: a letter that withdraws a document; 2: a document that was withdrawn. */
	withdrawalStatus: z.enum(['0', '1', '2']).nullable(),
	docInfoEditStatus: z.enum(['0', '1', '2']).nullable(),
	/** 1 to 3: the FSA does not show the document, or showed it again. */
	disclosureStatus: z.enum(['0', '1', '2', '3']).nullable(),
	xbrlFlag: flag,
	pdfFlag: flag,
	attachDocFlag: flag,
	englishDocFlag: flag,
};

/** Two more since version 2, together. */
const addedFields = {
	csvFlag: flag.optional(),
	/** 0: no longer open to inspection; 1: open; 2: open for the extended time. */
	legalStatus: z.enum(['0', '1', '2']).nullable().optional(),
};

const rowSchema = z
	.object({ ...firstFields, ...addedFields })
	.refine((row) => (row.csvFlag === undefined) === (row.legalStatus === undefined), {
		path: ['csvFlag'],
		message: 'csvFlag and legalStatus are there together or not at all',
	});

/** A row of EDINET's list of a day; of 27 fields (version 1) or 29. */
export type Row = z.output<typeof rowSchema>;

export interface ReadRow {
	/** Undefined where the row could not be read. */
	readonly row: Row | undefined;
	/** What is wrong with it, field by field. */
	readonly faults: readonly string[];
	/** Names of fields that the specification does not know. */
	readonly leftovers: readonly string[];
}

const anyRow = z.record(z.string(), z.unknown());

/** Reads a row as the API sent it. A code that the specification does not know is a fault, never a guess. */
export function readRow(raw: unknown): ReadRow {
	const whole = anyRow.safeParse(raw);
	if (!whole.success) return { row: undefined, faults: ['it is not an object'], leftovers: [] };
	const leftovers = Object.keys(whole.data).filter(
		(name) => !Object.hasOwn(firstFields, name) && !Object.hasOwn(addedFields, name),
	);
	const read = rowSchema.safeParse(whole.data);
	if (read.success) return { row: read.data, faults: [], leftovers };
	const faults = read.error.issues.map(({ path, message }) => {
		const field = path.join('.');
		return `${field} ${shown(whole.data[field])}: ${message}`;
	});
	return { row: undefined, faults, leftovers };
}

/** A value in a message: short, whatever was sent. */
function shown(value: unknown): string {
	const json = value === undefined ? 'missing' : JSON.stringify(value);
	return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

/**
 * Whether a row stands for a document that is gone: withdrawn and past its time, or no longer open to inspection.
 * It keeps its number and identifier, and everything that describes it is null.
 */
export function isGone(row: Row): boolean {
	return [row.edinetCode, row.filerName, row.docTypeCode, row.submitDateTime].every(
		(value) => value === null,
	);
}
