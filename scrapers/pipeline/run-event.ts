import type { RunCounts } from '#lib/server/database/schema/sources.ts';
import type { ProblemCode } from '../problem.ts';

/** What a run tells whoever listens: progress display, log, metrics. The pipeline knows none of them. */
export type RunEvent = { readonly source: string } & (
	| { readonly type: 'run_started' }
	/** A list was read completely and recorded. */
	| {
			readonly type: 'list_read';
			readonly list: string;
			readonly entries: number;
			readonly relevant: number;
			readonly documents: number;
	  }
	/** A disclosure was asked for. */
	| {
			readonly type: 'document_visited';
			readonly url: string;
			readonly outcome: 'captured' | 'unchanged' | 'problem';
	  }
	/** A text was extracted: from new bytes, or from old ones by a better rule. */
	| {
			readonly type: 'text_extracted';
			readonly url: string;
			readonly because: 'capture' | 'extractor';
	  }
	| {
			readonly type: 'text_read';
			readonly url: string;
			readonly company: string;
			readonly outcome: string;
	  }
	| {
			readonly type: 'problem';
			readonly issue: string;
			readonly code: ProblemCode;
			readonly subject: string;
			readonly message: string;
	  }
	| {
			readonly type: 'run_ended';
			readonly state: 'succeeded' | 'failed' | 'interrupted';
			readonly counts: RunCounts;
	  }
	/** Nothing was done. */
	| {
			readonly type: 'run_skipped';
			readonly because: 'disabled' | 'stopped' | 'busy' | 'not_configured';
	  }
);

type Without<Event, Key extends PropertyKey> = Event extends unknown ? Omit<Event, Key> : never;

/** A run event before the source is filled in. */
export type OwnEvent = Without<RunEvent, 'source'>;

export type RunListener = (event: RunEvent) => void;

/** One listener that tells several. A listener that fails does not disturb the run. */
export function tellAll(listeners: readonly RunListener[]): RunListener {
	return (event) => {
		for (const listener of listeners)
			try {
				listener(event);
			} catch {
				// What a display cannot show is still recorded.
			}
	};
}
