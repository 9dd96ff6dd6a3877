/**
 * Codes of the EDINET API (FSA, EDINET API specification version 2.6, January 2026). A code that is not here is
 * reported and its row left out; nothing is concluded from neighbours in a code list.
 */

/** 書類種別コード: kinds of documents. */
export const documentTypes: Readonly<Record<string, string>> = {
	'010': '有価証券通知書',
	'020': '変更通知書（有価証券通知書）',
	'030': '有価証券届出書',
	'040': '訂正有価証券届出書',
	'050': '届出の取下げ願い',
	'060': '発行登録通知書',
	'070': '変更通知書（発行登録通知書）',
	'080': '発行登録書',
	'090': '訂正発行登録書',
	'100': '発行登録追補書類',
	'110': '発行登録取下届出書',
	'120': '有価証券報告書',
	'130': '訂正有価証券報告書',
	'135': '確認書',
	'136': '訂正確認書',
	'140': '四半期報告書',
	'150': '訂正四半期報告書',
	'160': '半期報告書',
	'170': '訂正半期報告書',
	'180': '臨時報告書',
	'190': '訂正臨時報告書',
	'200': '親会社等状況報告書',
	'210': '訂正親会社等状況報告書',
	'220': '自己株券買付状況報告書',
	'230': '訂正自己株券買付状況報告書',
	'235': '内部統制報告書',
	'236': '訂正内部統制報告書',
	'240': '公開買付届出書',
	'250': '訂正公開買付届出書',
	'260': '公開買付撤回届出書',
	'270': '公開買付報告書',
	'280': '訂正公開買付報告書',
	'290': '意見表明報告書',
	'300': '訂正意見表明報告書',
	'310': '対質問回答報告書',
	'320': '訂正対質問回答報告書',
	'330': '別途買付け禁止の特例を受けるための申出書',
	'340': '訂正別途買付け禁止の特例を受けるための申出書',
	'350': '大量保有報告書',
	'360': '訂正大量保有報告書',
	'370': '基準日の届出書',
	'380': '変更の届出書',
};

/** 府令コード: the ordinance that a document is filed under. */
export const ordinances: Readonly<Record<string, string>> = {
	'010': '企業内容等の開示',
	'015': '内部統制',
	'020': '外国債等の発行者の開示',
	'030': '特定有価証券の開示',
	'040': '発行者以外の者による公開買付け',
	'050': '発行者による公開買付け',
	'060': '株券等の大量保有',
};

/** Disclosure of corporate affairs: the companies' own reports, not those of funds or shareholders. */
export const corporateDisclosure = '010';

/**
 * Annual, quarterly, semi-annual and extraordinary reports with their corrections: the reports whose texts speak
 * of a company's business.
 */
export const reportTypes = ['120', '130', '140', '150', '160', '170', '180', '190'] as const;

/** Whether a table of codes has this code of its own, and not one that every object has. */
export function isKnown(codes: Readonly<Record<string, string>>, code: string): boolean {
	return Object.hasOwn(codes, code);
}
