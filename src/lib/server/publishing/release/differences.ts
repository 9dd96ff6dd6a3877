import type { Answer } from '#lib/domain/criteria.ts';
import type { AnswerRow, CompanyName, EventRow } from '#lib/domain/records.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Dataset } from './dataset.ts';

/** What differs between two datasets, each in the order of ids. */
export interface Differences {
	readonly companiesAdded: readonly CompanyName[];
	readonly companiesGone: readonly CompanyName[];
	readonly statuses: readonly {
		readonly company: CompanyName;
		readonly before: Status;
		readonly now: Status;
	}[];
	readonly eventsAdded: readonly EventRow[];
	readonly eventsGone: readonly EventRow[];
	readonly answers: readonly {
		readonly company: string;
		readonly criterion: string;
		readonly before: Answer;
		readonly now: Answer;
	}[];
}

const keyOf = ({ company, criterion }: AnswerRow): string => `${company} ${criterion}`;

/** What differs between the dataset of an earlier release and that of the present one. */
export function differencesBetween(earlier: Dataset, present: Dataset): Differences {
	const before = new Map(earlier.companies.map((company) => [company.slug, company]));
	const now = new Map(present.companies.map((company) => [company.slug, company]));
	const eventsBefore = new Set(earlier.events.map(({ eventId }) => eventId));
	const eventsNow = new Set(present.events.map(({ eventId }) => eventId));
	const answersBefore = new Map(earlier.checklist.map((row) => [keyOf(row), row.answer]));
	return {
		companiesAdded: present.companies.filter(({ slug }) => !before.has(slug)),
		companiesGone: earlier.companies.filter(({ slug }) => !now.has(slug)),
		statuses: present.companies.flatMap((company) => {
			const old = before.get(company.slug)?.status;
			return old === undefined || old === company.status
				? []
				: [{ company, before: old, now: company.status }];
		}),
		eventsAdded: present.events.filter(({ eventId }) => !eventsBefore.has(eventId)),
		eventsGone: earlier.events.filter(({ eventId }) => !eventsNow.has(eventId)),
		answers: present.checklist.flatMap((row) => {
			const old = answersBefore.get(keyOf(row));
			// A company that is new brings its whole checklist: that is no change of an answer.
			return old === undefined || old === row.answer
				? []
				: [{ company: row.company, criterion: row.criterion, before: old, now: row.answer }];
		}),
	};
}
