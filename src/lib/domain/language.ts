/** The two languages of the register, the address and every page. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
