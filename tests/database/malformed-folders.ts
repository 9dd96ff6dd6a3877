import {
	drop,
	fictionalFolder,
	lineOf,
	textOf,
	type FictionalFolder,
	type FileName,
} from '../support/fictional-folder.ts';

/** A folder that is wrong in one way, and what must be said about it: exactly these problems. */
export interface MalformedFolder {
	readonly name: string;
	readonly folder: FictionalFolder;
	/** What stands in a file instead, as text or bytes; `null` for a missing file. */
	readonly texts: Readonly<Record<string, string | Uint8Array | null>>;
	readonly problems: readonly (string | RegExp)[];
}

/** A folder whose lines are changed before it is written. */
function changed(
	name: string,
	change: (folder: FictionalFolder) => void,
	...problems: (string | RegExp)[]
): MalformedFolder {
	const folder = fictionalFolder();
	change(folder);
	return { name, folder, texts: {}, problems };
}

/** A folder with one cell changed, in the line whose first cell is `first`. */
const cell = (
	[file, first, column]: readonly [FileName, string, string],
	value: string,
	...problems: (string | RegExp)[]
): MalformedFolder =>
	changed(
		`${file} ${column} ${JSON.stringify(value)}`,
		(folder) => {
			lineOf(folder, file, first)[column] = value;
		},
		...problems,
	);

/** A folder one of whose files is written in another way. */
function written(
	name: string,
	file: FileName | 'edition.json',
	write: (text: string) => string | Uint8Array | null,
	...problems: (string | RegExp)[]
): MalformedFolder {
	const folder = fictionalFolder();
	const isEdition = file === 'edition.json';
	const text = isEdition ? JSON.stringify(folder.edition) : textOf(folder, file);
	return { name, folder, texts: { [isEdition ? file : `${file}.csv`]: write(text) }, problems };
}

const edition = (name: string, change: Record<string, unknown>, ...problems: (string | RegExp)[]) =>
	changed(name, (folder) => Object.assign(folder.edition, change), ...problems);

const replaced = (old: string, by: string) => (text: string) => {
	if (!text.includes(old)) throw new Error(`“${old}” is not in the file.`);
	return text.replace(old, () => by);
};
const latin1 = (text: string) => Buffer.from(text.replace('Hoshino', 'Höshino'), 'latin1');

