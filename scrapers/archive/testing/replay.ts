import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { prepareChromium } from '../../fetching/chromium.ts';

/*
 * wabac.js is the reader of web archives inside ReplayWeb.page, written by the authors of the WACZ format. It is a
 * service worker: a page on a server of the test installs it and asks it, as ReplayWeb.page would.
 */
const require = createRequire(import.meta.url);
const worker = join(dirname(require.resolve('@webrecorder/wabac')), 'sw.js');

/** What the reader says of a package. */
export interface ReplayedPackage {
	readonly pages: readonly { url: string; ts: number; title?: string }[];
	readonly resources: readonly { url: string; date: string; mime: string; status: number }[];
	/** Hashes of the package's files that it computed itself and compared. */
	readonly verify: { numValid: number; numInvalid: number };
}

/** A package opened in the reader. */
export interface Replay {
	/** @param at the instant wanted, as `20220310010203`; empty: the latest */
	body(url: string, at?: string): Promise<{ status: number; body: Buffer }>;
	described(): Promise<ReplayedPackage>;
	close(): Promise<void>;
}

/**
 * Opens a WACZ file in the independent reader.
 * @throws {Error} in the reader's words where it does not take the file
 */
export async function openInReader(path: string): Promise<Replay> {
	const site = await serve(await readFile(worker), await readFile(path));
	const { executablePath, env } = await prepareChromium(environment());
	const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), env });
	const close = async (): Promise<void> => {
		await browser.close();
		site.close();
	};
	try {
		const page = await browser.newPage();

		await page.goto(site.origin);
		await load(page, `${site.origin}/evidence.wacz`);
		return {
			body: (url, at = '') => fetchIn(page, `/w/evidence/${at}id_/${url}`),
			described: () => describe(page),
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

/** The reader wants the parts of a package by their range, and a page to be installed from. */
async function serve(script: Buffer, wacz: Buffer) {
	const files: Readonly<Record<string, [type: string, content: Buffer]>> = {
		'/': ['text/html', Buffer.from('<!doctype html><title>Reader</title>')],
		'/sw.js': ['text/javascript', script],
		'/evidence.wacz': ['application/wacz', wacz],
	};
	const server = createServer((request, response) => {
		const [type, content] = files[(request.url ?? '').split('?', 1).join('')] ?? [];
		if (!type || !content) return void response.writeHead(404).end();
		response.setHeader('content-type', type).setHeader('accept-ranges', 'bytes');
		const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
		if (!range) return void response.setHeader('content-length', content.length).end(content);
		const [, first, last] = range;
		const from = Number(first);
		const part = content.subarray(from, last === '' ? undefined : Number(last) + 1);
		const placed = `bytes ${String(from)}-${String(from + part.length - 1)}/${String(content.length)}`;
		response.writeHead(206, { 'content-range': placed }).end(part);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { origin: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}

function load(page: Page, sourceUrl: string): Promise<void> {
	return page.evaluate(async (url) => {
		const { serviceWorker } = navigator;
		const controlled = new Promise((resolve) => {
			serviceWorker.addEventListener('controllerchange', resolve);
		});
		await serviceWorker.register('/sw.js?useHashCheck=1');
		if (!serviceWorker.controller) await controlled;
		await new Promise<void>((resolve, reject) => {
			serviceWorker.addEventListener('message', ({ data }: MessageEvent<ReaderMessage>) => {
				if (data.msg_type === 'collAdded') resolve();
				if (data.msg_type === 'collProgress' && data.error) reject(new Error(data.error));
			});
			serviceWorker.controller?.postMessage({
				msg_type: 'addColl',
				name: 'evidence',
				file: { sourceUrl: url },
			});
		});
	}, sourceUrl);
}

interface ReaderMessage {
	readonly msg_type: string;
	readonly error?: string;
}

async function fetchIn(page: Page, path: string): Promise<{ status: number; body: Buffer }> {
	const { status, base64 } = await page.evaluate(async (address) => {
		const answer = await fetch(address);
		const bytes = new Uint8Array(await answer.arrayBuffer());
		const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
		return { status: answer.status, base64: btoa(characters) };
	}, path);
	return { status, body: Buffer.from(base64, 'base64') };
}

async function describe(page: Page): Promise<ReplayedPackage> {
	const ask = async (path: string): Promise<unknown> =>
		JSON.parse(String((await fetchIn(page, path)).body));
	const about = (await ask('/w/api/c/evidence?all=1')) as ReplayedPackage;
	const { urls } = (await ask('/w/api/c/evidence/urls?mime=&count=100')) as {
		urls: ReplayedPackage['resources'];
	};
	return { ...about, resources: urls };
}

function environment(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
	);
}
