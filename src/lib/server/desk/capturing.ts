import type { ProblemCode } from '#lib/domain/collecting.ts';

/** What came of capturing an address now. */
export type Captured =
	/** The page is in the archive, and what the reader found in it, or an empty proposal, waits to be decided. */
	| { readonly proposal: number }
	/** Nothing was fetched or nothing could be read: the code, and the sentence that says why, in English. */
	| { readonly problem: ProblemCode; readonly message: string };

/**
 * Captures a page about a company through the polite client and reads it, on the spot. It belongs to the collectors, which
 * the web server may not know: the command line that starts both provides it.
 */
export type CaptureNow = (url: string, company: string) => Promise<Captured>;

const place = Symbol.for('tettai.capture');
const shared = globalThis as { [place]?: CaptureNow };

/** Makes a function the one that pages capture with. */
export function provideCapture(capture: CaptureNow): void {
	shared[place] = capture;
}

/** How pages capture; undefined where this process may not fetch anything (no contact, or collecting is off). */
export function currentCapture(): CaptureNow | undefined {
	return shared[place];
}
