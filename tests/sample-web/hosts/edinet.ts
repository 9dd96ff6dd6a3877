import { addDays, isDay, type Day } from '#lib/domain/dates.ts';
import { dayOf27Fields, filedAtFirst, filings, filingsOfToday } from '../content/filings.ts';
import type { Filing } from '../content/filing.ts';
import { file, html, json } from '../web/answers.ts';
import { send } from '../web/send.ts';
import type { Answer, Host } from '../web/visit.ts';
import { csvZip, documentPdf, documentZip } from './edinet-bodies.ts';
import { rowOf } from './edinet-row.ts';

/** The subscription key that the look-alike accepts. */
export const sampleKey = '0123456789abcdef0123456789abcdef';

/** What has been filed, and what time it is there. */
export interface Edinet {
	readonly filed: Map<Day, Filing[]>;
	/** Today in Japan: its list grows and is not final. */
	today: Day;
	/** A page in place of every answer. */
	maintenance: boolean;
	/** Files the next document of today; returns its identifier. */
	file(filing?: Filing): string;
	/** The document is withdrawn by a letter of today, and its own row says so. */
	withdraw(docID: string): void;
	/** The time for inspection has passed: nothing is left but the number and the identifier. */
	expire(docID: string): void;
}

export function openEdinet(today: Day): Edinet {
	const filed = new Map(Object.entries(filings).map(([day, documents]) => [day, [...documents]]));
	const waiting = [...filingsOfToday];
	const change = (docID: string, state: NonNullable<Filing['state']>): Filing => {
		for (const documents of filed.values()) {
			const index = documents.findIndex((filing) => filing.docID === docID);
			const filing = documents[index];
			if (filing) return (documents[index] = { ...filing, state, wanted: false });
		}
		throw new Error(`No document ${docID} was filed.`);
	};
	const edinet: Edinet = {
		filed,
		today,
		maintenance: false,
		file(filing = waiting.shift()) {
			if (!filing) throw new Error('Everything of today has been filed; give a filing.');
			filed.set(edinet.today, [...(filed.get(edinet.today) ?? []), filing]);
			return filing.docID;
		},
		withdraw(docID) {
			const withdrawn = change(docID, 'withdrawn');
			edinet.file({
				...withdrawn,
				docID: docID.replace(/.$/, 'W'),
				description: `取下願い（${withdrawn.description}）`,
				parent: docID,
				state: 'letter',
				forms: ['pdf'],
			});
		},
		expire: (docID) => void change(docID, 'expired'),
	};
	for (let count = 0; count < filedAtFirst; count += 1) edinet.file();
	return edinet;
}

/** The look-alike of EDINET's API: lists of days and documents, for those who have the key. Errors come with status 200. */
export function edinetHost(edinet: Edinet): Host {
	return ({ path, query }) => {
		if (edinet.maintenance) return sorry;
		if (!path.startsWith('/api/v2/')) return undefined;
		if (query.get('Subscription-Key') !== sampleKey) return denied;
		if (path === '/api/v2/documents.json') return listOf(edinet, query);
		const docID = /^\/api\/v2\/documents\/(\w+)$/.exec(path)?.[1];
		const filing = [...edinet.filed.values()].flat().find((one) => one.docID === docID);
		if (!filing || filing.state) return failure(404, 'Not Found');
		return async (visit) =>
			send(visit, (await body(filing, query.get('type'))) ?? failure(404, 'Not Found'));
	};
}

function listOf(edinet: Edinet, query: URLSearchParams): Answer {
	const day = query.get('date') ?? '';
	const type = query.get('type') ?? '1';
	if (!isDay(day) || !['1', '2'].includes(type))
		return failure(400, 'The date or the type is not right.');
	if (day > edinet.today) return failure(404, 'Not Found');
	const documents = edinet.filed.get(day) ?? [];
	const isFinal = day < edinet.today;
	return json({
		metadata: {
			title: '提出された書類を把握するためのAPI',
			parameter: { date: day, type },
			resultset: { count: documents.length },
			processDateTime: isFinal
				? `${addDays(day, 1)} 00:12`
				: `${day} ${documents.at(-1)?.time ?? '08:31'}`,
			status: '200',
			message: 'OK',
		},
		...(type === '2' && {
			results: documents.map((filing, index) =>
				rowOf(filing, index + 1, day, day === dayOf27Fields ? 27 : 29),
			),
		}),
	});
}

async function body(filing: Filing, type: string | null): Promise<Answer | undefined> {
	const { forms } = filing;
	if (type === '1') return file('application/octet-stream', await documentZip(filing));
	if (type === '2' && forms.includes('pdf')) return file('application/pdf', documentPdf(filing));
	if (type === '5' && forms.includes('csv'))
		return file('application/octet-stream', await csvZip(filing));
	return undefined;
}

function failure(status: number, message: string): Answer {
	return json({
		metadata: {
			title: '提出された書類を把握するためのAPI',
			parameter: { date: null, type: null },
			resultset: { count: 0 },
			processDateTime: '',
			status: String(status),
			message,
		},
	});
}

const denied = json({
	StatusCode: 401,
	message:
		'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
});

const sorry = html(
	'<!DOCTYPE html><html lang="ja"><head><title>Sorry</title></head><body><h1>只今メンテナンス中です。</h1><p>サービスの再開まで、しばらくお待ちください。</p></body></html>',
);
