import { describe, expect, test } from 'vitest';
import { discovered } from '../discovered.ts';
import { pretendSource } from '../pretend-discovery.ts';
import { detectHostedIr } from './detect.ts';
import { kind } from './kind.ts';
import { readJsonp } from './providers.ts';
import { eirParts, irpocket, xjStorage } from './samples/lists.ts';

const source = (options: Record<string, unknown>) =>
	pretendSource(kind, { id: 'ir', kind: 'hosted_ir', company: 'kitakaze', options });
const at = {
	eir: 'https://ssl4.eir-parts.net/V4Public/EIR/9901/ja/announcement/announcement_1.js',
	xj: 'https://www.xj-storage.jp/public-list/GetList2.aspx?company=AS99901&len=1000&output=json',
	irpocket: 'https://xml.irpocket.com/Q9901/JS/ir-all-all.js',
};

describe('a list of a hosted service', () => {
	test('of E-IR gives its entries with day, address and title', async () => {
		const { listings, reports, problem } = await discovered(
			source({ provider: 'eir_parts', code: '9901' }),
			{ [at.eir]: eirParts },
		);
		expect([problem, reports]).toEqual([undefined, []]);
		expect(listings[0]).toMatchObject({ name: at.eir, rolling: true });
		expect(listings[0]?.items.map((item) => [item.url, item.publishedOn, item.relevant])).toEqual([
			['https://ssl4.eir-parts.net/doc/9901/tdnet/1000001/00.pdf', '2022-09-30', true],
			['https://ssl4.eir-parts.net/doc/9901/tdnet/1000002/00.pdf', '2022-05-12', true],
			['https://ssl4.eir-parts.net/doc/9901/ir_material/3/00.pdf', '2021-12-01', false],
		]);
		expect(listings[0]?.items[1]?.title).toBe('連結業績予想の修正に関するお知らせ<訂正> その2');
		expect(listings[0]?.items[0]?.companies).toEqual(['kitakaze']);
	});

	test('of xj-storage gives the PDF, and reports an entry without a file', async () => {
		const { listings, reports } = await discovered(
			source({ provider: 'xj_storage', code: 'AS99901' }),
			{ [at.xj]: xjStorage },
		);
		expect(listings[0]?.items.map(({ url }) => url)).toEqual([
			'https://contents.xj-storage.jp/xcontents/AS99901/a/1.pdf',
		]);
		expect(reports.map(({ code }) => code)).toEqual(['bad_entry']);
	});

	test('of irpocket gives its entries', async () => {
		const { listings } = await discovered(source({ provider: 'irpocket', code: 'Q9901' }), {
			[at.irpocket]: irpocket,
		});
		expect(listings[0]?.items).toMatchObject([{ publishedOn: '2022-03-08', relevant: true }]);
	});

	test('that leads to somebody else’s host is not followed there', async () => {
		const { listings, reports } = await discovered(
			source({ provider: 'eir_parts', code: '9901' }),
			{ [at.eir]: eirParts.replaceAll('ssl4.eir-parts.net/doc', 'eir-parts.net.evil.example/doc') },
		);
		expect(listings[0]?.items.filter(({ relevant }) => relevant)).toEqual([]);
		expect(reports.length).toBeGreaterThan(0);
	});

	test.each([
		['wrong_type', '<!DOCTYPE html><title>Not Found</title>'],
		['structure_changed', 'alert(document.cookie)'],
		['structure_changed', 'cb({"item":[]}); alert(1)'],
		['structure_changed', 'cb({"entries":[]})'],
		['structure_changed', 'cb({"item":{"title":"x"}})'],
		['structure_changed', 'cb({"item":[]})'],
	])('is %s when it is %s', async (code, body) => {
		const { listings, problem } = await discovered(
			source({ provider: 'eir_parts', code: '9901' }),
			{ [at.eir]: body },
		);
		expect(problem?.code).toBe(code);
		expect(listings).toEqual([]);
	});

	test('cannot be declared with a code that changes the address', () => {
		const parse = (code: string) => kind.options.safeParse({ provider: 'eir_parts', code }).success;
		expect(parse('9901')).toBe(true);
		expect(['../x', '9901/../', 'a&b=c', ''].filter(parse)).toEqual([]);
	});
});

test('a script is read and never run', () => {
	expect(readJsonp('cb({"a":1});', 'x')).toEqual({ a: 1 });
	expect(readJsonp('/**/ window.cb([1])', 'x')).toEqual([1]);
	expect(readJsonp('{"__proto__":{"polluted":1}}', 'x')).not.toHaveProperty('polluted');
	expect(() => readJsonp('cb((() => { throw 1 })())', 'x')).toThrow(/neither JSON nor a call/);
});

test('what an issuer’s page loads is recognised', () => {
	const page = `<script src="//ssl4.eir-parts.net/V4Public/EIR/9901/ja/eir_v5.js"></script>
		<script>var eirCode = '9901';</script>
		<script src="//www.xj-storage.jp/resources/AS99901/js/list.js"></script>
		<script src="https://irpocket.com/Q9901/irpocket/loader.js"></script>`;
	expect(detectHostedIr(page)).toEqual([
		{ provider: 'eir_parts', code: '9901' },
		{ provider: 'xj_storage', code: 'AS99901' },
		{ provider: 'irpocket', code: 'Q9901' },
	]);
	expect(detectHostedIr('<p>eir-parts.net</p><script src="/js/eir.js"></script>')).toEqual([]);
});
