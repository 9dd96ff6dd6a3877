import type { Finding, ReaderDocument, Status } from './finding.ts';
import { labelOf, labels, type Label } from './labels.ts';

/** A labelled document: what a reader should answer. Evidence is a list of substrings of the text. */
export interface Labelled extends ReaderDocument {
	readonly expected: Omit<Finding, 'id' | 'confidence' | 'evidence'> & {
		readonly evidence: readonly string[];
	};
}

export { labels, type Label } from './labels.ts';

/** Precision, recall and F1 of one class or one figure; 1 where there was nothing to find and nothing was. */
export interface Score {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
	/** How many there were to find. */
	readonly support: number;
}

/** A document that was read wrongly, the costliest first. */
export interface Mistake {
	readonly id: string;
	readonly field: string;
	readonly expected: string;
	readonly read: string;
	readonly confidence: string;
}

export interface Evaluation {
	readonly documents: number;
	readonly classes: Readonly<Record<Label, Score>>;
	readonly macroF1: number;
	/** Rows: expected; columns: read. */
	readonly confusion: Readonly<Record<Label, Readonly<Record<Label, number>>>>;
	/** Of the findings with confidence `high`: how many, and the share whose status is right. */
	readonly high: { readonly count: number; readonly precision: number };
	/** Share of documents with evidence in which some span overlaps a labelled one. */
	readonly evidence: number;
	readonly figures: Readonly<Record<string, Score>>;
	readonly accuracy: Readonly<Record<string, number>>;
	readonly mistakes: readonly Mistake[];
}

function scoreOf(right: number, read: number, expected: number): Score {
	const precision = read === 0 ? 1 : right / read;
	const recall = expected === 0 ? 1 : right / expected;
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return { precision, recall, f1, support: expected };
}

type Pair = readonly [Labelled, Finding];

function confusionOf(pairs: readonly Pair[]): Record<Label, Record<Label, number>> {
	const row = () => Object.fromEntries(labels.map((label) => [label, 0])) as Record<Label, number>;
	const table = Object.fromEntries(labels.map((label) => [label, row()])) as Record<
		Label,
		Record<Label, number>
	>;
	for (const [{ expected }, finding] of pairs)
		table[labelOf(expected.status)][labelOf(finding.status)] += 1;
	return table;
}

/** Scores a figure whose value is a set: every member counts. */
function setScore(
	pairs: readonly Pair[],
	of: (value: Labelled['expected'] | Finding) => readonly (string | number)[],
): Score {
	let [right, read, expected] = [0, 0, 0];
	for (const [labelled, finding] of pairs) {
		const wanted = new Set(of(labelled.expected));
		const got = new Set(of(finding));
		read += got.size;
		expected += wanted.size;
		for (const member of got) if (wanted.has(member)) right += 1;
	}
	return scoreOf(right, read, expected);
}

const flat = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');

/** Whether two texts share a run of their characters: one holds the other, or their ends meet in a third of the shorter. */
function overlap(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (long.includes(short)) return true;
	for (let size = short.length - 1; size * 3 >= short.length && size > 3; size -= 1)
		if (long.startsWith(short.slice(-size)) || long.endsWith(short.slice(0, size))) return true;
	return false;
}

function evidenceShare(pairs: readonly Pair[]): number {
	const labelled = pairs.filter(([{ expected }]) => expected.evidence.length > 0);
	const met = labelled.filter(([{ expected }, { evidence }]) =>
		evidence.some(({ text }) => expected.evidence.some((gold) => overlap(flat(gold), flat(text)))),
	);
	return labelled.length === 0 ? 1 : met.length / labelled.length;
}

type Value = Labelled['expected'] | Finding;
const one = (value: string | number | boolean | null): (string | number)[] =>
	value === null || value === false
		? []
		: [typeof value === 'boolean' ? 'yes' : typeof value === 'string' ? flat(value) : value];

