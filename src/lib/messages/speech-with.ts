import { tokyoDay, type Day, type PartialDate } from '#lib/domain/dates.ts';
import { wordFor, type Language, type VocabularyName } from '#lib/domain/terms.ts';
import { clockText, dateText, languageName, numberText, timeText } from './dates.ts';
import { phraseFor } from './phrases.ts';
import type { Messages } from './en.ts';

/** What a page or a chart needs to speak: the messages of its language and how to write values in it. */
export interface Speech {
	readonly language: Language;
	readonly t: Messages;
	readonly word: (vocabulary: VocabularyName, code: string) => string;
	readonly date: (date: PartialDate) => string;
	/** An instant as date and time in Japan. */
	readonly time: (instant: Date) => string;
	/** The time of day of an instant in Japan. */
	readonly clock: (instant: Date) => string;
	/** The day of an instant in Japan. */
	readonly day: (instant: Date) => Day;
	readonly number: (value: number) => string;
	/** A short English text of the register in the page's language, where it is known. */
	readonly phrase: (text: string) => string;
	/** Words one after the other: `a, b` or `a、b`. */
	readonly list: (words: readonly string[]) => string;
	/** A name and what it says: `a: b` or `a：b`. */
	readonly pair: (name: string, text: string) => string;
	readonly languageName: (code: string) => string;
}

/** The speech of a language with its messages: a browser has loaded one catalogue only. */
export function speechWith(language: Language, t: Messages): Speech {
	return {
		language,
		t,
		word: (vocabulary, code) => wordFor(vocabulary, code, language),
		date: (date) => dateText(date, language),
		time: (instant) => timeText(instant, language),
		clock: clockText,
		day: tokyoDay,
		number: (value) => numberText(value, language),
		phrase: (text) => (language === 'ja' ? (phraseFor(text) ?? text) : text),
		list: (words) => words.join(language === 'ja' ? '、' : ', '),
		pair: (name, text) => `${name}${language === 'ja' ? '：' : ': '}${text}`,
		languageName: (code) => languageName(code, language),
	};
}
