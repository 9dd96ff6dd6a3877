import { isDay } from '#lib/domain/dates.ts';
import { isOwnVoice, isReporting } from './attribution.ts';
import { claimsAndActors, mentionsBySentence, type TextInHand } from './claims.ts';
import type { Finding, ReaderDocument } from './finding.ts';
import { asciiLower, foldText } from './fold.ts';
import { judge } from './judge.ts';
import type { Tongue } from './lexicon/lexicons.ts';
import { namesOf } from './names.ts';
import { mentionsIn, topicOf, topicsBefore, type Mention, type Place } from './scope.ts';
import { segment } from './segment.ts';

/** Names the rules that read; a change of any rule changes it. */
export const readerVersion = 'rules-8';

/** The language in which a document is read: as declared, else by its script. */
export function tongueOf({ lang, text }: Pick<ReaderDocument, 'lang' | 'text'>): Tongue {
	if (lang === 'ja' || lang === 'en') return lang;
	return /[ぁ-んァ-ヴ]/.test(text) ? 'ja' : 'en';
}

/** Documents of many subjects, in which a heading ends what was said before. */
const report =
	/有価証券報告書|決算|事業報告|統合報告|annual report|securities report|financial statements|risk factors|results|q&a/i;

const mostlyRussian = (mentions: readonly Mention[]): boolean => {
	const count = (...places: Place[]) =>
		mentions.filter(({ place }) => places.includes(place)).length;
	return count('RU', 'BY') > count('elsewhere');
};

/** Sentences of a text that is about one thing from its first word. */
const SHORT = 8;

/** Folds, segments and places a text, so that rules can be asked about it. */
export function takeInHand(document: ReaderDocument): TextInHand {
	const tongue = tongueOf(document);
	const folded = foldText(document.text, tongue === 'ja');
	const sentences = segment(folded.plain, folded.lower, tongue);
	const mentions = mentionsIn(folded, tongue);
	const mentionsOf = mentionsBySentence(sentences, mentions);
	const title = foldText(document.title ?? '', tongue === 'ja');
	const named = new Set(mentions.map(({ place }) => place));
	const onlyRussia = named.has('RU') && !named.has('elsewhere') && sentences.length <= SHORT;
	const titleTopic = topicOf(mentionsIn(title, tongue)) ?? (onlyRussia ? 'RU' : undefined);
	const isReport = report.test(document.title ?? '');
	const topics = topicsBefore(sentences, mentionsOf, folded.lower, titleTopic, isReport);
	const { ja, en } = namesOf(document.company_ja, document.company_en);
	const names =
		tongue === 'ja'
			? [...ja, ...(document.company_en ? [document.company_en] : [])]
			: [...en, ...ja];
	const known = names.map((name) => (tongue === 'ja' ? name : asciiLower(name)));
	const heading = tongue === 'ja' ? title.plain : title.lower;
	return {
		folded,
		tongue,
		sentences,
		mentions,
		mentionsOf,
		topics,
		isAboutRussia: !isReport && (titleTopic === 'RU' || mostlyRussian(mentions)),
		names: known,
		titleNamesTarget: known.some((name) => heading.includes(name)),
		isReporting: isReporting(folded.lower, tongue),
		isNews: !isOwnVoice(tongue === 'ja' ? folded.plain : folded.lower, tongue),
	};
}

/**
 * Reads what a disclosure says about one company's business in Russia. Same document, same finding.
 * @param document its `text` may be of any length; time grows with it in proportion
 */
export function read(document: ReaderDocument): Finding {
	const hand = takeInHand(document);
	const published =
		document.published_on !== undefined && isDay(document.published_on)
			? document.published_on
			: undefined;
	const { claims, actors } = claimsAndActors(hand);
	return judge(document, hand, claims, actors, published);
}
