import { anyOf } from '../pattern.ts';

/** The syllables in which a verb of five rows ends before its endings, the sound change before た and て last. */
const rows = {
	k: 'かきくけこい',
	g: 'がぎぐげごい',
	s: 'さしすせそ',
	t: 'たちつてとっ',
	n: 'なにぬねのん',
	b: 'ばびぶべぼん',
	m: 'まみむめもん',
	r: 'らりるれろっ',
	w: 'わいうえおっ',
} as const;
export type Row = keyof typeof rows;

/** A verb as dictionaries sort them: of five rows (`手放` + `s`), of one row (`止め` + `1`), or a noun with する. */
export type Verb = readonly [stem: string, row: Row | '1' | 'する'];

/** The stem of a verb, before any of its endings; the endings stay outside of the match. */
export function stemOf([stem, row]: Verb): string {
	if (row === 'する') return stem;
	return row === '1' ? `${stem}(?=[るたてまなずよらさ、]|$)` : `${stem}(?=[${rows[row]}])`;
}

/** The stems of several verbs. */
export const stems = (...verbs: readonly Verb[]): string => anyOf(...verbs.map(stemOf));

const beingNot = '(?:は|も)?(?:い|お)(?:ない|なく|らず|りません|ません|ぬ)';
/** 「作らない可能性」 and 「作らないわけではない」 say something else. */
const unlessOpen = '(?!可能|場合|おそれ|恐れ|わけ|かも|なら|よう|とも限)';

const teForms: Readonly<Record<Row, string>> = {
	...{ k: 'いて', g: 'いで', s: 'して', n: 'んで', b: 'んで', m: 'んで' },
	...{ t: 'って', r: 'って', w: 'って' },
};

/** 「作らない」「作らず」「作りません」「作っておりません」: all forms in which a verb is denied in the present. */
export function negated([stem, row]: Verb): string {
	if (row === 'する')
		return `${stem}${anyOf(
			`(?:は|を|も|が)?(?:一切|全く|まったく|当面|今後){0,2}(?:いた)?し(?:て${beingNot}|ない|ません|ず(?=、|に))`,
			`(?:は|を|も)?(?:一切|全く|まったく|当面|今後){0,2}行(?:わ(?:ない|ず)|いません|って${beingNot})`,
			`(?:は|が|も)?でき(?:ない|ません|ず(?=、|に)|て${beingNot})`,
		)}${unlessOpen}`;
	const te = row === '1' ? 'て' : teForms[row];
	const [a = '', i = ''] = row === '1' ? ['', ''] : rows[row];
	return `${stem}${anyOf(`${te}${beingNot}`, `${a}(?:ない|ぬ(?=。|、|$)|ず(?=、|に))`, `${i}ません`)}${unlessOpen}`;
}

/** Several verbs, each denied; those of one row share their endings. */
export function allNegated(...verbs: readonly Verb[]): string {
	const byRow = new Map<Verb[1], string[]>();
	for (const [stem, row] of verbs) byRow.set(row, [...(byRow.get(row) ?? []), stem]);
	return anyOf(...[...byRow].map(([row, group]) => negated([anyOf(...group), row])));
}
