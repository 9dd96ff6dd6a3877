import type { Day } from '#lib/domain/dates.ts';
import type { HostName } from '../addresses.ts';
import { aoba } from './aoba.ts';
import { gyoko } from './gyoko.ts';
import { hokushin } from './hokushin.ts';
import { hoshikage } from './hoshikage.ts';
import { hayasegawa, tsukigaoka, yukimino } from './hosted.ts';
import { kobai } from './kobai.ts';
import { narutaki } from './narutaki.ts';
import type { Notice } from './notice.ts';
import { shioji } from './shioji.ts';
import { shirakabadai } from './shirakabadai.ts';
import { sokaiBy } from './sokai.ts';
import { tonagi } from './tonagi.ts';

/** On which host each newsroom stands, and the slug of the company that keeps it. */
export const newsrooms = {
	hokushin: { host: 'hokushin', company: 'hokushin-heavy' },
	aoba: { host: 'aoba', company: 'aoba-tire' },
	sokai: { host: 'sokai', company: 'sokai-trading' },
	gyoko: { host: 'gyoko', company: 'gyoko-electric' },
	shirakabadai: { host: 'shirakabadai', company: 'shirakabadai-foods' },
	narutaki: { host: 'narutaki', company: 'narutaki-glass' },
	tonagi: { host: 'tonagi', company: 'tonagi-shipping' },
	kobai: { host: 'kobai', company: 'kobai-apparel' },
	hayasegawa: { host: 'hosted', company: 'hayasegawa-chemical' },
	tsukigaoka: { host: 'hosted', company: 'tsukigaoka-precision' },
	yukimino: { host: 'hosted', company: 'yukimino-holdings' },
	hoshikage: { host: 'hoshikage', company: 'hoshikage-optics' },
	shioji: { host: 'shioji', company: 'shioji-agri' },
} as const satisfies Record<string, { host: HostName; company: string }>;

export type NewsroomName = keyof typeof newsrooms;
export const newsroomNames = Object.keys(newsrooms) as NewsroomName[];

/** What each newsroom has published by a day. */
export function noticesBy(today: Day): Readonly<Record<NewsroomName, readonly Notice[]>> {
	return {
		hokushin,
		aoba,
		sokai: sokaiBy(today),
		gyoko,
		shirakabadai,
		narutaki,
		tonagi,
		kobai,
		hayasegawa,
		tsukigaoka,
		yukimino,
		hoshikage,
		shioji,
	};
}
