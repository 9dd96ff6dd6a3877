/**
 * `npm run demo`: the whole line on one machine without the internet, from the newsrooms of companies that do not exist to
 * their public pages, in a data folder of its own.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addPerson } from '#lib/server/desk/sign-in/people.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { readSettings } from '#lib/server/settings.ts';
import { command as collect } from '../../src/cli/collect.ts';
import { projectFolder } from '../../src/cli/command.ts';
import { CommandFailure, WrongUsage } from '../../src/cli/failure.ts';
import { command as importFolder } from '../../src/cli/import.ts';
import { serveUntilStopped } from '../../src/cli/serve.ts';
import { untilStopped } from '../../src/cli/signals.ts';
import { say } from '../../src/cli/steps.ts';
import { openConfiguredStore, withStore } from '../../src/cli/with-store.ts';
import { usualPort } from '../sample-web/addresses.ts';
import { copyFolders } from '../sample-web/folders.ts';
import { startSampleWeb, type SampleWeb } from '../sample-web/server.ts';
import { password, reviewers } from './people.ts';
import { applySettings, readAsked, usage, type Asked } from './settings.ts';

async function openSampleWeb({ webPort }: Asked): Promise<SampleWeb> {
	try {
		return await startSampleWeb({ port: webPort });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EADDRINUSE')
			throw new CommandFailure(
				`Port ${webPort}, at which the made-up companies answer, is taken: is a demo running already? Stop what uses it, or choose another: npm run demo -- --web-port 4818 --fresh`,
			);
		if (code === 'EADDRNOTAVAIL')
			throw new CommandFailure(
				'The made-up companies answer at 127.0.0.1 to 127.0.0.16, which this machine does not have. On macOS: for n in $(seq 2 16); do sudo ifconfig lo0 alias 127.0.0.$n; done',
			);
		throw error;
	}
}

/** Gives an empty database its people; answers whether it also needs a register. */
async function prepare(): Promise<{ isEmpty: boolean }> {
	return withStore(async ({ db }) => {
		for (const person of reviewers)
			await addPerson(db, { ...person, role: 'reviewer', password }, new Date());
		return { isEmpty: (await registerDays(db)) === undefined };
	});
}

function invite(origin: string): void {
	const [first, second] = reviewers;
	process.stdout.write(`
Desk      ${origin}/desk
Reviewer  ${first.email}   password: ${password}
Second    ${second.email}   same password

What to try
  1. Sign in at the desk as the reviewer: proposals wait there, each with the sentences that it rests on, and nothing is
     public before you accept it (press ? for the keys).
  2. A claim that a company stays needs two people: sign in as the second in a private window of your browser, and confirm
     it under “Waiting for a second”.
  3. See what became public under Companies and Changes of the public site, take it away as CSV, and ask for a correction
     there as a reader would.

All companies are made up. Ctrl-C stops everything; npm run demo -- --fresh begins anew.

`);
}

async function demo(asked: Asked): Promise<void> {
	if (asked.fresh) await rm(asked.data, { recursive: true, force: true });
	await mkdir(asked.data, { recursive: true });
	const stopping = new AbortController();
	void untilStopped().then(() => {
		stopping.abort();
	});
	const web = await openSampleWeb(asked);
	try {
		say('demo', `companies that do not exist answer at ${web.origin()} and 15 more addresses`);
		const folders = await copyFolders(web, join(asked.data, 'sample'));
		const { isEmpty } = await prepare();
		if (isEmpty) await importFolder.run([folders.companies]);
		else say('register', 'is there, skipped');
		if (!stopping.signal.aborted) await collect.run(['--sites', folders.sites]);
		if (stopping.signal.aborted) return;
		const settings = readSettings(process.env);
		const store = await openConfiguredStore();
		try {
			invite(settings.origin);
			await serveUntilStopped(store, settings);
		} finally {
			await store.close();
		}
	} finally {
		await web.close();
	}
}

try {
	process.chdir(projectFolder);
	const asked = readAsked(process.argv.slice(2), usualPort);
	applySettings(process.env, asked);
	await demo(asked);
} catch (error) {
	const message = error instanceof Error ? error.message : String(error);
	process.stderr.write(`demo: ${message}\n${error instanceof WrongUsage ? `${usage}\n` : ''}`);
	process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
