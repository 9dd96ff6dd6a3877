import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { project } from '../support/command.ts';

/** What npm answers as JSON: a report, or why it has none. */
interface Report {
	readonly error?: unknown;
	readonly message?: string;
	readonly vulnerabilities?: Readonly<
		Record<string, { readonly severity: string; readonly isDirect: boolean }>
	>;
}

async function audit(): Promise<Report> {
	const child = spawn('npm', ['audit', '--omit=dev', '--json'], { cwd: project });
	let said = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
	await new Promise((ended) => child.once('close', ended));
	try {
		return JSON.parse(said) as Report;
	} catch {
		return { error: said };
	}
}

test('no dependency that is given on has a known serious hole', async () => {
	const { vulnerabilities, error, message } = await audit();
	if (!vulnerabilities) {
		// Offline, or a registry that knows no holes: nothing is known, which is no failure of ours.
		console.log(`npm audit was not answered: ${JSON.stringify(message ?? error)}`);
		return;
	}
	const serious = Object.entries(vulnerabilities).filter(([, { severity }]) =>
		['high', 'critical'].includes(severity),
	);
	expect(serious.map(([name, { severity }]) => `${name}: ${severity}`)).toEqual([]);
});
