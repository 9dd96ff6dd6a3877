import type { Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { file } from '../web/answers.ts';
import { shiftJis } from '../web/charsets.ts';
import { escaped, paragraphs } from '../web/markup.ts';
import type { Answer, Host } from '../web/visit.ts';
import { slashed } from '../web/written-dates.ts';
import { idAfter, newsroomHost } from './newsroom-host.ts';
import { paths } from './paths.ts';

/** A site of the 1990s: Shift_JIS that only the page itself tells, tables, neither ETag nor Last-Modified. */
export function shirakabadaiHost(newsroom: Newsroom): Host {
	return newsroomHost(newsroom, {
		idIn: idAfter(/^\/news\/(\d{8}[a-z]?)\.htm$/),
		lists({ path }) {
			if (path !== '/' && path !== '/news/news.htm') return undefined;
			return page('白樺台食品㈱ お知らせ', listOf(newsroom.listed(), newsroom.layout));
		},
		page: (notice) =>
			page(
				notice.title,
				`<TABLE width="600" class="honbun"><TR><TD align="right">${slashed(notice.on)}</TD></TR>
<TR><TD><FONT size="+1"><B>${escaped(notice.title)}</B></FONT></TD></TR>
<TR><TD>${paragraphs(notice.body)}</TD></TR></TABLE>`,
			),
		apology: page(
			'ページが見つかりません',
			'<H1>ページが見つかりません</H1><P>お探しのページは削除された可能性があります。</P>',
		),
	});
}

function listOf(notices: readonly Notice[], layout: Newsroom['layout']): string {
	const rows = notices.map(
		(notice) =>
			`<TR><TD nowrap>${slashed(notice.on)}</TD><TD><A href="${paths.shirakabadai(notice)}">${escaped(notice.title)}</A></TD></TR>`,
	);
	return `<H1>お知らせ</H1>
<TABLE border="1" class="${layout === 'usual' ? 'oshirase' : 'ichiran'}">
${rows.join('\n')}
</TABLE>`;
}

function page(title: string, main: string): Answer {
	return file(
		'text/html',
		shiftJis(`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML lang="ja">
<HEAD>
<META http-equiv="Content-Type" content="text/html; charset=Shift_JIS">
<TITLE>${escaped(title)}</TITLE>
</HEAD>
<BODY>
<TABLE width="100%"><TR><TD><A href="/">白樺台食品㈱ホーム</A></TD></TR></TABLE>
${main}
<HR>
<ADDRESS>白樺台食品㈱（架空の会社）</ADDRESS>
</BODY>
</HTML>`),
	);
}
