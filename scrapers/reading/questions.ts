import type { Claim } from './claims.ts';
import type { Said } from './modality.ts';
import type { Sentence } from './segment.ts';

/** "Why do you still sell there?" takes for granted that they sell, and only asks for the reason. */
const takenForGranted = (question: string): boolean =>
	/(?:続け|継続|停止|止め|撤退し|売却し|閉鎖し)[^。]{0,14}(?:理由|背景|なぜ|のはなぜ)|なぜ[^。]{0,30}(?:続け|継続)|(?:撤退|売却|譲渡|清算)[^。]{0,8}進捗|how is the (?:exit|withdrawal|sale|transfer) (?:from russia )?progress|\bwhy (?:do|are|did|have|has|is) (?:you|it|the company)(?: \w+)? (?:still|continu|keep|kept|stay|stop|suspend|sell|leav)/.test(
		question,
	) && !/ない|not\b|n['’]t/.test(question);

/** "Will the plant restart?" – "We cannot say yet." tells of a stop. */
export function openRestart(
	claims: readonly Claim[],
	sentence: Sentence,
	sentenceIndex: number,
	words: string,
): Claim[] {
	if (sentence.kind !== 'answer' || !cannotSay.test(words)) return [];
	const asked = claims.findLast(
		(claim) => claim.sentenceIndex === sentenceIndex - 1 && claim.act === 'resume',
	);
	if (asked?.said !== 'asked') return [];
	const { start, end } = sentence;
	return [
		{
			...asked,
			...{ act: 'restart_unknown', said: 'plain', rule: 'restart-asked', sentence, sentenceIndex },
			...{ at: { start, end }, clause: { start, end }, clauseIndex: 0, tail: '', words },
		},
	];
}
/** "Is the plant running?" – "Yes, on two shifts.": a yes states what was asked, where only one thing was. */
export function answeredYes(
	claims: readonly Claim[],
	sentence: Sentence,
	sentenceIndex: number,
	words: string,
): Claim[] {
	if (sentence.kind !== 'answer' || !yes.test(words)) return [];
	const asked = claims.filter((claim) => claim.sentenceIndex === sentenceIndex - 1);
	const [only] = asked;
	if (asked.length !== 1 || only?.said !== 'asked' || !affirmable.has(only.act)) return [];
	const { start, end } = sentence;
	return [
		{
			...only,
			...{ said: 'done', rule: `yes ${only.rule}`, sentence, sentenceIndex },
			...{ at: { start, end: start }, clause: { start, end }, clauseIndex: 0, words },
		},
	];
}
const yes =
	/^\W*(?:a[0-9]*|c[feo]o|president|management|company)?[.:)\s–-]*(?:yes|correct|that is (?:right|correct|so)|(?:it|we|they) (?:is|are|do|does|have|has))\b(?! and no)/;
const affirmable = new Set<Claim['act']>(['go_on', 'stop', 'resume', 'keep_halt']);

const cannotSay =
	/(?:見通し|めど|目途|見込み)(?:は|が)?[^。]{0,8}(?:立って|立た|つかない|ない|ありません)|未定|見通せ|申し上げられ|no visibility|cannot say|can't say|too early|not (?:yet )?(?:decided|clear|known)|no (?:date|plan|decision|timetable)|do not know|don't know/;

/** What a question takes for granted is at least decided. */
const grantedAs = (said: Said): Said =>
	said === 'plain' || said === 'forecast' ? 'decided' : said;

/** How something in a question, or before a question mark, is said; undefined outside of one. */
export function askedAs({ kind }: Sentence, words: string, said: Said): Said | undefined {
	if (kind === 'question') return takenForGranted(words) ? grantedAs(said) : 'asked';
	return /(?:か。?|\?)["」]?\s*$/.test(words.slice(-4)) ? 'asked' : undefined;
}
