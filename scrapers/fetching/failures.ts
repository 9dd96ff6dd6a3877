import { errors } from 'undici';
import { CollectProblem, type ProblemCode } from '../problem.ts';

const badCertificate =
	/^(CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|ERR_TLS_CERT_ALTNAME_INVALID$|HOSTNAME_MISMATCH$|INVALID_(CA|PURPOSE)$)/;
const timedOut = /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/;
const headersTooLarge = /^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/;
const brokenOff = /^(HPE_INVALID_EOF_STATE|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|Z_BUF_ERROR)$/;
const malformed = /^(HPE_|Z_|ERR__ERROR_|ERR_PADDING|ZSTD_error_|ERR_BROTLI|ERR_ZSTD)/;

/** How far a request had got when it failed. */
export type Stage = 'asking' | 'receiving';

/**
 * A failure of the network, of TLS or of a decoder under its code. Only the code of the error goes into the message:
 * its own text may repeat what was sent.
 * @throws the error itself, if it is none of these
 */
export function asFetchProblem(error: unknown, subject: string, stage: Stage): CollectProblem {
	if (error instanceof CollectProblem) return error;
	const code = codeOf(error);
	if (code === undefined) throw error;
	const kind = kindOf(code, stage);
	return new CollectProblem(kind, subject, `${sentences[kind] ?? ''} (${code})`);
}

/** The answer did not end within the time limit. */
export function tooSlow(subject: string, afterMs: number): CollectProblem {
	return new CollectProblem(
		'too_slow',
		subject,
		`The answer was not complete after ${afterMs / 1000} s and was given up.`,
	);
}

const sentences: Partial<Record<ProblemCode, string>> = {
	bad_certificate:
		'The certificate of the server could not be verified. If a person has judged that it may be accepted, say why in unverified_certificate_because of the source.',
	too_slow: 'The server kept us waiting for longer than the time limit.',
	too_large: 'The headers of the answer are larger than any page needs.',
	truncated: 'The answer broke off before its end.',
	unreadable: 'The answer is not valid HTTP, or its compressed body is damaged.',
	unreachable: 'The server could not be reached, or closed the connection without an answer.',
};

function kindOf(code: string, stage: Stage): ProblemCode {
	if (badCertificate.test(code)) return 'bad_certificate';
	if (timedOut.test(code)) return 'too_slow';
	if (headersTooLarge.test(code)) return 'too_large';
	if (brokenOff.test(code)) return stage === 'asking' ? 'unreachable' : 'truncated';
	if (malformed.test(code)) return 'unreadable';
	return stage === 'asking' ? 'unreachable' : 'truncated';
}

/** The code of a system, TLS, undici or zlib error; several connection attempts that failed have one each. */
function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	if ('code' in error && typeof error.code === 'string') return error.code;
	if (error instanceof errors.HTTPParserError) return 'HPE_UNKNOWN';
	return error instanceof AggregateError ? codeOf(error.errors[0]) : undefined;
}
