/** A label in both languages. */
interface Names {
	readonly en: string;
	readonly ja: string;
}

/** Kinds of buyers (events, `buyer_type`). */
export const buyerTypeNames: Readonly<Record<string, Names>> = {
	'local company': { en: 'Local company', ja: '現地企業' },
	'local investor': { en: 'Local investor', ja: '現地投資家' },
	'local businessperson': { en: 'Local businessperson', ja: '現地の実業家' },
	'local partner': { en: 'Local partner', ja: '現地パートナー' },
	'joint venture partner': { en: 'Joint-venture partner', ja: '合弁相手' },
	'local management': { en: 'Local management', ja: '現地経営陣' },
	'local shareholders/management': {
		en: 'Local shareholders/management',
		ja: '現地の株主・経営陣',
	},
	'state-owned': { en: 'State-owned', ja: '国有・国営' },
	'japanese company': { en: 'Japanese company', ja: '日本企業' },
};

/** What a survey counted (surveys, `metric`). */
export const metricNames: Readonly<Record<string, Names>> = {
	// Where business stood
	business_as_usual_share: { en: 'Business as usual', ja: '通常通り' },
	business_as_usual_or_considering_share: {
		en: 'Business as usual or under consideration',
		ja: '通常通り、または検討中',
	},
	partly_suspended_share: { en: 'Partly suspended', ja: '一部停止' },
	fully_suspended_share: { en: 'Fully suspended', ja: '全面停止' },
	partly_or_fully_suspended_share: {
		en: 'Partly or fully suspended',
		ja: '一部または全面停止',
	},
	withdrawn_or_decided: {
		en: 'Withdrawn or decided to withdraw',
		ja: '撤退済みまたは撤退を決定',
	},
	withdrawn_or_decided_share: {
		en: 'Withdrawn or decided to withdraw (share)',
		ja: '撤退済みまたは撤退を決定（割合）',
	},
	complete_withdrawals_share: { en: 'Complete withdrawals', ja: '完全撤退' },
	no_new_move_toward_resumption_share: {
		en: 'No new move toward resumption',
		ja: '再開に向けた新たな動きなし',
	},

	// Outlook
	outlook_expand_share: { en: 'Outlook: expand', ja: '今後の見通し：拡大' },
	outlook_maintain_share: { en: 'Outlook: maintain', ja: '今後の見通し：現状維持' },
	outlook_reduce_share: { en: 'Outlook: reduce', ja: '今後の見通し：縮小' },
	outlook_reduce_or_withdraw_share: {
		en: 'Outlook: reduce or withdraw',
		ja: '今後の見通し：縮小または撤退',
	},
	outlook_withdraw_share: { en: 'Outlook: withdraw', ja: '今後の見通し：撤退' },
	outlook_withdraw_or_relocate_share: {
		en: 'Outlook: withdraw or relocate',
		ja: '今後の見通し：撤退または移転',
	},
	outlook_unknown_share: { en: 'Outlook: unknown', ja: '今後の見通し：わからない' },

	// Effects and reasons
	negative_impact_share: { en: 'Negative impact', ja: '悪影響あり' },
	affected_by_sanctions_share: { en: 'Affected by sanctions', ja: '制裁の影響あり' },
	expatriates_evacuated_some_or_all_share: {
		en: 'Some or all expatriates evacuated',
		ja: '駐在員の一部または全員を退避',
	},
	reason_headquarters_policy_change_share: {
		en: 'Reason: headquarters’ change of policy',
		ja: '理由：本社の方針変更',
	},
	reason_japanese_sanctions_share: {
		en: 'Reason: Japanese sanctions',
		ja: '理由：日本の制裁',
	},
	reason_logistics_share: { en: 'Reason: logistics', ja: '理由：物流' },
	reason_reputation_risk_share: {
		en: 'Reason: reputation risk',
		ja: '理由：レピュテーションリスク',
	},

	// Suspensions and withdrawals
	transaction_suspension: { en: 'Transactions suspended', ja: '取引停止' },
	production_suspension: { en: 'Production suspended', ja: '生産停止' },
	transaction_or_production_suspension: {
		en: 'Transactions or production suspended',
		ja: '取引停止または生産停止',
	},
	sales_suspension: { en: 'Sales suspended', ja: '営業停止' },
	other_such_as_no_new_investment: {
		en: 'Other, such as no new investment',
		ja: 'その他（新規投資の見送りなど）',
	},
	suspended_or_withdrawn: { en: 'Suspended or withdrawn', ja: '停止または撤退' },
	suspended_or_withdrawn_share: {
		en: 'Suspended or withdrawn (share)',
		ja: '停止または撤退（割合）',
	},
	suspended_or_withdrawn_manufacturers: {
		en: 'Suspended or withdrawn: manufacturers',
		ja: '停止または撤退：製造業',
	},
	suspended_or_withdrawn_share_of_manufacturers: {
		en: 'Suspended or withdrawn: manufacturers (share)',
		ja: '停止または撤退：製造業（割合）',
	},
	withdrawal: { en: 'Withdrawal', ja: '撤退' },
	withdrawal_share: { en: 'Withdrawal (share)', ja: '撤退（割合）' },

	// Presence
	japanese_companies_present_in_russia: {
		en: 'Japanese companies present in Russia',
		ja: 'ロシアに進出する日本企業',
	},
	japanese_companies_in_business_in_russia: {
		en: 'Japanese companies in business in Russia',
		ja: 'ロシアで事業を営む日本企業',
	},
	russian_share_of_imported_coal_cement: {
		en: 'Russian share of coal imported by cement makers',
		ja: 'セメント業界の輸入石炭に占めるロシア産の割合',
	},

	// Between countries
	completed_exits_all_countries: {
		en: 'Completed exits, all countries',
		ja: '撤退完了：全ての国',
	},
	withdrawal_world: { en: 'Withdrawal: world', ja: '撤退：世界' },
	withdrawal_g7: { en: 'Withdrawal: G7', ja: '撤退：G7' },
	withdrawal_share_world: { en: 'Withdrawal: world (share)', ja: '撤退：世界（割合）' },
	withdrawal_share_japan: { en: 'Withdrawal: Japan (share)', ja: '撤退：日本（割合）' },
	withdrawal_share_united_states: {
		en: 'Withdrawal: United States (share)',
		ja: '撤退：米国（割合）',
	},
	withdrawal_share_united_kingdom: {
		en: 'Withdrawal: United Kingdom (share)',
		ja: '撤退：英国（割合）',
	},
	withdrawal_share_canada: { en: 'Withdrawal: Canada (share)', ja: '撤退：カナダ（割合）' },
	withdrawal_share_italy: { en: 'Withdrawal: Italy (share)', ja: '撤退：イタリア（割合）' },
	withdrawal_share_norway: { en: 'Withdrawal: Norway (share)', ja: '撤退：ノルウェー（割合）' },
	divested_share_eu: { en: 'Divested: EU (share)', ja: '資本の引き揚げ：EU（割合）' },
	divested_share_japan: { en: 'Divested: Japan (share)', ja: '資本の引き揚げ：日本（割合）' },
	divested_share_united_states_subsidiaries_upper_bound: {
		en: 'Divested: United States, subsidiaries (share, upper bound)',
		ja: '資本の引き揚げ：米国、子会社（割合、上限）',
	},
	firms_divested_at_least_one_subsidiary_eu_g7: {
		en: 'Firms that divested at least one subsidiary: EU and G7',
		ja: '子会社を1社以上手放した企業：EU・G7',
	},
	firms_divested_at_least_one_subsidiary_share_eu_g7: {
		en: 'Firms that divested at least one subsidiary: EU and G7 (share)',
		ja: '子会社を1社以上手放した企業：EU・G7（割合）',
	},
};

