import { wordFor, type Code, type Language } from '#lib/domain/terms.ts';
import type { RecordedStatus } from '#lib/domain/status.ts';
import { dateText } from '../dates.ts';

/** What a reader found, as far as a sentence can say it. */
export interface Found {
	readonly attribution: Code<'attribution'>;
	readonly status: RecordedStatus | null;
	readonly kind: Code<'kind'> | null;
	readonly rung: Code<'rung'> | null;
	readonly exitDenied: boolean;
	/** At their precision. */
	readonly publishedOn: string | null;
	readonly effectiveOn: string | null;
	readonly reasons: readonly Code<'reason'>[];
	readonly buyer: string | null;
	/** Who published the document. */
	readonly publisher: string;
}

/** A deed in the words of a language: done, and as something that is planned or weighed. */
interface Deed {
	/** English: “stopped shipments to Russia”. */
	readonly did: string;
	/** English: “stop shipments to Russia”. */
	readonly infinitive: string;
	/** Japanese: 「ロシア向けの出荷を停止した」. */
	readonly shita: string;
	/** Japanese: 「ロシア向けの出荷停止」. */
	readonly koto: string;
}

const deed = (did: string, infinitive: string, shita: string, koto: string): Deed => ({
	...{ did, infinitive, shita, koto },
});

const byKind: Partial<Record<Code<'kind'>, Deed>> = {
	production_halt: deed(
		'stopped production in Russia',
		'stop production in Russia',
		'ロシアでの生産を停止した',
		'ロシアでの生産停止',
	),
	shipment_halt: deed(
		'stopped shipments to Russia',
		'stop shipments to Russia',
		'ロシア向けの出荷を停止した',
		'ロシア向けの出荷停止',
	),
	store_closure: deed(
		'closed its shops in Russia',
		'close its shops in Russia',
		'ロシアの店舗を閉めた',
		'ロシアの店舗閉鎖',
	),
	sale_signed: deed(
		'agreed to sell its Russian business',
		'sell its Russian business',
		'ロシア事業の譲渡に合意した',
		'ロシア事業の譲渡',
	),
	sale_completed: deed(
		'completed the sale of its Russian business',
		'complete the sale of its Russian business',
		'ロシア事業の譲渡を完了した',
		'ロシア事業の譲渡完了',
	),
	liquidation: deed(
		'began to wind up its Russian company',
		'wind up its Russian company',
		'ロシア法人の清算を始めた',
		'ロシア法人の清算',
	),
	stake_retained: deed(
		'kept its stake in a Russian project',
		'keep its stake in a Russian project',
		'ロシアでの権益を維持した',
		'ロシアでの権益の維持',
	),
	resumption: deed(
		'resumed business in Russia',
		'resume business in Russia',
		'ロシアでの事業を再開した',
		'ロシアでの事業の再開',
	),
	seizure: deed(
		'lost control of its Russian business to the state',
		'lose control of its Russian business',
		'ロシア事業が国家の管理下に置かれた',
		'国家によるロシア事業の接収',
	),
	impairment: deed(
		'booked a loss on its Russian business',
		'book a loss on its Russian business',
		'ロシア事業に関する損失を計上した',
		'ロシア事業に関する損失の計上',
	),
};

const byStatus: Readonly<Record<RecordedStatus, Deed>> = {
	operating: deed(
		'continued its business in Russia',
		'continue its business in Russia',
		'ロシア事業を継続している',
		'ロシア事業の継続',
	),
	holding: deed(
		'stopped new business in Russia',
		'stop new business in Russia',
		'ロシアでの新規事業を停止した',
		'ロシアでの新規事業の停止',
	),
	scaled_back: deed(
		'scaled back its business in Russia',
		'scale back its business in Russia',
		'ロシア事業を縮小した',
		'ロシア事業の縮小',
	),
	suspended: deed(
		'suspended its business in Russia',
		'suspend its business in Russia',
		'ロシア事業を停止した',
		'ロシア事業の停止',
	),
	exit_announced: deed(
		'announced that it will leave Russia',
		'leave Russia',
		'ロシアからの撤退を表明した',
		'ロシアからの撤退',
	),
	exited: deed(
		'completed its exit from Russia',
		'complete its exit from Russia',
		'ロシアからの撤退を完了した',
		'ロシアからの撤退完了',
	),
};

