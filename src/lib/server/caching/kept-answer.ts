import { hash } from 'node:crypto';
import { bestEncoding, isText, leastPacked, packed, type Encoding } from './encoding.ts';

/** One form of an answer, ready to be sent. */
export interface Form {
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Uint8Array<ArrayBuffer>;
}

/** An answer of 200 that may be sent to anybody who asks for its address. */
export class KeptAnswer {
	/** The moment that it is of (see `AnswerCache`). */
	readonly moment: string;
	readonly #headers: Readonly<Record<string, string>>;
	readonly #tag: string;
	readonly #forms = new Map<Encoding, Form>();
	readonly #isPacked: boolean;

	/**
	 * @param headers of the answer, names in lower case
	 * @param body as it is before it is packed
	 */
	constructor(moment: string, headers: Headers, body: Uint8Array<ArrayBuffer>) {
		this.moment = moment;
		const { etag, ...others } = Object.fromEntries(headers);
		this.#tag = etag?.replace(/^W\/|"/g, '') ?? hash('sha256', body, 'base64url').slice(0, 22);
		this.#headers = { ...others, 'cache-status': 'tettai; hit' };
		this.#isPacked = isText(headers.get('content-type')) && body.length >= leastPacked;
		this.#forms.set('identity', this.#form('identity', body));
	}

	/** Bytes of all its forms. */
	get bytes(): number {
		return [...this.#forms.values()].reduce((sum, { body }) => sum + body.length, 0);
	}

	/** The form for a request with that header `accept-encoding`; undefined where it is yet to be packed. */
	ready(accepts: string): Form | undefined {
		return this.#forms.get(this.#isPacked ? bestEncoding(accepts) : 'identity');
	}

	/** The same form, packed where nobody has asked for it yet. */
	async form(accepts: string): Promise<Form> {
		const ready = this.ready(accepts);
		if (ready) return ready;
		const encoding = bestEncoding(accepts);
		const plain = this.#plain();
		if (encoding === 'identity') return plain;
		const form = this.#form(encoding, new Uint8Array(await packed(plain.body, encoding)));
		this.#forms.set(encoding, form);
		return form;
	}

	/** Whether whoever asks has a form of this answer already (RFC 9110, 13.1.2), by the header `if-none-match`. */
	isHadBy(tags: string): boolean {
		if (tags === '') return false;
		return tags
			.split(',')
			.map((tag) => tag.trim().replace(/^W\//, ''))
			.some((tag) => tag === '*' || tag.replace(/(-br|-gzip)?"$/, '"') === `"${this.#tag}"`);
	}

	#plain(): Form {
		const plain = this.#forms.get('identity');
		if (!plain) throw new Error('An answer is kept without its body.');
		return plain;
	}

	/** Each form has a tag of its own, as strong tags must (RFC 9110, 8.8.3.3). */
	#form(encoding: Encoding, body: Uint8Array<ArrayBuffer>): Form {
		const isPlain = encoding === 'identity';
		return {
			body,
			headers: {
				...this.#headers,
				...(this.#isPacked && { vary: withAcceptEncoding(this.#headers['vary']) }),
				...(!isPlain && { 'content-encoding': encoding }),
				etag: `"${this.#tag}${isPlain ? '' : `-${encoding}`}"`,
				'content-length': String(body.length),
			},
		};
	}
}

const withAcceptEncoding = (vary: string | undefined): string =>
	vary === undefined ? 'accept-encoding' : `${vary}, accept-encoding`;

/** The headers that a form is described by where its body is not sent (RFC 9110, 15.4.5). */
export function headersOfNotModified({ headers }: Form): Record<string, string> {
	const ofBody = ['content-length', 'content-encoding'];
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofBody.includes(name)));
}
