import type { ExitFields } from '../records.ts';
import type { EventContent, SourceContent } from './content.ts';

/** What a form shows in its fields, by name: what was entered, or what is proposed. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** The one value of a field; empty where it has none. */
export const valueIn = (values: FormValues, name: string): string => values[name]?.[0] ?? '';

/** The fields of a sent form, to be shown again; files are left out. */
export function valuesOf(form: Iterable<[string, unknown]>): FormValues {
	const values: Record<string, string[]> = {};
	for (const [name, value] of form)
		if (typeof value === 'string') values[name] = [...(values[name] ?? []), value];
	return values;
}

const text = (value: string | number | boolean | null): string[] =>
	value === null || value === '' ? [] : [String(value)];

/** The fields that say how a company left. */
export function exitValues(exit: ExitFields): FormValues {
	return {
		buyer: text(exit.buyer),
		buyer_type: text(exit.buyerType),
		price: text(exit.price),
		buyback_option_years: text(exit.buybackOptionYears),
		employee_support: text(exit.employeeSupport),
		loss_jpy_billion: text(exit.lossJpyBillion),
		donation: text(exit.donation),
		human_rights_dd_mentioned: text(exit.humanRightsDdMentioned),
	};
}

/** An event in the fields of its form; what is not known yet is left open. */
export function eventValues(
	event: Omit<EventContent, 'confidence' | 'brokeItsWord'> & {
		readonly confidence: EventContent['confidence'] | null;
		readonly brokeItsWord?: boolean;
	},
): FormValues {
	return {
		...exitValues(event),
		announced_on: text(event.announcedOn),
		effective_on: text(event.effectiveOn),
		status: text(event.status),
		kind: text(event.kind),
		rung: text(event.rung),
		attribution: text(event.attribution),
		confidence: text(event.confidence),
		summary_en: text(event.summaryEn),
		summary_ja: text(event.summaryJa),
		reasons: event.reasons,
		scope: event.scope,
		territories: event.territories,
		broke_its_word: event.brokeItsWord === true ? ['on'] : [],
	};
}

/** A source in the fields of its form. */
export function sourceValues(source: SourceContent): FormValues {
	return {
		source_url: text(source.sourceUrl),
		source_publisher: text(source.sourcePublisher),
		source_type: text(source.sourceType),
		source_standing: text(source.sourceStanding),
		source_lang: text(source.sourceLang),
		source_published_on: text(source.sourcePublishedOn),
		seen_on: text(source.seenOn),
		note_en: text(source.noteEn),
		note_ja: text(source.noteJa),
	};
}
