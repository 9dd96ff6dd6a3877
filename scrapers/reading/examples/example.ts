import type { Finding, Reason, Status } from '../finding.ts';

/** What an invented text must be read as; what is not named is not checked. */
export interface Expected {
	readonly rung?: Finding['rung'];
	readonly kind?: Finding['kind'];
	readonly on?: string;
	readonly by?: 'third_party';
	readonly denied?: boolean;
	readonly hrdd?: boolean;
	readonly reasons?: readonly Reason[];
	readonly scope?: Finding['scope'];
	readonly territories?: Finding['territories'];
	readonly buyer?: string | null;
	readonly years?: number | null;
	readonly loss?: number | null;
	readonly staff?: true | null;
	readonly price?: string | null;
}

/** Pattern number of the design, text, status; the company is 瑠璃沢工業 (Rurisawa Industries), 20 October 2022. */
export type Example = readonly [
	pattern: string,
	text: string,
	status: Status | null,
	more?: Expected,
];
