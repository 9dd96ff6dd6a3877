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
		'ロシア事業について日付のある公表があるか',
		'UNGP 21; METI Guidelines 4.4',
	),
	criterion('A2', 'Says which activities are covered?', '対象となる活動を示しているか', 'UNGP 21'),
	criterion(
		'A3',
		'Updated at least yearly or after each change?',
		'年1回以上、または変更のたびに更新しているか',
		'UNGP 20–21',
	),
	criterion(
		'A4',
		'Same content in Japanese and English?',
		'日本語と英語で同じ内容を公表しているか',
		'UNGP 21',
	),
	criterion(
		'A5',
		'Amounts disclosed (revenue share, assets, loss, staff)?',
		'金額・規模（売上比率、資産、損失、人員）を開示しているか',
		'UNGP 21',
	),
	criterion(
		'B1',
		'Human-rights policy mentions conflict-affected areas?',
		'人権方針が紛争影響地域に触れているか',
		'UNGP 16',
	),
	criterion(
		'B2',
		'States that heightened due diligence was done for Russia/Ukraine?',
		'ロシア・ウクライナについて強化された人権デュー・ディリジェンスを行ったと述べているか',
		'UNGP 17, 23; UNDP/UNWG guide 2022',
	),
	criterion(
		'B3',
		'Conflict analysis or actor mapping described?',
		'紛争分析や関係主体の把握について説明しているか',
		'UNDP/UNWG guide',
	),
	criterion(
		'B4',
		'Addresses taxes, mobilisation of staff, requisition, dual use?',
		'納税、従業員の動員、徴発、軍民両用に触れているか',
		'UNGP 13, 23',
	),
	criterion('B5', 'Consulted affected stakeholders?', '影響を受ける人々と対話したか', 'UNGP 18'),
	criterion(
		'B6',
		'Sanctions treated as a floor, not the whole assessment?',
		'制裁の遵守を最低限とし、それ以上の評価をしているか',
		'UNGP 23; UNDP/UNWG guide',
	),
	criterion(
		'B7',
		'Board or committee oversight named?',
		'取締役会・委員会による監督を示しているか',
		'UNGP 19',
	),
	criterion(
		'C1',
		'If staying: reason stated and necessity shown?',
		'継続の場合、理由と必要性を示しているか',
		'UNGP 19 commentary',
	),
	criterion(
		'C2',
		'If staying: mitigation, review date, exit triggers?',
		'継続の場合、影響の軽減策、見直しの時期、撤退の条件を示しているか',
		'UNGP 19; OECD',
	),
	criterion(
		'C3',
		'If suspended: end condition, what continues, pay of staff?',
		'停止の場合、終了の条件、続ける業務、従業員の給与を示しているか',
		'METI Guidelines 4.2',
	),
	criterion(
		'C4',
		'No new investment, expansion or advertising since?',
		'以後、新規の投資・拡大・広告を行っていないか',
		'B4Ukraine',
	),
	criterion(
		'D1',
		'Exit decision dated, with plan and timetable?',
		'撤退の決定に日付があり、計画と日程を示しているか',
		'METI Guidelines 4.2',
	),
	criterion(
		'D2',
		'Impact of leaving on workers, consumers, suppliers assessed?',
		'撤退が労働者・消費者・取引先に及ぼす影響を評価したか',
		'UNGP 19 commentary',
	),
	criterion(
		'D3',
		'Notice, severance, employment guarantee?',
		'事前の通知、退職補償、雇用の保障を示しているか',
		'ILO; DCAF/ICRC toolkit',
	),
	criterion(
		'D4',
		'Buyer named and screened?',
		'譲渡先を明らかにし、審査したか',
		'UNGP 13, 19; OECD',
	),
	criterion(
		'D5',
		'Price, terms, buy-back option disclosed?',
		'価格・条件・買戻し権を開示しているか',
		'UNGP 21',
	),
	criterion(
		'D6',
		'IP, brand, data, spare parts after the sale addressed?',
		'譲渡後の知的財産・商標・データ・補修部品の扱いを示しているか',
		'OECD',
	),
	criterion(
		'D7',
		'Completed, and the subsidiary gone from the list of affiliates?',
		'完了し、関係会社一覧から現地法人が外れたか',
		'UNGP 20',
	),
	criterion(
		'D8',
		'Proceeds, taxes, “exit contribution” disclosed?',
		'譲渡代金、税、「撤退拠出金」を開示しているか',
		'B4Ukraine',
	),
	criterion(
		'E1',
		'Grievance channel reachable from Russia/Ukraine; JaCER member?',
		'ロシア・ウクライナから利用できる苦情窓口があるか。JaCER会員か',
		'UNGP 29, 31',
	),
	criterion(
		'E2',
		'Remedy or contribution to Ukraine (recorded apart: support ≠ remedy)?',
		'ウクライナへの救済または拠出があるか（支援と救済は区別する）',
		'UNGP 22',
	),
	criterion(
		'F1',
		'Affiliates, licensees, parallel imports covered?',
		'関係会社、ライセンス先、並行輸入まで対象としているか',
		'UNGP 13',
	),
	criterion(
		'F2',
		'Belarus and occupied territories addressed?',
		'ベラルーシと占領地域に触れているか',
		'UNGP 23',
	),
];
