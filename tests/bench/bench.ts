/**
 * How fast Tettai is, beside others on the same data and machine in one run: `npm run bench -- [PART…]`. Parts are
 * `json`, `html`, `csv`, `growth` and `collecting`; without any, all. What each line means: docs/performance.md.
 */
import { cpus } from 'node:os';
import { startPostgres } from '../support/postgres.ts';
import { measureCollecting } from './collecting.ts';
import { measureCsv } from './csv.ts';
import { measureGrowth } from './growth.ts';
import { measureHtml } from './html.ts';
import { measureJson } from './json.ts';
import { tableOf, type Measured } from './measured.ts';
import { registerDatabase } from './register-database.ts';
import { grownSize, targetSize } from './synthetic-register.ts';

const seconds = 8;
const parts = ['json', 'html', 'csv', 'growth', 'collecting'] as const;
type Part = (typeof parts)[number];

const isPart = (text: string): text is Part => (parts as readonly string[]).includes(text);

const named = process.argv.slice(2);
const unknown = named.find((name) => !isPart(name));
if (unknown === undefined) await bench(named.length > 0 ? named.filter(isPart) : parts);
else {
	process.stderr.write(`There is no part “${unknown}”. There are: ${parts.join(', ')}.\n`);
	process.exitCode = 2;
}

async function bench(chosen: readonly Part[]): Promise<void> {
	const say = (text: string): void => void process.stderr.write(`${text}\n`);
	const lines: Measured[] = [];
	if (chosen.some((part) => part !== 'collecting')) {
		const server = await startPostgres();
		try {
			say(
				`register: ${targetSize.companies} companies, ${targetSize.companies * targetSize.eventsPerCompany} events`,
			);
			const database = await registerDatabase(server.url, targetSize);
			for (const part of chosen) {
				say(part);
				if (part === 'json') lines.push(...(await measureJson(database, seconds)));
				if (part === 'html') lines.push(...(await measureHtml(database, seconds)));
				if (part === 'csv') lines.push(...(await measureCsv(database, 9)));
				if (part === 'growth') {
					say('a register fifty times as large: some minutes');
					const grown = await registerDatabase(server.url, grownSize);
					lines.push(...(await measureGrowth(database, grown, seconds)));
				}
			}
		} finally {
			await server.stop();
		}
	}
	if (chosen.includes('collecting')) lines.push(...(await measureCollecting(5_000)));
	const [cpu] = cpus();
	console.log(
		`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, Node ${process.versions.node}\n`,
	);
	console.log(tableOf(lines));
}
