import { counted } from '../ja.ts';
import type { en } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

export const ja: typeof en = {
	title: '業種別の推移',
	headline: (sector, left, of, without, all, groups) =>
		`撤退の表明・完了が最も多い業種は「${sector}」で、${counted(of, groups)}中${counted(left, groups)}${without > 0 ? `。${count(all)}業種のうち${count(without)}業種には撤退がない` : ''}`,
	noExit: (companies, all, groups) =>
		`${count(all)}業種の${counted(companies, groups)}に、撤退を表明・完了したところはない`,
	nothingKnown: (companies, date, groups) =>
		`${date}までに、${counted(companies, groups)}の開示は登録されていない`,
	subtitle: (groups) =>
		`東証33業種のうち、対象の${groups ? '企業グループ' : '企業'}がある業種ごとに、2022年2月24日以降の状況別の数を同じ縮尺で示す。`,
	label: (all) => `${count(all)}業種の状況別の推移。`,
	order: '並べ方',
	size: '数の多い順',
	exits: '撤退の多い順',
	left: (left, of) => `${count(of)}のうち撤退表明・完了${count(left)}`,
	small: '対象の少ない業種が多いため、割合ではなく数で見てください。',
	sector: '業種',
	total: '合計',
};
