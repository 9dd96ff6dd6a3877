import { tokyoDay } from '#lib/domain/dates.ts';
import { readChangesQuestion } from '#lib/domain/question/changes-question.ts';
import { changeFeed } from '#lib/server/publishing/feeds/change-feed.ts';
import { register } from '../../asking.ts';
import { feedAnswer, placeOf } from '../../feeds.ts';
import type { RequestHandler } from './$types';

/** The changes of the register, narrowed as the page is. */
export const GET: RequestHandler = (event) =>
	feedAnswer(event, readChangesQuestion(event.url.searchParams, tokyoDay(new Date())), (question) =>
		changeFeed(register(), question, placeOf(event, 'changes')),
	);
