/** A browser's cookies, as far as sign-in needs them: no domains, no dates but "gone". */
export class CookieJar {
	readonly #cookies = new Map<string, string>();
	/** Every `set-cookie` line that came. */
	readonly seen: string[] = [];

	/** Takes the cookies of an answer in. */
	take(answer: Headers): this {
		for (const line of answer.getSetCookie()) {
			this.seen.push(line);
			const [pair = '', ...attributes] = line.split('; ');
			const at = pair.indexOf('=');
			const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
			if (attributes.some((one) => /^max-age=0$/i.test(one))) this.#cookies.delete(name);
			else this.#cookies.set(name, value);
		}
		return this;
	}

	/** Puts a cookie in, as somebody with access to the browser would. */
	plant(name: string, value: string): this {
		this.#cookies.set(name, value);
		return this;
	}

	get(name: string): string | undefined {
		return this.#cookies.get(name);
	}

	get names(): string[] {
		return [...this.#cookies.keys()];
	}

	/** The headers of a request with these cookies. */
	get headers(): Headers {
		const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		return new Headers(cookie === '' ? {} : { cookie });
	}
}
