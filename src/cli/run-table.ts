import type { RunCounts } from '#lib/server/database/schema/sources.ts';
import type { Outcome } from '../../scrapers/pipeline/collect.ts';

/** One source's line of the closing table. */
export interface RunLine {
	readonly source: string;
	readonly outcome: Outcome | { readonly state: 'skipped'; readonly because: 'broken' };
}

const columns: readonly (readonly [heading: string, count: (counts: RunCounts) => number])[] = [
	['listed', ({ listed }) => listed],
	['skipped', ({ skipped }) => skipped],
	['fetched', ({ fetched }) => fetched],
	['unchanged', ({ unchanged }) => unchanged],
	['new documents', ({ documents }) => documents],
	['captures', ({ captures }) => captures],
	['proposals', ({ proposals }) => proposals],
	['issues', ({ issues }) => issues],
];

const reasons: Readonly<
	Record<Extract<RunLine['outcome'], { state: 'skipped' }>['because'], string>
> = {
	disabled: 'disabled by its declaration',
	stopped: 'stopped: npm run tettai -- resume',
	busy: 'another run of it is going on',
	broken: 'broke off; the reason is said above',
	not_configured: 'a setting that it needs is not set',
};

/** The closing table: what every source brought, and the sum. */
export function runTable(lines: readonly RunLine[]): string {
	const width = Math.max(6, ...lines.map(({ source }) => source.length)) + 2;
	const row = (name: string, cells: readonly string[], rest = '') =>
		`${name.padEnd(width)}${cells.map((cell, at) => cell.padStart((columns[at]?.[0].length ?? 0) + 2)).join('')}${rest}`;
	const ran = lines.flatMap(({ source, outcome }) =>
		outcome.state === 'skipped' ? [] : [{ source, ...outcome }],
	);
	const sum = columns.map(([, count]) =>
		ran.reduce((total, { counts }) => total + count(counts), 0),
	);
	const head = row(
		'source',
		columns.map(([heading]) => heading),
	);
	return [
		head,
		'-'.repeat(head.length),
		...lines.map(({ source, outcome }) =>
			outcome.state === 'skipped'
				? `${source.padEnd(width)}  ${reasons[outcome.because]}`
				: row(
						source,
						columns.map(([, count]) => String(count(outcome.counts))),
						outcome.state === 'succeeded' ? '' : `  ${outcome.state}`,
					),
		),
		'-'.repeat(head.length),
		row('all', sum.map(String)),
	].join('\n');
}
