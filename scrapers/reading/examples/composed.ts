import type { Status } from '../finding.ts';
import type { Tongue } from '../lexicon/lexicons.ts';

/** Every text that puts one part of each list after the other. */
const composed = (...lists: readonly (readonly string[])[]): string[] =>
	lists.reduce<string[]>(
		(texts, list) => texts.flatMap((text) => list.map((part) => text + part)),
		[''],
	);

const jaStopped = [
	'停止しました。',
	'休止しております。',
	'中止することを決めた。',
	'中断している。',
];
const jaStoppedToo = [
	'見合わせることといたしました。',
	'取りやめた。',
	'止めたままだ。',
	'休んでいる。',
];
const jaStoppedSo = [
	'一時的に止めると発表した。',
	'停止せざるを得なくなりました。',
	'差し止めている。',
];
const jaLines = [
	'ロシア工場の生産を',
	'ロシアへの輸出を',
	'ロシアの全店舗の営業を',
	'ロシアでの販売を',
];
const jaLeft = [
	'ロシア市場から撤退',
	'ロシア工場を売却',
	'ロシアの全店舗を閉鎖',
	'ロシア事業を終了',
];
const enLines = ['production at our Russian plant', 'exports to Russia', 'our services in Russia'];
const enFuture = ['We have decided to ', 'We plan to ', 'The board resolved to ', 'We intend to '];

const jaOthers = [
	'ロシアの州知事は、瑠璃沢工業がロシアで',
	'関係者によると、瑠璃沢工業がロシアで',
	'ウクライナ政府は、瑠璃沢工業がロシアで',
	'国際NGOは報告書で、瑠璃沢工業がロシアで',
];
const jaSays = ['と指摘した。', 'と述べた。'];
const enOthers = [
	'The governor said that Rurisawa Industries ',
	'According to a union, Rurisawa Industries ',
	'A watchdog reports that Rurisawa Industries ',
];

/** What is done, to what, and how it is said are read apart, so that they may be put together freely. */
type Family = readonly [lang: Tongue, name: string, status: Status, texts: readonly string[]];
export const families: readonly Family[] = [
	[
		...(['ja', '停止', 'suspended'] as const),
		composed(['当社は、'], jaLines, [...jaStopped, ...jaStoppedToo, ...jaStoppedSo]),
	],
	[
		...(['ja', '停止したまま', 'suspended'] as const),
		composed(
			['ロシア工場の生産は', 'ロシアでの営業は'],
			['止まっている。', '停止が続いている。', '再開できていない。', '行っておりません。'],
		),
	],
	[
		...(['ja', '継続', 'operating'] as const),
		composed(jaLines, ['続けています。', '継続する方針です。', '続ける考えを示した。']),
	],
	[
		...(['ja', '再開', 'operating'] as const),
		composed(
			['3月に止めたロシア工場の生産を', '停止していたロシア向け出荷を'],
			['再開しました。', '再開すると発表した。', '再び始めた。'],
		),
	],
	[
		...(['ja', '新規', 'holding'] as const),
		composed(
			['ロシアへの新規投資を', 'ロシアでの新規受注を', 'ロシアでの広告活動を'],
			['停止しました。', '凍結しています。', '行わない方針です。', '見送ることにした。'],
		),
	],
	[
		...(['ja', '撤退へ', 'exit_announced'] as const),
		composed(jaLeft, ['する方針です。', 'することを決定しました。', 'する運びとなりました。']),
	],
	[
		...(['ja', '撤退した', 'exited'] as const),
		composed(['当社は、'], jaLeft, ['いたしました。', 'を完了しました。', '済みです。']),
	],
	...(
		[
			['撤退した', 'exited'],
			['工場を売却した', 'exited'],
			['生産を停止した', 'suspended'],
			['出荷を続けている', 'operating'],
			['新規の受注を止めた', 'holding'],
			['販売規模を縮小した', 'scaled_back'],
			['撤退を決めた', 'exit_announced'],
		] as const
	).map(([what, status]): Family => [
		'ja',
		`第三者 ${what}`,
		status,
		composed(jaOthers, [what], jaSays),
	]),
	...(
		[
			['has left Russia', 'exited'],
			['sold its Russian plant', 'exited'],
			['has stopped production in Russia', 'suspended'],
			['is still shipping to Russia', 'operating'],
			['decided to leave Russia', 'exit_announced'],
		] as const
	).map(([what, status]): Family => [
		'en',
		`others: ${what}`,
		status,
		composed(enOthers, [`${what}.`]),
	]),
	[
		...(['en', 'stopped', 'suspended'] as const),
		composed(
			['We have suspended ', 'We decided to halt ', 'We have been forced to stop '],
			enLines,
			['.', ' until further notice.'],
		),
	],
	[
		...(['en', 'were stopped', 'suspended'] as const),
		composed(['Today '], enLines, [
			' remain suspended.',
			' have been put on hold.',
			' have ceased.',
		]),
	],
	[
		...(['en', 'go on', 'operating'] as const),
		composed(['We continue ', 'We are maintaining ', 'There is no change to '], enLines, ['.']),
	],
	[
		...(['en', 'again', 'operating'] as const),
		composed(['We have resumed ', 'We restarted ', 'We will resume '], enLines, ['.']),
	],
	[
		...(['en', 'nothing new', 'holding'] as const),
		composed(
			['We stopped ', 'We decided to freeze ', 'We are holding off on '],
			['new investment in Russia.', 'new orders from Russia.', 'advertising in Russia.'],
		),
	],
	[
		...(['en', 'to leave', 'exit_announced'] as const),
		composed(enFuture, [
			...['leave Russia.', 'sell our Russian subsidiary.', 'divest our Russian business.'],
			'close our Russian plant for good.',
		]),
	],
	[
		...(['en', 'left', 'exited'] as const),
		[
			'We have left Russia.',
			'We sold our Russian subsidiary.',
			'We completed our exit from Russia.',
		],
	],
];
