/** What a page that is rewritten in place says at one time. */
export interface Statement {
	/** As printed on the page. */
	readonly updatedOn: string;
	readonly title: string;
	readonly body: readonly string[];
}

/** 翠嶺エネルギー keeps one page about its Russian stake and rewrites it without a notice. */
export const suirei: Statement = {
	updatedOn: '2023-05-31',
	title: 'ロシア・オホーツク沖ガス田に関する当社の考え方',
	body: [
		'当社は、オホーツク沖ガス田の権益（5％）を保有しています。日本のエネルギーの安定供給に資するものとして、現時点で権益を手放す予定はありません。',
		'新規の投資は行いません。状況が大きく変わった場合には、このページでお知らせします。',
	],
};

/** What the page says after {@link suirei}, for tests of a rewritten page. */
export const suireiRewritten: Statement = {
	updatedOn: '2023-05-31',
	title: 'ロシア・オホーツク沖ガス田に関する当社の考え方',
	body: [
		'当社は、オホーツク沖ガス田の権益（5％）を保有しています。国際社会の動向を踏まえ、権益の譲渡を含めた選択肢を検討しています。',
		'新規の投資は行いません。状況が大きく変わった場合には、このページでお知らせします。',
	],
};
