import type { Bilingual } from './terms.ts';

/** A sector of the Tokyo Stock Exchange's 33-sector classification, also given to unlisted companies. */
export interface Sector extends Bilingual {
	readonly code: string;
}

const sector = (code: string, ja: string, en: string): Sector => ({ code, ja, en });

/** The 33 sectors in the exchange's own order (JPX, 33業種区分). */
export const sectors: readonly Sector[] = [
	sector('0050', '水産・農林業', 'Fishery, agriculture & forestry'),
	sector('1050', '鉱業', 'Mining'),
	sector('2050', '建設業', 'Construction'),
	sector('3050', '食料品', 'Foods'),
	sector('3100', '繊維製品', 'Textiles & apparels'),
	sector('3150', 'パルプ・紙', 'Pulp & paper'),
	sector('3200', '化学', 'Chemicals'),
	sector('3250', '医薬品', 'Pharmaceuticals'),
	sector('3300', '石油・石炭製品', 'Oil & coal products'),
	sector('3350', 'ゴム製品', 'Rubber products'),
	sector('3400', 'ガラス・土石製品', 'Glass & ceramics products'),
	sector('3450', '鉄鋼', 'Iron & steel'),
	sector('3500', '非鉄金属', 'Nonferrous metals'),
	sector('3550', '金属製品', 'Metal products'),
	sector('3600', '機械', 'Machinery'),
	sector('3650', '電気機器', 'Electric appliances'),
	sector('3700', '輸送用機器', 'Transportation equipment'),
	sector('3750', '精密機器', 'Precision instruments'),
	sector('3800', 'その他製品', 'Other products'),
	sector('4050', '電気・ガス業', 'Electric power & gas'),
	sector('5050', '陸運業', 'Land transportation'),
	sector('5100', '海運業', 'Marine transportation'),
	sector('5150', '空運業', 'Air transportation'),
	sector('5200', '倉庫・運輸関連業', 'Warehousing & harbor transportation services'),
	sector('5250', '情報・通信業', 'Information & communication'),
	sector('6050', '卸売業', 'Wholesale trade'),
	sector('6100', '小売業', 'Retail trade'),
	sector('7050', '銀行業', 'Banks'),
	sector('7100', '証券、商品先物取引業', 'Securities & commodity futures'),
	sector('7150', '保険業', 'Insurance'),
	sector('7200', 'その他金融業', 'Other financing business'),
	sector('8050', '不動産業', 'Real estate'),
	sector('9050', 'サービス業', 'Services'),
];

/** The sector with that code, or nothing. */
export function sectorOf(code: string): Sector | undefined {
	return sectors.find((candidate) => candidate.code === code);
}