const japaneseOf = (names: Readonly<Record<string, Names>>): Record<string, string> =>
	Object.fromEntries(Object.entries(names).map(([text, { ja }]) => [text, ja]));

/**
 * Japanese for short English texts of the register that have no Japanese column; a text that is not
 * here is shown as it is.
 */
export const phrases: Readonly<Record<string, string>> = {
	// Why the desk took something back (register/decisions/undo.ts).
	'its acceptance was undone': '登録の決定を取り消したため',
	'its addition was undone': '追加の決定を取り消したため',
	'its answer was undone': '回答の登録を取り消したため',
	// events.csv: price
	'1 euro': '1ユーロ',
	undisclosed: '非公表',

	// events.csv: donation
	true: '寄付あり',
	'1 million euros': '100万ユーロ',
	'1 million euros to UNHCR': 'UNHCRに100万ユーロ',
	'1 million euros via Japanese Red Cross': '日本赤十字社を通じて100万ユーロ',
	'2.5 million euros': '250万ユーロ',
	'about 5 million US dollars': '約500万ドル',
	'about 500 million yen for Ukraine relief': 'ウクライナ支援に約5億円',
	'about JPY 130 million for refugees': '難民のために約1億3000万円',
	'about JPY 20 million': '約2000万円',
	'about JPY 20 million to Polish Red Cross and Peace Winds Japan':
		'ポーランド赤十字社とピースウィンズ・ジャパンに約2000万円',
	'At least doubling staff donations to People in Need':
		'従業員からPeople in Needへの寄付を少なくとも2倍に',
	'Donation to Red Cross': '赤十字に寄付',
	'EUR 0.5 million to UNHCR plus hygiene goods': 'UNHCRに50万ユーロ、ほかに衛生用品',
	'EUR 1 million plus medical devices': '100万ユーロと医療機器',
	'EUR 1 million to UNHCR': 'UNHCRに100万ユーロ',
	'EUR 1 million to UNHCR plus medicines': 'UNHCRに100万ユーロ、ほかに医薬品',
	'EUR 1 million via UNHCR': 'UNHCRを通じて100万ユーロ',
	'EUR 500,000 to UNHCR': 'UNHCRに50万ユーロ',
	'EUR 500,000 via World Food Programme': '国連世界食糧計画（WFP）を通じて50万ユーロ',
	'JPY 1 billion personal donation by founder to Ukrainian government':
		'創業者個人がウクライナ政府に10億円',
	'JPY 100 million': '1億円',
	'JPY 100 million to UNHCR and Japan Platform': 'UNHCRとジャパン・プラットフォームに1億円',
	'JPY 138 million in total': '計1億3800万円',
	'planned via Red Cross and UNHCR': '赤十字とUNHCRを通じて予定',
	'Undisclosed donations to aid organisations': '支援団体に寄付（内容は非公表）',
	'USD 1 million': '100万ドル',
	'USD 1 million via UNHCR and Red Cross': 'UNHCRと赤十字を通じて100万ドル',
	'USD 10 million and about 200,000 clothing items for refugees':
		'難民のために1000万ドルと衣料約20万点',
	'USD 10 million and clothing via UNHCR': 'UNHCRを通じて1000万ドルと衣料',
	'USD 2 million': '200万ドル',
	'USD 2 million (1m medical equipment, 1m humanitarian)':
		'200万ドル（医療機器100万ドル、人道支援100万ドル）',
	'USD 3 million for Ukraine humanitarian support': 'ウクライナへの人道支援に300万ドル',

	// events.csv: buyer_type
	...japaneseOf(buyerTypeNames),

	// events.csv: buyer (descriptions only; a name stays as it is)
	'Company set up by former Sony Music Russia managing director Arina Dmitrieva':
		'ソニーミュージック・ロシアの元代表アリーナ・ドミトリエワ氏が設立した会社',
	'local investor (unnamed)': '現地投資家（名称は示されず）',
	'Local joint-venture partner': '現地の合弁相手',
	'Local management': '現地経営陣',
	'Local management team of Maxxium Russia': 'マキシアム・ロシアの現地経営陣',
	'Rosimushchestvo (state seizure)': 'ロシア国有財産管理庁（国家による接収）',
	'Russian businessman (glass processor owner)': 'ロシアの実業家（ガラス加工会社のオーナー）',

	// russian_entities.csv: city
	'Bor, Nizhny Novgorod Oblast': 'ニジニノブゴロド州ボル',
	'Irkutsk region': 'イルクーツク州',
	Kaluga: 'カルーガ',
	Kazan: 'カザン',
	Khabarovsk: 'ハバロフスク',
	'Klin, Moscow Oblast': 'モスクワ州クリン',
	'Leningrad region': 'レニングラード州',
	Lipetsk: 'リペツク',
	'Lipetsk region': 'リペツク州',
	Moscow: 'モスクワ',
	Plastun: 'プラストゥン',
	'Ramenskoye, Moscow region': 'モスクワ州ラメンスコエ',
	'Rostov-on-Don': 'ロストフナドヌー',
	'St Petersburg': 'サンクトペテルブルク',
	Tolyatti: 'トリヤッチ',
	Tver: 'トベリ',
	Ulyanovsk: 'ウリヤノフスク',
	'Ulyanovsk Oblast': 'ウリヤノフスク州',
	Vladivostok: 'ウラジオストク',
	Yakutsk: 'ヤクーツク',
	Yaroslavl: 'ヤロスラブリ',
	'Yaroslavl region': 'ヤロスラブリ州',
	Yekaterinburg: 'エカテリンブルク',
	'Yuzhno-Sakhalinsk': 'ユジノサハリンスク',
	'Zavolzhye, Nizhny Novgorod Oblast': 'ニジニノブゴロド州ザボルジエ',

	// jacer_members.csv: seen_as_of_note
	'Named among the 13 founding regular members, October 2022; current status to be rechecked.':
		'2022年10月、設立時の正会員13社の一つとして記載。現在の状況は要再確認。',
	'Named as participating as of April 2023 in an article by JaCER lawyers; current status to be rechecked.':
		'JaCERの弁護士による記事に、2023年4月時点の参加企業として記載。現在の状況は要再確認。',

	// surveys.csv: unit
	companies: '社',
	percent: '%',

	// surveys.csv: metric
	...japaneseOf(metricNames),

	// surveys.csv: note
	'"fewer than 18%"': '「18%未満」',
	'"roughly 500 of more than 4,200"; all nationalities, not Japan only':
		'「4200社超のうち約500社」。日本に限らず全ての国の企業',
	'120 of 1,404 firms; 2,405 subsidiaries': '1404社のうち120社。子会社は2405社',
	'27 firms, de facto withdrawal': '27社、事実上の撤退',
	'50 respondents, September 2025; published 2025-11-25': '2025年9月、回答50社。2025年11月25日公表',
	'50 respondents, September 2025; published 2025-11-25; TASS text labels this "expand" in one sentence, but the 18% total and 24.1% prior-year value fit "reduce"':
		'2025年9月、回答50社。2025年11月25日公表。タス通信の記事は1カ所でこれを「拡大」とするが、計18%と前年の24.1%からは「縮小」が整合する',
	'a Kyodo English text seen on osakashokubunka.com gives "from four to 11" and "up from five"; that reads as a rise of four/five, consistent with 7 and 4':
		'osakashokubunka.comで見た共同通信の英文記事は「4から11へ」「5から増加」とする。4社増、5社増の意味に読め、7社と4社に整合する',
	'about 1,300 companies; 22%': '約1300社、22%',
	'about 1,400 companies; over 300 withdrew': '約1400社、うち300社超が撤退',
	'all companies, listed and unlisted': '上場・非上場を含む全企業',
	'as cited by Kyodo': '共同通信の引用による',
	'de facto withdrawal or plan; TV Asahi text dated 2023-02-24, survey cut-off day not stated':
		'事実上の撤退または撤退計画。2023年2月24日付のテレビ朝日の記事で、集計日の記載はない',
	'de facto withdrawal or withdrawal plan': '事実上の撤退または撤退計画',
	'derived: 34.9 less 4 points (rounded on page)':
		'算出値：34.9から4ポイント（ページ上の丸めた値）を引く',
	'derived: 25.4 less 9.2 points': '算出値：25.4から9.2ポイントを引く',
	'derived: 35.4 plus 10.4 points': '算出値：35.4に10.4ポイントを足す',
	'derived: 60.3 plus 5.9 points': '算出値：60.3に5.9ポイントを足す',
	'derived: 60.6 less 11.1 points': '算出値：60.6から11.1ポイントを引く',
	'fiscal 2021': '2021年度',
	'fiscal 2022; aggregate of cement makers, via Jiji':
		'2022年度。セメント各社の集計、時事通信による',
	'Japan second lowest of G7': '日本はG7で2番目に低い',
	'Jiji gives 34; Mynavi News text of the same release gives 35':
		'時事通信は34社、同じ発表によるマイナビニュースの記事は35社とする',
	'livedoor below carries the TDB release': '下記のライブドアが帝国データバンクの発表を掲載',
	'mirror of Mynavi News': 'マイナビニュースの転載',
	'page attributes to JETRO data': 'ページはJETROのデータとしている',
	'page is a mirror of Mynavi News': 'マイナビニュースの転載ページ',
	'page is a mirror of Mynavi News; population approximate':
		'マイナビニュースの転載ページ。母数は概数',
	'page says "as of Sunday"; 21 August 2022 confirmed by silkway.news':
		'ページには「日曜日時点」とある。2022年8月21日であることはsilkway.newsで確認',
	'page says "as of Tuesday", published 2022-05-21 (Saturday)':
		'ページには「火曜日時点」とある。2022年5月21日（土曜日）公表',
	'previous survey, late February 2022': '前回調査、2022年2月下旬',
	'prior-year value in 2025 report': '2025年の報告にある前年の値',
	'release date': '日付は発表日',
	'release date; 1-2 year outlook': '日付は発表日。今後1〜2年の見通し',
	'restated later; the figure of the time was 6': '後に改められた値。当時の数字は6社',
	'Russian state media relay of TDB figures':
		'帝国データバンクの数字をロシア国営メディアが伝えたもの',
	'surveyed 130, 27 Jan-7 Feb 2025; 67 responded per Kyodo text':
		'2025年1月27日〜2月7日、対象130社。共同通信の記事によると回答67社',
	'surveyed 130, 27 Jan-7 Feb 2025; 67 responded per Kyodo text; derived as 56.7 less 35.8, also stated in Kyodo text':
		'2025年1月27日〜2月7日、対象130社。共同通信の記事によると回答67社。56.7から35.8を引いた算出値で、共同通信の記事にも記載がある',
	'surveyed 156, 63 responded (per Reuters)': '対象156社、回答63社（ロイター通信による）',
	'surveyed 198, 99 responded; 24-31 January 2023': '2023年1月24〜31日、対象198社、回答99社',
	'surveyed 211, 111 responded; 15-19 April 2022': '2022年4月15〜19日、対象211社、回答111社',
	'surveyed 211, 97 responded; 24-28 March 2022': '2022年3月24〜28日、対象211社、回答97社',
	'suspensions, restrictions or withdrawals': '停止、制限または撤退',
	'TASS relay of TDB report': '帝国データバンクの報告をタス通信が伝えたもの',
	'TDB release text: withdrawal begun or planned; 10 new in the two months to 25 October':
		'帝国データバンクの発表文：撤退の開始または計画。10月25日までの2カ月で新たに10社',
};

/** The Japanese of an English text, where the register has it. */
export function phraseFor(text: string): string | undefined {
	return Object.hasOwn(phrases, text) ? phrases[text] : undefined;
}
