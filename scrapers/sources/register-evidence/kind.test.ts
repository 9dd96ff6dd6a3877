import { describe, expect, test } from 'vitest';
import type { CitedAddress } from '../../source.ts';
import { discovered } from '../discovered.ts';
import { pretendSource } from '../pretend-discovery.ts';
import { decisionOn, shippedDecisions, type HostDecision } from './hosts.ts';
import { kind } from './kind.ts';

const cite = (url: string): CitedAddress => ({
	url,
	companies: ['kitakaze'],
	lang: 'ja',
	publishedOn: '2022-03',
});
const decide = (host: string, decision: 'allow' | 'deny'): HostDecision => ({
	host,
	decision,
	note_en: 'Read for this test.',
	note_ja: '試験のため',
});

async function run(urls: readonly string[], hosts: readonly HostDecision[]) {
	const declared = { id: 'evidence', kind: 'register_evidence', options: { hosts } } as const;
	const source = pretendSource(kind, declared);
	return { source, ...(await discovered(source, {}, { cited: urls.map(cite) })) };
}

describe('the evidence of the register', () => {
	test('is listed whole; only hosts that somebody allowed are asked', async () => {
		const urls = [
			'https://news.kitakaze.example/2022/0304.html',
			'https://kitakaze.example/a.pdf#page=2',
			'https://notkitakaze.example/a',
			'https://private.kitakaze.example/a',
			'https://undecided.example/a',
		];
		const { listings, asked, source } = await run(urls, [
			decide('kitakaze.example', 'allow'),
			decide('private.kitakaze.example', 'deny'),
		]);
		const [listing] = listings;
		expect(listing?.items.map(({ url }) => url)).toEqual(urls);
		expect(listing?.items.map(({ relevant }) => relevant)).toEqual([
			true,
			true,
			false,
			false,
			false,
		]);
		expect(listing?.items[0]).toEqual({
			url: urls[0],
			publishedOn: '2022-03',
			lang: 'ja',
			companies: ['kitakaze'],
			relevant: true,
		});
		expect(asked).toEqual([]);
		expect(source.proposes).toBe(false);
	});

	test('is the same for a medium of any country, and for a repost', async () => {
		const hosts = ['agency.example', 'mirror.agency.example'];
		const { listings } = await run(
			hosts.map((host) => `https://${host}/news/1`),
			[decide('agency.example', 'allow')],
		);
		expect(listings[0]?.items.every(({ relevant }) => relevant)).toBe(true);
	});

	test('with an address that is none is listed and not asked', async () => {
		const { listings } = await run(['https://'], []);
		expect(listings[0]?.items[0]?.relevant).toBe(false);
	});

	test('at a host that comes denied is not asked for, whatever a declaration says', async () => {
		const urls = ['https://www.release.tdnet.info/inbs/1.pdf', 'https://release.tdnet.info/2.pdf'];
		const own = [decide('release.tdnet.info', 'allow'), decide('www.release.tdnet.info', 'allow')];
		const { listings } = await run(urls, own);
		expect(listings[0]?.items.map(({ relevant }) => relevant)).toEqual([false, false]);
	});
});

test.each([
	['https://www.release.tdnet.info/inbs/1.pdf', 'deny'],
	['https://www.release.tdnet.info./inbs/1.pdf', 'deny'],
	['https://disclosure2.edinet-fsa.go.jp/WZEK0040.aspx?S1000001', 'allow'],
	['https://disclosure2.edinet-fsa.go.jp.example/', undefined],
	['https://leave-russia.org/somebody', 'deny'],
])('%s comes decided: %s', (address, decision) => {
	expect(decisionOn(address, shippedDecisions)?.decision).toBe(decision);
});

test('no host comes decided twice', () => {
	const hosts = shippedDecisions.map(({ host }) => host);
	expect(hosts).toEqual([...new Set(hosts)]);
});
