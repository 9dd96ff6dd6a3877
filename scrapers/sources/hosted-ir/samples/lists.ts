/** For tests: lists as the three services send them, of issuers that do not exist. */
export const eirParts = `\uFEFFeirAnnouncement_1({"result":"OK","item":[
{"id":"1","title":"ロシア子会社の株式譲渡に関するお知らせ","link":"https://ssl4.eir-parts.net/doc/9901/tdnet/1000001/00.pdf","date":"2022/09/30 15:30","format_date":"2022年09月30日","type":"pdf","news_type":"press"},
{"id":"2","title":"連結業績予想の修正に関するお知らせ&lt;訂正&gt;<br />その2","link":"//ssl4.eir-parts.net/doc/9901/tdnet/1000002/00.pdf","date":"2022/05/12 09:00"},
{"id":"3","title":"株主優待のご案内","link":"/doc/9901/ir_material/3/00.pdf","date":"2021/12/01 10:00"}
]});`;

export const xjStorage = JSON.stringify({
	items: [
		{
			title: 'ロシア向け出荷の停止について',
			publishDate: '2022-03-11T16:00:00',
			categoryName: 'お知らせ',
			files: [
				{ type: 'HTML', url: 'https://contents.xj-storage.jp/xcontents/AS99901/a/1.html' },
				{ type: 'PDF-GENERAL', url: 'https://contents.xj-storage.jp/xcontents/AS99901/a/1.pdf' },
			],
		},
		{ title: '決算説明会', publishDate: '2022/04/28', files: [] },
	],
});

export const irpocket = `ir20handler({"item":[
{"title":"ウクライナ情勢の影響について","link":"https://ssl.irpocket.com/Q9901/a.pdf","icon":"pdf","published":"2022.03.08","category_name":"IR"}
]})`;
