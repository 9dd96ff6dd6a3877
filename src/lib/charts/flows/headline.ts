import { firstDay } from '#lib/domain/dates.ts';
import { words } from '#lib/messages/charts/flows/index.ts';
import type { Asked } from '../definition.ts';
import { countsGroups } from '../shared/units.ts';
import { byDirection, type Flows } from './data.ts';
import type { State } from './state.ts';

/** How many moved towards an exit, how many back, and how many are where they were. */
export function headlineOf(
	data: Flows,
	{ question, speech }: Pick<Asked<State>, 'question' | 'speech'>,
): string {
	const t = words[speech.language];
	if (data.total === 0) return speech.t.charts.nothing;
	const { date } = speech;
	const groups = countsGroups(question);
	const counts = byDirection(data);
	if (data.to < firstDay) return t.tooEarly(date(firstDay));
	if (counts.unchanged === data.total)
		return t.noneMoved(data.total, date(data.from), date(data.to), groups);
	const [flow] = data.flows;
	const [company] = flow?.companies ?? [];
	if (data.total === 1 && flow && company)
		return t.oneMoved(
			speech.language === 'ja' ? company.nameJa : company.nameEn,
			date(data.from),
			date(data.to),
			speech.word('status', flow.from),
			speech.word('status', flow.to),
		);
	return t.headline(
		t.movedOf(counts.onward, data.total, groups),
		t.some(counts.back, groups),
		counts.first > 0 ? t.some(counts.first, groups) : '',
		date(data.from),
		date(data.to),
	);
}
