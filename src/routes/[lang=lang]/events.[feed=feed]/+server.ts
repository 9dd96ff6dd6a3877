import { eventFeed } from '#lib/server/publishing/feeds/list-feeds.ts';
import { readList, register } from '../../asking.ts';
import { feedAnswer, placeOf } from '../../feeds.ts';
import type { RequestHandler } from './$types';

/** The events of a list with its filters. */
export const GET: RequestHandler = (event) =>
	feedAnswer(event, readList(event.url), (question) =>
		eventFeed(register(), question, placeOf(event, 'events')),
	);
