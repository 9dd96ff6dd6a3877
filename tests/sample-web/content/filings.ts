import type { Day } from '#lib/domain/dates.ts';
import {
	affiliates,
	reasonForFiling,
	risks,
	significantEvent,
	subsequentEvents,
	type Filing,
} from './filing.ts';
import type { FilerName } from './filers.ts';

const annual = (docID: string, filer: FilerName, year: number, more: Partial<Filing>): Filing => ({
	docID,
	filer,
	time: '15:02',
	ordinance: '010',
	formCode: '030000',
	type: '120',
	description: `有価証券報告書－第${String(year - 1941)}期(${String(year - 1)}/04/01－${String(year)}/03/31)`,
	period: [`${String(year - 1)}-04-01`, `${String(year)}-03-31`],
	forms: ['csv', 'xbrl', 'pdf'],
	blocks: [],
	wanted: true,
	...more,
});

const extraordinary = (docID: string, filer: FilerName, more: Partial<Filing>): Filing => ({
	docID,
	filer,
	time: '16:30',
	ordinance: '010',
	formCode: '053000',
	type: '180',
	description: '臨時報告書',
	forms: ['csv', 'xbrl', 'pdf'],
	blocks: [],
	wanted: true,
	...more,
});

const other = (
	docID: string,
	filer: FilerName,
	type: string,
	description: string,
	more: Partial<Filing> = {},
): Filing => ({
	docID,
	filer,
	time: '10:15',
	ordinance: '010',
	formCode: '170000',
	type,
	description,
	forms: ['pdf'],
	blocks: [],
	wanted: false,
	...more,
});

/** A day whose rows have the 27 fields of the API's first version. */
export const dayOf27Fields: Day = '2022-05-13';

