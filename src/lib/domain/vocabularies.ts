import type { Bilingual } from './language.ts';

/** One code with its words; `meaning` is the sentence that defines it on the method page. */
export interface Term {
	readonly code: string;
	readonly en: string;
	readonly ja: string;
	readonly meaning?: Bilingual;
}
export type Vocabulary = readonly Term[];

/**
 * Every code of the register with its English and Japanese term, in the order in which it is shown.
 * The order of `status` is the scale: from staying to gone. Screen, CSV, charts and the method page
 * all take their words from here.
 */
export const vocabularies = {
	status: [
		{
			code: 'operating',
			en: 'Operating',
			ja: '継続',
			meaning: {
				en: 'Says that it continues, or has resumed.',
				ja: '事業を続ける、または再開したと表明している。',
			},
		},
		{
			code: 'holding',
			en: 'No new business',
			ja: '新規停止',
			meaning: {
				en: 'No new investment, orders or marketing; existing business goes on.',
				ja: '新規の投資・受注・販売促進を止め、既存の事業は続けている。',
			},
		},
		{
			code: 'scaled_back',
			en: 'Scaled back',
			ja: '縮小',
			meaning: {
				en: 'Some activities have stopped, others go on.',
				ja: '事業の一部を止め、残りを続けている。',
			},
		},
		{
			code: 'suspended',
			en: 'Suspended',
			ja: '停止',
			meaning: {
				en: 'Operations, sales or shipments are halted; no decision to leave.',
				ja: '操業・販売・出荷を止めている。撤退の決定は示していない。',
			},
		},
		{
			code: 'exit_announced',
			en: 'Exit announced',
			ja: '撤退表明',
			meaning: {
				en: 'Decided to leave: a sale signed, a liquidation begun, or a decision made public.',
				ja: '撤退の決定を公表した（譲渡契約の締結、清算の開始を含む）。完了はしていない。',
			},
		},
		{
			code: 'exited',
			en: 'Exited',
			ja: '撤退完了',
			meaning: {
				en: 'The sale, transfer or liquidation is completed. A company whose own parts or service company stays active in Russia counts as scaled back.',
				ja: '譲渡・移転・清算が完了した。補修部品や保守サービスの自社法人が現地に残る場合は「縮小」とする。',
			},
		},
		{
			code: 'undisclosed',
			en: 'No disclosure found',
			ja: '開示なし',
			meaning: {
				en: 'A presence in Russia is known, but no disclosure about its future was found. Derived, never recorded as an event.',
				ja: 'ロシアでの事業は知られているが、今後の方針の開示が見つかっていない。動きとしては登録せず、状況を伴う動きがない場合に表示する。',
			},
		},
	],
	group: [
		{
			code: 'staying',
			en: 'Staying',
			ja: '継続・縮小',
			meaning: {
				en: 'Operating, no new business, or scaled back.',
				ja: '「継続」「新規停止」「縮小」のいずれか。',
			},
		},
		{
			code: 'suspended',
			en: 'Suspended',
			ja: '停止中',
			meaning: { en: 'Suspended.', ja: '「停止」のみ。' },
		},
		{
			code: 'leaving',
			en: 'Leaving or gone',
			ja: '撤退表明・撤退完了',
			meaning: { en: 'Exit announced or exited.', ja: '「撤退表明」「撤退完了」のいずれか。' },
		},
		{
			code: 'undisclosed',
			en: 'No disclosure found',
			ja: '開示なし',
			meaning: { en: 'No disclosure found.', ja: '開示が見つかっていない。' },
		},
	],
	exposure: [
		{
			code: 'operations',
			en: 'Operations in Russia',
			ja: 'ロシアに事業拠点',
			meaning: {
				en: 'Made, sold or served something in Russia through a place of its own on 24 February 2022: production, sales, shops, energy, mining, a bank, logistics, services, a joint venture or an office.',
				ja: '2022年2月24日時点で、生産・販売・小売・資源・鉱業・銀行・物流・サービスの拠点、合弁、駐在員事務所のいずれかをロシアに持っていた。',
			},
		},
		{
			code: 'ties',
			en: 'Trade, finance or licence ties only',
			ja: '取引・投融資・許諾のみ',
			meaning: {
				en: 'Only exported to Russia, bought from it, financed or licensed there.',
				ja: '2022年2月24日時点で、ロシアとの関わりが輸出・調達・投融資・ライセンスに限られていた。一覧では「取引等のみ」と略す。',
			},
		},
	],
	kind: [
		{
			code: 'statement',
			en: 'Statement',
			ja: '方針表明',
			meaning: { en: 'The company set out its position.', ja: '企業が方針を示した。' },
		},
		{
			code: 'production_halt',
			en: 'Production halt',
			ja: '生産停止',
			meaning: { en: 'Production in Russia was stopped.', ja: 'ロシアでの生産を止めた。' },
		},
		{
			code: 'shipment_halt',
			en: 'Shipment halt',
			ja: '出荷停止',
			meaning: {
				en: 'Exports, shipments or deliveries to Russia were stopped.',
				ja: 'ロシア向けの輸出・出荷・納入を止めた。',
			},
		},
		{
			code: 'store_closure',
			en: 'Store closure',
			ja: '店舗閉鎖',
			meaning: {
				en: 'Shops or restaurants were closed, for a time or for good.',
				ja: '店舗や飲食店を一時的または恒久的に閉めた。',
			},
		},
		{
			code: 'sale_signed',
			en: 'Sale agreed',
			ja: '譲渡契約',
			meaning: {
				en: 'A sale of the Russian business was agreed.',
				ja: 'ロシア事業の譲渡に合意した。',
			},
		},
		{
			code: 'sale_completed',
			en: 'Sale completed',
			ja: '譲渡完了',
			meaning: {
				en: 'A sale of the Russian business was completed.',
				ja: 'ロシア事業の譲渡が完了した。',
			},
		},
		{
			code: 'liquidation',
			en: 'Liquidation',
			ja: '解散・清算',
			meaning: {
				en: 'A Russian company is being, or has been, wound up.',
				ja: 'ロシア法人の解散・清算を進めている、または終えた。',
			},
		},
		{
			code: 'stake_retained',
			en: 'Stake kept',
			ja: '権益維持',
			meaning: {
				en: 'A stake in a Russian project was kept.',
				ja: 'ロシアでの事業の権益を維持した。',
			},
		},
		{
			code: 'resumption',
			en: 'Resumption',
			ja: '再開',
			meaning: {
				en: 'Something that had been stopped started again.',
				ja: '止めていた活動を再開した。',
			},
		},
		{
			code: 'seizure',
			en: 'Seizure by the state',
			ja: '国家による接収',
			meaning: {
				en: 'The Russian state took control. What the company still holds decides its status.',
				ja: 'ロシア政府が支配下に置いた。状況は、企業に何が残るかによって決める。',
			},
		},
		{
			code: 'impairment',
			en: 'Impairment or loss',
			ja: '減損・損失計上',
			meaning: {
				en: 'A loss, impairment or provision on Russian business was booked.',
				ja: 'ロシア事業に関する損失・減損・引当を計上した。',
			},
		},
		{
			code: 'investigation',
			en: 'Inquiry or allegation',
			ja: '調査・指摘',
			meaning: {
				en: 'An authority or organisation looked into, or alleged, something.',
				ja: '当局や団体が調査した、または問題を指摘した。',
			},
		},
		{
			code: 'report',
			en: 'Report',
			ja: '報道',
			meaning: {
				en: "Somebody else reported on the company's Russian business.",
				ja: '第三者が企業のロシア事業について伝えた。',
			},
		},
	],
	rung: [
		{
			code: 'considering',
			en: 'Considering',
			ja: '検討',
			meaning: {
				en: 'An exit is weighed; this alone never counts as an exit announced.',
				ja: '撤退を検討している段階。これだけでは「撤退表明」としない。',
			},
		},
		{
			code: 'planned',
			en: 'Planned',
			ja: '方針',
			meaning: { en: 'Meant, not yet decided.', ja: '方針を示した段階。決定には至っていない。' },
		},
		{
			code: 'decided',
			en: 'Decided',
			ja: '決定',
			meaning: { en: 'Decided.', ja: '決定した段階。' },
		},
		{
			code: 'signed',
			en: 'Signed',
			ja: '契約締結',
			meaning: { en: 'Signed, not completed.', ja: '契約を結んだ段階。完了には至っていない。' },
		},
		{
			code: 'completed',
			en: 'Completed',
			ja: '完了',
			meaning: { en: 'Done.', ja: '完了した段階。' },
		},
	],
	attribution: [
		{
			code: 'company',
			en: "The company's own document",
			ja: '本人の開示文書',
			meaning: {
				en: 'The company speaks in a document of its own.',
				ja: '企業が自らの文書で述べている。',
			},
		},
		{
			code: 'company_reported',
			en: 'The company as reported by the press',
			ja: '報道による会社の発言・行為',
			meaning: {
				en: 'The press reports what the company said or did.',
				ja: '企業の発言・行為を報道が伝えている。',
			},
		},
		{
			code: 'third_party',
			en: "A third party's account",
			ja: '第三者による',
			meaning: {
				en: 'Somebody else says it about the company; shown as such.',
				ja: '企業以外による説明や主張。その旨を明示する。',
			},
		},
	],
	source_standing: [
		{
			code: 'original',
			en: 'Original publication',
			ja: '原典',
			meaning: { en: 'Where it was first published.', ja: '最初に公表された文書・記事。' },
		},
		{
			code: 'repost',
			en: 'Repost',
			ja: '転載',
			meaning: {
				en: 'A copy; the original would be better.',
				ja: '原典の写し。できれば原典に替える。',
			},
		},
		{
			code: 'russian_media',
			en: 'Russian media',
			ja: 'ロシアの媒体',
			meaning: {
				en: 'Published in Russia or by its state outlets.',
				ja: 'ロシア国内の媒体、または同国の国営媒体が公表したもの。',
			},
		},
	],
	source_type: [
		{ code: 'company', en: 'Company', ja: '企業' },
		{ code: 'exchange', en: 'Stock exchange', ja: '取引所' },
		{ code: 'regulator', en: 'Regulatory filing', ja: '法定開示' },
		{ code: 'government', en: 'Government', ja: '政府' },
		{ code: 'news', en: 'News', ja: '報道' },
		{ code: 'ngo', en: 'Civil society', ja: '市民社会' },
		{ code: 'tracker', en: 'Tracker', ja: '他の調査' },
	],
	confidence: [
		{
			code: 'high',
			en: 'Stated plainly',
			ja: '明記',
			meaning: { en: 'The page states it plainly.', ja: '出典に明記されている。' },
		},
		{
			code: 'medium',
			en: 'Secondary or inferred',
			ja: '二次情報・推定',
			meaning: {
				en: 'Secondary, or inferred from the page.',
				ja: '二次情報、または出典から推定した内容。',
			},
		},
		{
			code: 'low',
			en: 'Weak (proposals only)',
			ja: '弱い（候補のみ）',
			meaning: {
				en: 'Weak; exists for proposals only and is never published.',
				ja: '弱い手がかり。登録の候補にだけ用い、公開しない。',
			},
		},
	],
	reason: [
		{ code: 'logistics', en: 'Logistics', ja: '物流の混乱' },
		{ code: 'supply_chain', en: 'Supply chain', ja: '部品・原材料の調達難' },
		{ code: 'sanctions', en: 'Sanctions and export controls', ja: '制裁・輸出規制' },
		{ code: 'payment', en: 'Payment and finance', ja: '決済・送金の困難' },
		{ code: 'safety', en: 'Safety of people', ja: '従業員の安全' },
		{ code: 'human_rights', en: 'Human rights and humanitarian concern', ja: '人権・人道上の懸念' },
		{ code: 'reputation', en: 'Reputation', ja: '評判・社会的批判' },
		{ code: 'business_outlook', en: 'Business outlook', ja: '事業環境・採算' },
		{ code: 'energy_security', en: 'Energy security', ja: 'エネルギー安全保障' },
		{ code: 'employees', en: 'Responsibility to employees', ja: '従業員への責任' },
		{ code: 'customers', en: 'Customers and patients', ja: '顧客・患者への供給責任' },
		{ code: 'contract_obligation', en: 'Contracts', ja: '契約上の義務' },
		{ code: 'shareholder_interest', en: 'Shareholders', ja: '株主の利益' },
		{ code: 'government_request', en: 'Government policy or request', ja: '政府の方針・要請' },
		{
			code: 'not_stated',
			en: 'Not stated',
			ja: '理由の明示なし',
			meaning: { en: 'The document gives no reason.', ja: '文書に理由の記載がない。' },
		},
	],
	presence: [
		{ code: 'manufacturing', en: 'Manufacturing', ja: '生産' },
		{ code: 'sales', en: 'Sales company', ja: '販売' },
		{ code: 'retail', en: 'Shops and restaurants', ja: '小売・飲食' },
		{ code: 'energy', en: 'Energy projects', ja: '資源・エネルギー権益' },
		{ code: 'mining', en: 'Mining', ja: '鉱業' },
		{ code: 'banking', en: 'Bank', ja: '銀行' },
		{ code: 'logistics', en: 'Transport and logistics', ja: '運輸・物流' },
		{ code: 'services', en: 'Services', ja: 'サービス' },
		{ code: 'joint_venture', en: 'Joint venture', ja: '合弁' },
		{ code: 'representative_office', en: 'Representative office', ja: '駐在員事務所' },
		{ code: 'export', en: 'Exports to Russia', ja: '輸出' },
		{ code: 'sourcing', en: 'Purchases from Russia', ja: '調達' },
		{ code: 'finance', en: 'Investment and finance', ja: '投融資・保険' },
		{ code: 'licensing', en: 'Licensing', ja: 'ライセンス' },
	],
	scope: [
		{ code: 'production', en: 'Production', ja: '生産' },
		{ code: 'sales', en: 'Sales', ja: '販売' },
		{ code: 'export', en: 'Exports', ja: '輸出' },
		{ code: 'retail', en: 'Shops', ja: '店舗' },
		{ code: 'sourcing', en: 'Purchases', ja: '調達' },
		{ code: 'service', en: 'Service and maintenance', ja: '保守・サービス' },
		{ code: 'investment', en: 'Investment', ja: '投資' },
		{ code: 'finance', en: 'Finance', ja: '金融' },
		{ code: 'energy', en: 'Energy', ja: '資源' },
		{ code: 'all', en: 'All business', ja: '全事業' },
	],
	answer: [
		{
			code: 'yes',
			en: 'Yes',
			ja: 'あり',
			meaning: { en: 'The document says it.', ja: '文書に記載がある。' },
		},
		{
			code: 'partly',
			en: 'Partly',
			ja: '一部',
			meaning: { en: 'The document says part of it.', ja: '文書に一部の記載がある。' },
		},
		{
			code: 'no',
			en: 'No',
			ja: 'なし',
			meaning: {
				en: 'The document says that it is not so.',
				ja: '文書に、そうではないとの記載がある。',
			},
		},
		{
			code: 'not_disclosed',
			en: 'Not disclosed',
			ja: '開示なし',
			meaning: { en: 'Looked for, not found.', ja: '調べたが、記載が見つからない。' },
		},
		{
			code: 'not_applicable',
			en: 'Not applicable',
			ja: '該当せず',
			meaning: {
				en: "Does not apply to the company's present status.",
				ja: '現在の状況には当てはまらない。',
			},
		},
		{
			code: 'not_checked',
			en: 'Not checked yet',
			ja: '未確認',
			meaning: {
				en: 'Nobody has looked yet. The default: it says nothing about the company.',
				ja: 'まだ調べていない。初期値であり、企業の評価を示すものではない。',
			},
		},
	],
	territory: [
		{ code: 'RU', en: 'Russia', ja: 'ロシア' },
		{ code: 'BY', en: 'Belarus', ja: 'ベラルーシ' },
	],
} as const satisfies Record<string, Vocabulary>;
