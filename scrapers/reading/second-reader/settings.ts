/** A language model behind an OpenAI-compatible address; off unless somebody sets it. */
export interface SecondReaderSettings {
	/** Base address, such as `https://models.example/v1`; `/chat/completions` is appended. */
	readonly endpoint: string;
	readonly model: string;
	/** Sent as a bearer token and never written anywhere. */
	readonly key: string | undefined;
}

/** How a proposal names the second reader that made it. */
export const secondReaderName = ({ model }: Pick<SecondReaderSettings, 'model'>): string =>
	`second:${model}`;
