import type { corrections as english } from './en.ts';

const count = (value: number): string => value.toLocaleString('ja');

/** 訂正の申し出、企業の反論、その結果。公開ページと通知メールの文言。 */
export const corrections: typeof english = {
	name: '訂正・反論',
	title: '訂正・反論の受け付け',
	heading: (closed) =>
		closed === 0 ? '回答済みの申し出はまだない' : `回答済みの申し出${count(closed)}件とその結果`,
	headingOf: (company, closed) => `${company}：回答済みの申し出${count(closed)}件`,
	open: (received, inReview) =>
		`対応中：受け付け済み${count(received)}件、確認中${count(inReview)}件。`,
	ended: (corrected, declined, replied, withdrawn) =>
		`対応済み：訂正${count(corrected)}件、見送り${count(declined)}件、反論の掲載${count(replied)}件、申出者による取り下げ${count(withdrawn)}件。`,
	how: '申し出の方法',
	howText: [
		'訂正はどなたでも申し出ることができます。誤りの内容と、できれば根拠となるページのURLをお知らせください。それぞれの動きに「訂正を申し出る」のリンクがあります。',
		'企業は、自社に関する記録に反論できます。編集者がその企業からのものであることを確かめたうえで、該当する記録の横に、原文のまま掲載します。',
		'お答えするのは編集者です。送信後に表示される専用のURLで、対応の状況の確認、追記、取り下げができます。結果は公開しますが、お名前、連絡先、お送りいただいた文章は、企業の反論を除いて公開しません。',
	],
	start: '申し出を送る',
	startHint:
		'特定の企業や動きについての申し出は、そのページのリンクからお送りください。対象が自動で入ります。',
	answered: '回答済みの申し出',
	all: 'すべての申し出',
	none: 'まだありません。',
	about: '対象',
	whole: '登録簿全体',
	request: (id) => `受付番号${String(id)}`,
	receivedOn: (date) => `${date}受付`,
	closedOn: (date) => `${date}回答`,
	states: {
		received: '受け付け済み',
		in_review: '確認中',
		corrected: '訂正',
		declined: '訂正見送り',
		replied: '反論を掲載',
		withdrawn: '取り下げ',
	},
	newWording: '訂正後の記録',
	correctThis: '訂正を申し出る',
	correctPage: '誤りを知らせる・企業として反論する',
	correctLead:
		'誤りの指摘と、企業からの反論を受け付けています。登録は不要で、連絡先は公開しません。',
	requestsOf: (value) => `この企業についての回答済みの申し出${count(value)}件`,
	correctedOn: (date) => `${date}に訂正。訂正前の記載：`,
	seeChange: '変更の内容',
	replies: '企業の反論',
	replyNote:
		'反論の機会として原文のまま掲載しています。企業の主張であり、当サイトが確認した事実ではありません。',
	replyTo: (id) => `動き${id}に対する反論`,
	form: {
		title: '申し出を送る',
		headingEvent: 'この動きの記録への訂正・反論',
		headingCompany: (company) => `${company}の記録への訂正・反論`,
		headingWhole: '登録簿への訂正の申し出',
		wholeHint:
			'特定の企業や動きについての場合は、そのページのリンクからお送りください。対象が分かりやすくなります。',
		findCompany: '企業を探す',
		kind: '申し出の種類',
		correction: '訂正（誤りや記録漏れの指摘）',
		reply: '企業としての反論（サイトに掲載します）',
		body: '誤りの内容と正しい内容。反論の場合は、掲載する文章',
		bodyHint: (most) => `${count(most)}字以内でお書きください。`,
		url: '根拠となるページのURL（任意）',
		office: '反論の場合：企業を代表する部署',
		officeHint: '反論とともに公開します（例：広報部）。',
		contact: '連絡先のメールアドレス（任意）',
		contactHint: (days) =>
			`回答のためにだけ使い、公開しません。対応の終了から${String(days)}日後に消去します。ご記入がない場合は、専用のURLで回答をご確認ください。`,
		website: 'この欄には何も入力しないでください',
		send: '送信する',
		privacy: '接続元のIPアドレスは保存しません。お送りいただいた内容は、編集者が読みます。',
		problems: '次の欄をご確認ください',
	},
	problem: {
		kind_required: '申し出の種類を選んでください。',
		kind_not_possible: '反論は、貴社のページのリンクからお送りください。',
		body_required: '誤りの内容、または反論の文章を入力してください。',
		body_too_long: '文章が長すぎます。',
		url_no_address: 'URLは https:// または http:// で始めてください。',
		url_too_long: 'URLが長すぎます。',
		office_required: '企業を代表する部署を入力してください。',
		office_too_long: '部署名が長すぎます。',
		contact_too_long: '連絡先が長すぎます。',
		about_unknown: '対象の動きまたは企業は登録されていません。',
		website_for_machines:
			'自動送信を防ぐための隠れた欄に入力がありました。ブラウザーが自動で入力した可能性があります。空欄にして、もう一度お送りください。',
		too_often:
			'お使いのネットワーク、または全体からの送信が、この1時間の上限に達しました。内容は保存していません。1時間ほどたってから、もう一度お試しください。',
	},
	own: {
		title: 'あなたの申し出',
		keep: 'このページのURLを保存してください。申し出を確認する唯一の方法です。URLを知る人は、このページを読むことができます。',
		sent: '申し出を受け付けました。',
		stateNow: (state) => `現在の状況：${state}`,
		youSent: '送信した内容',
		history: '経過',
		you: 'あなた',
		desk: '編集者',
		steps: {
			received: '申し出を受け付け',
			message: '追記',
			withdrawn: '取り下げ',
			taken_up: '確認を開始',
			answered: '回答',
			corrected: '訂正',
			declined: '訂正を見送り',
			published: '反論を掲載',
			unpublished: '反論の掲載を終了',
		},
		add: '追記する',
		addLabel: '追記の内容',
		addButton: '追記を送信する',
		added: '追記を受け付けました。',
		withdraw: '申し出を取り下げる',
		withdrawText: '対応を終了し、連絡先を消去します。元に戻すことはできません。',
		withdrawButton: '取り下げる',
		closed:
			'この申し出への対応は終了しました。ほかにもお気づきの点があれば、新しい申し出をお送りください。',
		refused: {
			closed: 'この申し出への対応は先に終了しました。追記は保存していません。',
			empty: '追記の内容を入力してください。',
			too_long: '追記が長すぎるため、保存していません。',
			too_many: 'この申し出にはこれ以上追記できません。これまでの内容を編集者が確認します。',
			too_often: 'この1時間の送信の上限に達しました。1時間ほどたってから、もう一度お試しください。',
		},
	},
	mail: {
		receivedSubject: (id) => `Tettai：申し出を受け付けました（受付番号${String(id)}）`,
		received: (link) =>
			`申し出を受け付けました。次の専用URLで対応の状況を確認できます。確認する唯一の方法ですので、保存してください。\n\n${link}\n\nお心当たりのない場合は、このメールを破棄してください。`,
		changedSubject: (id) => `Tettai：申し出への対応について（受付番号${String(id)}）`,
		changed: (state) =>
			`申し出の現在の状況：${state}。回答は、送信時にお知らせした専用URLでご確認ください。`,
		deskSubject: (id) => `Tettai：申し出が届いています（受付番号${String(id)}）`,
		desk: (link) => `申し出または追記が届きました。\n\n${link}`,
	},
};
