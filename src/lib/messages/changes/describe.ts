import type { Change } from '#lib/domain/changes.ts';
import type { Speech } from '../speech-with.ts';
import { wordingOf } from './wording.ts';

/** A change in words, for pages and feeds alike. */
export interface ChangeText {
	/** What happened: “Event corrected”. */
	readonly title: string;
	/** What it is about beyond the company: an event, a criterion. */
	readonly about: string | null;
	readonly before: string | null;
	readonly now: string | null;
	readonly why: string | null;
}

/** Says a change in a language. A tombstone says that something was withdrawn, and not again what. */
export function describeChange(change: Change, speech: Speech): ChangeText {
	const words = speech.t.changes;
	const say = wordingOf(speech);
	const because = change.because && say.phrase(change.because);
	const why = because ?? (change.edition ? words.byEdition(say.date(change.edition)) : null);
	switch (change.kind) {
		case 'added':
			return {
				title: words.titles.added,
				about: null,
				before: null,
				now: say.event(change.now),
				why: because ?? say.cited(change.now.source) ?? why,
			};
		case 'corrected':
			return {
				title: words.titles.corrected,
				about: null,
				before: say.event(change.before),
				now: say.event(change.now),
				why,
			};
		case 'retired':
			return {
				title: words.titles.retired,
				about: null,
				before: say.event(change.before),
				now: null,
				why,
			};
		case 'source':
			return {
				title:
					words.titles[
						!change.now ? 'sourceRetired' : change.before ? 'sourceCorrected' : 'sourceAdded'
					],
				about: say.event(change.event),
				before: change.before && say.source(change.before),
				now: change.now && say.source(change.now),
				why,
			};
		case 'answer':
			return {
				title:
					words.titles[
						!change.now ? 'answerRetired' : change.before ? 'answerChanged' : 'answerAdded'
					],
				about: say.criterion(change.criterion),
				before: change.before && say.answer(change.before),
				now: change.now && say.answer(change.now),
				why,
			};
		case 'company': {
			const { subject, before, now, facts } = change;
			const title = words.titles[titleOfCompany(change)];
			if (subject === 'register') return { title, about: null, before: null, now: null, why };
			if (subject === 'facts')
				return {
					title,
					about: null,
					before: say.facts(facts, 'before'),
					now: say.facts(facts, 'now'),
					why,
				};
			return { title, about: null, before, now, why };
		}
		case 'reply':
			return {
				title: words.titles[change.now ? 'replyPublished' : 'replyRetired'],
				about: null,
				before: change.before && say.reply(change.before),
				now: change.now && say.reply(change.now),
				why,
			};
		case 'edition':
			return {
				title: words.edition(say.list(change.labels) || say.date(change.edition ?? '')),
				about: null,
				before: null,
				now: say.counts(change.counts),
				why: null,
			};
	}
}

function titleOfCompany({ subject, before, now }: Extract<Change, { kind: 'company' }>) {
	switch (subject) {
		case 'register':
			return now ? 'registerAdded' : 'registerRetired';
		case 'facts':
			return 'facts';
		case 'name':
			if (!now) return 'nameRetired';
			return before ? 'nameChanged' : 'nameAdded';
		case 'entity':
			if (!now) return 'entityRetired';
			return before ? 'entityChanged' : 'entityAdded';
		case 'jacer':
			if (!now) return 'jacerRetired';
			return before ? 'jacerChanged' : 'jacerAdded';
	}
}
