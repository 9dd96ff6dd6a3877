import type { Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { file, html, json, notFound, pdf } from '../web/answers.ts';
import { writePdf } from '../web/pdf.ts';
import type { Host, Reply, Visit } from '../web/visit.ts';
import { japanese, slashed } from '../web/written-dates.ts';
import { apology } from './apology.ts';
import { customers, type Customer } from './customers.ts';
import { paths } from './paths.ts';

/** One service that holds the IR lists and PDF files of three companies, each in the shape of another service. */
export function hostedHost(newsrooms: Readonly<Record<Customer, Newsroom>>): Host {
	return (visit) => {
		for (const customer of Object.keys(customers) as Customer[]) {
			const reply = shapes[customer](visit, newsrooms[customer]);
			if (reply !== undefined) return reply;
		}
		return visit.path === '/' ? home : undefined;
	};
}

const shapes: Readonly<Record<Customer, (visit: Visit, newsroom: Newsroom) => Reply | undefined>> =
	{
		hayasegawa: eirParts,
		tsukigaoka: xjStorage,
		yukimino: irPocket,
	};

function eirParts(visit: Visit, newsroom: Newsroom): Reply | undefined {
	const code = customers.hayasegawa;
	const document = new RegExp(`^/doc/${code}/tdnet/(\\d{8}[a-z]?)/00\\.pdf$`).exec(visit.path);
	if (document) return documentOf(newsroom, document[1], '早瀬川化学株式会社');
	const number = new RegExp(`^/V4Public/EIR/${code}/ja/announcement/announcement_(\\d)\\.js$`).exec(
		visit.path,
	)?.[1];
	if (number !== '1') return undefined;
	const item = newsroom.listed().map((notice) => ({
		title: notice.title,
		link: `${visit.origin()}${paths.hayasegawa(notice)}`,
		date: `${slashed(notice.on)} 15:00`,
		format_date: japanese(notice.on),
		type: 'pdf',
		icon: 'icon_pdf',
		news_type: notice.title.includes('決算') ? 'tanshin' : 'press',
		file_size: '118KB',
		fiscal_ym: '',
	}));
	const listName = newsroom.layout === 'usual' ? 'item' : 'entries';
	return file(
		'application/javascript; charset=utf-8',
		`eirAnnouncement${number}(${JSON.stringify({ code, [listName]: item })});`,
		newsroom.listChangedAt(),
	);
}

function xjStorage(visit: Visit, newsroom: Newsroom): Reply | undefined {
	const company = customers.tsukigaoka;
	const document = new RegExp(`^/resources/${company}/(\\d{8}[a-z]?)\\.pdf$`).exec(visit.path);
	if (document) return documentOf(newsroom, document[1], '月ヶ岡精機株式会社');
	if (visit.path !== '/public-list/GetList2.aspx' || visit.query.get('company') !== company)
		return undefined;
	const length = Number(visit.query.get('len') ?? '1000');
	const items = newsroom
		.listed()
		.slice(0, length)
		.map((notice) => ({
			title: notice.title,
			publishDate: `${slashed(notice.on)} 15:30:00`,
			categoryName: notice.title.includes('決算') ? '決算短信' : 'IRニュース',
			files: [{ type: 'PDF-GENERAL', url: `${visit.origin()}${paths.tsukigaoka(notice)}` }],
		}));
	const list = newsroom.layout === 'usual' ? { items } : { list: items };
	const callback = visit.query.get('callback');
	return callback === null
		? json(list, newsroom.listChangedAt())
		: file(
				'application/javascript; charset=utf-8',
				`${callback.replace(/\W/g, '')}(${JSON.stringify(list)})`,
				newsroom.listChangedAt(),
			);
}

function irPocket(visit: Visit, newsroom: Newsroom): Reply | undefined {
	const code = customers.yukimino;
	const document = new RegExp(`^/${code}/pdf/(\\d{8}[a-z]?)\\.pdf$`).exec(visit.path);
	if (document) return documentOf(newsroom, document[1], '株式会社雪見野ホールディングス');
	if (visit.path !== `/${code}/JS/ir-all-all.js`) return undefined;
	const item = newsroom.listed().map((notice) => ({
		title: notice.title,
		link: `${visit.origin()}${paths.yukimino(notice)}`,
		icon: 'pdf',
		published: slashed(notice.on),
		term_end: '',
		quarter: '',
		category_name: notice.title.includes('決算') ? '決算短信' : '適時開示',
	}));
	const listName = newsroom.layout === 'usual' ? 'item' : 'news';
	return file(
		'application/javascript; charset=iso-8859-1',
		`ir20handler({"${listName}":${JSON.stringify(item)}})`,
		newsroom.listChangedAt(),
	);
}

function documentOf(newsroom: Newsroom, id: string | undefined, company: string): Reply {
	const notice = newsroom.notice(id ?? '');
	if (notice === 'gone') return newsroom.apologises ? apology('ja') : notFound();
	if (notice === undefined) return notFound();
	return pdf(pdfOf(notice, company), newsroom.changedAt(notice));
}

function pdfOf(notice: Notice, company: string): Uint8Array {
	return writePdf(company, [japanese(notice.on), company, notice.title, ...notice.body, '以　上']);
}

const home = html(
	'<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>IR配信サービス（架空）</title></head><body><p>上場会社のIR情報を配信しています。</p></body></html>',
);
