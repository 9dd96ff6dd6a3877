import { firstDay, type Day } from '#lib/domain/dates.ts';
import { listFormats, type ListFormat } from '#lib/domain/formats.ts';
import type { CompanyRow } from '#lib/domain/records.ts';
import type { Language } from '#lib/domain/terms.ts';
import { messagesFor } from '#lib/messages/index.ts';
import type { Column } from './column.ts';
import { licence } from './licence.ts';
import { mediaTypes } from './media-types.ts';

/** What a page holds, as a data set. */
interface Described {
	readonly language: Language;
	readonly origin: string;
	readonly name: string;
	/** In a sentence or two; what the site as a whole says is put behind it. */
	readonly description: string;
	/** Canonical address of the page, without its language. */
	readonly path: string;
	readonly asOf: Day;
	/** When the register last changed, and its edition. */
	readonly days: { readonly latest: Day; readonly edition: string | null } | undefined;
	/** What can be downloaded: addresses without language and ending, and the formats there. */
	readonly downloads: readonly {
		readonly path: string;
		readonly formats?: readonly ListFormat[];
	}[];
	readonly columns?: readonly Column<never>[];
	/** The company that it is about. */
	readonly about?: CompanyRow;
}

const property = (propertyID: string, value: string | null): object[] =>
	value === null ? [] : [{ '@type': 'PropertyValue', propertyID, value }];

/** A company with its identifiers, for whoever joins data sets. */
const corporation = (company: CompanyRow, language: Language): object => ({
	'@type': 'Corporation',
	name: language === 'ja' ? company.nameJa : company.nameEn,
	alternateName: language === 'ja' ? company.nameEn : company.nameJa,
	...(company.lei && { leiCode: company.lei }),
	...(company.securitiesCode && { tickerSymbol: company.securitiesCode }),
	identifier: [
		...property('securities_code', company.securitiesCode),
		...property('corporate_number', company.corporateNumber),
		...property('edinet_code', company.edinetCode),
	],
});

/** A page's data as a schema.org Dataset: how search engines for data find it, and programs know what they may do with it. */
export function describedDataset(described: Described): object {
	const { language, origin, name, description, path, asOf, days, downloads, columns } = described;
	const t = messagesFor(language);
	const address = (rest: string): string => `${origin}/${language}${rest}`;
	const publisher = { '@type': 'Organization', name: 'Tettai', url: origin };
	const whole = address('/data');
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		'@id': address(path),
		name,
		description: [description, t.site.description]
			.filter(Boolean)
			.join(language === 'ja' ? '' : ' '),
		url: address(path),
		inLanguage: ['en', 'ja'],
		license: licence.address,
		isAccessibleForFree: true,
		creator: publisher,
		publisher,
		temporalCoverage: `${firstDay}/${asOf}`,
		spatialCoverage: { '@type': 'Country', name: t.data.russia },
		...(days && { dateModified: days.latest }),
		...(days?.edition && { version: days.edition }),
		...(described.about && { about: corporation(described.about, language) }),
		...(address(path) !== whole && {
			isPartOf: { '@type': 'Dataset', '@id': whole, name: t.data.setName, url: whole },
		}),
		...(columns && {
			variableMeasured: columns.map((column) => ({
				'@type': 'PropertyValue',
				name: column.name,
				description: column.description[language],
			})),
		}),
		distribution: downloads.flatMap(({ path: file, formats = listFormats }) =>
			formats.map((format) => ({
				'@type': 'DataDownload',
				encodingFormat: mediaTypes[format],
				contentUrl: `${address(file)}.${format}`,
			})),
		),
	};
}
