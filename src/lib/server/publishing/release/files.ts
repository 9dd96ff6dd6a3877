import { hash } from 'node:crypto';
import type { Day } from '#lib/domain/dates.ts';
import { codesCsv, dictionaryOf } from '../package.ts';
import { licenceText } from '../licence.ts';
import { changelogOf, type Earlier } from './changelog.ts';
import { releaseQuestion, type Dataset } from './dataset.ts';
import { citationFileOf, dataPackageOf, readmeOf } from './documents.ts';
import { releaseTables, type ReleaseFile } from './tables.ts';

/** What a release is made of: the same of it gives the same bytes. */
export interface ReleaseInputs {
	readonly day: Day;
	readonly data: Dataset;
	/** The release before it. */
	readonly earlier: Earlier | undefined;
	/** Address of the site, without a slash at the end. */
	readonly origin: string;
}

/** Name of the file that holds the checksums of all others. */
export const checksumsName = 'SHA256SUMS';

/** Address under which the release of a day stands. */
export const releaseAddress = (origin: string, day: Day): string => `${origin}/releases/${day}/`;

const bytesOf = (content: Uint8Array | string): Uint8Array =>
	typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** All files of a release by name: tables, what describes them, and the checksums of all that. */
export function releaseFiles({
	day,
	data,
	earlier,
	origin,
}: ReleaseInputs): Map<string, Uint8Array> {
	const question = releaseQuestion(day);
	const inEnglish = { question, language: 'en', origin } as const;
	const inJapanese = { question, language: 'ja', origin } as const;
	const tables = releaseTables(data, inEnglish);
	const facts = { day, address: releaseAddress(origin, day), tables };
	const files = new Map<string, Uint8Array>();
	const add = ([name, content]: ReleaseFile): void => {
		files.set(name, bytesOf(content));
	};
	const sums = (): Map<string, { sha256: string; bytes: number }> =>
		new Map(
			[...files].map(([name, content]) => [
				name,
				{ sha256: hash('sha256', content), bytes: content.length },
			]),
		);
	for (const table of tables) for (const file of table.files) add(file);
	add(['README.md', readmeOf(facts, 'en')]);
	add(['README.ja.md', readmeOf(facts, 'ja')]);
	add(['CHANGELOG.md', changelogOf({ day, data }, earlier, 'en')]);
	add(['CHANGELOG.ja.md', changelogOf({ day, data }, earlier, 'ja')]);
	add(['dictionary.csv', dictionaryOf(tables, inEnglish)]);
	add(['dictionary.ja.csv', dictionaryOf(tables, inJapanese)]);
	add(['codes.csv', codesCsv(tables, inEnglish)]);
	add(['LICENSE.txt', licenceText]);
	add(['CITATION.cff', citationFileOf(facts)]);
	add(['datapackage.json', dataPackageOf(facts, sums())]);
	const lines = [...sums()].map(([name, { sha256 }]) => `${sha256}  ${name}\n`);
	add([checksumsName, lines.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('')]);
	return files;
}
