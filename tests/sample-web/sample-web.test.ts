import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addresses, hostNames } from './addresses.ts';
import { suireiRewritten } from './content/suirei.ts';
import { robotsPages } from './hosts/robots.ts';
import { startSampleWeb, type SampleWeb } from './server.ts';

let web: SampleWeb;

beforeEach(async () => {
	web = await startSampleWeb({ port: 0, today: '2026-11-20' });
});
afterEach(async () => {
	await web.close();
});

const list = { hokushin: '/jp/newsroom/index.html', aoba: '/corporate/news/' };
const get = (host: string, path: string, headers: Record<string, string> = {}): Promise<Response> =>
	fetch(web.origin(host) + path, { headers, redirect: 'manual' });
const text = async (host: string, path: string): Promise<string> => (await get(host, path)).text();

describe('the hosts', () => {
	test('listen on the same port of an address each', async () => {
		expect(new Set(Object.values(addresses)).size).toBe(hostNames.length);
		const statuses = await Promise.all(
			hostNames.map(async (name) => (await get(name, '/robots.txt')).status),
		);
		expect(statuses.every((status) => status === 200 || status === 404)).toBe(true);
		expect(web.origin('aoba')).toBe(`http://127.0.0.2:${web.port}`);
		expect(web.origin('127.0.0.2')).toBe(web.origin('aoba'));
	});

	test('are logged request by request', async () => {
		await text('aoba', `${list.aoba}?page=2`);
		await get('hokushin', '/nowhere.html', { 'user-agent': 'Tester' });
		const seen = web.requests.map(({ host, path, status }) => [host, path, status]);
		expect(seen).toEqual([
			['aoba', '/corporate/news/?page=2', 200],
			['hokushin', '/nowhere.html', 404],
		]);
		expect(web.requests[1]?.headers['user-agent']).toBe('Tester');
		expect(web.requests[0]?.endedAt).toBeInstanceOf(Date);
	});

	test('say the same whenever they are started', async () => {
		const other = await startSampleWeb({ port: 0, today: '2026-11-20' });
		for (const path of [list.hokushin, '/jp/newsroom/2022/20220329.html']) {
			const again = await fetch(other.origin('hokushin') + path);
			expect(await again.text()).toBe(await text('hokushin', path));
		}
		await other.close();
	});

	test('answer nothing else while they ask for rest', async () => {
		web.rest('aoba', { status: 503, retryAfter: 90 });
		const answer = await get('aoba', '/robots.txt');
		expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '90']);
		expect((await get('hokushin', '/robots.txt')).status).toBe(200);
		web.rest('aoba', undefined);
		expect((await get('aoba', list.aoba)).status).toBe(200);
	});
});

describe('a page that has not changed', () => {
	test('is 304 by its tag, and by its day where no tag is given', async () => {
		const { headers } = await get('hokushin', list.hokushin);
		const etag = headers.get('etag') ?? '';
		const lastModified = headers.get('last-modified') ?? '';
		const asked = [
			{ 'if-none-match': etag },
			{ 'if-modified-since': lastModified },
			{ 'if-none-match': '"another"', 'if-modified-since': lastModified },
		];
		const answers = await Promise.all(asked.map((one) => get('hokushin', list.hokushin, one)));
		expect(answers.map(({ status }) => status)).toEqual([304, 304, 200]);
		expect(await answers[0]?.text()).toBe('');
	});

	test('is sent again by the one site that has no validators', async () => {
		const { headers } = await get('shirakabadai', '/news/news.htm');
		expect([headers.get('etag'), headers.get('last-modified')]).toEqual([null, null]);
	});
});

