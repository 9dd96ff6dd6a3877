/** The two languages of the register, the address and every page. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The language that a browser prefers of the two, by the weights of Accept-Language (RFC 9110, 12.5.4). */
export function preferredLanguage(header: string | null): Language {
	const wishes = (header ?? '')
		.slice(0, 500)
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
			return { language: tag.toLowerCase().split('-')[0], weight: weight ? Number(weight) : 1 };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	for (const { language } of wishes) {
		const known = languages.find((one) => one === language);
		if (known) return known;
	}
	return 'en';
}
