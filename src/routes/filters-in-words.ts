import { filterNames, type FilterName } from '#lib/domain/question/parameters.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Speech } from '#lib/messages/speech.ts';
import { labelOf } from '#lib/ui/labels.ts';

/** The search and the filters of a question in words, one text for each: `Status: Suspended / Exited`. */
export function filtersInWords(
	question: Question,
	speech: Speech,
	names: readonly FilterName[] = filterNames,
): string[] {
	const filters = names.flatMap((name) => {
		const values = question.filters[name] ?? [];
		if (values.length === 0) return [];
		const words = values.map((value) => labelOf(name, value, speech));
		return [
			speech.pair(speech.t.filter[name], words.join(speech.language === 'ja' ? '・' : ' / ')),
		];
	});
	return question.q ? [speech.t.list.searchFor(question.q), ...filters] : filters;
}
