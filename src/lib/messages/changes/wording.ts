import {
	changeKinds,
	type AnswerVersion,
	type Change,
	type EventVersion,
	type FactChange,
	type ReplyVersion,
	type SourceVersion,
} from '#lib/domain/changes.ts';
import { criterionOf } from '#lib/domain/criteria.ts';
import { sectorOf } from '#lib/domain/sectors.ts';
import { wordFor, type Language } from '#lib/domain/terms.ts';
import { dateText } from '../dates.ts';
import { messagesFor } from '../index.ts';

/** How versions of records are written in one language. */
export function wordingOf(language: Language) {
	const words = messagesFor(language).changes;
	const { yes, no } = messagesFor(language).filter;
	const comma = language === 'ja' ? '、' : ', ';
	const date = (day: string): string => dateText(day, language);
	const pair = (name: string, text: string): string =>
		`${name}${language === 'ja' ? '：' : ': '}${text}`;

	const dated = (source: SourceVersion): string =>
		source.publishedOn ? date(source.publishedOn) : words.undated(date(source.seenOn));

	const fact = ({ fact: name }: FactChange, value: string | null): string => {
		if (value === null || value === '') return words.nothing;
		if (name === 'sectorCode') return sectorOf(value)?.[language] ?? value;
		if (name === 'listed') return value === 'true' ? yes : no;
		if (name === 'presence')
			return value
				.split(',')
				.map((code) => wordFor('presence', code, language))
				.join(comma);
		return value;
	};

	return {
		comma,
		date,
		event({ announcedOn, status, kind, summary }: EventVersion): string {
			const what = status ? wordFor('status', status, language) : wordFor('kind', kind, language);
			return pair([date(announcedOn), what].join(comma), summary ? summary[language] : words.gone);
		},
		/** A source as the reason of an event. */
		cited: (source: SourceVersion | null): string | null =>
			source && words.source(source.publisher, dated(source)),
		source(source: SourceVersion): string {
			const standing =
				source.standing !== 'original' && wordFor('source_standing', source.standing, language);
			return [source.publisher, dated(source), standing, source.url, source.note[language]]
				.filter(Boolean)
				.join(comma);
		},
		criterion: (id: string): string => `${id} ${criterionOf(id)?.question[language] ?? ''}`.trim(),
		answer: ({ answer, summary }: AnswerVersion): string =>
			pair(wordFor('answer', answer, language), summary[language]),
		reply: ({ office, body }: ReplyVersion): string => pair(office, body ?? words.taken),
		counts: (counts: Extract<Change, { kind: 'edition' }>['counts']): string =>
			changeKinds
				.flatMap((kind) => {
					const count = counts[kind];
					return kind !== 'edition' && count ? [words.counts[kind](count)] : [];
				})
				.join(comma),
		facts: (facts: readonly FactChange[], when: 'before' | 'now'): string =>
			facts
				.map((change) => pair(words.facts[change.fact], fact(change, change[when])))
				.join(language === 'ja' ? '。' : '; '),
	};
}
