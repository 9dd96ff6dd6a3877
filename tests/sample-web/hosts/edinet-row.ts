import type { Day } from '#lib/domain/dates.ts';
import type { Filing } from '../content/filing.ts';
import { filers } from '../content/filers.ts';

export type EdinetRow = Readonly<Record<string, string | number | null>>;

/** A filing as a row of a day's list, in the order of the specification: 29 fields, or 27 as in the first version. */
export function rowOf(filing: Filing, seqNumber: number, day: Day, fields: 27 | 29): EdinetRow {
	const row =
		filing.state === 'expired' ? expired(filing, seqNumber) : standing(filing, seqNumber, day);
	if (fields === 29) return row;
	return Object.fromEntries(
		Object.entries(row).filter(([name]) => name !== 'csvFlag' && name !== 'legalStatus'),
	);
}

function standing(filing: Filing, seqNumber: number, day: Day): EdinetRow {
	const { edinetCode, secCode, JCN, name } = filers[filing.filer];
	const has = (form: Filing['forms'][number]): string => (filing.forms.includes(form) ? '1' : '0');
	const [periodStart, periodEnd] = filing.period ?? [null, null];
	return {
		seqNumber,
		docID: filing.docID,
		edinetCode,
		secCode,
		JCN,
		filerName: name,
		fundCode: filing.ordinance === '030' ? 'G99001' : null,
		ordinanceCode: filing.ordinance,
		formCode: filing.formCode,
		docTypeCode: filing.type,
		periodStart,
		periodEnd,
		submitDateTime: `${day} ${filing.time}`,
		docDescription: filing.description,
		issuerEdinetCode: null,
		subjectEdinetCode: null,
		subsidiaryEdinetCode: null,
		currentReportReason: filing.reason ?? null,
		parentDocID: filing.parent ?? null,
		opeDateTime: filing.state === 'withdrawn' ? `${day} 16:00` : null,
		withdrawalStatus: filing.state === 'letter' ? '1' : filing.state === 'withdrawn' ? '2' : '0',
		docInfoEditStatus: '0',
		disclosureStatus: filing.state === 'kept_back' ? '2' : '0',
		xbrlFlag: has('xbrl'),
		pdfFlag: has('pdf'),
		attachDocFlag: '0',
		englishDocFlag: '0',
		csvFlag: has('csv'),
		legalStatus: '1',
	};
}

/** Only the number and the identifier stay; the statuses are `0`, everything else is null. */
function expired(filing: Filing, seqNumber: number): EdinetRow {
	const kept: Record<string, string | number> = {
		seqNumber,
		docID: filing.docID,
		withdrawalStatus: '0',
		docInfoEditStatus: '0',
		disclosureStatus: '0',
		xbrlFlag: '0',
		pdfFlag: '0',
		attachDocFlag: '0',
		englishDocFlag: '0',
		csvFlag: '0',
		legalStatus: '0',
	};
	return Object.fromEntries(
		Object.keys(standing(filing, seqNumber, '2000-01-01')).map((name) => [
			name,
			kept[name] ?? null,
		]),
	);
}
