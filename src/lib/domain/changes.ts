import type { RecordedAnswer } from './criteria.ts';
import type { Day, PartialDate } from './dates.ts';
import type { CompanyName, ReplyRow } from './records.ts';
import type { RecordedStatus } from './status.ts';
import type { Code, Language } from './terms.ts';

/**
 * What a change of the register is about, in the order in which filters show it. `edition` stands for
 * everything that one edition of the register changed, as one entry.
 */
export const changeKinds = [
	'added',
	'corrected',
	'retired',
	'source',
	'answer',
	'company',
	'reply',
	'edition',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** An event as a change shows it: before or after. */
export interface EventVersion {
	readonly eventId: string;
	readonly announcedOn: PartialDate;
	readonly effectiveOn: PartialDate | null;
	readonly status: RecordedStatus | null;
	readonly kind: Code<'kind'>;
	/** Empty where the claim was retired and nothing took its place: a tombstone does not repeat it. */
	readonly summary: Readonly<Record<Language, string>> | null;
	/** The best source. */
	readonly source: SourceVersion | null;
}

export interface SourceVersion {
	readonly url: string;
	readonly publisher: string;
	readonly publishedOn: PartialDate | null;
	readonly seenOn: Day;
	readonly standing: Code<'source_standing'>;
	readonly note: Readonly<Record<Language, string | null>>;
}

export interface AnswerVersion {
	readonly answer: RecordedAnswer;
	readonly summary: Readonly<Record<Language, string>>;
	readonly url: string;
	readonly publisher: string;
	readonly checkedOn: Day;
}

/** Facts of a company that a change can touch, as their columns hold them; lists are joined by commas. */
export const factNames = [
	'nameEn',
	'nameJa',
	'shortNameJa',
	'nameKana',
	'securitiesCode',
	'edinetCode',
	'corporateNumber',
	'lei',
	'sectorCode',
	'listed',
	'parent',
	'presence',
	'presenceNoteEn',
	'presenceNoteJa',
	'russiaRevenueSharePct',
	'russiaEmployees',
	'factsSourceUrls',
] as const;
export type FactName = (typeof factNames)[number];

/** One fact before and after; empty where the register said nothing. */
export interface FactChange {
	readonly fact: FactName;
	readonly before: string | null;
	readonly now: string | null;
}

/** What every change has. */
interface Recorded {
	/** Names the change for ever: `event/d177a5e2ea`. */
	readonly key: string;
	/** When it was recorded. */
	readonly at: Date;
	/** When what is shown of it last changed: later than `at` where the event has become a tombstone since. */
	readonly updated: Date;
	/** The day of the edition that made it; empty for a change that a person at the desk made. */
	readonly edition: Day | null;
	/** The company that it concerns; empty for an edition, which concerns many. */
	readonly company: CompanyName | null;
	/** Why, in the words of whoever made it; empty where the record says nothing beyond its sources. */
	readonly because: string | null;
}

/** One public change of the register: what it was before, what it is now. */
export type Change = Recorded &
	(
		| { readonly kind: 'added'; readonly now: EventVersion }
		| { readonly kind: 'corrected'; readonly before: EventVersion; readonly now: EventVersion }
		| { readonly kind: 'retired'; readonly before: EventVersion }
		| {
				readonly kind: 'source';
				readonly event: EventVersion;
				readonly before: SourceVersion | null;
				readonly now: SourceVersion | null;
		  }
		| {
				readonly kind: 'answer';
				readonly criterion: string;
				readonly before: AnswerVersion | null;
				readonly now: AnswerVersion | null;
		  }
		| {
				readonly kind: 'company';
				/** The company itself, its facts, another name, an entity in Russia, membership of JaCER. */
				readonly subject: 'register' | 'facts' | 'name' | 'entity' | 'jacer';
				readonly before: string | null;
				readonly now: string | null;
				readonly facts: readonly FactChange[];
		  }
		| {
				readonly kind: 'reply';
				readonly before: ReplyVersion | null;
				readonly now: ReplyVersion | null;
		  }
		| {
				readonly kind: 'edition';
				/** Names of the editions that were recorded on that day. */
				readonly labels: readonly string[];
				/** How many changes of each kind it brought. */
				readonly counts: Readonly<Partial<Record<ChangeKind, number>>>;
		  }
	);

/** What stands beside an event: what it said before it was corrected, and the company's replies to any of its versions. */
export interface EventNotesRow {
	readonly before: EventVersion | null;
	readonly replies: readonly ReplyRow[];
}

/** A company's published reply. */
export interface ReplyVersion {
	readonly eventId: string | null;
	readonly lang: Language;
	/** Word for word; empty once it was taken down. */
	readonly body: string | null;
	readonly office: string;
}
