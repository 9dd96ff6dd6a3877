import type { Entry, Thing } from './entry.ts';

/** What an act is done to, in Japanese. */
export const jaThings: readonly Entry<Thing>[] = [
	{
		id: 'ja.thing.production',
		effect: 'production',
		pattern:
			'生産|製造|操業|稼働|組み?立て?(?!会社|メーカー|業者|先|パートナー)|増産|ライン|工場|プラント(?!エ)|窯|鉱山|採掘|栽培|加工',
		yes: ['現地工場の生産', '組み立てを続ける'],
	},
	{
		id: 'ja.thing.export',
		effect: 'export',
		pattern: '出荷|輸出|船積み|納入|発送|納品|供給|配送|引き渡し(?=を停止)|向け製品|引き合い',
		yes: ['ロシア向け輸出', '製品の出荷'],
	},
	{
		id: 'ja.thing.sales',
		effect: 'sales',
		pattern:
			'販売(?!会社|子会社|代理|店|金融|促進|網|拠点|法人|部門)|受注|営業活動|商談|取扱|取り扱(?!っており?ません)|注文|お申し込み|申し込み|品目|製品群|製品ライン|登録申請|契約更新|レンジ',
		yes: ['医薬品の販売', '新規の受注'],
		no: ['販売会社を閉じる'],
	},
	{
		id: 'ja.thing.retail',
		effect: 'retail',
		pattern:
			'店舗|直営|全店|[0-9]+店|店を|店の|各店|店頭|レストラン|ショップ|飲食店|通販サイト|フランチャイズ|加盟店(?!管理)|加盟契約|ショールーム|出店|外食',
		yes: ['直営7店を', '店舗の営業'],
	},
	{
		id: 'ja.thing.service',
		effect: 'service',
		pattern:
			'サービス(?!部品)|保険|引受|引き受け(?!の手続)|運航|運行|便(?:を|の)|配信|リース|決済|送金|ネットワーク|開発業務|業務|予約|寄港|集荷|取次|集配|口座|カード|施工|受託',
		yes: ['配信サービスの提供', '保険契約の引き受け'],
	},
	{
		id: 'ja.thing.investment',
		effect: 'investment',
		pattern:
			'投資|融資|出資|増設|貸し付け|貸付|増強|開店|新規出店|出店|拡張|拡大計画|案件|設備の更新',
		yes: ['新規投資の凍結', '追加の融資'],
	},
	{
		id: 'ja.thing.stake',
		effect: 'stake',
		pattern: '権益|持分|持ち分|株式|出資(?:金|比率)|新会社|運営会社|参画',
		yes: ['従来の権益'],
	},
	{
		id: 'ja.thing.sourcing',
		effect: 'sourcing',
		pattern: '(?:ロシア|露)産|調達|購入|買い付け|買付|仕入れ|輸入|引き取り|引取り?|買い入れ|産地',
		yes: ['ロシア産原油の購入', '木材の調達'],
	},
	{
		id: 'ja.thing.promotion',
		effect: 'promotion',
		pattern:
			'広告(?!事業|会社|代理|の企画)|宣伝|販売促進|販促|マーケティング(?!会社)|出展|協賛|キャンペーン|プロモーション|スポンサー|広報活動',
		yes: ['広告活動の中止', '販促活動'],
		no: ['国内の広告事業を譲渡'],
	},
	{
		id: 'ja.thing.new',
		effect: 'new',
		pattern:
			'着工|建設(?!機)|新設|新工場|第?[二三2３3]号(?:工場|店)|第[2二三3]工場|増産投資|新規|新たな|新たに|新しい|新型|追加(?=の?(?:投資|融資|出資|発注))|今後の(?=投資|受注|出店)|増設|これ以上の',
		yes: ['新規受注を停止', '新たな契約の締結'],
	},
	{
		id: 'ja.thing.contract',
		effect: 'contract',
		pattern: '契約|取引|提携|ライセンス|許諾|商標|成約|案件|既存',
		yes: ['既存の契約'],
	},
	{
		id: 'ja.thing.booking',
		effect: 'booking',
		pattern: '予約|ブッキング|貨物の引き受け|集荷|寄港|運航',
		yes: ['新規予約の受付'],
	},
	{
		id: 'ja.thing.business',
		effect: 'business',
		pattern: '事業|ビジネス|営業|活動|展開|取引|業務|市場',
		yes: ['ロシア事業'],
	},
	{
		id: 'ja.thing.entity',
		effect: 'entity',
		pattern:
			'子会社|合弁|現地法人|販売会社|法人|関連会社|持分法|株式|持分|持ち分|拠点|工場|資産|連結会社|LLC|支社|製販会社|同社|設備|権益|ルス',
		yes: ['全株式', '現地法人'],
	},
	{
		id: 'ja.thing.aftercare',
		effect: 'aftercare',
		pattern:
			'保守|保全|点検|修理|整備|補修|アフター|保証|相談窓口|窓口|問い合わせ|問合せ|サポート|メンテナンス|ポータル|部品(?:の)?供給|交換部品|受け付けております|事故の|請求|苦情|ポイント',
		yes: ['点検・整備および補修部品の供給', '保証期間中の修理'],
	},
	{
		id: 'ja.thing.welfare',
		effect: 'welfare',
		pattern:
			'雇用|支給|基本給|俸給|報酬|社会保険|賃金|給与|給料|手当|処遇|従業員の|社員の|退職金|生活を|人員は|設備を維持|設備の維持',
		yes: ['従業員の雇用は維持', '賃金の支払いを続ける'],
	},
	{
		id: 'ja.thing.office',
		effect: 'office',
		pattern: '駐在員|駐在事務所|連絡事務所|事務所|社内システム|社内ネットワーク',
		yes: ['駐在員事務所を閉鎖'],
	},
	{
		id: 'ja.thing.aid',
		effect: 'aid',
		pattern:
			'支援|寄付|寄附|義援|避難|対話|協議|点検を続|検討|注視|調査|モニタリング|確認|説明|情報収集|努力|交渉|話し合い|連絡|評価|対応',
		yes: ['人道支援を続ける'],
	},
	{
		id: 'ja.thing.development',
		effect: 'development',
		pattern: '開発(?!途上|業務)|研究|資源開発',
		yes: ['開発拠点'],
	},
];
