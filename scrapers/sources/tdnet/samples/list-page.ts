/** For tests: a page of the list as TDnet's viewer builds it, of companies that do not exist. */
export interface SampleRow {
	readonly code: string;
	readonly title: string;
	/** File name of the PDF; empty for a deleted disclosure. */
	readonly pdf: string;
	readonly history?: string;
}

export const sampleRows: readonly SampleRow[] = [
	{ code: '90010', title: 'ロシア子会社の持分譲渡に関するお知らせ', pdf: '140120260311500001.pdf' },
	{
		code: '130A0',
		title: '（訂正）「特別損失の計上」の一部訂正について',
		pdf: '140120260311500002.pdf',
	},
	{ code: '90015', title: '優先株式の配当について', pdf: '140120260311500003.pdf' },
	{
		code: '90020',
		title: '業績予想の修正に関するお知らせ',
		pdf: '',
		history: '2026/03/11 16:58 削除',
	},
	{
		code: '90030',
		title: '役員の異動について',
		pdf: '140120260311500005.pdf',
		history: '2026/03/11 15:38 表題変更',
	},
];

/** Names and places are filled up with spaces of full width. */
const padded = (text: string): string => text.padEnd(8, '\u3000');

export function listPage(
	rows: readonly SampleRow[],
	{ from = 1, total = rows.length, day = '2026年03月11日' } = {},
): string {
	const to = from + rows.length - 1;
	const lines = rows.map(({ code, title, pdf, history = '' }, index) => {
		const stripe = index % 2 === 0 ? 'oddnew' : 'evennew';
		const shown = pdf === '' ? title : `<a href="${pdf}" target="_blank">${title}</a>`;
		return `<tr>\r
<td class="${stripe}-L kjTime" noWrap>15:00</td><td class="${stripe}-M kjCode" noWrap>${code}</td>
<td class="${stripe}-M kjName" noWrap>${padded('北風重工')}</td><td class="${stripe}-M kjTitle" align="left">${shown}</td>
<td class="${stripe}-M kjXbrl" noWrap> </td><td class="${stripe}-M kjPlace" noWrap>${padded('東')}</td>
<td class="${stripe}-R kjHistroy" noWrap>${history}</td></tr>`;
	});
	return `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html" charset="UTF-8">
<meta name="robots" content="noindex,nofollow"></head><body>\r
<div id="kaiji-date-1">${day}</div><div id="kaiji-text-1">に開示された情報</div>
<div class="kaijiSum">${from}～${to}件&nbsp;/&nbsp;全${total}件</div><div class="pager-O">1</div>
<div class="pager-M" onClick="pagerLink('I_list_002_20260311.html')">2</div>
<table id="main-list-table">${lines.join('\n')}</table></body></html>`;
}

export const emptyDay = `<html><body><div id="kaiji-date-1">2026年03月14日</div>
<div id="kaiji-text-1">に開示された情報はありません。</div></body></html>`;
