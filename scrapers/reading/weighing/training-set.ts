import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exampleDocument, examples } from '../examples/all.ts';
import { families } from '../examples/composed.ts';
import type { ReaderDocument, Status } from '../finding.ts';
import { labelOf, type Label } from '../labels.ts';

/** A text and the status that it states. */
export interface Lesson {
	readonly document: ReaderDocument;
	readonly label: Label;
}

interface Row extends ReaderDocument {
	readonly status?: Status | null;
	readonly expected?: { readonly status: Status | null };
}

/** Labelled documents in full, and texts with a status alone; all invented. */
const files = [
	'disclosures',
	'disclosures-2',
	'disclosures-3',
	'disclosures-4',
	'disclosures-5',
	'texts',
];

const rowsOf = (file: string): Row[] =>
	readFileSync(`tests/golden/${file}.jsonl`, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Row);

/** Everything that the weights are learnt from, in a fixed order. */
export function trainingSet(): Lesson[] {
	const documents = files
		.flatMap(rowsOf)
		.map((row) => ({ document: row, label: labelOf(row.expected?.status ?? row.status ?? null) }));
	const invented = (['ja', 'en'] as const).flatMap((lang) =>
		examples[lang].map(([, text, status]) => ({
			document: exampleDocument(lang, text),
			label: labelOf(status),
		})),
	);
	const composed = families.flatMap(([lang, , status, texts]) =>
		texts.map((text) => ({ document: exampleDocument(lang, text), label: status })),
	);
	return [...documents, ...invented, ...composed];
}

/** Changes whenever a text or a label of the training set does. */
export function fingerprintOf(lessons: readonly Lesson[]): string {
	const hash = createHash('sha256');
	for (const { document, label } of lessons) hash.update(`${document.text}\0${label}\0`);
	return hash.digest('hex').slice(0, 16);
}
