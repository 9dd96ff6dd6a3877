import { words } from '#lib/messages/charts/exit-gap/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { nameOn } from '../shared/company-cells.ts';
import { companyAddress } from '../shared/links.ts';
import { fitted } from '../shared/text.ts';
import { isExact, type ExitGap, type ExitGaps, type Gap } from './data.ts';
import { gapGeometry } from './geometry.ts';
import type { State } from './state.ts';

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: ExitGaps, frame: Frame, asked: Asked<State>) {
	const { question, speech } = asked;
	const { language, number } = speech;
	const t = words[language];
	const geometry = gapGeometry(data, frame);
	const count = (state: ExitGap['state']): number =>
		data.exits.filter((one) => one.state === state).length;
	return {
		width: frame.width,
		height: geometry.height,
		label: t.label(t.title, count('completed') + count('at_once'), count('open')),
		plot: geometry.plot,
		head: geometry.head,
		bottom: geometry.bottom,
		axis: t.axis,
		ticks: geometry.ticks.map(({ days, x }) => ({ x, text: number(days) })),
		rows: geometry.rows.flatMap((place, index) => {
			const exit = data.exits[index];
			if (!exit) return [];
			const event = exit.completedBy ?? exit.announcedBy ?? undefined;
			const name = nameOn(exit.company, speech);
			return [
				{
					...place,
					slug: exit.company.slug,
					state: exit.state,
					name: fitted(name, frame.name === 'narrow' ? 340 : 240, 13),
					text: gapText(exit, frame, asked),
					href: companyAddress(exit.company.slug, question, language, event),
					title: titleOf(name, exit, asked),
				},
			];
		}),
	};
}

export type Drawing = ReturnType<typeof drawingOf>;

/** Days as far as they are known: `213`, or `62–120`. */
export function daysText(gap: Gap, { number }: Asked<State>['speech']): string {
	return isExact(gap) ? number(gap.most) : `${number(gap.least)}–${number(gap.most)}`;
}

/** What stands after a line; on a phone the unit stands only over the axis. */
function gapText({ state, gap }: ExitGap, frame: Frame, { speech }: Asked<State>): string {
	const t = words[speech.language];
	if (state === 'at_once') return t.atOnce;
	const days = daysText(gap, speech);
	const text = frame.name === 'narrow' ? days : t.days(days);
	return state === 'open' ? t.open(text) : text;
}

/** How it stands with an exit, as a sentence. */
function longText(state: ExitGap['state'], days: string, t: (typeof words)['en']): string {
	if (state === 'at_once') return t.atOnceLong;
	return state === 'open' ? t.openLong(days) : t.completedLong(days);
}

function titleOf(
	name: string,
	{ state, gap, announcedOn, completedOn }: ExitGap,
	{ speech }: Asked<State>,
): string {
	const t = words[speech.language];
	const { date } = speech;
	return [
		name,
		...(state === 'at_once' ? [] : [t.announced(date(announcedOn))]),
		...(completedOn ? [t.completedOn(date(completedOn))] : []),
		longText(state, daysText(gap, speech), t),
	].join('\n');
}
