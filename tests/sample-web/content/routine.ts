import type { Notice } from './notice.ts';

/** What the everyday notices of a company talk about. */
export interface Everyday {
	/** As the company writes its own name. */
	readonly name: string;
	/** Two products, for product news. */
	readonly products: readonly [string, string];
	/** Town of its main plant or office. */
	readonly town: string;
}

type Template = readonly [
	day: string,
	title: (about: Everyday, year: number) => string,
	body: (about: Everyday, year: number) => readonly string[],
];

/** A year of news that has nothing to do with Russia, in the order in which it is used. */
const templates: readonly Template[] = [
	[
		'05-12',
		(_, year) => `${String(year)}年3月期 決算短信〔日本基準〕（連結）`,
		({ name }, year) => [
			`${name}は、${String(year)}年3月期の連結業績を公表しました。売上高は前期を上回り、営業利益は原材料価格の上昇を価格改定と原価低減で補い、おおむね計画どおりとなりました。`,
			'次期の見通しについては、為替相場と資材価格の動向を踏まえ、添付資料のとおりとしております。',
		],
	],
	[
		'10-18',
		({ products }) => `${products[0]}の新製品を発売`,
		({ name, products, town }) => [
			`${name}は、${products[0]}の新製品を11月1日に全国で発売します。開発は${town}の技術センターが担当し、従来品と比べて質量を約12％減らしました。`,
			'お客さまの声をもとに、取り付けと清掃の手間を減らす工夫を加えています。希望小売価格はオープン価格です。',
		],
	],
	[
		'06-24',
		(_, year) => `第${String(year - 1941)}回定時株主総会 決議ご通知`,
		() => [
			'本日開催の定時株主総会において、剰余金の処分、取締役の選任および監査役の選任の各議案は、いずれも原案どおり承認可決されましたのでお知らせします。',
		],
	],
	[
		'02-09',
		() => '自己株式の消却に関するお知らせ',
		({ name }) => [
			`${name}は、会社法の規定に基づき、自己株式30万株を消却することを決議しましたので、消却後の発行済株式総数とあわせてお知らせします。`,
		],
	],
	[
		'08-30',
		({ town }) => `${town}工場に太陽光発電設備を設置`,
		({ name, town }) => [
			`${name}は、${town}工場の屋根に出力1.8メガワットの太陽光発電設備を設置し、運転を開始しました。年間の使用電力の約9％をまかないます。`,
			'当社グループは2030年度までに温室効果ガスの排出量を2019年度比で半減する目標を掲げています。',
		],
	],
	[
		'03-25',
		(_, year) => `組織改正および人事異動について（${String(year)}年4月1日付）`,
		() => [
			'意思決定を速めるため、事業本部のもとにあった企画部門を統合します。あわせて、品質保証部門を社長直轄とします。詳細は添付の組織図をご覧ください。',
		],
	],
	[
		'11-08',
		(_, year) => `${String(year + 1)}年3月期 第2四半期決算説明会資料を掲載しました`,
		() => ['第2四半期の決算説明会の資料と質疑応答の要旨を、投資家情報のページに掲載しました。'],
	],
	[
		'07-15',
		({ products }) => `${products[1]}の一部製品における自主回収のお知らせとお詫び`,
		({ products }) => [
			`${products[1]}の一部に、部品の締め付けが不十分なものがあることが分かりました。対象の製品をお持ちのお客さまには、無償で点検と交換を行います。`,
			'ご迷惑をおかけしますことを深くお詫び申し上げます。これまでに、この件によるけがや物的な損害の報告はありません。',
		],
	],
	[
		'12-05',
		() => '年末年始の営業日に関するご案内',
		() => [
			'12月29日から1月4日までを休業とさせていただきます。お問い合わせへの回答は1月5日以降となります。',
		],
	],
	[
		'09-21',
		({ town }) => `${town}の小学校で出前授業を実施`,
		({ products, town }) => [
			`${town}の小学校で、${products[0]}のしくみを学ぶ出前授業を行いました。5年生64人が、部品に触れながら実験に取り組みました。`,
		],
	],
];

const firstYear = 2021;
const years = 4;

/**
 * Everyday notices of 2021 to 2024, spread over the years as evenly as the number allows.
 * @param count 1 to 40
 */
export function everyday(about: Everyday, count: number): Notice[] {
	return Array.from({ length: count }, (_, index): Notice => {
		const year = firstYear + (index % years);
		const template = templates[Math.floor(index / years)];
		if (!template)
			throw new Error(`There are only ${String(templates.length * years)} everyday notices.`);
		const [day, title, body] = template;
		return { on: `${String(year)}-${day}`, title: title(about, year), body: body(about, year) };
	});
}
