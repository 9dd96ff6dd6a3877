import type { Tongue } from './lexicon/lexicons.ts';
import type { Range } from './segment.ts';

/** A sum of yen as a text writes it. */
export interface Amount extends Range {
	/** Thousand millions of yen. */
	readonly billion: number;
}

const number = '([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?';
const jaAmount = new RegExp(
	`(?:${number}\\s?兆)?(?:${number}\\s?)(億|百万|千万|万)(?:${number}\\s?(千|百)?万)?円?`,
	'g',
);
const enAmount = new RegExp(
	`(?:(?:¥|jpy|yen)\\s?${number}\\s?(trillion|billion|million|bn|m)\\b|${number}\\s?(trillion|billion|million|bn)[- ](?:japanese )?(?:yen|jpy)|${number}\\s?(trillion|billion|million|bn)\\s\\((?:yen|jpy)\\))`,
	'g',
);
const jaUnits: Readonly<Record<string, number>> = { 億: 0.1, 百万: 0.001, 千万: 0.01, 万: 0.00001 };
const enUnits: Readonly<Record<string, number>> = {
	trillion: 1000,
	billion: 1,
	bn: 1,
	million: 0.001,
	m: 0.001,
};

const valueOf = (whole: string | undefined, part: string | undefined): number =>
	whole === undefined ? 0 : Number(whole.replaceAll(',', '') + (part ?? ''));
/** Binary fractions must not show: 412 × 0.1 is 41.2. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** The yen amounts in folded text (English in lower case); other currencies are left out. */
export function amountsIn(text: string, tongue: Tongue): Amount[] {
	const found: Amount[] = [];
	for (const match of text.matchAll(tongue === 'ja' ? jaAmount : enAmount)) {
		const end = match.index + match[0].length;
		const range = { start: match.index, end };
		if (tongue === 'ja') {
			const [, trillion, trillionPart, whole, part, unit = '', rest, restPart, thousand] = match;
			if (
				/^\s*(?:ルーブル|ドル|ユーロ|元|米ドル|人民元|トン|台|株|個|人|世帯|kWh|バレル)/.test(
					text.slice(end, end + 6),
				)
			)
				continue;
			if (!match[0].endsWith('円') && unit !== '百万') continue;
			const billion =
				valueOf(trillion, trillionPart) * 1000 +
				valueOf(whole, part) * (jaUnits[unit] ?? 0) +
				valueOf(rest, restPart) * (thousand === '千' ? 0.01 : thousand === '百' ? 0.001 : 0.00001);
			found.push({ ...range, billion: rounded(billion) });
		} else {
			const groups = match.slice(1);
			for (let at = 0; at + 2 < groups.length; at += 3)
				if (groups[at] !== undefined)
					found.push({
						...range,
						billion: rounded(
							valueOf(groups[at], groups[at + 1]) * (enUnits[groups[at + 2] ?? ''] ?? 0),
						),
					});
		}
	}
	return found;
}
