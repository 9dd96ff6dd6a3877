import { z } from 'zod';
import { CollectProblem } from '../../problem.ts';
import type { Finding, ReaderDocument } from '../finding.ts';
import { findingIn, UnusableAnswer } from './answer.ts';
import { messagesFor, passagesOf } from './prompt.ts';
import type { SecondReaderSettings } from './settings.ts';

/** Milliseconds until an answer has to be complete. */
const TIME_LIMIT = 60_000;
/** Bytes of an answer, at most. */
const LARGEST = 1_000_000;

const completion = z.object({
	choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** The body of an answer, as far as it may be long. */
async function bodyOf(response: Response, endpoint: string): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > LARGEST)
			throw new CollectProblem(
				'too_large',
				endpoint,
				`The second reader answered with more than ${String(LARGEST)} bytes.`,
			);
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}

/** What went wrong before there was an answer. Never repeats what was sent: it holds the key. */
function transportProblem(error: unknown, endpoint: string, limit: number): CollectProblem {
	if (error instanceof CollectProblem) return error;
	if (error instanceof Error && error.name === 'TimeoutError')
		return new CollectProblem(
			'too_slow',
			endpoint,
			`The second reader did not answer within ${String(limit / 1000)} seconds. The rules' own finding stands.`,
		);
	return new CollectProblem(
		'unreachable',
		endpoint,
		"The second reader cannot be reached. Check TETTAI_SECOND_READER, or leave it out. The rules' own finding stands.",
	);
}

function refusal(status: number, endpoint: string): CollectProblem {
	const code = status === 429 ? 'throttled' : status >= 500 ? 'server_error' : 'refused';
	return new CollectProblem(
		code,
		endpoint,
		`The second reader answered with status ${String(status)}. Check TETTAI_SECOND_READER, its model and its key. The rules' own finding stands.`,
	);
}

/** The model's words in the answer of the endpoint. */
function contentOf(body: string): string {
	let parsed: unknown;
	try {
		parsed = JSON.parse(body);
	} catch {
		throw new UnusableAnswer('is not JSON');
	}
	const answer = completion.safeParse(parsed);
	if (!answer.success) throw new UnusableAnswer('has no message in it');
	return answer.data.choices[0]?.message.content ?? '';
}

/**
 * Asks a second reader about one document.
 * @returns undefined where the text names neither Russia nor Belarus: then nobody is asked
 * @throws {CollectProblem} for time-outs, refusals and nonsense alike, with the endpoint as its subject
 */
export async function askSecondReader(
	{ endpoint, model, key }: SecondReaderSettings,
	document: ReaderDocument,
	{ signal, limit = TIME_LIMIT }: { signal: AbortSignal; limit?: number },
): Promise<Finding | undefined> {
	const passages = passagesOf(document);
	if (passages === undefined) return undefined;
	let body: string;
	try {
		const response = await fetch(`${endpoint.replace(/\/+$/, '')}/chat/completions`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
			},
			body: JSON.stringify({ model, temperature: 0, messages: messagesFor(document, passages) }),
			redirect: 'error',
			signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]),
		});
		if (!response.ok) {
			await response.body?.cancel();
			throw refusal(response.status, endpoint);
		}
		body = await bodyOf(response, endpoint);
	} catch (error) {
		throw transportProblem(error, endpoint, limit);
	}
	try {
		return findingIn(document, contentOf(body));
	} catch (error) {
		if (!(error instanceof UnusableAnswer)) throw error;
		throw new CollectProblem(
			'api_error',
			endpoint,
			`The second reader's answer ${error.message}. The rules' own finding stands.`,
		);
	}
}
