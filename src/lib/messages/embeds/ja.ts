import type { en } from './en.ts';

/** サイトの外で示すもの（画像、埋め込み）と、その作り方の日本語。 */
export const ja: typeof en = {
	source: '出典：Tettai（企業の開示と、それに関する報道による）。CC BY 4.0',
	dates: (asOf, knownAt) => `基準日${asOf}、記録時点${knownAt}`,
	goesOn: '続きは下記のページで',
};
