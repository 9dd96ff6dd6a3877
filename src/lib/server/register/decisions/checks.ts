import { tokyoDay } from '#lib/domain/dates.ts';
import type { EventContent, SourceContent } from '#lib/domain/desk/content.ts';
import { isWebAddress } from '#lib/domain/desk/fields.ts';
import { contentProblems } from '#lib/domain/desk/read-event.ts';
import { refuse, type Decider } from './outcome.ts';

type Texts = Readonly<Partial<Record<'en' | 'ja', string>>>;

/**
 * Refuses an event that says what no event may say, whoever hands it over: no page is trusted to have asked. A lead is
 * never published, and no claim stands without a source.
 */
export function checkEvent(
	{ at }: Pick<Decider, 'at'>,
	content: EventContent,
	sources: readonly SourceContent[],
	texts: Texts = {},
): void {
	const problems = [...contentProblems(content, tokyoDay(at), texts)];
	const { confidence, summaryEn, summaryJa } = content as Record<keyof EventContent, unknown>;
	if (confidence !== 'high' && confidence !== 'medium')
		problems.push({ field: 'confidence', code: 'unknown_code' });
	if (summaryEn === '') problems.push({ field: 'summary_en', code: 'required' });
	if (summaryJa === '') problems.push({ field: 'summary_ja', code: 'required' });
	if (sources.length === 0) problems.push({ field: 'source_url', code: 'required' });
	if (sources.some(({ sourceUrl }) => !isWebAddress(sourceUrl)))
		problems.push({ field: 'source_url', code: 'not_an_address' });
	if (problems.length > 0) refuse({ code: 'problems', problems });
}

/** The text of a document by its language, for what may be quoted of it. */
export function textsOf({ lang, content }: { lang: string | null; content: string }): Texts {
	return lang === 'en' ? { en: content } : lang === 'ja' ? { ja: content } : {};
}
