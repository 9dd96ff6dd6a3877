import { firstDay } from '#lib/domain/dates.ts';
import { sectorOf } from '#lib/domain/sectors.ts';
import { isCode } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/charts/timelines/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { nameOn } from '../shared/company-cells.ts';
import { companiesAddress, companyAddress } from '../shared/links.ts';
import { statusLegend } from '../shared/status-legend.ts';
import { fitted } from '../shared/text.ts';
import { announcementsOf, linesOf, type Line, type Timelines } from './data.ts';
import { wallGeometry } from './geometry.ts';

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: Timelines, frame: Frame, { question, speech }: Asked<object>) {
	const { language, word, number, date } = speech;
	const t = words[language];
	const legend = statusLegend(word, frame, 12);
	const { lines, headings, ...geometry } = wallGeometry(data, frame, legend.bottom + 20);
	const said = (line: Line): string =>
		[
			nameOn(line.company, speech),
			...announcementsOf(line).map(({ span, announcedOn }) =>
				speech.pair(date(announcedOn ?? firstDay), word('status', span.status)),
			),
			line.company.lastStatementOn ? t.lastWord(date(line.company.lastStatementOn)) : t.noWord,
		].join('\n');
	return {
		...geometry,
		width: frame.width,
		label: t.label(number(lines.length)),
		legend: legend.entries,
		axisY: legend.bottom + 12,
		years: geometry.years.map(({ year, x }) => ({ x, text: String(year) })),
		first: frame.name === 'wide' ? date(firstDay) : '',
		headings: headings.map(({ key, y }, index) => {
			const group = data.groups[index];
			const isStatus = isCode('status', key);
			return {
				key,
				y,
				status: isStatus ? key : null,
				text: isStatus ? word('status', key) : (sectorOf(key)?.[language] ?? key),
				count: number(group?.lines.length ?? 0),
				href: companiesAddress(
					question,
					language,
					isStatus ? { status: [key] } : { sector: [key] },
				),
			};
		}),
		lines: linesOf(data).map((line, index) => ({
			slug: line.company.slug,
			y: lines[index]?.y ?? 0,
			name: fitted(nameOn(line.company, speech), geometry.left - 8, 12),
			href: companyAddress(line.company.slug, question, language),
			title: said(line),
		})),
	};
}

export type Drawing = ReturnType<typeof drawingOf>;
