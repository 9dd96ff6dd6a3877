import type { Day } from '#lib/domain/dates.ts';

/** A publicly named member of the association for dialogue and remedy. */
export interface DialogueMember {
	readonly name: string;
	readonly kind: 'regular' | 'supporting';
}

/** A grievance as published: without the names of those who complain and of the company. */
export interface Grievance {
	readonly number: string;
	readonly receivedOn: Day;
	readonly about: string;
	readonly topic: string;
	readonly place: string;
	readonly state: string;
}

const member = (name: string, kind: DialogueMember['kind'] = 'regular'): DialogueMember => ({
	name,
	kind,
});

/** Six on the sample register, three that are not. */
export const members: readonly DialogueMember[] = [
	member('青葉タイヤ株式会社'),
	member('暁光電機株式会社'),
	member('株式会社紅梅衣料'),
	member('白樺台食品株式会社'),
	member('蒼海商事株式会社'),
	member('北辰重工業株式会社'),
	member('瀬戸口紡績株式会社'),
	member('霜夜印刷株式会社'),
	member('一般社団法人 灯台ネットワーク', 'supporting'),
];

const topics = ['労働時間', 'ハラスメント', '強制労働', '地域住民の健康', '差別', '結社の自由'];
const places = ['国内', 'アジア', '欧州', '国内', 'アフリカ', 'アジア'];
const states = ['対話中', '終了', '確認中', '終了', '対象外', '対話中'];

/** A month and a half between one and the next. */
export const grievances: readonly Grievance[] = Array.from({ length: 16 }, (_, index) => {
	const received = new Date(Date.UTC(2022, 10, 7) + index * 45 * 86_400_000);
	return {
		number: `G${String(index + 1).padStart(3, '0')}`,
		receivedOn: received.toISOString().slice(0, 10),
		about: index % 3 === 0 ? 'サプライチェーン' : '会員企業グループ',
		topic: topics[index % topics.length] ?? '',
		place: places[index % places.length] ?? '',
		state: states[index % states.length] ?? '',
	};
});
