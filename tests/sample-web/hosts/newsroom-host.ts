import type { Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { notFound } from '../web/answers.ts';
import type { Answer, Host, Reply } from '../web/visit.ts';
import { apology } from './apology.ts';

/** How one company's site gives its notices addresses and a layout. */
export interface NewsroomLayout {
	/** The home page and lists, by path; nothing for other paths. */
	readonly lists: Host;
	/** The notice's id in a path, if it is the address of one. */
	idIn(path: string): string | undefined;
	/** The page, or file, of a notice. */
	page(notice: Notice, changedAt: Date, path: string): Reply | undefined;
	/** How the site says softly that a page is gone; for sites that are not in UTF-8. */
	readonly apology?: Answer;
}

/** A host that shows one newsroom. */
export function newsroomHost(newsroom: Newsroom, layout: NewsroomLayout): Host {
	return (visit) => {
		const id = layout.idIn(visit.path);
		const notice = id === undefined ? undefined : newsroom.notice(id);
		if (notice === 'gone')
			return newsroom.apologises ? (layout.apology ?? apology('ja')) : notFound();
		if (notice !== undefined) return layout.page(notice, newsroom.changedAt(notice), visit.path);
		return layout.lists(visit);
	};
}

/** Reads the id out of paths such as `/jp/newsroom/2022/20220314b.html`. */
export function idAfter(pattern: RegExp): (path: string) => string | undefined {
	return (path) => pattern.exec(path)?.[1];
}
