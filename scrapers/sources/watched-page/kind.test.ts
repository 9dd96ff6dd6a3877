import { describe, expect, test } from 'vitest';
import { discovered } from '../discovered.ts';
import { pretendSource } from '../pretend-discovery.ts';
import { kind, watchedHash } from './kind.ts';
import { page } from './samples/page.ts';

const url = 'https://kitakaze.example/russia.html';
const halted = '当社は出荷を停止しています。';
const shown = `ロシア事業について${halted}`;

const run = (html: string, options: Record<string, unknown> = {}) =>
	discovered(
		pretendSource(kind, {
			id: 'kitakaze-russia',
			kind: 'watched_page',
			url,
			company: 'kitakaze',
			options: { selector: '#statement', without: ['.counter'], ...options },
		}),
		{ [url]: html },
	);

describe('a watched page', () => {
	test('that nobody has looked at is captured, and how to say that one has is told', async () => {
		const { listings, reports } = await run(page(halted));
		expect(listings[0]?.items).toEqual([
			{
				url,
				title: 'ロシア事業について | 北風重工',
				lang: 'ja',
				companies: ['kitakaze'],
				relevant: true,
			},
		]);
		expect(reports.map(({ code, subject }) => [code, subject])).toEqual([['page_changed', url]]);
		expect(reports[0]?.message).toContain(`put “seen”: "${watchedHash(shown)}" into the options`);
		expect(reports[0]?.message).toContain('kitakaze-russia');
	});

	test('that a person has looked at is quiet, whatever its counters and line ends do', async () => {
		const seen = watchedHash(shown);
		for (const html of [page(halted, 1), page(halted, 2), page(`\n  ${halted}\n`)]) {
			const { listings, reports } = await run(html, { seen });
			expect(reports).toEqual([]);
			expect(listings[0]?.items[0]?.relevant).toBe(false);
		}
	});

	test('that says something else is reported again', async () => {
		const { listings, reports } = await run(page('当社は撤退を決定しました。'), {
			seen: watchedHash(shown),
		});
		expect(reports.map(({ code }) => code)).toEqual(['page_changed']);
		expect(listings[0]?.items[0]?.relevant).toBe(true);
	});

	test.each([
		['structure_changed', '<html><main>移転しました</main></html>'],
		['structure_changed', '<html><main id="statement"> <script>1</script></main></html>'],
		['empty_text', ' '],
		['wrong_type', '{"not":"a page"}'],
	])('is %s when what is watched is not there', async (code, html) => {
		expect(await run(html)).toMatchObject({ listings: [], problem: { code } });
	});

	test('needs a hash as the message gives it', () => {
		const parse = (seen: string) => kind.options.safeParse({ selector: 'p', seen }).success;
		expect(parse('0123456789abcdef')).toBe(true);
		expect(['0123', 'ABCDEF0123456789', 'x'.repeat(16)].filter(parse)).toEqual([]);
	});
});
