import type { Answer, Criterion, RecordedAnswer } from './criteria.ts';
import type { Day, PartialDate } from './dates.ts';
import type { Exposure, Group, RecordedStatus, Status } from './status.ts';
import type { Code, Language } from './terms.ts';

/**
 * What the register answers, as of two dates: the shapes that pages, charts and downloads share.
 * Dates are at their precision; `null` means that the register does not say.
 */

/** A company by its names: what a link needs. */
export interface CompanyName {
	readonly slug: string;
	readonly nameEn: string;
	readonly nameJa: string;
}

/** A company as lists, downloads and programs see it: its facts and where it stood. */
export interface CompanyRow {
	readonly slug: string;
	readonly nameEn: string;
	readonly nameJa: string;
	readonly shortNameJa: string | null;
	readonly nameKana: string | null;
	readonly securitiesCode: string | null;
	readonly edinetCode: string | null;
	readonly corporateNumber: string | null;
	readonly lei: string | null;
	readonly sectorCode: string;
	readonly listed: boolean;
	readonly parent: string | null;
	readonly presence: readonly Code<'presence'>[];
	/** Percent of group revenue. */
	readonly russiaRevenueSharePct: number | null;
	readonly russiaEmployees: number | null;
	readonly exposure: Exposure;
	/** Its parent is not on the register: it is counted among groups. */
	readonly isGroup: boolean;
	readonly jacerMember: boolean;
	readonly status: Status;
	readonly statusGroup: Group;
	readonly statusSince: PartialDate | null;
	readonly exitAnnouncedOn: PartialDate | null;
	readonly exitedOn: PartialDate | null;
	readonly lastStatementOn: PartialDate | null;
	readonly staleMonths: number | null;
	readonly reasons: readonly Code<'reason'>[];
	/** Visible events, and distinct source addresses behind them. */
	readonly events: number;
	readonly sources: number;
}

/** What an event can hold about how a company left (domain: Responsible exit); empty where the document says nothing. */
export interface ExitFields {
	readonly buyer: string | null;
	readonly buyerType: string | null;
	readonly price: string | null;
	readonly buybackOptionYears: number | null;
	readonly employeeSupport: boolean | null;
	/** Billions of yen. */
	readonly lossJpyBillion: number | null;
	readonly donation: string | null;
	readonly humanRightsDdMentioned: boolean | null;
}

/** A source of an event. */
export interface SourceRow {
	readonly sourceUrl: string;
	readonly sourcePublisher: string;
	readonly sourceType: Code<'source_type'>;
	readonly sourceStanding: Code<'source_standing'>;
	readonly sourceLang: string;
	readonly sourcePublishedOn: PartialDate | null;
	/** Day on which the page was seen: how an undated page is cited. */
	readonly seenOn: string;
	readonly noteEn: string | null;
	readonly noteJa: string | null;
}

/** An event as lists, downloads and programs see it, with its sources, the best first. */
export interface EventRow extends ExitFields {
	readonly eventId: string;
	readonly company: string;
	readonly companyNameEn: string;
	readonly companyNameJa: string;
	readonly announcedOn: PartialDate;
	readonly effectiveOn: PartialDate | null;
	readonly status: RecordedStatus | null;
	readonly kind: Code<'kind'>;
	readonly rung: Code<'rung'> | null;
	readonly attribution: Code<'attribution'>;
	readonly summaryEn: string;
	readonly summaryJa: string;
	readonly reasons: readonly Code<'reason'>[];
	readonly scope: readonly Code<'scope'>[];
	readonly territories: readonly Code<'territory'>[];
	readonly confidence: 'high' | 'medium';
	readonly supersedes: string | null;
	readonly recordedAt: Date;
	readonly sources: readonly SourceRow[];
}

/** A company's published reply, word for word in its language. */
export interface ReplyRow {
	/** Number of the request that it came with. */
	readonly correction: number;
	readonly company: string;
	/** The event that it replies to; empty for a reply to the page as a whole. */
	readonly event: string | null;
	readonly lang: Language;
	readonly body: string;
	/** The office that replies for the company. */
	readonly office: string;
	readonly repliedOn: Day;
}

/** One recorded answer to a criterion, with where it was found. */
export interface FindingRow {
	readonly criterion: string;
	readonly answer: RecordedAnswer;
	readonly summaryEn: string;
	readonly summaryJa: string;
	readonly sourceUrl: string;
	readonly sourcePublisher: string;
	readonly sourceLang: string;
	readonly checkedOn: string;
}

/** A criterion as a company answers it, in a list of many; `finding` is empty where nobody has looked. */
export interface AnswerRow {
	readonly company: string;
	readonly criterion: string;
	readonly answer: Answer;
	readonly finding: Omit<FindingRow, 'criterion' | 'answer'> | null;
}

/** A criterion as one company answers it; `finding` is empty where nobody has looked. */
export interface ChecklistLine {
	readonly criterion: Criterion;
	readonly answer: Answer;
	readonly finding: FindingRow | null;
}

export interface RussianEntityRow {
	readonly name: string;
	readonly city: string | null;
	readonly ownershipPct: number | null;
	readonly employees: number | null;
	readonly noteEn: string | null;
	readonly noteJa: string | null;
}
