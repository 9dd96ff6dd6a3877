import { byAge, decidedAtDesk } from './plan.ts';
import type { Row } from './register-files.ts';

const idOf = (row: Row): string => String(row['eventId']);

/** The versions of the events on the register: which event took the place of which (`supersedes`). */
export class Lineages {
	readonly #byId: ReadonlyMap<string, Row>;
	readonly #successors: ReadonlyMap<unknown, readonly Row[]>;

	constructor(present: readonly Row[]) {
		this.#byId = new Map(present.map((row) => [idOf(row), row]));
		this.#successors = Map.groupBy(present.toSorted(byAge), (row) => row['supersedes']);
	}

	get(id: string): Row | undefined {
		return this.#byId.get(id);
	}

	/** An event and everything that took its place, directly or later. */
	from(id: string): readonly Row[] {
		const found = new Set<Row>();
		const first = this.#byId.get(id);
		if (first) found.add(first);
		// A set is walked in the order in which it grows.
		for (const row of found)
			for (const successor of this.#successors.get(idOf(row)) ?? []) found.add(successor);
		return [...found];
	}

	/** The newest version of an event. */
	headOf(id: string): Row | undefined {
		let head = this.#byId.get(id);
		for (let next = head; next; next = this.#successors.get(idOf(next))?.at(-1)) head = next;
		return head;
	}

	/** Whether a person at the desk had the last word on an event or on what took its place. */
	isDecidedAtDesk(id: string): boolean {
		return this.from(id).some(decidedAtDesk);
	}

	/** An id for the next version that is not taken: `d177a5e2ea.2`, `.3` … */
	nextId(id: string, isTaken: (id: string) => boolean): string {
		const first = id.replace(/\.\d+$/, '');
		const stem = this.#byId.has(first) ? first : id;
		for (let version = 2; ; version += 1) {
			const candidate = `${stem}.${String(version)}`;
			if (!this.#byId.has(candidate) && !isTaken(candidate)) return candidate;
		}
	}
}
