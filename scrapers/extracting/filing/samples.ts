import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** For tests: a ZIP archive of files by name. */
export async function zipOf(
	files: Readonly<Record<string, string | Uint8Array>>,
	options: { readonly compress?: boolean } = {},
): Promise<Uint8Array> {
	const zip = new ZipFile();
	for (const [name, content] of Object.entries(files)) {
		zip.addBuffer(Buffer.from(content as Uint8Array), name, options);
	}
	zip.end();
	return new Uint8Array(await buffer(zip.outputStream));
}

/** For tests: a CSV file as EDINET makes it. */
export function csvFile(rows: readonly (readonly string[])[]): Uint8Array {
	const header = '要素ID,項目名,コンテキストID,相対年度,連結・個別,期間・時点,ユニットID,単位,値';
	const lines = [header.split(','), ...rows].map((row) =>
		row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t'),
	);
	return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf16le');
}

/** For tests: a row of that file with a text. */
export function csvRow(
	id: string,
	label: string,
	value: string,
	context = 'FilingDateInstant',
): string[] {
	return [id, label, context, '提出日時点', 'その他', '時点', '－', '－', value];
}

const risks =
	'３【事業等のリスク】ロシアにおける販売は、物流の混乱が続いた場合、重要な影響を及ぼす可能性があります。';

/** For tests: the CSV archive of an annual report of a company that does not exist. */
export const annualReport = {
	'XBRL_TO_CSV/jpaud-aar-cn-001_E90001-000_2026-03-31_01_2026-06-25.csv': csvFile([
		csvRow(
			'jpaud_cor:KeyAuditMattersTextBlock',
			'監査上の主要な検討事項 [テキストブロック]',
			'監査人の検討。',
		),
	]),
	'XBRL_TO_CSV/jpcrp030000-asr-001_E90001-000_2026-03-31_01_2026-06-25.csv': csvFile([
		csvRow('jpcrp_cor:FilingDateCoverPage', '提出日、表紙', '2026-06-25'),
		csvRow('jpcrp_cor:DocumentTitleCoverPage', '提出書類、表紙', '有価証券報告書'),
		csvRow('jpcrp_cor:CompanyNameCoverPage', '会社名、表紙', '株式会社北風重工'),
		csvRow('jpdei_cor:EDINETCodeDEI', 'EDINETコード、DEI', 'E90001'),
		csvRow('jpcrp_cor:NetSales', '売上高', '123456', 'CurrentYearDuration'),
		csvRow('jpcrp_cor:BusinessRisksTextBlock', '事業等のリスク [テキスト ブロック]', risks),
		csvRow('jpcrp_cor:RiskPartTextBlock', 'その一部 [テキスト ブロック]', risks.slice(12, 30)),
		csvRow('jpcrp_cor:CriticalContractsTextBlock', '重要な契約等 [テキスト ブロック]', '－'),
		csvRow(
			'jpcrp030000-asr_E90001-000:OwnMattersTextBlock',
			'独自の項目 [テキスト ブロック]',
			'子会社を譲渡した。"完了"である。',
			'Prior1YearDuration',
		),
	]),
};

const instance = (facts: string) => `<?xml version="1.0" encoding="UTF-8"?>
<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:jpcrp-esr_cor="urn:x">
${facts}
</xbrli:xbrl>`;

const escaped = (html: string) =>
	html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** For tests: the XBRL archive of an extraordinary report; its text blocks are escaped HTML. */
export const extraordinaryReport = {
	'XBRL/PublicDoc/jpcrp050300-esr-001_E90001-000_2026-06-25_01_2026-06-25.xbrl': instance(`
<jpcrp-esr_cor:FilingDateCoverPage contextRef="FilingDateInstant">2026-06-25</jpcrp-esr_cor:FilingDateCoverPage>
<jpcrp-esr_cor:DocumentTitleCoverPage contextRef="FilingDateInstant">【臨時報告書】</jpcrp-esr_cor:DocumentTitleCoverPage>
<jpdei_cor:FilerNameInJapaneseDEI contextRef="FilingDateInstant">株式会社北風重工</jpdei_cor:FilerNameInJapaneseDEI>
<jpcrp-esr_cor:ReasonForFilingTextBlock contextRef="FilingDateInstant">${escaped(
		'<h3>１【提出理由】</h3>\n<p>重要な影響を及ぼす可<br />能性が\nある事象が発生したため、A&amp;B社の\n株式を譲渡した。</p><table><tr><td><p>損失</p></td><td>1,234<br/>百万円</td></tr></table>',
	)}</jpcrp-esr_cor:ReasonForFilingTextBlock>
<jpcrp-esr_cor:SignificantDisasterTextBlock contextRef="FilingDateInstant" xsi:nil="true"/>`),
	'XBRL/PublicDoc/0101010_honbun_ixbrl.htm': '\uFEFF<html><body>not read</body></html>',
	'XBRL/PublicDoc/manifest_PublicDoc.xml': '<manifest/>',
};

/** For tests: the same kind of report in inline XBRL alone, a block in two parts, a block inside another. */
export const inlineReport = {
	'XBRL/PublicDoc/0000000_header_ixbrl.htm': `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<html xmlns:ix="http://www.xbrl.org/2008/inlineXBRL"><head><title>表紙</title></head><body>
<div style="display:none"><ix:header><ix:hidden>
<ix:nonNumeric name="jpdei_cor:FilerNameInJapaneseDEI" contextRef="FilingDateInstant">みぞれ商事株式会社</ix:nonNumeric>
</ix:hidden></ix:header></div>
<p><ix:nonNumeric name="jpcrp_cor:DocumentTitleCoverPage" contextRef="FilingDateInstant">半期報告書</ix:nonNumeric></p>
<p><ix:nonNumeric name="jpcrp_cor:FilingDateCoverPage" contextRef="FilingDateInstant">令和８年11月13日</ix:nonNumeric></p>
</body></html>`,
	'XBRL/PublicDoc/0102010_honbun_ixbrl.htm': `\uFEFF<html><body>
<ix:nonNumeric name="jpcrp_cor:BusinessRisksTextBlock" contextRef="FilingDateInstant" escape="true" continuedAt="c1">
<p>１【事業等のリスク】</p><p>出荷を停止し<br/>ている。</p></ix:nonNumeric>
<p>ページ番号</p>
<ix:continuation id="c1" continuedAt="c1"><p>再開は<span>未定</span>である。</p></ix:continuation>
<ix:nonNumeric name="jpcrp_cor:OuterTextBlock" contextRef="FilingDateInstant"><p>外側。</p>
<ix:nonNumeric name="jpcrp_cor:InnerTextBlock" contextRef="FilingDateInstant"><p>内側。</p></ix:nonNumeric>
</ix:nonNumeric></body></html>`,
};

/** For tests: a filing without XBRL. */
export const plainReport = {
	'PublicDoc/0101010_honbun.htm': `\uFEFF<html><head><title>x</title></head><body><table>
<tr><td>【提出書類】</td><td>臨時報告書</td></tr><tr><td>【会社名】</td><td>霧島<br>製作所</td></tr>
<tr><td>【提出日】</td><td>２０２６年６月２５日</td></tr></table><p>ロシア子会社の清算を決議した。</p></body></html>`,
	'AuditDoc/9999.htm': '<p>not the report</p>',
};
