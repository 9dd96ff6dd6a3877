import type { Day } from '#lib/domain/dates.ts';
import type { Language } from '#lib/domain/terms.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { licence } from '../licence.ts';
import { packageLicences, resourceOf } from '../package.ts';
import type { ReleaseTable } from './tables.ts';

/** A release as its documents name it. */
export interface ReleaseFacts {
	readonly day: Day;
	/** Address under which it stands for good, with a slash at the end. */
	readonly address: string;
	readonly tables: readonly ReleaseTable[];
}

/** What each file of a release holds that is no table, by its name. */
export function documentWords(language: Language): Readonly<Record<string, string>> {
	const words = messagesFor(language).release.readme.documents;
	return {
		'README.md': words.readme,
		'README.ja.md': words.readmeJapanese,
		'CHANGELOG.md': words.changelog,
		'CHANGELOG.ja.md': words.changelogJapanese,
		'dictionary.csv': words.dictionary,
		'dictionary.ja.csv': words.dictionaryJapanese,
		'codes.csv': words.codes,
		'datapackage.json': words.dataPackage,
		'CITATION.cff': words.citation,
		'LICENSE.txt': words.licence,
		SHA256SUMS: words.checksums,
	};
}

/** What lies in a release and how to cite it, as Markdown. */
export function readmeOf({ day, address, tables }: ReleaseFacts, language: Language): string {
	const { t, date, pair } = speechOf(language);
	const words = t.release;
	return [
		`# ${words.dataset}`,
		'',
		words.readme.lead(date(day)),
		'',
		`## ${words.cite}`,
		'',
		`> ${words.citation(date(day), address)}`,
		'',
		`## ${words.contents}`,
		'',
		...tables.map(({ name, total }) =>
			pair(`- \`${name}\``, t.takeaway.table(words.readme.tables[name], total)),
		),
		'',
		words.readme.formats,
		'',
		...Object.entries(documentWords(language)).map(([name, word]) => pair(`- \`${name}\``, word)),
		'',
		words.checkText,
		'',
		...t.takeaway.noteLines.slice(1).map((line) => `- ${line}`),
		'',
	].join('\n');
}

/** The tables described for programs: a Frictionless Data Package with a Table Schema for each. */
export function dataPackageOf(
	{ day, address, tables }: ReleaseFacts,
	sums: ReadonlyMap<string, { sha256: string; bytes: number }>,
): string {
	const { t } = speechOf('en');
	const description = {
		profile: 'tabular-data-package',
		name: 'tettai',
		title: t.release.dataset,
		description: t.release.readme.lead(day),
		version: day,
		homepage: address,
		as_of: day,
		known_at: day,
		licenses: packageLicences,
		sources: [{ title: 'Tettai', path: address }],
		resources: tables.map(({ name, columns, key }) => {
			const sum = sums.get(`${name}.csv`);
			return {
				...resourceOf({ name, title: t.release.readme.tables[name], columns, key }, 'en'),
				...(sum && { bytes: sum.bytes, hash: `sha256:${sum.sha256}` }),
			};
		}),
	};
	return `${JSON.stringify(description, null, '\t')}\n`;
}

/** How to cite a release, for programs: Citation File Format 1.2.0. */
export const citationFileOf = ({ day, address }: ReleaseFacts): string => `cff-version: 1.2.0
message: If you use this dataset, please cite it as below.
type: dataset
title: ${JSON.stringify(speechOf('en').t.release.dataset)}
authors:
  - name: Tettai
version: "${day}"
date-released: "${day}"
license: ${licence.name}
url: ${JSON.stringify(address)}
`;
