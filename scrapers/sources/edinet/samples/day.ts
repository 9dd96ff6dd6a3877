import type { Row } from '../row.ts';

/**
 * For tests: rows as EDINET's API sends them, of companies that do not exist. The shapes are those of the
 * specification: 27 fields before version 2, 29 since; flags are texts; a document that is gone is all null.
 */
export function fictionalRow(seqNumber: number, changed: Partial<Row> = {}): Row {
	return {
		seqNumber,
		docID: `S100${seqNumber.toString(36).toUpperCase().padStart(4, '0')}`,
		edinetCode: 'E90001',
		secCode: '90010',
		JCN: '9000000000019',
		filerName: '株式会社北風重工',
		fundCode: null,
		ordinanceCode: '010',
		formCode: '030000',
		docTypeCode: '120',
		periodStart: '2025-04-01',
		periodEnd: '2026-03-31',
		submitDateTime: '2026-06-25 09:30',
		docDescription: '有価証券報告書－第51期(2025/04/01－2026/03/31)',
		issuerEdinetCode: null,
		subjectEdinetCode: null,
		subsidiaryEdinetCode: null,
		currentReportReason: null,
		parentDocID: null,
		opeDateTime: null,
		withdrawalStatus: '0',
		docInfoEditStatus: '0',
		disclosureStatus: '0',
		xbrlFlag: '1',
		pdfFlag: '1',
		attachDocFlag: '1',
		englishDocFlag: '0',
		csvFlag: '1',
		legalStatus: '1',
		...changed,
	};
}

/** A row as version 1 of the API sent it. */
export function firstVersion(row: Row): unknown {
	const { csvFlag, legalStatus, ...first } = row;
	return csvFlag === undefined && legalStatus === undefined ? row : first;
}

/** A row whose document is withdrawn or past its time. */
export function goneRow(seqNumber: number): Row {
	const { docID } = fictionalRow(seqNumber);
	const nothing = Object.keys(fictionalRow(seqNumber)).map((name) => [name, null]);
	return { ...(Object.fromEntries(nothing) as Row), seqNumber, docID, legalStatus: '0' };
}

/** About 300 rows of a busy day: reports, corrections, funds, shareholders, letters of withdrawal, gone ones. */
export function busyDay(): unknown[] {
	return Array.from({ length: 300 }, (_, index) => {
		const row = fictionalRow(index + 1, variants[index % variants.length]);
		if (index % 29 === 7) return goneRow(index + 1);
		return index % 31 === 3 ? firstVersion(row) : row;
	});
}

const other = {
	edinetCode: 'E90002',
	secCode: '130A0',
	JCN: null,
	filerName: 'みぞれ商事株式会社',
};
const fund = { ordinanceCode: '030', formCode: '07A000', fundCode: 'G09001', secCode: null };

const variants: readonly Partial<Row>[] = [
	{},
	{
		docTypeCode: '180',
		formCode: '053000',
		docDescription: '臨時報告書',
		currentReportReason: '第19条第2項第12号,第19条第2項第19号',
		periodStart: null,
		periodEnd: null,
	},
	{ ...other, docTypeCode: '160', formCode: '043A00', docDescription: null },
	{
		...fund,
		edinetCode: 'E90003',
		docDescription: '有価証券報告書（内国投資信託受益証券）－第9期',
	},
	{ docTypeCode: '130', formCode: '030001', parentDocID: 'S1000001' },
	{ docTypeCode: '135', formCode: '042000', docDescription: '確認書' },
	{
		edinetCode: 'E90004',
		secCode: null,
		filerName: '霧島はるか',
		ordinanceCode: '060',
		docTypeCode: '350',
	},
	{ csvFlag: null, englishDocFlag: '1' },
	{ withdrawalStatus: '1', docTypeCode: null, ordinanceCode: null, formCode: null },
	{ withdrawalStatus: '2', parentDocID: 'S1000002' },
	{ disclosureStatus: '1' },
	{ xbrlFlag: '0', csvFlag: '0' },
	{ ...other, subsidiaryEdinetCode: 'E90005,E90006', opeDateTime: '2026-06-25 10:11' },
];

/** The API's answer for a day. */
export function dayBody(day: string, rows: readonly unknown[], madeAt = `${day} 23:00`): string {
	return JSON.stringify({
		metadata: {
			title: '提出された書類を把握するためのAPI',
			parameter: { date: day, type: '2' },
			resultset: { count: rows.length },
			processDateTime: madeAt,
			status: '200',
			message: 'OK',
		},
		results: rows,
	});
}
