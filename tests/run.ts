/**
 * Runs every suite of tests and closes with one table and the line `N passed, N failed`:
 *   node tests/run.ts [--long] [--verbose]    the short or the long run
 *   node tests/run.ts --sum                   both runs together, from their summary files
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { StepError } from '../bin/captured.mjs';
import { build } from '../bin/prepare.mjs';
import { type Counts, judge } from './runner/counts.ts';
import { type Ended, runNode, stopPrograms } from './runner/programs.ts';
import { type Group, type Lane, type Suite, longRun, root, shortRun } from './runner/suites.ts';
import {
	type Line,
	clearSummary,
	readSummary,
	table,
	total,
	writeSummary,
} from './runner/summary.ts';

const { values: options } = parseArgs({
	options: {
		long: { type: 'boolean', default: false },
		verbose: { type: 'boolean', default: false },
		sum: { type: 'boolean', default: false },
	},
});
let stopped = false;

if (options.sum) await close([...(await readSummary('short')), ...(await readSummary('long'))]);
else await run();

async function run(): Promise<void> {
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.on(name, () => {
			stopped = true;
			stopPrograms();
		});
	const which = options.long ? 'long' : 'short';
	await clearSummary(which);
	const lines: Line[] = [];
	for (const group of options.long ? longRun() : shortRun()) lines.push(...(await runGroup(group)));
	if (stopped) {
		console.error('Stopped before the end; nothing is counted.');
		process.exitCode = 130;
		return;
	}
	await writeSummary(which, lines);
	await close(lines);
}

async function close(lines: readonly Line[]): Promise<void> {
	// Whatever reads the last line reads this one: it is written out before the exit code is set.
	await new Promise((resolve) => process.stdout.write(`\n${table(lines)}\n`, resolve));
	process.exitCode = total(lines).failed > 0 ? 1 : 0;
}

async function runGroup(group: Group): Promise<Line[]> {
	return (await Promise.all(group.map(runLane))).flat();
}

async function runLane(lane: Lane): Promise<Line[]> {
	const lines: Line[] = [];
	for (const suite of lane) if (!stopped) lines.push(await runSuite(suite));
	return lines;
}

async function runSuite(suite: Suite): Promise<Line> {
	say(suite.name, 'started');
	const began = performance.now();
	if (suite.report) await rm(suite.report.file, { force: true });
	const ended = await runPrograms(suite);
	const counts = await countsOf(suite, ended.code);
	const seconds = (performance.now() - began) / 1000;
	const line = { name: suite.name, seconds, ...judge(counts, ended.code) };
	if (!stopped) report(line, ended);
	return line;
}

async function runPrograms(suite: Suite): Promise<Ended> {
	let ended: Ended = suite.built ? await prepareBuild() : { code: 0, output: '' };
	for (const program of suite.programs) {
		if (ended.code !== 0 || stopped) return ended;
		const next = await runNode(program, suite.env ?? { NO_COLOR: '1' }, (text) => {
			if (options.verbose) process.stdout.write(text);
		});
		ended = { code: next.code, output: ended.output + next.output };
	}
	return ended;
}

/** Builds the web server by the same step as `npm start`; silent when nothing has changed. */
async function prepareBuild(): Promise<Ended> {
	try {
		await build(root, { stream: process.stdout, quiet: true });
		return { code: 0, output: '' };
	} catch (error) {
		if (!(error instanceof StepError)) throw error;
		return { code: error.code, output: `${error.output}\n${error.message}\n` };
	}
}

/** A check without a report is one test, and its exit code says how that came out. */
async function countsOf(suite: Suite, code: number): Promise<Counts | undefined> {
	if (!suite.report) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, left: 0 };
	return suite.report.read(suite.report.file).catch(() => undefined);
}

function report(line: Line, { output }: Ended): void {
	const time = `in ${line.seconds.toFixed(1)} s`;
	if (line.failed === 0) {
		say(line.name, `${line.passed} passed ${time}`);
		return;
	}
	const note = line.note ? ` (${line.note})` : '';
	say(line.name, `FAILED: ${line.failed} failed, ${line.passed} passed ${time}${note}`);
	if (!options.verbose && output) console.log(`\n${output.trimEnd()}\n`);
}

function say(name: string, text: string): void {
	console.log(name.padEnd(24) + text);
}
