import { counted } from '../ja.ts';
import type { en } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

export const ja: typeof en = {
	title: '1社1マスで見る状況',
	headline: (staying, suspended, leaving, all, groups) =>
		`${counted(all, groups)}のうち、継続・縮小が${count(staying)}、停止中が${count(suspended)}、撤退表明・完了が${count(leaving)}`,
	headlineOn: (date, staying, suspended, leaving, all, groups) =>
		`${date}時点では、${counted(all, groups)}のうち継続・縮小が${count(staying)}、停止中が${count(suspended)}、撤退表明・完了が${count(leaving)}`,
	nothingKnown: (all, date, groups) =>
		`${date}までに、${counted(all, groups)}の開示は登録されていない`,
	subtitle: (date, groups) =>
		`1マスが${groups ? '1グループ' : '1社'}、色は${date}時点の状況を示す。`,
	label: (parts) => `企業ごとのマス。状況別の内訳：${parts}。`,
	by: '並べ方',
	status: '状況別',
	sector: '業種別',
	at: '表示する日',
	since: (status, date) => `${status}（${date}から）`,
	play: '侵攻開始から再生',
	pause: '一時停止',
	time: '日付',
	sinceColumn: '状況の開始',
};
