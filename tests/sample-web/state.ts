import type { Day } from '#lib/domain/dates.ts';
import { hostNames, type HostName } from './addresses.ts';
import { grievances, members } from './content/dialogue.ts';
import { newsroomNames, noticesBy, type NewsroomName } from './content/newsrooms.ts';
import { suirei } from './content/suirei.ts';
import { openEdinet, type Edinet } from './hosts/edinet.ts';
import type { Dialogue } from './hosts/jacer.ts';
import { openWatchedPage, type WatchedPage } from './hosts/suirei.ts';
import { openNewsroom, type Newsroom } from './newsroom.ts';
import type { RobotsVariant } from './robots.ts';

/** A host that asks to be left alone: every answer has this status. */
export interface Rest {
	readonly status: 429 | 500 | 503;
	/** Seconds, or an HTTP date. */
	readonly retryAfter?: number | string;
}

/** Everything that the sample web says now. Tests change it between two runs. */
export interface SampleState {
	readonly newsrooms: Readonly<Record<NewsroomName, Newsroom>>;
	readonly edinet: Edinet;
	readonly dialogue: Dialogue;
	readonly watchedPage: WatchedPage;
	readonly robots: Record<HostName, RobotsVariant>;
	/** Hosts that answer nothing else at present; not even robots.txt. */
	readonly resting: Map<HostName, Rest>;
}

/** The state before any test changes it. */
export function firstState(today: Day): SampleState {
	const notices = noticesBy(today);
	const allowing = Object.fromEntries(hostNames.map((name) => [name, 'allow_all'])) as Record<
		HostName,
		RobotsVariant
	>;
	return {
		newsrooms: Object.fromEntries(
			newsroomNames.map((name) => [name, openNewsroom(notices[name])]),
		) as Record<NewsroomName, Newsroom>,
		edinet: openEdinet(today),
		dialogue: { members, grievances, updatedOn: '2024-11-15', layout: 'usual' },
		watchedPage: openWatchedPage(suirei),
		robots: {
			...allowing,
			aoba: 'disallow_part',
			shirakabadai: 'missing',
			kobai: 'untidy',
			edinet: 'missing',
			robots: 'disallow_part',
		},
		resting: new Map(),
	};
}
