import { precisionOf, type PartialDate } from '#lib/domain/dates.ts';
import { datesOnly, queryOf } from '#lib/domain/question/address.ts';
import { sectorOf } from '#lib/domain/sectors.ts';
import { wordFor } from '#lib/domain/terms.ts';
import type { CompanyRow } from '#lib/domain/records.ts';
import {
	columnsFor,
	dateColumns,
	withRequired,
	type Circumstances,
	type Column,
} from './column.ts';

const column = columnsFor<CompanyRow>();
const precision = (date: PartialDate | null): string | null => (date ? precisionOf(date) : null);

/** Address of a company's page, with the two dates where they are not today. */
const addressOf = ({ slug }: CompanyRow, { question, language, origin }: Circumstances): string =>
	`${origin}/${language}/companies/${slug}${queryOf(datesOnly(question))}`;

const columns: readonly Column<CompanyRow>[] = [
	column(
		'slug',
		'identifier',
		'Name of the company in addresses; never changes',
		'企業の識別名。URLに使い、変更しない',
		(row) => row.slug,
	),
	column('name_en', 'text', 'Name, English', '社名（英語）', (row) => row.nameEn),
	column('name_ja', 'text', 'Name, Japanese', '社名（日本語）', (row) => row.nameJa),
	column(
		'securities_code',
		'identifier',
		'Securities code: four characters, letters possible',
		'証券コード（4文字。英字を含む場合がある）',
		(row) => row.securitiesCode,
	),
	column(
		'corporate_number',
		'identifier',
		'Corporate number, 13 digits',
		'法人番号（13桁）',
		(row) => row.corporateNumber,
	),
	column(
		'sector_code',
		'identifier',
		'Sector, code of the TSE 33 sectors',
		'東証33業種のコード',
		(row) => row.sectorCode,
	),
	column(
		'sector_en',
		'text',
		'Sector, English',
		'業種（英語）',
		(row) => sectorOf(row.sectorCode)?.en ?? null,
	),
	column(
		'sector_ja',
		'text',
		'Sector, Japanese',
		'業種（日本語）',
		(row) => sectorOf(row.sectorCode)?.ja ?? null,
	),
	column(
		'listed',
		'boolean',
		'On a Japanese exchange on 24 February 2022',
		'2022年2月24日に国内の取引所に上場していたか',
		(row) => row.listed,
	),
	column(
		'exposure',
		'code',
		'Operations in Russia, or only ties, as of 24 February 2022',
		'2022年2月24日時点のロシアとの関わり（事業拠点、または取引・投融資・許諾のみ）',
		(row) => row.exposure,
		'exposure',
	),
	column(
		'presence',
		'codes',
		'Kinds of presence in Russia as of 24 February 2022',
		'2022年2月24日時点のロシアでの事業形態',
		(row) => row.presence,
		'presence',
	),
	column(
		'status',
		'code',
		'Current status as of the date',
		'基準日時点の状況',
		(row) => row.status,
		'status',
	),
	column(
		'status_since',
		'date',
		'Announcement that began the unbroken run of the current status',
		'現在の状況が途切れずに続いている期間の最初の発表日',
		(row) => row.statusSince,
	),
	column(
		'status_since_precision',
		'precision',
		'day, month or year',
		'status_sinceの精度。day（日）、month（月）、year（年）のいずれか',
		(row) => precision(row.statusSince),
	),
	column(
		'last_statement_on',
		'date',
		'Last word from the company: its own document, or the press on what it said or did',
		'直近の開示・発言の日（企業自身の文書、または企業の発言・行為の報道）',
		(row) => row.lastStatementOn,
	),
	column(
		'stale_months',
		'integer',
		'Whole months from that word to the as-of date',
		'直近の開示・発言から基準日までの月数（1カ月未満は切り捨て）',
		(row) => row.staleMonths,
	),
	column(
		'exit_announced_on',
		'date',
		'Announcement of the first exit announced or completed, since any resumption',
		'撤退の表明または完了を最初に発表した日（再開した場合は、その後の最初の日）',
		(row) => row.exitAnnouncedOn,
	),
	column(
		'exited_on',
		'date',
		'First completed exit, since any resumption: when it took effect, else when it was announced',
		'撤退が最初に完了した日（実施日。なければ発表日。再開した場合は、その後の最初の日）',
		(row) => row.exitedOn,
	),
	column(
		'events',
		'integer',
		'Events on the register as of the two dates',
		'基準日と記録時点に基づく、登録された動きの件数',
		(row) => row.events,
	),
	column(
		'sources',
		'integer',
		'Distinct source addresses behind them',
		'動きの出典の件数（同じURLは1件とする）',
		(row) => row.sources,
	),
	...dateColumns,
	column('url', 'address', 'Page of the company', '企業のページのURL', addressOf),
	column('status_en', 'text', 'Status in words, English', '状況（英語）', (row) =>
		wordFor('status', row.status, 'en'),
	),
	column('status_ja', 'text', 'Status in words, Japanese', '状況（日本語）', (row) =>
		wordFor('status', row.status, 'ja'),
	),
	column(
		'group',
		'code',
		'Headline group of the status',
		'状況の区分',
		(row) => row.statusGroup,
		'group',
	),
	column(
		'reasons',
		'codes',
		'Reasons given in any event on the register',
		'示された理由（登録されたすべての動きによる）',
		(row) => row.reasons,
		'reason',
	),
	column(
		'counted_as_group',
		'boolean',
		'Counted among parent groups (its parent is not on the register)',
		'企業グループとして数えるか（親会社が登録されていなければtrue）',
		(row) => row.isGroup,
	),
	column(
		'parent',
		'identifier',
		'Slug of the group it belongs to, where that is on the register',
		'親会社の識別名（登録されている場合）',
		(row) => row.parent,
	),
	column(
		'jacer_member',
		'boolean',
		'Publicly named as a member of JaCER',
		'JaCER（ビジネスと人権対話救済機構）の会員として公表されているか',
		(row) => row.jacerMember,
	),
	column(
		'short_name_ja',
		'text',
		'Short name, Japanese',
		'略称（日本語）',
		(row) => row.shortNameJa,
	),
	column('name_kana', 'text', 'Reading', '社名の読み', (row) => row.nameKana),
	column('edinet_code', 'identifier', 'EDINET code', 'EDINETコード', (row) => row.edinetCode),
	column('lei', 'identifier', 'Legal Entity Identifier', 'LEI（取引主体識別子）', (row) => row.lei),
	column(
		'russia_revenue_share_pct',
		'number',
		'Share of group revenue made in Russia, percent, as of 24 February 2022',
		'グループ売上高に占めるロシアの割合（%、撤退前の直近の開示による）',
		(row) => row.russiaRevenueSharePct,
	),
	column(
		'russia_employees',
		'integer',
		'People employed in Russia',
		'ロシアでの従業員数',
		(row) => row.russiaEmployees,
	),
];

/** Columns of every download of companies. The contract fixes the first 23 and their order; more may follow. */
export const companyColumns = withRequired(
	[
		...[
			'slug',
			'name_en',
			'name_ja',
			'sector_code',
			'sector_en',
			'sector_ja',
			'listed',
			'exposure',
		],
		...['presence', 'status', 'events', 'sources', 'as_of', 'known_at', 'url', 'status_en'],
		...['status_ja', 'group', 'reasons', 'counted_as_group', 'jacer_member'],
	],
	columns,
);