export const malformedFolders: readonly MalformedFolder[] = [
	// Files
	written('a missing file', 'events', () => null, 'events.csv: The file is missing.'),
	written('a missing edition', 'edition.json', () => null, 'edition.json: The file is missing.'),
	written('an empty file', 'events', () => '', /^events\.csv: The file is empty; its first line/),
	written('a file of blank lines', 'events', () => '\n\r\n\n', /^events\.csv: The file is empty;/),
	written(
		'Latin-1',
		'companies',
		latin1,
		'companies.csv: The file is not UTF-8. Save it as “CSV UTF-8”.',
	),
	written(
		'UTF-16',
		'companies',
		(text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
		'companies.csv: The file is not UTF-8. Save it as “CSV UTF-8”.',
	),
	written(
		'a cut-off character at the end',
		'context',
		(text) => Buffer.concat([Buffer.from(text), Buffer.from('北').subarray(0, 2)]),
		'context.csv: The file is not UTF-8. Save it as “CSV UTF-8”.',
	),

	// Columns
	written(
		'a missing column',
		'events',
		(text) => text.replaceAll(/^([^,]*),([^,]*),[^,]*,/gm, '$1,$2,'),
		'events.csv, line 1, announced_on: The column is missing.',
	),
	written(
		'an unknown column',
		'events',
		replaced('announced_on', 'announced'),
		/^events\.csv, line 1, announced: There is no such column; known are event_id, company,/,
		'events.csv, line 1, announced_on: The column is missing.',
	),
	written(
		'a double column',
		'events',
		replaced('effective_on', 'announced_on'),
		'events.csv, line 1, announced_on: The column stands twice.',
		'events.csv, line 1, effective_on: The column is missing.',
	),
	written(
		'semicolons instead of commas',
		'context',
		(text) => text.replaceAll(',', ';'),
		/^context\.csv, line 1, topic;on;/,
		...[
			'topic',
			'on',
			'summary_en',
			'summary_ja',
			'source_url',
			'source_publisher',
			'source_lang',
		].map((column) => `context.csv, line 1, ${column}: The column is missing.`),
	),
	written(
		'a header below blank lines',
		'context',
		(text) => `\n\n${text.replace('topic', 'Topic')}`,
		/^context\.csv, line 3, Topic: There is no such column/,
		'context.csv, line 3, topic: The column is missing.',
	),

	// Rows
	written(
		'too few cells',
		'aliases',
		replaced('Old Kitano,', ''),
		'aliases.csv, line 2: The row has 2 cells, the header 3.',
	),
	written(
		'too many cells, and another row right',
		'aliases',
		replaced('Old Kitano,', 'Old, Kitano,'),
		'aliases.csv, line 2: The row has 4 cells, the header 3.',
	),
	written(
		'an unclosed quotation mark',
		'aliases',
		replaced('kitano,slug', '"kitano,slug'),
		'aliases.csv, line 3: The file is not CSV: A quotation mark is opened here and never closed.',
	),
	written(
		'a quotation mark inside a cell',
		'aliases',
		replaced('Old Kitano', 'Old "Kitano"'),
		/^aliases\.csv, line 2: The file is not CSV: A quotation mark stands inside a cell/,
	),
	written(
		'text after a closing quotation mark',
		'aliases',
		replaced('Old Kitano', '"Old" Kitano'),
		/^aliases\.csv, line 2: The file is not CSV: After a closing quotation mark/,
	),
	written(
		'an unclosed quotation mark below cells of several lines',
		'aliases',
		(text) =>
			`${text.replace('Old Kitano', '"Old\r\nKi\rta\nno"')}minato-foods,"Minato,other_name\n`,
		'aliases.csv, line 7: The file is not CSV: A quotation mark is opened here and never closed.',
	),

	// Cells
	cell(
		['events', 'a1', 'announced_on'],
		'2022-02-30',
		/^events\.csv, line 2, announced_on: “2022-02-30” is not a date/,
	),
	cell(
		['events', 'a2', 'announced_on'],
		'2022-13',
		/^events\.csv, line 3, announced_on: “2022-13” is not a date/,
	),
	cell(
		['events', 'a2', 'announced_on'],
		'11/2022',
		/^events\.csv, line 3, announced_on: “11\/2022” is not a date/,
	),
	cell(
		['events', 'a2', 'announced_on'],
		'',
		'events.csv, line 3, announced_on: The cell may not be empty.',
	),
	cell(
		['events', 'a2', 'effective_on'],
		'1899',
		/^events\.csv, line 3, effective_on: “1899” is not a date/,
	),
	cell(
		['evidence', 'a1', 'seen_on'],
		'2026-04',
		/^evidence\.csv, line 2, seen_on: “2026-04” is not a day/,
	),
	cell(
		['events', 'b1', 'status'],
		'undisclosed',
		/^events\.csv, line 4, status: “undisclosed” is not one of operating, /,
	),
	cell(
		['events', 'b1', 'status'],
		'Operating',
		/^events\.csv, line 4, status: “Operating” is not one of operating, /,
	),
	cell(
		['events', 'b1', 'kind'],
		'rumour',
		/^events\.csv, line 4, kind: “rumour” is not one of statement, /,
	),
	cell(
		['events', 'b1', 'confidence'],
		'low',
		/^events\.csv, line 4, confidence: “low” is not one of high, medium, unverified$/,
	),
	cell(
		['events', 'b1', 'reasons'],
		'logistics;weather',
		/^events\.csv, line 4, reasons: “logistics;weather” is not codes out of logistics, /,
	),
	cell(
		['events', 'b1', 'reasons'],
		'logistics;logistics',
		/^events\.csv, line 4, reasons: “logistics;logistics” is not codes/,
	),
	cell(['events', 'b1', 'reasons'], 'logistics; safety', /^events\.csv, line 4, reasons: /),
	cell(
		['events', 'b1', 'summary_ja'],
		'',
		'events.csv, line 4, summary_ja: The cell may not be empty.',
	),
	cell(
		['events', 'b1', 'summary_en'],
		'A null\0character',
		/^events\.csv, line 4, summary_en: .+ is not text without a null character or/,
	),
	cell(
		['events', 'b1', 'summary_en'],
		'\ufeffA byte-order mark',
		/^events\.csv, line 4, summary_en: .+ or a byte-order mark at its beginning$/,
	),
	cell(
		['events', 'b2', 'loss_jpy_billion'],
		'-1.5',
		/^events\.csv, line 5, loss_jpy_billion: “-1\.5” is not an amount in billions of yen/,
	),
	cell(
		['events', 'b2', 'loss_jpy_billion'],
		'1,5',
		/^events\.csv, line 5, loss_jpy_billion: “1,5” is not/,
	),
	cell(
		['events', 'b2', 'loss_jpy_billion'],
		'1e3',
		/^events\.csv, line 5, loss_jpy_billion: “1e3” is not/,
	),
	cell(
		['events', 'b2', 'loss_jpy_billion'],
		'0.0000001',
		/^events\.csv, line 5, loss_jpy_billion: .+ six decimals at most$/,
	),
	cell(
		['events', 'b2', 'loss_jpy_billion'],
		'NaN',
		/^events\.csv, line 5, loss_jpy_billion: “NaN” is not/,
	),
	cell(
		['events', 'b2', 'employee_support'],
		'yes',
		'events.csv, line 5, employee_support: “yes” is not true or false',
	),
	cell(
		['companies', 'kitano-steel', 'russia_employees'],
		'-40',
		/^companies\.csv, line 2, russia_employees: “-40” is not a whole number of people$/,
	),
	cell(
		['companies', 'kitano-steel', 'russia_employees'],
		'99999999999',
		/^companies\.csv, line 2, russia_employees: /,
	),
	cell(
		['companies', 'kitano-steel', 'russia_employees'],
		'40.5',
		/^companies\.csv, line 2, russia_employees: “40\.5” is not/,
	),
	cell(
		['companies', 'kitano-steel', 'russia_revenue_share_pct'],
		'100.1',
		/^companies\.csv, line 2, russia_revenue_share_pct: “100\.1” is not a percentage/,
	),
	cell(
		['companies', 'kitano-steel', 'corporate_number'],
		'7123456789013',
		/^companies\.csv, line 2, corporate_number: “7123456789013” is not a corporate number/,
	),
	cell(
		['companies', 'kitano-steel', 'lei'],
		'10000000000000000082',
		/^companies\.csv, line 2, lei: “10000000000000000082” is not an LEI/,
	),
	cell(
		['companies', 'kitano-steel', 'securities_code'],
		'130B',
		/^companies\.csv, line 2, securities_code: “130B” is not a securities code/,
	),
	cell(
		['companies', 'kitano-steel', 'edinet_code'],
		'99998',
		/^companies\.csv, line 2, edinet_code: “99998” is not an EDINET code/,
	),
	cell(
		['companies', 'kitano-steel', 'sector_code'],
		'50',
		/^companies\.csv, line 2, sector_code: “50” is not a code of the TSE 33 sectors$/,
	),
	cell(
		['companies', 'kitano-steel', 'presence'],
		'factory',
		/^companies\.csv, line 2, presence: “factory” is not codes out of manufacturing, /,
	),
	cell(
		['companies', 'kitano-steel', 'presence'],
		'',
		'companies.csv, line 2, presence: The cell may not be empty.',
	),
	cell(
		['companies', 'kitano-steel', 'facts_source_urls'],
		'https://a.example  https://b.example',
		/^companies\.csv, line 2, facts_source_urls: .+ web addresses joined by single spaces$/,
	),
	cell(
		['evidence', 'a2', 'source_url'],
		'javascript:alert(1)',
		/^evidence\.csv, line 4, source_url: .+ is not a web address/,
	),
	cell(
		['evidence', 'a2', 'source_lang'],
		'jpn',
		/^evidence\.csv, line 4, source_lang: “jpn” is not a two-letter language code/,
	),
	cell(
		['criteria', 'minato-foods', 'criterion'],
		'B8',
		/^criteria\.csv, line 3, criterion: “B8” is not one of A1, /,
	),
	cell(
		['criteria', 'minato-foods', 'answer'],
		'not_checked',
		/^criteria\.csv, line 3, answer: “not_checked” is not one of yes, /,
	),
	cell(
		['surveys', 'Kaku Research', 'value'],
		'many',
		/^surveys\.csv, line 2, value: “many” is not a number/,
	),
	changed(
		'an address with a space in a slug',
		(folder) => {
			for (const file of ['companies', 'jacer_members'] as const)
				for (const line of folder.files[file])
					if (line['slug'] === 'hoshino-optics') line['slug'] = 'Hoshino Optics';
		},
		/^companies\.csv, line 5, slug: “Hoshino Optics” is not a slug/,
	),
	changed(
		'a sector word that goes with another code',
		(folder) => {
			for (const line of folder.files.companies) line['sector_en'] = '';
			lineOf(folder, 'companies', 'minato-foods')['sector_en'] = 'Mining';
		},
		'companies.csv, line 4, sector_en: “Mining” does not go with the other columns; it would be “Foods”',
	),

	// Rows together
	changed(
		'a company twice',
		(folder) => {
			folder.files.companies.push({ ...lineOf(folder, 'companies', 'hoshino-optics') });
		},
		'companies.csv, line 6: There is another row for the same company (line 5).',
	),
	changed(
		'an event twice',
		(folder) => {
			folder.files.events.push({ ...lineOf(folder, 'events', 'a1'), summary_en: 'Again.' });
		},
		'events.csv, line 7: The event id stands twice (line 2).',
	),
	changed(
		'a source of an event twice',
		(folder) => {
			folder.files.evidence.push({ ...lineOf(folder, 'evidence', 'a2'), note_en: 'Again.' });
		},
		'evidence.csv, line 8: There is another row for the same eventId + sourceUrl (line 4).',
	),
	cell(
		['companies', 'minato-foods', 'securities_code'],
		'130A',
		'companies.csv, line 4, securities_code: “130A” is also the code of line 2.',
	),
	cell(
		['events', 'c1', 'company'],
		'nobody',
		'events.csv, line 6, company: “nobody” is not a slug of companies.csv.',
	),
	cell(
		['russian_entities', 'kitano-steel', 'company'],
		'nobody',
		'russian_entities.csv, line 2, company: “nobody” is not a slug of companies.csv.',
	),
	cell(
		['jacer_members', 'unknown-maker', 'in_register'],
		'true',
		'jacer_members.csv, line 3, in_register: “unknown-maker” is not a slug of companies.csv.',
	),
	cell(
		['jacer_members', 'kitano-steel', 'in_register'],
		'false',
		'jacer_members.csv, line 2, in_register: “kitano-steel” is a slug of companies.csv.',
	),
	changed(
		'an event without evidence',
		(folder) => {
			drop(folder, 'evidence', 'a1');
		},
		'events.csv, line 2, event_id: The event has no source in evidence.csv; no claim stands without one.',
	),
	changed(
		'evidence without an event',
		(folder) => {
			drop(folder, 'events', 'a1');
		},
		'evidence.csv, line 2, event_id: “a1” is not an event of events.csv.',
		'evidence.csv, line 3, event_id: “a1” is not an event of events.csv.',
	),
	cell(
		['companies', 'kitano-steel', 'parent'],
		'nobody',
		'companies.csv, line 2, parent: “nobody” is not a slug of companies.csv.',
	),
	cell(
		['companies', 'kitano-steel', 'parent'],
		'kitano-steel',
		'companies.csv, line 2, parent: The company would belong to itself.',
		'companies.csv, line 3, parent: The company would belong to itself.',
	),
	cell(
		['companies', 'kitano-steel', 'parent'],
		'fukagawa-kiln',
		'companies.csv, line 2, parent: The company would belong to itself.',
		'companies.csv, line 3, parent: The company would belong to itself.',
	),
	cell(
		['events', 'a2', 'rung'],
		'considering',
		'events.csv, line 3, rung: An exit that is only considered is not an exit announced.',
	),
	cell(
		['events', 'a2', 'supersedes'],
		'a2',
		'events.csv, line 3, supersedes: An event cannot supersede itself, nor one that supersedes it.',
	),
	cell(
		['events', 'a2', 'supersedes'],
		'a1',
		'events.csv, line 3, supersedes: “a1” still stands in this file; leave it out or retire it.',
	),
	changed(
		'events that supersede one another in a ring',
		(folder) => {
			lineOf(folder, 'events', 'a1')['supersedes'] = 'a2';
			lineOf(folder, 'events', 'a2')['supersedes'] = 'b1';
			lineOf(folder, 'events', 'b1')['supersedes'] = 'a1';
		},
		...[2, 3, 4].map(
			(line) =>
				`events.csv, line ${String(line)}, supersedes: An event cannot supersede itself, nor one that supersedes it.`,
		),
	),
	changed(
		'an alias that is the address of a company',
		(folder) => {
			folder.files.aliases.push({ company: 'kitano-steel', alias: 'minato-foods', kind: 'slug' });
		},
		'aliases.csv, line 4, alias: “minato-foods” is the slug of a company.',
	),
	changed(
		'an alias that leads to two companies',
		(folder) => {
			folder.files.aliases.push({ company: 'minato-foods', alias: 'kitano', kind: 'slug' });
		},
		'aliases.csv, line 4, alias: “kitano” redirects elsewhere already (line 3).',
	),

	// When something was recorded
	...recorded(
		'a bad instant',
		{ recorded_at: '2026-05-01 10:00' },
		/line 2, recorded_at: “2026-05-01 10:00” is not a day or an instant/,
	),
	...recorded(
		'retired before recorded',
		{ recorded_at: '2026-05-01', retired_at: '2026-04-30', retired_because: 'x' },
		'line 2, retired_at: The row was retired before it was recorded.',
	),
	...recorded(
		'retired without a reason',
		{ retired_at: '2026-05-01' },
		'line 2, retired_because: A retired row must say why.',
	),
	...recorded(
		'a reason without a day',
		{ retired_because: 'x' },
		'line 2, retired_at: The row says why or by whom it was retired, but not when.',
	),
	...recorded(
		'recorded after its edition',
		{ recorded_at: '2026-05-02' },
		'line 2, recorded_at: The row is later than its edition (2026-05-01).',
	),
	...recorded(
		'retired after its edition',
		{ retired_at: '2026-05-02', retired_because: 'x' },
		'line 2, retired_at: The row is retired later than its edition (2026-05-01).',
	),
	...recorded(
		'from the desk without a day',
		{ origin: 'desk' },
		'line 2, recorded_at: A row from the desk must say when it was recorded.',
	),
	...recorded(
		'from the desk, in the future',
		{ origin: 'desk', recorded_at: '2027-01-01' },
		/line 2, recorded_at: This instant has not come yet/,
	),
	...recorded(
		'from nowhere',
		{ origin: 'importer' },
		'line 2, origin: “importer” is not one of edition, desk',
	),

	// The edition
	edition(
		'wrong counts',
		{ rows: { events: 6, evidence: 6 } },
		'events.csv: edition.json promises 6 rows, the file has 5.',
	),
	edition('a negative count', { rows: { events: -1 } }, /^edition\.json, rows\.events: /),
	edition('a count of an unknown file', { rows: { rumours: 1 } }, /^edition\.json, rows.*: /),
	edition(
		'a label with a line break',
		{ edition: 'spring\n2026' },
		'edition.json, edition: is not a label (letters, digits, . _ -)',
	),
	edition(
		'an empty label',
		{ edition: '' },
		'edition.json, edition: is not a label (letters, digits, . _ -)',
	),
	edition('a label that is a number', { edition: 2026 }, /^edition\.json, edition: /),
	edition(
		'a day that does not exist',
		{ recorded_on: '2026-02-30' },
		'edition.json, recorded_on: is not a day (2026-11-20)',
	),
	edition(
		'a month instead of a day',
		{ recorded_on: '2026-05' },
		'edition.json, recorded_on: is not a day (2026-11-20)',
	),
	edition('an unknown field', { recorded_by: 'somebody' }, /^edition\.json: .*recorded_by/),
	edition(
		'itself among the earlier ones',
		{ earlier: [{ edition: '2026-05-01', recorded_on: '2026-04-01' }] },
		'edition.json, earlier.0.edition: names 2026-05-01 a second time',
	),
	edition(
		'an earlier one that is later',
		{ earlier: [{ edition: 'x', recorded_on: '2026-05-02' }] },
		'edition.json, earlier.0.recorded_on: is later than the edition itself',
	),
	edition(
		'a day in the future',
		{ recorded_on: '2027-01-01' },
		/^edition\.json, recorded_on: 2027-01-01 has not come yet/,
	),
	written(
		'broken JSON',
		'edition.json',
		(text) => text.slice(0, -1),
		/^edition\.json: The file is not JSON: /,
	),
	written('a list instead of an object', 'edition.json', () => '[]', /^edition\.json: /),
	written('null', 'edition.json', () => 'null', /^edition\.json: /),
	written(
		'an edition in Latin-1',
		'edition.json',
		() => Buffer.from('{"é":1}', 'latin1'),
		/^edition\.json: The file is not JSON: /,
	),
];

/** A folder whose event a1 says something of its record. */
function recorded(
	name: string,
	columns: Record<string, string>,
	problem: string | RegExp,
): MalformedFolder[] {
	const none = { origin: '', recorded_at: '', retired_at: '', retired_because: '' };
	return [
		changed(
			`an event ${name}`,
			(folder) => {
				for (const line of folder.files.events) Object.assign(line, none);
				Object.assign(lineOf(folder, 'events', 'a1'), columns);
			},
			typeof problem === 'string'
				? `events.csv, ${problem}`
				: new RegExp(`^events.csv, ${problem.source}`),
		),
	];
}
