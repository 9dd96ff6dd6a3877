import type { Day, Precision } from '#lib/domain/dates.ts';
import type { recordedStatuses } from '#lib/domain/status.ts';
import type { Code } from '#lib/domain/terms.ts';

export type Status = (typeof recordedStatuses)[number];
export type Kind = Code<'kind'>;
export type Rung = Code<'rung'>;
export type Reason = Code<'reason'>;
export type Scope = Code<'scope'>;
export type Territory = Code<'territory'>;
export type Confidence = Code<'confidence'>;

/** A disclosure as the reader gets it: the text, and the company that the finding shall be about. */
export interface ReaderDocument {
	readonly id: string;
	/** ISO 639-1; `ja` or `en` are read, anything else as the script of the text suggests. */
	readonly lang: string;
	readonly company_ja?: string | undefined;
	readonly company_en?: string | undefined;
	readonly title?: string | undefined;
	/** A day; dates without a year are resolved against it. */
	readonly published_on?: string | undefined;
	readonly text: string;
}

/** Characters of the text and the rule that fired on them. */
export interface EvidenceSpan {
	/** UTF-16 code units into the text as given; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly rule: string;
}

/** What the text says about leaving responsibly; null where it says nothing. */
export interface ResponsibleExit {
	/** As written in the text. */
	readonly buyer: string | null;
	readonly buyback_option_years: number | null;
	readonly employee_support: true | null;
	/** As written in the text. */
	readonly price: string | null;
	/** Thousand millions of yen. */
	readonly loss_jpy_billion: number | null;
}

/** What one text says about one company's business in Russia; the shape that `tettai read` prints. */
export interface Finding {
	readonly id: string;
	/** Null where the text states none. */
	readonly status: Status | null;
	readonly rung: Rung | null;
	readonly kind: Kind | null;
	/** First day of a month or year, as `date_precision` says. */
	readonly effective_on: Day | null;
	readonly date_precision: Precision | null;
	readonly scope: readonly Scope[];
	readonly territories: readonly Territory[];
	readonly reasons: readonly Reason[];
	readonly hrdd_mentioned: boolean;
	readonly responsible_exit: ResponsibleExit;
	readonly exit_denied: boolean;
	readonly attribution: 'company' | 'third_party';
	readonly confidence: Confidence;
	readonly evidence: readonly EvidenceSpan[];
}
