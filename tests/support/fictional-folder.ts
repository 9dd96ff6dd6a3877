import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';

/** One line of a file, by column; every line of a file has the same columns. */
export type Line = Record<string, string>;

/** A folder of register files before it is written. */
export interface FictionalFolder {
	readonly edition: Record<string, unknown>;
	readonly files: Record<FileName, Line[]>;
}

export type FileName = keyof ReturnType<typeof lines>;

/** A small, right folder about invented companies; each call answers a copy that may be changed. */
export function fictionalFolder(
	edition = '2026-05-01',
	day = edition.slice(0, 10),
): FictionalFolder {
	return { edition: { edition, recorded_on: day }, files: lines() };
}

/** The line of a file whose first column holds a text. */
export function lineOf(folder: FictionalFolder, file: FileName, first: string): Line {
	const line = folder.files[file].find((candidate) => Object.values(candidate)[0] === first);
	if (!line) throw new Error(`${file} has no line ${first}.`);
	return line;
}

/** Takes a line out of a file. */
export function drop(folder: FictionalFolder, file: FileName, first: string): void {
	folder.files[file] = folder.files[file].filter((line) => Object.values(line)[0] !== first);
}

/** The text of a file, in the way of most editors: LF, no byte-order mark. */
export function textOf(folder: FictionalFolder, file: FileName): string {
	const columns = Object.keys(folder.files[file][0] ?? lines()[file][0] ?? {});
	return stringify(folder.files[file], { header: true, columns, quote_record_delimiter: true });
}

/**
 * Writes a folder where the test can give it to an import.
 * @param texts what stands in a file instead, as text or bytes; `null` for a file that is missing
 */
export async function writeFictional(
	folder: FictionalFolder,
	texts: Readonly<Record<string, string | Uint8Array | null>> = {},
): Promise<string> {
	const path = await temporaryFolder();
	const names = Object.keys(folder.files) as FileName[];
	const content: Record<string, string | Uint8Array | null> = {
		'edition.json': JSON.stringify(folder.edition),
		...Object.fromEntries(names.map((name) => [`${name}.csv`, textOf(folder, name)])),
		...texts,
	};
	for (const [name, text] of Object.entries(content))
		if (text !== null) await writeFile(join(path, name), text);
	return path;
}

const made: string[] = [];

/** An empty folder, which {@link removeTemporary} removes. */
export async function temporaryFolder(): Promise<string> {
	const path = await mkdtemp(join(tmpdir(), 'tettai-register-'));
	made.push(path);
	return path;
}

/** Removes all folders that this test file made. */
export async function removeTemporary(): Promise<void> {
	for (const path of made.splice(0)) await rm(path, { recursive: true, force: true });
}

const company = (slug: string, name_en: string, name_ja: string, more: Line = {}): Line => ({
	slug,
	name_en,
	name_ja,
	short_name_ja: '',
	name_kana: '',
	securities_code: '',
	edinet_code: '',
	corporate_number: '',
	lei: '',
	sector_code: '3450',
	listed: 'false',
	parent: '',
	presence: 'manufacturing',
	presence_note_en: '',
	russia_revenue_share_pct: '',
	russia_employees: '',
	facts_source_urls: '',
	...more,
});

const event = (
	event_id: string,
	slug: string,
	announced_on: string,
	status: string,
	more: Line = {},
): Line => ({
	event_id,
	company: slug,
	announced_on,
	effective_on: '',
	status,
	kind: 'statement',
	rung: '',
	attribution: 'company',
	summary_en: `Wording of ${event_id}.`,
	summary_ja: `${event_id}の文面。`,
	reasons: 'logistics;safety',
	buyer: '',
	buyer_type: '',
	buyback_option_years: '',
	price: '',
	employee_support: '',
	loss_jpy_billion: '',
	donation: '',
	human_rights_dd_mentioned: '',
	confidence: 'high',
	supersedes: '',
	...more,
});

const evidence = (event_id: string, page: string, more: Line = {}): Line => ({
	event_id,
	source_url: `https://news.example/${page}`,
	source_publisher: 'The Example News',
	source_type: 'news',
	source_standing: 'original',
	source_lang: 'en',
	source_published_on: '2022-03',
	seen_on: '2026-04-30',
	note_en: '',
	note_ja: '',
	...more,
});