describe('a newsroom that changes', () => {
	const notice = {
		on: '2024-12-02',
		title: 'ロシア向け出荷の再開について',
		body: ['再開します。'],
	};
	const first = '20220329';
	const page = `/jp/newsroom/2022/${first}.html`;
	const changed = async (path: string, change: () => void): Promise<number> => {
		const { headers } = await get('hokushin', path);
		change();
		const validators = {
			'if-none-match': headers.get('etag') ?? '',
			'if-modified-since': headers.get('last-modified') ?? '',
		};
		return (await get('hokushin', path, validators)).status;
	};

	test('publishes a notice', async () => {
		const { hokushin } = web.state.newsrooms;
		expect(await changed(list.hokushin, () => hokushin.publish(notice))).toBe(200);
		expect(await text('hokushin', list.hokushin)).toMatch(/全25件.*?20241202\.html/s);
		expect(await text('hokushin', '/jp/newsroom/2024/20241202.html')).toContain(notice.title);
		expect(() => hokushin.publish(notice)).toThrow('give the new one a mark');
	});

	test('edits one and keeps its day', async () => {
		const { hokushin } = web.state.newsrooms;
		const edit = (): void => hokushin.edit(first, { body: ['書き換えた本文。'] });
		expect(await changed(page, edit)).toBe(200);
		const now = await text('hokushin', page);
		expect(now).toContain('書き換えた本文。');
		expect(now).toContain('2022年3月29日');
		expect(() => hokushin.edit('19990101', {})).toThrow('There is no notice 19990101');
	});

	test('takes one down, from its list or only from its address, loudly or softly', async () => {
		const { hokushin, shirakabadai } = web.state.newsrooms;
		hokushin.takeDown(first);
		expect((await get('hokushin', page)).status).toBe(404);
		expect(await text('hokushin', list.hokushin)).not.toContain(first);
		hokushin.takeDown('20230616', { stillListed: true, softly: true });
		expect((await get('hokushin', '/jp/newsroom/2023/20230616.html')).status).toBe(200);
		expect(await text('hokushin', list.hokushin)).toContain('20230616');
		shirakabadai.takeDown('20220322', { softly: true });
		const soft = await get('shirakabadai', '/news/20220322.htm');
		expect(soft.status).toBe(200);
		expect(new TextDecoder('shift_jis').decode(await soft.arrayBuffer())).toContain(
			'見つかりません',
		);
	});

	test('shrinks, and changes its layout', async () => {
		const { hokushin } = web.state.newsrooms;
		hokushin.shrink(4);
		expect(await text('hokushin', list.hokushin)).toContain('全4件');
		hokushin.changeLayout();
		expect(await text('hokushin', list.hokushin)).not.toContain('news-list');
	});
});

test('the watched page is rewritten, and what stands beside it too', async () => {
	const path = '/ja/sustainability/russia.html';
	const before = await text('suirei', path);
	web.state.watchedPage.headlines = ['新しい社長が就任しました'];
	expect(await text('suirei', path)).not.toBe(before);
	web.state.watchedPage.statement = suireiRewritten;
	expect(await text('suirei', path)).toContain('譲渡を含めた選択肢を検討');
});

describe('robots.txt', () => {
	const read = async (variant: (typeof web.state.robots)['robots']): Promise<Response> => {
		web.state.robots.robots = variant;
		return fetch(`${web.origin('robots')}/robots.txt`);
	};

	test('has a status and a text for each variant', async () => {
		expect((await read('missing')).status).toBe(404);
		expect((await read('error')).status).toBe(500);
		expect((await read('unavailable')).headers.get('retry-after')).toBe('120');
		expect(await (await read('crawl_delay')).text()).toContain('Crawl-delay: 2');
		expect(await (await read('redirected')).text()).toContain('Disallow: /private/');
		expect(await (await read('redirected_elsewhere')).text()).toContain('Disallow: /private/');
		await expect(read('redirected_for_ever')).rejects.toThrow();
	});

	test('of 600 KiB has a rule before and a rule after 500 KiB', async () => {
		const body = await (await read('huge')).text();
		expect(body.length).toBeGreaterThan(600 * 1024);
		expect(body.indexOf('/private/before-500-kib.html')).toBeLessThan(500 * 1024);
		expect(body.indexOf('/private/before-500-kib.html')).toBeGreaterThan(490 * 1024);
		expect(body.indexOf('/private/last.html')).toBeGreaterThan(600 * 1024);
	});

	test('that is silent never answers, and closing ends it', async () => {
		web.state.robots.robots = 'silent';
		const waiting = fetch(`${web.origin('robots')}/robots.txt`);
		const refused = expect(waiting).rejects.toThrow();
		await expect.poll(() => web.requests.length).toBe(1);
		await web.close();
		await refused;
		expect(web.requests[0]?.status).toBeUndefined();
	});

	test('speaks of pages that exist', async () => {
		const statuses = await Promise.all(
			robotsPages.map(async (path) => (await get('robots', path)).status),
		);
		expect(new Set(statuses)).toEqual(new Set([200]));
	});
});
