import { idOf, newestFirst, type Notice } from './content/notice.ts';
import { inTokyo } from './web/written-dates.ts';

/** A newsroom as it stands now; tests change it, and its addresses answer accordingly. */
export interface Newsroom {
	/** What its list shows, newest first. */
	listed(): Notice[];
	/** The notice at an address; `gone` for one that was taken down. */
	notice(id: string): Notice | 'gone' | undefined;
	/** When a list of these notices last changed. */
	listChangedAt(notices?: readonly Notice[]): Date;
	/** When a notice's page last changed. */
	changedAt(notice: Notice): Date;
	/** How its list is built: tests change it to meet selectors that find nothing. */
	readonly layout: 'usual' | 'changed';
	/** Whether pages that are gone answer with status 200 and an apology. */
	readonly apologises: boolean;

	/** Puts a new notice on the list. */
	publish(notice: Notice): void;
	/** Changes a notice at its address without saying so; its day stays. */
	edit(id: string, changes: Partial<Omit<Notice, 'on' | 'mark'>>): void;
	/** Takes a page down, from the list too unless `stillListed`; `softly`: with status 200. */
	takeDown(id: string, how?: { readonly stillListed?: boolean; readonly softly?: boolean }): void;
	/** The list keeps only so many, the newest. */
	shrink(keep: number): void;
	changeLayout(): void;
}

/** The first change that a test makes happens now, by the newsroom's own clock; each later one a minute later. */
const firstChange = Date.parse('2025-01-06T09:00:00+09:00');

/** A newsroom with its first notices. */
export function openNewsroom(first: readonly Notice[]): Newsroom {
	const notices = new Map(first.map((notice) => [idOf(notice), notice]));
	const gone = new Set<string>();
	const unlisted = new Set<string>();
	const edited = new Map<string, Date>();
	let keep = Number.POSITIVE_INFINITY;
	let layout: Newsroom['layout'] = 'usual';
	let apologises = false;
	let changes = 0;
	let lastChange: Date | undefined;

	const change = (): Date => {
		lastChange = new Date(firstChange + changes * 60_000);
		changes += 1;
		return lastChange;
	};
	const known = (id: string): Notice => {
		const notice = notices.get(id);
		if (!notice)
			throw new Error(`There is no notice ${id}; there are ${[...notices.keys()].join(', ')}.`);
		return notice;
	};
	const listed = (): Notice[] =>
		newestFirst([...notices.values()].filter((notice) => !unlisted.has(idOf(notice)))).slice(
			0,
			keep,
		);

	return {
		listed,
		notice: (id) => (gone.has(id) ? 'gone' : notices.get(id)),
		listChangedAt(shown = listed()) {
			return lastChange ?? inTokyo(shown[0]?.on ?? '2021-01-04', '15:30');
		},
		changedAt: (notice) => edited.get(idOf(notice)) ?? inTokyo(notice.on, '15:00'),
		get layout() {
			return layout;
		},
		get apologises() {
			return apologises;
		},
		publish(notice) {
			if (notices.has(idOf(notice)))
				throw new Error(`There is a notice ${idOf(notice)} already; give the new one a mark.`);
			notices.set(idOf(notice), notice);
			change();
		},
		edit(id, changed) {
			notices.set(id, { ...known(id), ...changed });
			edited.set(id, change());
		},
		takeDown(id, { stillListed = false, softly = false } = {}) {
			gone.add(idOf(known(id)));
			if (!stillListed) unlisted.add(id);
			apologises = softly;
			change();
		},
		shrink(count) {
			keep = count;
			change();
		},
		changeLayout() {
			layout = 'changed';
			change();
		},
	};
}
