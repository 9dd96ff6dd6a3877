import type { FilterName } from '#lib/domain/question/parameters.ts';
import { sectorOf } from '#lib/domain/sectors.ts';
import { isCode, type VocabularyName } from '#lib/domain/terms.ts';
import type { Speech } from './language.ts';

/** Vocabulary behind each filter that has one. */
const vocabularyOf: Partial<Record<FilterName, VocabularyName>> = {
	status: 'status',
	group: 'group',
	exposure: 'exposure',
	presence: 'presence',
	reason: 'reason',
	kind: 'kind',
	rung: 'rung',
	scope: 'scope',
	territory: 'territory',
	attribution: 'attribution',
	standing: 'source_standing',
	source_type: 'source_type',
	confidence: 'confidence',
};

/** The value of a filter in words. */
export function labelOf(name: FilterName, value: string, speech: Speech): string {
	const { t, word, language } = speech;
	if (name === 'level') return value === 'groups' ? t.filter.levelGroups : t.filter.levelAll;
	if (name === 'listed' || name === 'jacer') return value === 'true' ? t.filter.yes : t.filter.no;
	if (name === 'sector') return sectorOf(value)?.[language] ?? value;
	if (name === 'criterion') {
		const [id = '', answer = ''] = value.split(':');
		return `${id} ${word('answer', answer)}`;
	}
	const vocabulary = vocabularyOf[name];
	return vocabulary && isCode(vocabulary, value) ? word(vocabulary, value) : value;
}