/** Days with documents, oldest first; every other day is empty. */
export const filings: Readonly<Record<Day, readonly Filing[]>> = {
	'2022-05-13': [
		extraordinary('S100ZA01', 'hokushin', {
			reason: '第19条第2項第19号',
			forms: ['pdf'],
			blocks: [
				reasonForFiling(
					'当社グループの財政状態、経営成績及びキャッシュ・フローの状況に著しい影響を与える事象が発生したため、提出するものであります。',
				),
				significantEvent(
					'ロシアの連結子会社であるOOOホクシン・ルースの固定資産について、生産の一時停止に伴い、減損損失2,140百万円を計上いたします。',
				),
			],
		}),
		other('S100ZA02', 'fund', '120', '有価証券報告書（内国投資信託受益証券）', {
			ordinance: '030',
			formCode: '07A000',
		}),
		other('S100ZA03', 'setoguchi', '180', '臨時報告書', {
			formCode: '053000',
			reason: '第19条第2項第9号の2',
		}),
	],
	'2022-06-24': [
		annual('S100ZB01', 'hokushin', 2022, {
			blocks: [
				risks(
					'（５）地政学的リスク　当社グループはロシアで建設機械の生産及び販売を行っておりますが、2022年3月31日をもって生産を一時停止しました。停止が長期化した場合、固定資産の減損など、経営成績に影響を及ぼす可\n能性があります。',
				),
				affiliates(
					'OOOホクシン・ルース（ロシア　ヤロスラブリ州）　議決権の所有割合100.0％　建設機械の製造及び販売',
				),
			],
		}),
		annual('S100ZB02', 'aoba', 2022, {
			time: '15:05',
			blocks: [
				risks(
					'ロシア・カルーガ州の工場は、2022年3月18日から稼働を停止しております。再開の時期は未定であります。',
				),
			],
		}),
		annual('S100ZB03', 'setoguchi', 2022, {
			time: '15:20',
			wanted: false,
			blocks: [risks('原綿の価格は国際的な需給により変動します。')],
		}),
		other('S100ZB04', 'aoba', '235', '内部統制報告書－第81期(2021/04/01－2022/03/31)', {
			ordinance: '015',
			formCode: '010000',
		}),
		annual('S100ZB05', 'kobai', 2022, {
			forms: ['pages'],
			blocks: [risks('ロシアの全店舗の営業を2022年3月21日から休止しております。')],
		}),
	],
	'2023-06-16': [
		extraordinary('S100ZC01', 'hokushin', {
			reason: '第19条第2項第3号,第19条第2項第19号',
			forms: ['xbrl', 'pdf'],
			blocks: [
				reasonForFiling('当社の特定子会社に異動がありましたので、提出するものであります。'),
				significantEvent(
					'当社は、2023年6月16日開催の取締役会において、ロシア連結子会社の全持分を譲渡することを決議し、契約を締結いたしました。譲渡はロシア当局の承認を条件といたします。',
				),
			],
		}),
		other('S100ZC02', 'aoba', '180', '臨時報告書', {
			formCode: '053000',
			state: 'withdrawn',
			reason: '第19条第2項第9号',
		}),
		other('S100ZC03', 'aoba', '180', '取下願い（臨時報告書）', {
			formCode: '053000',
			state: 'letter',
			parent: 'S100ZC02',
		}),
		other('S100ZC04', 'sokai', '180', '', { state: 'expired' }),
		other('S100ZC05', 'sokai', '180', '臨時報告書', { formCode: '053000', state: 'kept_back' }),
	],
	'2023-06-23': [
		annual('S100ZD01', 'sokai', 2023, {
			blocks: [
				risks(
					'サハ・ノールトLNGプロジェクト（ロシア）の権益を維持しております。制裁や契約の状況により、配当の受領が難しくなるおそれがあります。',
				),
				subsequentEvents('該当事項はありません。'),
			],
		}),
		other('S100ZD02', 'setoguchi', '350', '大量保有報告書', {
			ordinance: '060',
			formCode: '010000',
		}),
	],
	'2023-07-20': [
		annual('S100ZE01', 'hokushin', 2023, {
			type: '130',
			formCode: '030001',
			description: '訂正有価証券報告書－第82期(2022/04/01－2023/03/31)',
			parent: 'S100ZD09',
			blocks: [
				subsequentEvents(
					'当社は、2023年6月16日にロシア連結子会社の全持分の譲渡契約を締結いたしました。（訂正前の譲渡損失の見込み額58億円を、85億円に訂正しております。）',
				),
			],
		}),
	],
};

/** What is filed in the course of today, in this order; the first of them are there from the beginning. */
export const filingsOfToday: readonly Filing[] = [
	other('S100ZX01', 'fund', '120', '有価証券報告書（内国投資信託受益証券）', {
		ordinance: '030',
		formCode: '07A000',
		time: '09:00',
	}),
	extraordinary('S100ZX02', 'sokai', {
		time: '09:12',
		reason: '第19条第2項第12号',
		blocks: [
			significantEvent(
				'ロシアのLNGプロジェクトの新会社に対する出資について、評価損31億円を計上いたします。',
			),
		],
	}),
	other('S100ZX03', 'setoguchi', '220', '自己株券買付状況報告書', {
		formCode: '170000',
		time: '09:30',
	}),
	annual('S100ZX04', 'kobai', 2026, {
		type: '160',
		formCode: '043A00',
		description: '半期報告書－第86期(2026/04/01－2027/03/31)',
		time: '11:00',
		blocks: [risks('ロシアの販売子会社は2024年4月に譲渡しており、同国に事業の拠点はありません。')],
	}),
	extraordinary('S100ZX05', 'aoba', {
		time: '13:45',
		reason: '第19条第2項第19号',
		blocks: [
			significantEvent(
				'ロシア・カルーガ工場の固定資産について、将来の計画を見直し、減損損失52億円を計上いたします。',
			),
		],
	}),
	other('S100ZX06', 'setoguchi', '180', '臨時報告書', { formCode: '053000', time: '14:10' }),
];

/** How many of {@link filingsOfToday} are there when the server starts. */
export const filedAtFirst = 3;
