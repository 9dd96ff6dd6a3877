import type { ExtractedText } from './extracted.ts';
import type { AboutBytes } from './read-bytes.ts';
import { readingThread } from './reading-thread.ts';

/**
 * The version of the rules in this folder. Raise it with every change that gives another text, title, language or date
 * for the same bytes: stored captures are then read again, and the change is recorded as ours, not the company's.
 */
export const extractorVersion = '1';

/** A PDF of a thousand pages takes some ten seconds on a slow machine. */
const thread = readingThread({ timeMs: 60_000, memoryMb: 1_024 });

/**
 * What the bytes of a disclosure say: HTML, PDF, a filing's ZIP archive, or plain text. Read in a thread of its own,
 * within limits of time and memory.
 * @throws {CollectProblem} `wrong_type`, `api_error`, `undecodable`, `unreadable`, `structure_changed`,
 *   `soft_not_found`, `empty_text`, `pdf_encrypted`, `pdf_damaged`, `pdf_without_text`, `too_large`, and those of filings
 */
export function extract(bytes: Uint8Array, about: AboutBytes): Promise<ExtractedText> {
	return thread.read(bytes, about);
}
