/**
 * Words by which a title is worth reading, as regular expressions over normalised text (NFKC, lower case). The list
 * is broad on purpose: notices about Russia are often titled by what happened to the accounts or to a subsidiary.
 */
export interface RelevanceWord {
	/** What stands in the title, for people. */
	readonly word: string;
	readonly pattern: RegExp;
}

const literally = (words: string): RelevanceWord[] =>
	words
		.split(/\s+/)
		.filter((word) => word !== '')
		.map((word) => ({ word, pattern: new RegExp(word, 'u') }));

const guarded = (...words: readonly (readonly [word: string, pattern: RegExp])[]) =>
	words.map(([word, pattern]): RelevanceWord => ({ word, pattern }));

/** Katakana, or the mark that makes a vowel long: a name goes on. */
const katakana = '[\\u30a1-\\u30fa\\u30fc]';

/**
 * Places, guarded against what only looks like them: プロシア, ロシアンブルー, 露出, 暴露, 本日露店, 対ロボット.
 * 白ロシア, the old name of Belarus, is not taken for Russia; ベラルーシ has its own word.
 */
const japanesePlaces: readonly RelevanceWord[] = [
	...guarded(
		['ロシア', /(?<![プ白])ロシア(?!ン)/u],
		['対露 日露 米露 在露 訪露 駐露', /[対日米在訪駐]露(?![出店呈見天光わ])/u],
		['露国 露政府 露産 露軍', /(?<![暴披吐結発])露(?:国|政府|産|軍|大統領)/u],
		['対ロ 日ロ 米ロ 在ロ 訪ロ 駐ロ', new RegExp(`[対日米在訪駐]ロ(?!${katakana})`, 'u')],
		['ロ国', new RegExp(`(?<!${katakana})ロ国`, 'u')],
	),
	...literally(`
		ウクライナ ベラルーシ サハリン 樺太 極東 シベリア モスクワ ペテルブルク ペテルブルグ ウラジオストク
		カルーガ ヤロスラヴ クリミア ドンバス キーウ キエフ ハルキウ オデッサ オデーサ ヤマル アークティック
		北極圏 ユーラシア 旧ソ連 独立国家共同体 東欧 ルーブル
	`),
];

const japaneseOccasions: readonly RelevanceWord[] = literally(`
	制裁 輸出規制 輸出管理 地政学 国際情勢 世界情勢 情勢に 侵攻 軍事 紛争 戦争 人道 人権 避難民
	特別損失 特別利益 減損 評価損 貸倒 引当金 営業外費用 損失の計上 損失計上 業績予想 業績への影響 為替換算調整勘定
	子会社の異動 孫会社 持分 譲渡 売却 非継続事業 連結の範囲 連結除外 解散 清算 撤退 合弁 株式の取得 事業再編 構造改革
	事業の終了 事業終了 生産終了 販売終了 契約終了 契約解除 契約の終了 契約の解除
	停止 休止 中断 休業 閉鎖 再開 見合わせ 凍結 縮小 存続 権益 一部報道 報道について
`);

const englishPlaces: readonly RelevanceWord[] = guarded(
	['Russia, Russian', /\brussian?s?\b(?! (?:blue|doll|dressing|roulette))/u],
	['Ukraine', /\bukrain/u],
	['Belarus', /\bbelarus/u],
	['CIS', /\bcis\b/u],
	['Sakhalin', /\bsakhalin/u],
	['Moscow', /\bmoscow\b/u],
	['St. Petersburg', /\b(?:st\.?|saint) petersburg\b/u],
	['Vladivostok', /\bvladivostok\b/u],
	['Siberia', /\bsiberia/u],
	['Kaluga, Yaroslavl', /\b(?:kaluga|yaroslavl)\b/u],
	['Crimea, Donbas', /\b(?:crimea|donbas)/u],
	['Kyiv', /\b(?:kyiv|kiev)\b/u],
	['Yamal, Arctic LNG', /\b(?:yamal|arctic)\b/u],
	['Eurasia', /\beurasia/u],
	['Eastern Europe', /\beastern europe/u],
);

const englishOccasions: readonly RelevanceWord[] = guarded(
	['sanctions', /\bsanction/u],
	['export control', /\bexport (?:control|restriction|ban)/u],
	['war, invasion, conflict', /\b(?:war|invasion|conflict|geopolitical|humanitarian)\b/u],
	['extraordinary loss', /\b(?:extraordinary|special|exceptional) (?:loss|income|gain)/u],
	['impairment', /\b(?:impairment|write-?(?:down|off)|loss on|allowance|provision)/u],
	[
		'revision of the forecast',
		/\b(?:revis\w+|differences?)\b.*\b(?:forecast|outlook|guidance|results)/u,
	],
	['change in subsidiaries', /\bchanges? (?:in|of) (?:\w+ ){0,3}subsidiar/u],
	['transfer', /\btransfer\w* (?:of|its|the|in|all)\b/u],
	[
		'sale of a business',
		/\b(?:sale|sells?|selling|sold|divest\w*|dispos\w*) .*\b(?:business|stakes?|shares|interests?|subsidiar\w*|assets|plant|operations?|equity)\b/u,
	],
	['divestment', /\b(?:divest|disposal)/u],
	['dissolution', /\b(?:dissol|liquidat)/u],
	['withdrawal', /\b(?:withdraw|exit(?:s|ed|ing)?\b)/u],
	[
		'suspension',
		/\b(?:suspen|halt|paus(?:e|es|ed|ing)\b|ceas|discontinu|stoppage|wind(?:s|ing)?[ -]down)/u,
	],
	['closure', /\b(?:clos(?:e|es|ed|ing|ure) (?:of|its|the|down|all)\b|closure)/u],
	['resumption', /\bresum(?:e|es|ed|ing|ption)\b/u],
	['scaling back', /\b(?:scal(?:e|es|ed|ing)[ -](?:back|down)|downsiz|restructur)/u],
	['termination', /\bterminat/u],
	['joint venture', /\bjoint[ -]venture/u],
	['media reports', /\b(?:media|press|news) reports?\b/u],
	['human rights', /\bhuman rights\b/u],
);

/** Every word, Japanese and English. */
export const relevanceWords: readonly RelevanceWord[] = [
	...japanesePlaces,
	...japaneseOccasions,
	...englishPlaces,
	...englishOccasions,
];
