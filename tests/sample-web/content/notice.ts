import type { Day } from '#lib/domain/dates.ts';

/** One disclosure of a fictional company, before a site gives it an address and a layout. */
export interface Notice {
	/** Day of publication in Tokyo. */
	readonly on: Day;
	/** Tells apart several notices of one day: `a`, `b` … */
	readonly mark?: string;
	readonly title: string;
	/** Paragraphs. */
	readonly body: readonly string[];
	readonly en?: English;
	/** What it says about business in Russia; without it, nothing. */
	readonly russia?: Russia;
	/** The title does not name Russia, but an occasion on which it may be spoken of, so that it is worth reading. */
	readonly occasion?: true;
}

/** The English version: its own day, often shorter. */
export interface English {
	readonly on: Day;
	readonly title: string;
	readonly body: readonly string[];
}

export interface Russia {
	/** Whether the title already names Russia, or only the text does. */
	readonly in: 'title' | 'text';
	/** What a careful reader takes from it: a code of the status vocabulary, or `none` for no status at all. */
	readonly says:
		'operating' | 'holding' | 'scaled_back' | 'suspended' | 'exit_announced' | 'exited' | 'none';
}

/** The stable part of a notice's address on every site: `20220314`, `20220314b`. */
export function idOf(notice: Pick<Notice, 'on' | 'mark'>): string {
	return notice.on.replaceAll('-', '') + (notice.mark ?? '');
}

/** Newest first; of one day, the later mark first. */
export function newestFirst(notices: readonly Notice[]): Notice[] {
	return [...notices].sort((a, b) => (idOf(a) < idOf(b) ? 1 : -1));
}

/** Whether a collector that goes by titles fetches it. */
export function isWorthReading(notice: Notice): boolean {
	return notice.russia?.in === 'title' || notice.occasion === true;
}
