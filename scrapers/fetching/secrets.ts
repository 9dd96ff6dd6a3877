type SecretQuery = Readonly<Record<string, string>> | undefined;

/** The address with its secret parameters, as it goes to the socket and nowhere else. */
export function withSecrets(url: URL, secrets: SecretQuery): URL {
	const sent = new URL(url);
	for (const [name, value] of Object.entries(secrets ?? {})) sent.searchParams.set(name, value);
	return sent;
}

/** An address that a server named, without the secret parameters that it may have repeated. */
export function withoutSecrets(url: URL, secrets: SecretQuery): URL {
	const clean = new URL(url);
	for (const name of Object.keys(secrets ?? {}))
		if (clean.searchParams.has(name)) clean.searchParams.delete(name);
	return clean;
}

/** A text that a server sent, with every secret in it (as it is, or percent-encoded) blotted out. */
export function blotSecrets(text: string, secrets: SecretQuery): string {
	let clean = text;
	for (const value of Object.values(secrets ?? {})) {
		if (value === '') continue;
		const forms = [
			value,
			encodeURIComponent(value),
			new URLSearchParams([['', value]]).toString().slice(1),
		];
		for (const form of forms) clean = clean.replaceAll(form, '[secret]');
	}
	return clean;
}