/** What is named by its kind although the status says more in general. */
const unspoken = deed(
	'spoke about its business in Russia',
	'speak about its business in Russia',
	'ロシア事業について説明した',
	'ロシア事業についての説明',
);

function deedOf({ kind, status }: Found): Deed {
	// An exit that is completed is more than the liquidation that led to it.
	if (status === 'exited' && kind === 'liquidation') return byStatus.exited;
	return (kind && byKind[kind]) ?? (status ? byStatus[status] : unspoken);
}

/**
 * A draft of an event's summary in our own words, from what the reader found: who says it, of which day, what, when and
 * why. The reviewer makes a better one of it.
 */
export function draftSentence(found: Found, language: Language): string {
	return language === 'ja' ? inJapanese(found) : inEnglish(found);
}

function inEnglish(found: Found): string {
	const { attribution, publishedOn, publisher, exitDenied, buyer, effectiveOn, rung } = found;
	const day = publishedOn === null ? '' : ` of ${longDate(publishedOn)}`;
	const speaker =
		attribution === 'company'
			? `According to the company’s ${publishedOn === null ? 'undated notice' : 'notice'}${day},`
			: `According to ${attribution === 'third_party' ? `an account by ${publisher}` : `a report by ${publisher}`}${day},`;
	const { did, infinitive } = deedOf(found);
	const steps: Partial<Record<Code<'rung'>, string>> = {
		considering: `is considering whether to ${infinitive}`,
		planned: `plans to ${infinitive}`,
		decided: `decided to ${infinitive}`,
	};
	const step = (rung && steps[rung]) ?? did;
	const to = buyer === null ? '' : ` to ${buyer}`;
	const when = effectiveOn === null ? '' : `, effective ${longDate(effectiveOn)}`;
	const why = reasonsOf(found, 'en');
	const because = why.length === 0 ? '' : `, citing ${joined(why)}`;
	const denied = exitDenied ? '; it said that it has not decided to leave' : '';
	return `${speaker} it ${step}${to}${when}${because}${denied}.`;
}

function inJapanese(found: Found): string {
	const { attribution, publishedOn, publisher, exitDenied, buyer, effectiveOn, rung } = found;
	const day = publishedOn === null ? '' : `の${dateText(publishedOn, 'ja')}付`;
	const speaker =
		attribution === 'company'
			? `同社${publishedOn === null ? 'の日付のない発表' : `${day}発表`}によると、`
			: `${publisher}${day}${attribution === 'third_party' ? 'の説明' : '報道'}によると、`;
	const { shita, koto } = deedOf(found);
	const to = buyer === null ? '' : `${buyer}への`;
	const steps: Partial<Record<Code<'rung'>, string>> = {
		considering: `${to}${koto}を検討している`,
		planned: `${to}${koto}の方針を示した`,
		decided: `${to}${koto}を決定した`,
	};
	const when = effectiveOn === null ? '' : `${dateText(effectiveOn, 'ja')}付で`;
	const step = (rung && steps[rung]) ?? `${to}${shita}`;
	const why = reasonsOf(found, 'ja');
	const because = why.length === 0 ? '' : `理由には${why.join('、')}を挙げた。`;
	const denied = exitDenied ? '撤退は決まっていないとしている。' : '';
	return `${speaker}${when}${step}。${because}${denied}`.replaceAll('のの', 'の');
}

const reasonsOf = ({ reasons }: Found, language: Language): string[] =>
	reasons
		.filter((reason) => reason !== 'not_stated')
		.map((reason) => wordFor('reason', reason, language))
		.map((word) => (language === 'en' ? word.charAt(0).toLowerCase() + word.slice(1) : word));

/** A date in a sentence: `4 March 2022`, `March 2022`. */
function longDate(date: string): string {
	const style: Intl.DateTimeFormatOptions = {
		year: 'numeric',
		...(date.length > 4 && { month: 'long' }),
		...(date.length > 7 && { day: 'numeric' }),
		timeZone: 'UTC',
	};
	const instant = new Date(`${date}-01-01`.slice(0, 10));
	return new Intl.DateTimeFormat('en-GB', style).format(instant);
}

/** `a`, `a and b`, `a, b and c`. */
const joined = (words: readonly string[]): string =>
	new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
