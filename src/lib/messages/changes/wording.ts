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
import type { Speech } from '../speech-with.ts';

/** How versions of records are written in one language. */
export function wordingOf({ t, language, date, pair, list, phrase, word }: Speech) {
	const words = t.changes;

	const dated = (source: SourceVersion): string =>
		source.publishedOn ? date(source.publishedOn) : words.undated(date(source.seenOn));

	const fact = ({ fact: name }: FactChange, value: string | null): string => {
		if (value === null || value === '') return words.nothing;
		if (name === 'sectorCode') return sectorOf(value)?.[language] ?? value;
		if (name === 'listed') return value === 'true' ? t.filter.yes : t.filter.no;
		if (name === 'presence') return list(value.split(',').map((code) => word('presence', code)));
		return value;
	};

	return {
		list,
		phrase,
		date,
		event({ announcedOn, status, kind, summary }: EventVersion): string {
			const what = status ? word('status', status) : word('kind', kind);
			return pair(list([date(announcedOn), what]), summary ? summary[language] : words.gone);
		},
		/** A source as the reason of an event. */
		cited: (source: SourceVersion | null): string | null =>
			source && words.source(source.publisher, dated(source)),
		source(source: SourceVersion): string {
			const standing =
				source.standing === 'original' ? null : word('source_standing', source.standing);
			const parts = [source.publisher, dated(source), standing, source.url, source.note[language]];
			return list(parts.filter((part): part is string => Boolean(part)));
		},
		criterion: (id: string): string => `${id} ${criterionOf(id)?.question[language] ?? ''}`.trim(),
		answer: ({ answer, summary }: AnswerVersion): string =>
			pair(word('answer', answer), summary[language]),
		reply: ({ office, body }: ReplyVersion): string => pair(office, body ?? words.taken),
		counts: (counts: Extract<Change, { kind: 'edition' }>['counts']): string =>
			list(
				changeKinds.flatMap((kind) => {
					const count = counts[kind];
					return kind !== 'edition' && count ? [words.counts[kind](count)] : [];
				}),
			),
		facts: (facts: readonly FactChange[], when: 'before' | 'now'): string =>
			facts
				.map((change) => pair(words.facts[change.fact], fact(change, change[when])))
				.join(language === 'ja' ? '。' : '; '),
	};
}
