import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Origin, findBinaries } from './postgres-binaries.ts';
import {
	type Account,
	makeHome,
	removeHome,
	serverAccount,
	sweepLeftovers,
} from './postgres-home.ts';

/** A PostgreSQL server for tests. */
export interface Postgres {
	/** Address of its database `postgres`, for freshDatabase and for the program's DATABASE_URL. */
	readonly url: string;
	/** Stops the server and removes its files; a server given by TEST_DATABASE_URL stays. */
	stop(): Promise<void>;
}

/** How long a server may take to answer, in milliseconds. */
const START_MS = 60_000;
/** How long it may take to stop. */
const STOP_MS = 10_000;

/**
 * Starts a throw-away PostgreSQL (about 1 s): the server of TEST_DATABASE_URL if that is set, else
 * one from the programs of this machine, else from those of the npm package. It listens on a socket
 * in a temporary folder only, and ends by itself when this process dies, however that happens.
 * @param only takes the programs from this one place alone
 * @throws Error when no server can be started, with the server's own words
 */
export async function startPostgres(only?: Origin): Promise<Postgres> {
	const given = process.env['TEST_DATABASE_URL'];
	if (given && !only) return { url: given, stop: () => Promise.resolve() };

	const account = await serverAccount();
	await sweepLeftovers(account);
	const home = await makeHome(account);
	try {
		const binaries = await findBinaries(home, only);
		await initialise(home, binaries, account);
		const server = await serve(home, binaries, account);
		const url = `postgres://postgres@/postgres?host=${encodeURIComponent(home)}`;
		await answers(url, server, home);
		return { url, stop: () => stop(server, home) };
	} catch (error) {
		await removeHome(home);
		throw error;
	}
}

/**
 * Creates an empty database with a random name on the server at `url`.
 * @returns the address of the new database
 */
export async function freshDatabase(url: string): Promise<string> {
	const name = `test_${randomBytes(8).toString('hex')}`;
	await statement(url, `create database ${name}`);
	return withDatabase(url, name);
}

/** Drops a database that freshDatabase created on the server at `url`, whoever is connected. */
export async function dropDatabase(url: string, database: string): Promise<void> {
	const name = /\/(test_[0-9a-f]{16})(?:\?|$)/.exec(database)?.[1];
	if (!name) throw new Error(`${database} is not a database of the tests, so it is not dropped.`);
	await statement(url, `drop database if exists ${name} with (force)`);
}

/** The same address with another database; URL cannot read one that has no host before the path. */
function withDatabase(url: string, name: string): string {
	const parts = /^(postgres(?:ql)?:\/\/[^/?]*)(?:\/[^?]*)?(\?.*)?$/.exec(url);
	if (!parts)
		throw new Error(
			`TEST_DATABASE_URL is ${url}, which is not of the form postgres://user@host/database.`,
		);
	return `${parts[1] ?? ''}/${name}${parts[2] ?? ''}`;
}

async function statement(url: string, text: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(text);
	} finally {
		await client.end();
	}
}

async function initialise(home: string, binaries: string, account?: Account): Promise<void> {
	const data = join(home, 'data');
	await mkdir(data, { mode: 0o700 });
	if (account) await chown(data, account.uid, account.gid);
	const settings = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
	const child = await start(join(binaries, 'initdb'), ['-D', data, ...settings], home, account);
	child.stdin?.end();
	if ((await ended(child)) !== 0) throw await failure('initdb', home);
}

/**
 * Runs the server below a shell that waits for the end of its input. That end comes when this
 * process closes the pipe or dies, even by SIGKILL; then the shell stops the server.
 */
async function serve(home: string, binaries: string, account?: Account): Promise<ChildProcess> {
	const watch =
		'exec 3<&0; "$@" 3<&- & server=$!; (read -r _ <&3; kill -INT $server) & wait $server';
	const settings = ['listen_addresses=', 'fsync=off', 'synchronous_commit=off'];
	const server = await start(
		'/bin/sh',
		[
			...['-c', watch, 'sh', join(binaries, 'postgres')],
			...['-D', join(home, 'data'), '-k', home],
			...settings.flatMap((setting) => ['-c', setting]),
		],
		home,
		account,
	);
	// The test process may end without waiting for it.
	server.unref();
	if (server.stdin instanceof Socket) server.stdin.unref();
	return server;
}

async function start(
	program: string,
	args: string[],
	home: string,
	account?: Account,
): Promise<ChildProcess> {
	const log = await open(join(home, 'log'), 'a');
	try {
		const child = spawn(program, args, {
			cwd: home,
			// Its own group: Ctrl-C ends the tests first, and the tests then end the server.
			detached: true,
			env: { PATH: `${dirname(program)}:/usr/bin:/bin`, LC_ALL: 'C' },
			stdio: ['pipe', log.fd, log.fd],
			...account,
		});
		// A pipe that breaks because the server died is reported where its answer is awaited.
		child.stdin?.on('error', () => undefined);
		await new Promise<void>((resolve, reject) => {
			child.once('spawn', resolve);
			child.once('error', reject);
		});
		return child;
	} finally {
		await log.close();
	}
}

async function answers(url: string, server: ChildProcess, home: string): Promise<void> {
	const deadline = Date.now() + START_MS;
	for (;;) {
		try {
			await statement(url, 'select 1');
			return;
		} catch {
			const failed = server.exitCode !== null || server.signalCode !== null;
			if (failed || Date.now() > deadline) throw await failure('postgres', home);
			await sleep(25);
		}
	}
}

async function failure(program: string, home: string): Promise<Error> {
	const said = await readFile(join(home, 'log'), 'utf8');
	return new Error(
		`The PostgreSQL for the tests did not start. ${program} said:\n${said.trim()}\nSet TEST_DATABASE_URL to a running server to do without it.`,
	);
}

async function stop(server: ChildProcess, home: string): Promise<void> {
	server.ref();
	server.stdin?.end();
	// removeHome stops by force what does not stop when asked.
	await Promise.race([ended(server), sleep(STOP_MS, undefined, { ref: false })]);
	await removeHome(home);
}

function ended(child: ChildProcess): Promise<number> {
	const status = () => child.exitCode ?? 1;
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(status());
	return new Promise((resolve) => {
		child.once('exit', () => {
			resolve(status());
		});
	});
}
