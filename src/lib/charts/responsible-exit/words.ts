import { words } from '#lib/messages/charts/responsible-exit/index.ts';
import { buyerTypeNames } from '#lib/messages/phrases.ts';
import type { Speech } from '#lib/messages/speech.ts';
import type { Disclosure, Exit, Fact } from './data.ts';

/** A disclosed value in words. */
export function saidIn(fact: Fact, { event, value }: Disclosure, speech: Speech): string {
	const { language, phrase, t: all } = speech;
	const t = words[language];
	if (fact === 'buyer') {
		const type =
			event.buyerType && (buyerTypeNames[event.buyerType]?.[language] ?? event.buyerType);
		return event.buyer ? phrase(event.buyer) : (type ?? '');
	}
	if (typeof value === 'string') return phrase(value);
	if (typeof value === 'number')
		return fact === 'buyback' ? all.company.buybackYears(value) : t.loss(value);
	return fact === 'hrdd' ? all.company.hrddMentioned : t.stated;
}

/**
 * What was disclosed of one fact, in words: every buyer and price that was named, since one document may be more exact
 * than another, but of a number the latest, which replaces those before.
 */
export function saidOf(
	fact: Fact,
	{ disclosed }: Pick<Exit, 'disclosed'>,
	speech: Speech,
): string[] {
	const said = disclosed[fact].map((disclosure) => saidIn(fact, disclosure, speech));
	return fact === 'buyer' || fact === 'price' ? [...new Set(said)] : said.slice(-1);
}
