import { criterionOf } from '#lib/domain/criteria.ts';
import { sectorOf } from '#lib/domain/sectors.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/charts/checklist/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { nameOn } from '../shared/company-cells.ts';
import { companiesAddress, companyAddress } from '../shared/links.ts';
import { fitted, textWidth } from '../shared/text.ts';
import { countsGroups } from '../shared/units.ts';
import type { ChecklistData, CriterionCount } from './data.ts';
import { matrixGeometry } from './geometry.ts';
import { headlineOf } from './headline.ts';
import type { State } from './state.ts';

/** Answers on record that have a mark. */
const recorded = codesOf('answer').filter(
	(answer) => answer !== 'not_checked' && answer !== 'not_applicable',
);

/** The sections of the checklist, as its criteria are numbered. */
const sections = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: ChecklistData, frame: Frame, asked: Asked<State>) {
	const { question, speech, state } = asked;
	const { language, word, number } = speech;
	const t = words[language];
	const wide = frame.name === 'wide';
	const geometry = matrixGeometry(data, frame);
	const questionOf = (id: string): string => `${id} ${criterionOf(id)?.question[language] ?? ''}`;
	const checklistOf = (slug: string): string =>
		companyAddress(slug, question, language, 'checklist');
	const nameSize = wide ? 13 : 11;
	const headingOf = (key: string): string =>
		state.by === 'status'
			? word('status', key)
			: state.by === 'sector'
				? (sectorOf(key)?.[language] ?? key)
				: t.all;
	const countsOf = (count: CriterionCount): string => {
		const said = recorded
			.filter((answer) => count.answers[answer] > 0)
			.map((answer) => `${word('answer', answer)} ${number(count.answers[answer])}`);
		return [
			questionOf(count.id),
			t.checkedFor(count.checked, count.asked, countsGroups(question)),
			...said,
		].join('\n');
	};
	return {
		width: frame.width,
		height: geometry.height,
		wide,
		label: headlineOf(data, asked),
		nameSize,
		nameWidth: geometry.nameWidth,
		radius: geometry.radius,
		cell: geometry.cell,
		rowHeight: geometry.rowHeight,
		unchecked: geometry.unchecked,
		checkedWord: t.checkedColumn,
		legend: legendOf(data, frame, asked),
		columns: geometry.columns.map(({ id, x, first }, index) => {
			const count = data.criteria[index];
			const letter = sections.find((section) => id.startsWith(section)) ?? 'A';
			const next = geometry.columns.slice(index + 1).find((column) => column.first)?.x;
			const name = t.sections[letter];
			const fits = x + textWidth(`${letter} ${name}`, 11) < (next ?? frame.width);
			return {
				id,
				digit: id.slice(1),
				x,
				letter: first ? letter : '',
				section: first && wide && fits ? name : '',
				href:
					count && count.checked > 0 && question.filters.criterion === undefined
						? companiesAddress(question, language, {
								criterion: recorded.map((answer) => `${id}:${answer}`),
							})
						: null,
				title: count ? countsOf(count) : id,
			};
		}),
		blocks: geometry.blocks.map(({ key, first, size, top, rows }) => ({
			id: `${key} ${String(top)}`,
			top,
			heading: first ? headingOf(key) : t.continued(headingOf(key)),
			count: first ? number(size) : '',
			href:
				first && state.rows === 'all'
					? companiesAddress(question, language, state.by === 'none' ? {} : { [state.by]: [key] })
					: null,
			rows: rows.map(({ row, y, answers }) => {
				const name = nameOn(row.company, speech);
				const href = checklistOf(row.company.slug);
				return {
					y,
					href,
					name: fitted(name, geometry.nameWidth, nameSize),
					empty: row.checked === 0,
					checked: `${number(row.checked)}/${number(row.asked)}`,
					title: [
						name,
						word('status', row.company.status),
						t.checkedOf(row.checked, row.asked),
					].join('\n'),
					answers: answers.map(({ criterion, answer, x }) => ({
						answer,
						x,
						title: [name, questionOf(criterion), word('answer', answer)].join('\n'),
					})),
				};
			}),
		})),
	};
}

export type Drawing = ReturnType<typeof drawingOf>;

/** The six answers with their marks and numbers, on one line, or in two columns on a phone. */
function legendOf(data: ChecklistData, frame: Frame, { speech }: Asked<State>) {
	let x = 6;
	return codesOf('answer').map((answer, index) => {
		const text = speech.word('answer', answer);
		const count = speech.number(data.answers[answer]);
		const place =
			frame.name === 'wide'
				? { x, y: 12 }
				: { x: index % 2 === 0 ? 6 : 6 + frame.width / 2, y: 12 + Math.floor(index / 2) * 22 };
		x += textWidth(`${text} ${count}`, 13) + 40;
		return { answer, text, count, ...place };
	});
}
