import { counted } from '../ja.ts';
import type { en } from './en.ts';

const number = (value: number): string => value.toLocaleString('ja');

export const ja: typeof en = {
	title: '開示チェックリスト',
	headline: (checked, asked, companiesChecked, companies, groups) =>
		`確認済みは${number(asked)}問のうち${number(checked)}問、${counted(companies, groups)}のうち${counted(companiesChecked, groups)}分`,
	subtitle:
		'開示チェックリストへの回答。行が企業、列が質問。「未確認」は企業について何も意味しない。',
	counted:
		'企業の状況に当てはまる質問（A・B・E・Fは全企業、C1・C2・C4は継続中、C3は停止中、Dは撤退表明後と撤退完了後）と、回答の記録がある質問を数えています。開示の有無を確かめる表であり、採点ではありません。',
	all: 'すべて',
	continued: (heading) => `${heading}（続き）`,
	checkedOf: (checked, asked) => `${number(asked)}問のうち${number(checked)}問を確認済み`,
	checkedFor: (checked, asked, groups) =>
		`${counted(asked, groups)}のうち${counted(checked, groups)}で確認済み`,
	checkedColumn: '確認済み',
	askedColumn: '質問数',
	sections: { A: '開示', B: '人権DD', C: '継続・停止', D: '責任ある撤退', E: '救済', F: '範囲' },
	by: 'まとめ方',
	none: 'まとめない',
	order: '並べ方',
	orderChecked: '確認済みが多い順',
	orderName: '名前順',
	rows: '行',
	rowsAll: 'すべて',
	rowsChecked: '回答のある企業のみ',
};
