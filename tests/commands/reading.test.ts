import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dataFolder, run, tidyUp } from '../support/command.ts';

afterAll(tidyUp);

const document = (id: string, text: string) => ({
	id,
	lang: 'ja',
	company_ja: '瑠璃沢工業',
	published_on: '2022-10-20',
	text,
});
const stopped = document('a', '当社はロシア向け製品の出荷を停止しました。');
const leaving = document('b', '当社はロシアから撤退することを決議いたしました。');

async function fileOf(...lines: readonly string[]): Promise<string> {
	const file = join(await dataFolder(), 'documents.jsonl');
	await writeFile(file, lines.join('\n'));
	return file;
}
const linesOf = (text: string) =>
	text
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('read', () => {
	test('prints one finding per document, in order, with every field', async () => {
		const file = await fileOf(JSON.stringify(stopped), '', JSON.stringify(leaving));
		const { status, out, err } = await run(['read', file]);
		expect([status, err]).toEqual([0, '']);
		const findings = linesOf(out);
		expect(findings.map(({ id, status: read }) => [id, read])).toEqual([
			['a', 'suspended'],
			['b', 'exit_announced'],
		]);
		expect(Object.keys(findings[0] ?? {})).toEqual([
			...[
				'id',
				'status',
				'rung',
				'kind',
				'effective_on',
				'date_precision',
				'scope',
				'territories',
				'reasons',
			],
			...[
				'hrdd_mentioned',
				'responsible_exit',
				'exit_denied',
				'attribution',
				'confidence',
				'evidence',
			],
		]);
		expect(findings[0]?.['evidence']).toEqual([
			{
				start: 0,
				end: 20,
				text: stopped.text.slice(0, 20),
				rule: expect.stringContaining('ja.stop') as string,
			},
		]);
	});

	test('writes the same to a file, whole, and leaves nothing beside it', async () => {
		const file = await fileOf(JSON.stringify(stopped), JSON.stringify(leaving));
		const folder = await dataFolder();
		const out = join(folder, 'findings.jsonl');
		expect((await run(['read', file, '--out', out])).status).toBe(0);
		expect(await readFile(out, 'utf8')).toBe((await run(['read', file])).out);
		expect(await readdir(folder)).toEqual(['findings.jsonl']);
	});

	test.each([
		['{ not json', 'documents.jsonl:2: not a JSON object'],
		['{"id":"b","lang":"ja"}', 'documents.jsonl:2: “text” is not what is expected'],
		['[]', 'documents.jsonl:2: the line is not what is expected'],
	])('stops at the line %s, names it, and writes no file', async (line, problem) => {
		const file = await fileOf(JSON.stringify(stopped), line, JSON.stringify(leaving));
		const folder = await dataFolder();
		const { status, err } = await run(['read', file, '--out', join(folder, 'findings.jsonl')]);
		expect(status).toBe(1);
		expect(err).toContain(problem);
		expect(await readdir(folder)).toEqual([]);
	});

	test('keeps the file that was there when it fails', async () => {
		const file = await fileOf('{');
		const out = join(await dataFolder(), 'findings.jsonl');
		await writeFile(out, 'before');
		expect((await run(['read', file, '--out', out])).status).toBe(1);
		expect(await readFile(out, 'utf8')).toBe('before');
	});

	test('says where a file is missing', async () => {
		const { status, err } = await run(['read', 'no-such.jsonl']);
		expect(status).toBe(1);
		expect(err).toMatch(/no-such\.jsonl cannot be read/);
	});

	test.each([[[]], [['a', 'b']], [['a', '--into', 'b']]])('%j is wrong usage', async (args) => {
		const { status, err } = await run(['read', ...args]);
		expect(status).toBe(2);
		expect(err).toContain('Usage: tettai read FILE.jsonl [--out FILE]');
	});
});

describe('evaluate', () => {
	test('prints the scores of the labelled corpus', async () => {
		const { status, out, err } = await run(['evaluate', 'tests/golden/disclosures.jsonl']);
		expect([status, err]).toEqual([0, '']);
		expect(out).toMatch(/^documents +200$/m);
		for (const line of [
			'macro-F1 of the status',
			'precision at high',
			'exit_announced',
			'buyback_option_years',
			'expected \\ read',
			'Worst errors',
		])
			expect(out).toContain(line);
	});

	test('refuses documents without labels, and a file without documents', async () => {
		const unlabelled = await run(['evaluate', await fileOf(JSON.stringify(stopped))]);
		expect([unlabelled.status, unlabelled.err]).toEqual([1, expect.stringContaining('“expected”')]);
		const empty = await run(['evaluate', await fileOf('')]);
		expect([empty.status, empty.err]).toEqual([1, expect.stringContaining('holds no document')]);
	});
});