const figureOf: Readonly<Record<string, (value: Value) => readonly (string | number)[]>> = {
	reasons: ({ reasons }) => reasons,
	scope: ({ scope }) => scope,
	territories: ({ territories }) => territories,
	hrdd_mentioned: ({ hrdd_mentioned }) => one(hrdd_mentioned),
	exit_denied: ({ exit_denied }) => one(exit_denied),
	third_party: ({ attribution }) => one(attribution === 'third_party'),
	buyer: ({ responsible_exit }) => one(responsible_exit.buyer),
	price: ({ responsible_exit }) => one(responsible_exit.price),
	buyback_option_years: ({ responsible_exit }) => one(responsible_exit.buyback_option_years),
	employee_support: ({ responsible_exit }) => one(responsible_exit.employee_support),
	loss_jpy_billion: ({ responsible_exit }) => one(responsible_exit.loss_jpy_billion),
	effective_on: ({ effective_on, date_precision }) =>
		one(effective_on && `${effective_on} ${date_precision ?? ''}`),
};

/** A wrongly imported status costs most, above all a completed exit that is none; a missed one less. */
function costOf(expected: Status | null, { status, confidence }: Finding): number {
	const base = status === null ? 3 : expected === null ? 6 : 5;
	return base + (confidence === 'high' ? 5 : 0) + (status === 'exited' ? 4 : 0);
}

type Priced = readonly [cost: number, mistake: Mistake];

function mistakesOf([{ id, expected }, finding]: Pair): Priced[] {
	const { confidence } = finding;
	const mistakes: Priced[] = [];
	const note = (cost: number, field: string, wanted: string, read: string) =>
		wanted === read || mistakes.push([cost, { id, field, expected: wanted, read, confidence }]);
	note(
		costOf(expected.status, finding),
		'status',
		labelOf(expected.status),
		labelOf(finding.status),
	);
	for (const field of ['kind', 'rung'] as const)
		note(0, field, String(expected[field]), String(finding[field]));
	for (const [field, of] of Object.entries(figureOf)) {
		const sorted = (value: Value) => [...of(value)].sort().join(' ');
		note(1, field, sorted(expected), sorted(finding));
	}
	return mistakes;
}

/** Every mistake, the costliest first. */
const mistakesIn = (pairs: readonly Pair[]): Mistake[] =>
	pairs
		.flatMap(mistakesOf)
		.sort(([a, one], [b, other]) => b - a || one.id.localeCompare(other.id))
		.map(([, mistake]) => mistake);

/** Compares what a reader found with what was expected of it. */
export function evaluate(
	documents: readonly Labelled[],
	reader: (document: ReaderDocument) => Finding,
): Evaluation {
	const pairs: Pair[] = documents.map((document) => [document, reader(document)]);
	const confusion = confusionOf(pairs);
	const classes = Object.fromEntries(
		labels.map((label) => {
			const read = labels.reduce((sum, row) => sum + confusion[row][label], 0);
			const expected = labels.reduce((sum, column) => sum + confusion[label][column], 0);
			return [label, scoreOf(confusion[label][label], read, expected)];
		}),
	) as Record<Label, Score>;
	const present = labels.filter((label) => classes[label].support > 0);
	const high = pairs.filter(([, { confidence }]) => confidence === 'high');
	const share = (right: number, of: number) => (of === 0 ? 1 : right / of);
	return {
		documents: documents.length,
		classes,
		macroF1: share(
			present.reduce((sum, label) => sum + classes[label].f1, 0),
			present.length,
		),
		confusion,
		high: {
			count: high.length,
			precision: share(
				high.filter(([{ expected }, { status }]) => expected.status === status).length,
				high.length,
			),
		},
		evidence: evidenceShare(pairs),
		figures: Object.fromEntries(
			Object.entries(figureOf).map(([name, of]) => [name, setScore(pairs, of)]),
		),
		accuracy: {
			kind: share(
				pairs.filter(([{ expected }, { kind }]) => expected.kind === kind).length,
				pairs.length,
			),
			rung: share(
				pairs.filter(([{ expected }, { rung }]) => expected.rung === rung).length,
				pairs.length,
			),
		},
		mistakes: mistakesIn(pairs),
	};
}
