import { z } from 'zod';

/** EDINET's API tells errors with HTTP status 200, in one of two shapes; the second is for keys. */
const shapes = z.union([
	z
		.object({ metadata: z.object({ status: z.string(), message: z.string() }) })
		.transform(({ metadata }) => metadata),
	z
		.object({ StatusCode: z.number(), message: z.string() })
		.transform(({ StatusCode, message }) => ({ status: String(StatusCode), message })),
]);

export interface EdinetError {
	/** As HTTP would have said it: `400`, `401`, `404`, `500`. */
	readonly status: string;
	/** One English sentence, with how to mend it where a person can. */
	readonly sentence: string;
}

/** The error that an answer of EDINET's API tells, if it is one. The API's words are shortened, and a key in them is left out. */
export function edinetErrorIn(json: unknown): EdinetError | undefined {
	const { data } = shapes.safeParse(json);
	if (data === undefined || data.status === '200') return undefined;
	const { status } = data;
	if (status === '401' || status === '403') {
		return {
			status,
			sentence: `EDINET did not accept the subscription key (${status}): check EDINET_API_KEY, or have a new key issued.`,
		};
	}
	const said = data.message.replaceAll(/[\p{Cc}\s]+/gu, ' ').replaceAll(/\w{16,}/g, '…');
	return { status, sentence: `EDINET answered with error ${status}: ${said.slice(0, 120)}.` };
}
