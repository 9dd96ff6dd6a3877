import { isDay, type Day } from '#lib/domain/dates.ts';
import { oneLine } from '../characters.ts';
import { readDate } from '../dates.ts';
import type { Fact } from './facts.ts';

/** What the cover page of a filing says. */
export interface Cover {
	/** Kind of document and company. */
	readonly title: string | undefined;
	readonly filedOn: Day | undefined;
}

/** Facts of the cover page and about the filing, by local name (EDINET taxonomy: jpdei_cor, jpcrp_cor). */
export const coverElements: ReadonlySet<string> = new Set([
	'DocumentTitleCoverPage',
	'FilingDateCoverPage',
	'CompanyNameCoverPage',
	'FilerNameInJapaneseDEI',
]);

/** The cover of a filing in XBRL. */
export function coverFrom(facts: readonly Fact[]): Cover {
	const valueOf = (element: string) =>
		facts.find((fact) => fact.element === element && fact.text !== '')?.text;
	const company = valueOf('CompanyNameCoverPage') ?? valueOf('FilerNameInJapaneseDEI');
	return coverOf(valueOf('DocumentTitleCoverPage'), company, valueOf('FilingDateCoverPage'));
}

/** The cover of a filing of plain pages: a table whose rows begin with 【提出書類】 and the like. */
export function coverOfPages(text: string): Cover {
	const valueOf = (name: string) => new RegExp(`^【${name}】\\s*(\\S.*)$`, 'mu').exec(text)?.[1];
	return coverOf(valueOf('提出書類'), valueOf('会社名'), valueOf('提出日'));
}

function coverOf(
	kind: string | undefined,
	company: string | undefined,
	filedOn: string | undefined,
): Cover {
	const title = [kind?.replaceAll(/[【】]/g, ''), company].filter((part) => part !== undefined);
	const date = readDate(filedOn ?? '')?.date;
	return {
		title: oneLine(title.join(' ')),
		filedOn: date !== undefined && isDay(date) ? date : undefined,
	};
}
