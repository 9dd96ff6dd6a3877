import { counted } from '../ja.ts';
import type { en } from './en.ts';

export const ja: typeof en = {
	title: '状況の年表',
	headline: (changed, reversed, all, groups) =>
		changed === 0
			? `${counted(all, groups)}に、最初の開示の後に状況が変わったところはない`
			: `${counted(all, groups)}のうち${counted(changed, groups)}は最初の開示の後に状況が変わり、${reversed === 0 ? '継続寄りに戻ったところはない' : `うち${counted(reversed, groups)}は継続寄りに戻った`}`,
	nothingKnown: (all, date, groups) =>
		`${date}までに、${counted(all, groups)}の開示は登録されていない`,
	subtitle: (groups) =>
		`1本の帯が${groups ? '1グループ' : '1社'}で、2022年2月24日以降の日ごとの状況を示す。`,
	label: (rows) => `企業ごとの状況の推移（${rows}）`,
	stale: '色を弱めた部分は、企業自身の直近の開示・発言から12カ月を過ぎた期間です。',
	lastWord: (date) => `直近の開示・発言：${date}`,
	noWord: '企業自身の開示・発言の記録なし',
	lastStatement: '直近の開示・発言',
	from: '開始',
	to: '終了',
	since: '発表',
};
