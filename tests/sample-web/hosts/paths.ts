import type { NewsroomName } from '../content/newsrooms.ts';
import { idOf, type Notice } from '../content/notice.ts';
import { customers } from './customers.ts';

const yearOf = (notice: Notice): string => notice.on.slice(0, 4);

/** Where each newsroom shows a notice; the stable address, without version marks. */
export const paths: Readonly<Record<NewsroomName, (notice: Notice) => string>> = {
	hokushin: (notice) => `/jp/newsroom/${yearOf(notice)}/${idOf(notice)}.html`,
	aoba: (notice) => `/corporate/news/${idOf(notice)}.html`,
	sokai: (notice) => `/ja/news/${yearOf(notice)}/${idOf(notice)}.html`,
	gyoko: (notice) => `/news/detail/${idOf(notice)}.html`,
	shirakabadai: (notice) => `/news/${idOf(notice)}.htm`,
	narutaki: (notice) => `/release/${yearOf(notice)}/${idOf(notice)}.html`,
	tonagi: (notice) => `/ir/pdf/${idOf(notice)}_j.pdf`,
	kobai: (notice) => `/jp/news/${idOf(notice)}.html`,
	hayasegawa: (notice) => `/doc/${customers.hayasegawa}/tdnet/${idOf(notice)}/00.pdf`,
	tsukigaoka: (notice) => `/resources/${customers.tsukigaoka}/${idOf(notice)}.pdf`,
	yukimino: (notice) => `/${customers.yukimino}/pdf/${idOf(notice)}.pdf`,
	hoshikage: (notice) => `/news/${yearOf(notice)}/${idOf(notice)}.html`,
	shioji: (notice) => `/topics/${idOf(notice)}/`,
};

/** Where the English version of a notice is, on the sites that have one. */
export const englishPaths = {
	hokushin: (notice: Notice): string => `/en/newsroom/${yearOf(notice)}/${idOf(notice)}.html`,
	kobai: (notice: Notice): string => `/en/news/${idOf(notice)}_e.html`,
};
