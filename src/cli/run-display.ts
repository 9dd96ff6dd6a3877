import type { RunEvent, RunListener } from '../../scrapers/pipeline/run-event.ts';

/** One event per line, for programs. */
export const jsonLines: RunListener = (event) => {
	process.stdout.write(`${JSON.stringify(event)}\n`);
};

/** One line per list, new capture and problem; for a log, or where no terminal is. */
export const plainLines: RunListener = (event) => {
	const line = sentence(event);
	if (line !== undefined) process.stdout.write(`${event.source.padEnd(28)} ${line}\n`);
};

/** What a line says about an event; undefined for those that only count. */
function sentence(event: RunEvent): string | undefined {
	switch (event.type) {
		case 'list_read': {
			const { entries, relevant, documents, list } = event;
			return `list      ${String(entries)} entries, ${String(relevant)} relevant, ${String(documents)} new  ${list}`;
		}
		case 'document_visited':
			return event.outcome === 'captured' ? `captured  ${event.url}` : undefined;
		case 'text_read':
			return event.outcome === 'proposed' ? `proposal  ${event.company}  ${event.url}` : undefined;
		case 'problem':
			return `issue     ${event.code}  ${event.subject}: ${event.message}`;
		case 'run_ended':
			return `done      ${event.state}`;
		default:
			return undefined;
	}
}

/** A line at the bottom of the terminal that says where the run is; lists, captures and issues scroll by above it. */
export function terminalDisplay(total: number): RunListener {
	let ended = 0;
	const tally = { fetched: 0, captured: 0, issues: 0 };
	return (event) => {
		if (event.type === 'document_visited') tally.fetched += 1;
		if (event.type === 'document_visited' && event.outcome === 'captured') tally.captured += 1;
		if (event.type === 'problem') tally.issues += 1;
		if (event.type === 'run_ended' || event.type === 'run_skipped') ended += 1;
		const line = sentence(event);
		const width = process.stdout.columns || 80;
		process.stdout.write('\r\u001b[K');
		if (line !== undefined)
			process.stdout.write(`${`${event.source.padEnd(28)} ${line}`.slice(0, width)}\n`);
		const status = `${String(ended)} of ${String(total)} sources · ${String(tally.fetched)} fetched · ${String(tally.captured)} captured · ${String(tally.issues)} issues · ${event.source}`;
		if (ended < total) process.stdout.write(status.slice(0, width - 1));
	};
}
