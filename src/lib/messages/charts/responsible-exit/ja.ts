import { counted } from '../ja.ts';
import type { en } from './en.ts';

const number = (value: number): string => value.toLocaleString('ja');

export const ja: typeof en = {
	title: '責任ある撤退',
	headline: (total, buyer, price, hrdd, groups) =>
		`撤退を表明または完了した${counted(total, groups)}のうち、開示は譲渡先${number(buyer)}、譲渡価格${number(price)}、人権デュー・ディリジェンス${number(hrdd)}`,
	noExit: (companies, groups) =>
		`${counted(companies, groups)}のうち、撤退を表明または完了した企業はない`,
	subtitle:
		'撤退を表明または完了した企業について、何が開示され、何が開示されていないか。行が企業、見出しの数は開示した企業の数。',
	whatCounts:
		'撤退の表明以降に、企業自身が述べた内容、または報道が伝えた企業の発言・行為を数えています。譲渡先と価格は複数あればすべて、数値は最新のものを示します。譲渡先は名称を伏せたものも含み、「非公表」とされた価格は開示に含みません。',
	columnsNote:
		'買い戻し権は、事業を買い戻せる年数です。従業員は、給与・退職補償・再就職支援などの記載、損失は計上額または見込み額、人権DDは人権デュー・ディリジェンスへの撤退に関する言及です。',
	silenceNote:
		'「開示なし」は、登録簿に記録がないことを示します。売却ではなく閉鎖した場合は、譲渡先も価格もないことがあります。',
	order: '並べ方',
	orderDate: '表明が新しい順',
	orderDisclosed: '開示が多い順',
	announced: '撤退表明',
	completed: '撤退完了',
	facts: {
		buyer: '譲渡先',
		price: '譲渡価格',
		buyback: '買い戻し権',
		employees: '従業員への対応',
		loss: '損失',
		hrdd: '人権デュー・ディリジェンス',
	},
	columns: {
		buyer: '譲渡先',
		price: '譲渡価格',
		buyback: '買い戻し権',
		employees: '従業員',
		loss: '損失',
		hrdd: '人権DD',
	},
	shortColumns: {
		buyer: '譲渡先',
		price: '譲渡価格',
		buyback: '買い戻し権',
		employees: '従業員',
		loss: '損失',
		hrdd: '人権DD',
	},
	tableColumns: {
		buyer: '譲渡先',
		price: '譲渡価格',
		buyback: '買い戻し権（年）',
		employees: '従業員への対応の記載',
		loss: '損失（10億円）',
		hrdd: '人権デュー・ディリジェンスへの言及',
	},
	coverage: (count, total) => `${number(total)}のうち${number(count)}`,
	disclosedBy: (count, total) => `${number(total)}のうち${number(count)}が開示`,
	loss: (billion) => `${number(Math.round(billion * 1000) / 100)}億円`,
	stated: '記載あり',
	disclosed: '開示あり',
	notDisclosed: '開示なし',
};