const finding = (slug: string, criterion: string, answer: string): Line => ({
	company: slug,
	criterion,
	answer,
	summary_en: 'It says so.',
	summary_ja: 'そう述べている。',
	source_url: `https://news.example/${slug}/${criterion}`,
	source_publisher: 'The Example News',
	source_lang: 'ja',
	checked_on: '2026-04-30',
	confidence: 'high',
});

const survey = (metric: string, value: string): Line => ({
	publisher: 'Kaku Research',
	as_of: '2022-04',
	population: '100',
	metric,
	value,
	unit: 'percent',
	preferred: 'true',
	note: '',
	source_url: 'https://kaku.example/survey',
});

const lines = () => ({
	companies: [
		company('kitano-steel', 'Kitano Steel', '北野製鋼株式会社', {
			name_kana: 'キタノセイコウ',
			securities_code: '130A',
			edinet_code: 'E99998',
			corporate_number: '7123456789012',
			lei: '10000000000000000081',
			listed: 'true',
			presence: 'manufacturing;sales',
			russia_revenue_share_pct: '2.5',
			russia_employees: '40',
			facts_source_urls: 'https://kitano-steel.example/a https://kitano-steel.example/b',
		}),
		company('fukagawa-kiln', 'Fukagawa Kiln', '深川窯業', { parent: 'kitano-steel' }),
		company('minato-foods', 'Minato Foods', '港食品', {
			securities_code: '9997',
			sector_code: '3050',
			presence: 'export;sourcing',
		}),
		company('hoshino-optics', 'Hoshino “Optics”, Inc.', '星野光学', { sector_code: '3750' }),
	],
	aliases: [
		{ company: 'kitano-steel', alias: 'Old Kitano', kind: 'former_name' },
		{ company: 'kitano-steel', alias: 'kitano', kind: 'slug' },
	] as Line[],
	russian_entities: [
		{
			company: 'kitano-steel',
			name: 'OOO Kitano',
			city: 'Tver, Tver Oblast',
			ownership_pct: '51',
			employees: '20',
			note: '',
		},
	] as Line[],
	events: [
		event('a1', 'kitano-steel', '2022-03-10', 'suspended', { effective_on: '2022-03' }),
		event('a2', 'kitano-steel', '2022-11', 'exit_announced', {
			kind: 'sale_signed',
			rung: 'signed',
		}),
		event('b1', 'fukagawa-kiln', '2022-04-01', 'operating'),
		event('b2', 'fukagawa-kiln', '2022-05-01', '', { kind: 'impairment', loss_jpy_billion: '1.5' }),
		event('c1', 'minato-foods', '2022', 'scaled_back', { attribution: 'third_party' }),
	],
	evidence: [
		evidence('a1', 'a1-first'),
		evidence('a1', 'a1-second', { source_standing: 'repost', source_published_on: '' }),
		evidence('a2', 'a2'),
		evidence('b1', 'b1', { source_lang: 'ru', source_standing: 'russian_media' }),
		evidence('b2', 'b2'),
		evidence('c1', 'c1'),
	],
	criteria: [finding('kitano-steel', 'A1', 'yes'), finding('minato-foods', 'B2', 'not_disclosed')],
	jacer_members: [
		{
			company: 'kitano-steel',
			in_register: 'true',
			source_url: 'https://jacer.example/members',
			source_publisher: 'JaCER',
			seen_as_of_note: '2022',
		},
		{
			company: 'unknown-maker',
			in_register: 'false',
			source_url: 'https://jacer.example/members',
			source_publisher: 'JaCER',
			seen_as_of_note: '2022',
		},
	] as Line[],
	surveys: [survey('suspended_share', '10.5'), survey('change', '-3')],
	context: [
		{
			topic: 'letter',
			on: '2022-04-01',
			summary_en: 'A letter.',
			summary_ja: '書簡。',
			source_url: 'https://letters.example/1',
			source_publisher: 'Letters',
			source_lang: 'ja',
		},
	] as Line[],
});
