import type { ProblemCode } from '#lib/domain/collecting.ts';

export type { ProblemCode };

/**
 * What can go wrong between a public page and a proposal. A problem never stops more than it must: it ends as an
 * issue on the run, under its code. `retry`: trying again may help. `severity`: `error` is for a person to mend,
 * `notice` only says what was left out.
 */
export const problems = {
	/** No answer: name not found, connection refused or reset, time-out while connecting. */
	unreachable: { retry: true, severity: 'error' },
	/** The server failed (5xx). */
	server_error: { retry: true, severity: 'error' },
	/** 429 or 503: the server asks for rest. The host is left alone for the rest of the run. */
	throttled: { retry: false, severity: 'error' },
	/** The host was stopped earlier in this run, by `throttled` or a burst of server errors. */
	host_stopped: { retry: false, severity: 'notice' },
	/** 401, 403, 407, 451 or a wall: we are not wanted, and do not disguise ourselves. */
	refused: { retry: false, severity: 'error' },
	/** 404 or 410, or another 4xx. */
	not_found: { retry: false, severity: 'error' },
	/** A page that says "not found" with status 200. */
	soft_not_found: { retry: false, severity: 'error' },
	/** robots.txt asks us not to. */
	robots_disallowed: { retry: false, severity: 'notice' },
	/** robots.txt answered 5xx or nothing at all: RFC 9309 takes that for a complete disallow. */
	robots_unreachable: { retry: true, severity: 'error' },
	/** The address, or one it redirects to, is not a public one. */
	unsafe_address: { retry: false, severity: 'error' },
	/** The certificate could not be verified. */
	bad_certificate: { retry: false, severity: 'error' },
	too_many_redirects: { retry: false, severity: 'error' },
	/** More bytes than allowed, as sent, inflated, or by ratio. */
	too_large: { retry: false, severity: 'error' },
	/** Not finished within the time limit. */
	too_slow: { retry: true, severity: 'error' },
	/** So many requests to a host are enough for one run; the rest waits for the next. */
	budget_spent: { retry: false, severity: 'notice' },
	/** The answer is not what the source promises: an HTML page where a PDF should be. */
	wrong_type: { retry: false, severity: 'error' },
	/** The characters could not be decoded without loss. */
	undecodable: { retry: false, severity: 'error' },
	/** The answer broke off. */
	truncated: { retry: true, severity: 'error' },
	/** Cannot be parsed: nested too deeply, malformed beyond repair. */
	unreadable: { retry: false, severity: 'error' },
	pdf_encrypted: { retry: false, severity: 'error' },
	pdf_damaged: { retry: false, severity: 'error' },
	/** A PDF without a text layer: a scan. */
	pdf_without_text: { retry: false, severity: 'error' },
	/** A page without any text. */
	empty_text: { retry: false, severity: 'error' },
	/** What the declaration points at is not there any more. */
	structure_changed: { retry: false, severity: 'error' },
	/** A list that had entries has none. */
	empty_list: { retry: false, severity: 'error' },
	/** A list lost more than a fifth of its entries. */
	list_shrunk: { retry: false, severity: 'error' },
	/** Fewer entries were read than the page says there are. */
	incomplete: { retry: false, severity: 'error' },
	/** An entry lacks something, or holds a value that the declaration does not know. */
	bad_entry: { retry: false, severity: 'error' },
	/** An error message inside a successful answer. */
	api_error: { retry: false, severity: 'error' },
	/** A watched page says something else than when a person last looked. */
	page_changed: { retry: false, severity: 'error' },
	/** The evidence of an event is gone from its address. */
	evidence_gone: { retry: false, severity: 'error' },
	/** The evidence of an event has changed at its address. */
	evidence_changed: { retry: false, severity: 'error' },
	/** A source needs a setting that is not set. */
	not_configured: { retry: false, severity: 'notice' },
	/** The source's company is not on the register. */
	unknown_company: { retry: false, severity: 'notice' },
	/** A mistake of ours. */
	unexpected: { retry: false, severity: 'error' },
} as const satisfies Record<ProblemCode, { retry: boolean; severity: 'error' | 'notice' }>;

/** A problem with one address or list. `message` is one English sentence; it never holds a secret. */
export class CollectProblem extends Error {
	readonly code: ProblemCode;
	/** The address or list that it is about. */
	readonly subject: string;
	/** When the server asks us to come back, if it said so. */
	readonly retryAt: Date | undefined;

	constructor(
		code: ProblemCode,
		subject: string,
		message: string,
		options: { cause?: unknown; retryAt?: Date } = {},
	) {
		super(message, options.cause === undefined ? undefined : { cause: options.cause });
		this.name = 'CollectProblem';
		this.code = code;
		this.subject = subject;
		this.retryAt = options.retryAt;
	}

	get retry(): boolean {
		return problems[this.code].retry;
	}
}

/** Any thrown thing as a problem: what nobody foresaw is `unexpected`, with its own message. */
export function asProblem(error: unknown, subject: string): CollectProblem {
	if (error instanceof CollectProblem) return error;
	const message = error instanceof Error ? error.message : String(error);
	return new CollectProblem('unexpected', subject, message, { cause: error });
}
