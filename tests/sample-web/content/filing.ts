import type { Day } from '#lib/domain/dates.ts';
import type { FilerName } from './filers.ts';

/** A block of text of a filing, under the name of its XBRL element. */
export interface TextBlock {
	/** Local name with its prefix: `jpcrp_cor:BusinessRisksTextBlock`. */
	readonly element: string;
	readonly label: string;
	readonly text: string;
}

/** In which forms a filing can be had; `pages`: plain HTML in the ZIP of type 1, as before XBRL. */
export type Form = 'csv' | 'xbrl' | 'pdf' | 'pages';

/** One document filed with the look-alike of EDINET. */
export interface Filing {
	readonly docID: string;
	readonly filer: FilerName;
	/** `HH:MM` in Japan. */
	readonly time: string;
	/** 府令コード; 010 is disclosure of corporate affairs. */
	readonly ordinance: string;
	readonly formCode: string;
	/** 書類種別コード. */
	readonly type: string;
	readonly description: string;
	readonly forms: readonly Form[];
	readonly blocks: readonly TextBlock[];
	readonly period?: readonly [Day, Day];
	/** Of an extraordinary report: the article that asks for it. */
	readonly reason?: string;
	/** The document that it corrects or withdraws. */
	readonly parent?: string;
	/** `letter`: it withdraws another; `withdrawn`: it was withdrawn; `expired`: nothing is left of it but its number. */
	readonly state?: 'letter' | 'withdrawn' | 'expired' | 'kept_back';
	/** Whether a collector of the register's companies fetches it. */
	readonly wanted: boolean;
}

/** Business risks, where most companies mention Russia. */
export const risks = (text: string): TextBlock => ({
	element: 'jpcrp_cor:BusinessRisksTextBlock',
	label: '事業等のリスク [テキストブロック]',
	text,
});

export const affiliates = (text: string): TextBlock => ({
	element: 'jpcrp_cor:OverviewOfAffiliatedEntitiesTextBlock',
	label: '関係会社の状況 [テキストブロック]',
	text,
});

export const reasonForFiling = (text: string): TextBlock => ({
	element: 'jpcrp-esr_cor:ReasonForFilingTextBlock',
	label: '提出理由 [テキストブロック]',
	text,
});

export const significantEvent = (text: string): TextBlock => ({
	element:
		'jpcrp-esr_cor:EventWithSignificantEffectsOnFinancialPositionBusinessPerformanceAndCashFlowsOfGroupTextBlock',
	label: '連結会社の財政状態等に著しい影響を与える事象の発生 [テキストブロック]',
	text,
});

export const subsequentEvents = (text: string): TextBlock => ({
	element:
		'jpcrp_cor:NotesSignificantEventsAfterReportingPeriodConsolidatedFinancialStatementsTextBlock',
	label: '重要な後発事象 [テキストブロック]',
	text,
});
