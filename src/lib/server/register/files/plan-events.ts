import type { ReadFile } from './read-file.ts';
import type { Row } from './register-files.ts';
import {
	change,
	contentOf,
	decidedAtDesk,
	emptyPlan,
	restate,
	retireMissing,
	type ImportTerms,
	type Plan,
} from './plan.ts';

/** The plan for events, and where each event of the file stands afterwards. */
export interface EventPlan {
	readonly plan: Plan;
	/** The id under which an event of the file stands; `null` where the desk had the last word. */
	readonly standsAs: ReadonlyMap<string, string | null>;
	/** New id by the id that it replaces. */
	readonly replaced: ReadonlyMap<string, string>;
}

const idOf = (row: Row): string => String(row['eventId']);

/** The versions of an event: chains of `supersedes`, oldest first, under the id of the first. */
class Lineages {
	readonly #byId: ReadonlyMap<string, Row>;
	readonly #members = new Map<string, Row[]>();

	constructor(present: readonly Row[]) {
		this.#byId = new Map(present.map((row) => [idOf(row), row]));
		for (const row of present) {
			const root = this.rootOf(idOf(row));
			this.#members.set(root, [...(this.#members.get(root) ?? []), row]);
		}
	}

	rootOf(id: string): string {
		let root = id;
		for (;;) {
			const before = this.#byId.get(root)?.['supersedes'];
			if (typeof before !== 'string' || before === id) return root;
			root = before;
		}
	}

	of(id: string): readonly Row[] {
		return this.#members.get(this.rootOf(id)) ?? [];
	}

	/** The version that no other supersedes. */
	headOf(id: string): Row | undefined {
		const versions = this.of(id);
		const superseded = new Set(versions.map((row) => row['supersedes']));
		return versions.find((row) => !superseded.has(row['eventId']));
	}

	/** An id for the next version: `d177a5e2ea.2`, `.3` … */
	nextId(id: string): string {
		const root = this.rootOf(id);
		for (let version = this.of(id).length + 1; ; version += 1) {
			const candidate = `${root}.${String(version)}`;
			if (!this.#byId.has(candidate)) return candidate;
		}
	}
}

/**
 * An event row never changes: an edition that words it differently retires the row and adds the next version
 * under an id of its own, which supersedes it.
 */
export function planEvents(read: ReadFile, present: readonly Row[], terms: ImportTerms): EventPlan {
	const plan = emptyPlan(read.file);
	const lineages = new Lineages(present);
	const byId = new Map(present.map((row) => [idOf(row), row]));
	const standsAs = new Map<string, string | null>();
	const replaced = new Map<string, string>();
	const mentioned = new Set<string>();
	const keptAtDesk = new Set<string>();

	for (const item of read.rows) {
		const id = idOf(item.row);
		mentioned.add(id);
		if (item.restated) {
			restate(plan, item, byId.get(id));
			standsAs.set(id, id);
			continue;
		}
		const head = lineages.headOf(id);
		if (!head) {
			change(plan, terms, item.line, { add: item.row });
			standsAs.set(id, id);
			continue;
		}
		mentioned.add(idOf(head));
		if (lineages.of(id).some(decidedAtDesk)) {
			plan.kept += 1;
			for (const row of lineages.of(id)) keptAtDesk.add(idOf(row));
			standsAs.set(id, null);
		} else if (
			!head['retiredAt'] &&
			contentOf(read.file, head, 'eventId', 'supersedes') ===
				contentOf(read.file, item.row, 'eventId', 'supersedes')
		) {
			plan.unchanged += 1;
			standsAs.set(id, idOf(head));
		} else {
			const next = lineages.nextId(id);
			change(plan, terms, item.line, {
				...(head['retiredAt'] ? {} : { retire: head, because: `replaced by ${next} of edition ${terms.edition}` }),
				add: { ...item.row, eventId: next, supersedes: idOf(head) },
			});
			standsAs.set(id, next);
			replaced.set(idOf(head), next);
		}
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
	return { plan, standsAs, replaced };
}
