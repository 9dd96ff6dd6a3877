import { Lineages } from './lineages.ts';
import {
	addRestated,
	change,
	contentOf,
	emptyPlan,
	restate,
	retireMissing,
	type ImportTerms,
	type Plan,
} from './plan.ts';
import type { ReadFile, ReadRow } from './read-file.ts';
import type { Row } from './register-files.ts';

/** The plan for events, and where each event of the file stands afterwards. */
export interface EventPlan {
	readonly plan: Plan;
	/** The id under which an event of the file stands; `null` where the desk had the last word. */
	readonly standsAs: ReadonlyMap<string, string | null>;
	/** New id by the id that it replaces. */
	readonly replaced: ReadonlyMap<string, string>;
	/** Events on the register that the edition speaks of and the desk has decided: all their versions. */
	readonly keptAtDesk: ReadonlySet<string>;
}

const idOf = (row: Row): string => String(row['eventId']);

/**
 * An event row never changes: an edition that words it differently retires the row and adds the next version
 * under an id of its own, which supersedes it.
 */
export function planEvents(read: ReadFile, present: readonly Row[], terms: ImportTerms): EventPlan {
	const plan = emptyPlan(read.file);
	const lineages = new Lineages(present);
	const inFile = new Set(read.rows.map(({ row }) => idOf(row)));
	const standsAs = new Map<string, string | null>();
	const replaced = new Map<string, string>();
	const mentioned = new Set<string>();
	const keptAtDesk = new Set<string>();
	const lineOf = new Map<Row, number>();

	const place = (item: ReadRow): string | null => {
		const id = idOf(item.row);
		const known = lineages.get(id);
		if (item.restated) {
			if (known) restate(plan, item, known);
			else addRestated(plan, terms, item);
			return id;
		}
		const head = lineages.headOf(id);
		if (!head) {
			change(plan, terms, item.line, { add: item.row });
			return id;
		}
		mentioned.add(idOf(head));
		if (lineages.isDecidedAtDesk(id)) {
			plan.kept += 1;
			for (const row of lineages.from(id)) keptAtDesk.add(idOf(row));
			return null;
		}
		const other = lineOf.get(head);
		lineOf.set(head, item.line);
		if (other !== undefined) {
			plan.conflicts.push({
				line: item.line,
				column: 'event_id',
				reason: `“${id}” and line ${String(other)} are versions of the same event (${idOf(head)}). Keep one of them.`,
			});
			return null;
		}
		if (!head['retiredAt'] && saysTheSame(read, head, item.row)) {
			plan.unchanged += 1;
			return idOf(head);
		}
		const isTaken = (candidate: string): boolean =>
			inFile.has(candidate) || [...replaced.values()].includes(candidate);
		const next = lineages.nextId(id, isTaken);
		change(plan, terms, item.line, {
			before: head,
			because: `replaced by ${next} of edition ${terms.edition}`,
			add: { ...item.row, eventId: next, supersedes: idOf(head) },
		});
		if (terms.repeated) return idOf(head);
		replaced.set(idOf(head), next);
		return next;
	};

	for (const item of read.rows) {
		const { supersedes } = item.row;
		mentioned.add(idOf(item.row));
		standsAs.set(idOf(item.row), place(item));
		if (typeof supersedes !== 'string') continue;
		if (!inFile.has(supersedes) && !lineages.get(supersedes))
			plan.conflicts.push({
				line: item.line,
				column: 'supersedes',
				reason: `“${supersedes}” is an event neither of this file nor of the register.`,
			});
	}

	const successors = new Map(read.rows.map(({ row }) => [row['supersedes'], idOf(row)]));
	retireMissing(
		plan,
		terms,
		present,
		(row) => mentioned.has(idOf(row)) || keptAtDesk.has(idOf(row)),
		(row) => {
			const successor = successors.get(row['eventId']);
			return successor
				? `superseded by ${successor} of edition ${terms.edition}`
				: `not in edition ${terms.edition}`;
		},
	);
	return { plan, standsAs, replaced, keptAtDesk };
}

function saysTheSame({ file }: ReadFile, a: Row, b: Row): boolean {
	const words = (row: Row) => contentOf(file, row, 'eventId', 'supersedes');
	return words(a) === words(b);
}
