import type { Bilingual } from './terms.ts';

/** A question that a company's disclosure answers or leaves open; `basis` is the standard it rests on. */
export interface Criterion {
	readonly id: string;
	readonly question: Bilingual;
	readonly basis: string;
}

const criterion = (id: string, en: string, ja: string, basis: string): Criterion => ({
	id,
	question: { en, ja },
	basis,
});

/** What each letter asks about. */
export const criterionSections: Readonly<Record<string, Bilingual>> = {
	A: { en: 'Disclosure', ja: '開示' },
	B: { en: 'Human-rights due diligence', ja: '人権デュー・ディリジェンス' },
	C: { en: 'Staying or suspended', ja: '継続・停止中の場合' },
	D: { en: 'Leaving responsibly', ja: '責任ある撤退' },
	E: { en: 'Grievance and remedy', ja: '苦情処理と救済' },
	F: { en: 'Reach', ja: '対象の範囲' },
};

/** The disclosure criteria: a checklist, not a score of morals. */
export const criteria: readonly Criterion[] = [
	criterion(
		'A1',
		'Dated public statement on Russia business?',
		'ロシア事業についての、日付のある公表',
		'UNGP 21; METI Guidelines 4.4',
	),
	criterion('A2', 'Says which activities are covered?', '対象となる活動の明示', 'UNGP 21'),
	criterion(
		'A3',
		'Updated at least yearly or after each change?',
		'年1回以上、または変更のたびの更新',
		'UNGP 20–21',
	),
	criterion(
		'A4',
		'Same content in Japanese and English?',
		'日本語と英語による同じ内容の公表',
		'UNGP 21',
	),
	criterion(
		'A5',
		'Amounts disclosed (revenue share, assets, loss, staff)?',
		'金額・規模の開示（売上高に占める割合、資産、損失、従業員数）',
		'UNGP 21',
	),
	criterion(
		'B1',
		'Human-rights policy mentions conflict-affected areas?',
		'人権方針での、紛争等の影響を受ける地域への言及',
		'UNGP 16',
	),
	criterion(
		'B2',
		'States that heightened due diligence was done for Russia/Ukraine?',
		'ロシア・ウクライナについて、強化された人権デュー・ディリジェンスを実施したとの記載',
		'UNGP 17, 23; UNDP/UNWG guide 2022',
	),
	criterion(
		'B3',
		'Conflict analysis or actor mapping described?',
		'紛争分析または関係主体の把握（アクターマッピング）の説明',
		'UNDP/UNWG guide',
	),
	criterion(
		'B4',
		'Addresses taxes, mobilisation of staff, requisition, dual use?',
		'納税、従業員の動員、資産の徴発、軍民両用への言及',
		'UNGP 13, 23',
	),
	criterion(
		'B5',
		'Consulted affected stakeholders?',
		'影響を受けるステークホルダーと対話したとの記載',
		'UNGP 18',
	),
	criterion(
		'B6',
		'Sanctions treated as a floor, not the whole assessment?',
		'制裁の順守を最低限とし、それにとどまらない評価の記載',
		'UNGP 23; UNDP/UNWG guide',
	),
	criterion(
		'B7',
		'Board or committee oversight named?',
		'監督する取締役会・委員会の明示',
		'UNGP 19',
	),
	criterion(
		'C1',
		'If staying: reason stated and necessity shown?',
		'継続の場合、理由と必要性の説明',
		'UNGP 19 commentary',
	),
	criterion(
		'C2',
		'If staying: mitigation, review date, exit triggers?',
		'継続の場合、影響の軽減策、見直しの時期、撤退の条件の明示',
		'UNGP 19; OECD',
	),
	criterion(
		'C3',
		'If suspended: end condition, what continues, pay of staff?',
		'停止の場合、停止を終える条件、続ける業務、従業員の給与の明示',
		'METI Guidelines 4.2',
	),
	criterion(
		'C4',
		'No new investment, expansion or advertising since?',
		'その後、新規の投資・事業拡大・広告を行っていないとの記載',
		'B4Ukraine',
	),
	criterion(
		'D1',
		'Exit decision dated, with plan and timetable?',
		'撤退の決定の日付、計画、日程の明示',
		'METI Guidelines 4.2',
	),
	criterion(
		'D2',
		'Impact of leaving on workers, consumers, suppliers assessed?',
		'撤退が労働者・消費者・取引先に及ぼす影響を評価したとの記載',
		'UNGP 19 commentary',
	),
	criterion(
		'D3',
		'Notice, severance, employment guarantee?',
		'従業員への事前通知、退職補償、雇用保障の記載',
		'ILO; DCAF/ICRC toolkit',
	),
	criterion(
		'D4',
		'Buyer named and screened?',
		'譲渡先の明示と、譲渡先を審査したとの記載',
		'UNGP 13, 19; OECD',
	),
	criterion(
		'D5',
		'Price, terms, buy-back option disclosed?',
		'譲渡の価格、条件、買い戻し権の開示',
		'UNGP 21',
	),
	criterion(
		'D6',
		'IP, brand, data, spare parts after the sale addressed?',
		'譲渡後の知的財産・ブランド・データ・補修部品の扱いの説明',
		'OECD',
	),
	criterion(
		'D7',
		'Completed, and the subsidiary gone from the list of affiliates?',
		'撤退完了の開示と、関係会社の一覧からの現地法人の除外',
		'UNGP 20',
	),
	criterion(
		'D8',
		'Proceeds, taxes, “exit contribution” disclosed?',
		'譲渡代金、税、撤退時の「拠出金」の開示',
		'B4Ukraine',
	),
	criterion(
		'E1',
		'Grievance channel reachable from Russia/Ukraine; JaCER member?',
		'ロシア・ウクライナから利用できる苦情処理の窓口（JaCERへの加盟を含む）',
		'UNGP 29, 31',
	),
	criterion(
		'E2',
		'Remedy or contribution to Ukraine (recorded apart: support ≠ remedy)?',
		'ウクライナへの救済または拠出（支援と救済は分けて記録）',
		'UNGP 22',
	),
	criterion(
		'F1',
		'Affiliates, licensees, parallel imports covered?',
		'関係会社、ライセンス先、並行輸入も対象とする記載',
		'UNGP 13',
	),
	criterion(
		'F2',
		'Belarus and occupied territories addressed?',
		'ベラルーシと占領地域への言及',
		'UNGP 23',
	),
];
