import { words } from '#lib/messages/charts/silence/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { nameOn } from '../shared/company-cells.ts';
import { companiesAddress, companyAddress } from '../shared/links.ts';
import { tenth } from '../shared/round.ts';
import { textWidth } from '../shared/text.ts';
import { isStale, type Silence, type Silent } from './data.ts';
import { silenceGeometry } from './geometry.ts';
import { headlineOf } from './headline.ts';

/** Below this many a row shows no median. */
const few = 5;

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: Silence, frame: Frame, asked: Asked<object>) {
	const { question, speech } = asked;
	const { language, word, number, date } = speech;
	const t = words[language];
	const wide = frame.name === 'wide';
	const geometry = silenceGeometry(data, frame);
	const titleOf = (company: Silent): string =>
		[
			nameOn(company, speech),
			word('status', company.status),
			company.lastStatementOn === null || company.staleMonths === null
				? t.noStatement
				: t.statement(date(company.lastStatementOn), company.staleMonths),
		].join('\n');
	const stale = { x: geometry.staleX, text: wide ? t.staleFrom : t.staleFromShort };
	/** The line of the median and its words: inside the picture, and a line lower where they would meet others. */
	const medianOf = () => {
		if (geometry.medianX === null || data.median === null) return null;
		const text = t.median(data.median);
		const half = textWidth(text, 12) / 2;
		const textX = Math.min(Math.max(geometry.medianX, half), frame.width - half);
		const meets = textX - half < stale.x + 13 + textWidth(stale.text, 12);
		return { x: geometry.medianX, text, textX, below: meets ? 32 : 16 };
	};
	return {
		width: frame.width,
		height: geometry.height,
		wide,
		label: headlineOf(data, asked),
		plot: geometry.plot,
		radius: geometry.radius,
		axis: wide ? t.axis : t.axisShort,
		ticks: geometry.ticks.map(({ months, x }) => ({ x, text: number(months) })),
		stale,
		median: medianOf(),
		never: { ...geometry.never, text: wide ? t.never : t.neverShort },
		rows: geometry.rows.map(({ status, labelY, top, bottom, dots }, index) => {
			const row = data.rows[index];
			return {
				status,
				labelY,
				top,
				bottom,
				text: word('status', status),
				count: number(row?.companies.length ?? 0),
				href: companiesAddress(question, language, { status: [status] }),
				// The middle of a few says nothing about them; they can be read one by one.
				median: row && row.median !== null && row.spoke >= few ? t.median(row.median) : null,
				dots: dots.map(({ company, x, y }) => ({
					x: tenth(x),
					y: tenth(y),
					kind: company.staleMonths === null ? 'never' : isStale(company) ? 'stale' : 'fresh',
					href: companyAddress(company.slug, question, language),
					title: titleOf(company),
				})),
			};
		}),
	};
}

export type Drawing = ReturnType<typeof drawingOf>;
