import { precisionOf, type PartialDate } from '#lib/domain/dates.ts';
import { datesOnly, queryOf } from '#lib/domain/question/address.ts';
import { sectorOf } from '#lib/domain/sectors.ts';
import { wordFor } from '#lib/domain/terms.ts';
import type { CompanyRow } from '#lib/domain/records.ts';
import { columnsFor, type Circumstances, type Column } from './column.ts';

const column = columnsFor<CompanyRow>();
const precision = (date: PartialDate | null): string | null => (date ? precisionOf(date) : null);

/** Address of a company's page, with the two dates where they are not today. */
const addressOf = ({ slug }: CompanyRow, { question, language, origin }: Circumstances): string =>
	`${origin}/${language}/companies/${slug}${queryOf(datesOnly(question))}`;

/** Columns of every download of companies. The contract fixes the first 23 and their order; more may follow. */
export const companyColumns: readonly Column<CompanyRow>[] = [
	column(
		'slug',
		'identifier',
		'Name of the company in addresses; never changes',
		'企業のアドレス名。変わらない',
		(row) => row.slug,
	),
	column('name_en', 'text', 'Name, English', '社名（英語）', (row) => row.nameEn),
	column('name_ja', 'text', 'Name, Japanese', '社名（日本語）', (row) => row.nameJa),
	column(
		'securities_code',
		'identifier',
		'Securities code: four characters, letters possible',
		'証券コード。4文字、英字を含むことがある',
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
		'2022年2月24日時点でロシアに拠点があったか、取引等のみか',
		(row) => row.exposure,
		'exposure',
	),
	column(
		'presence',
		'codes',
		'Kinds of presence in Russia as of 24 February 2022',
		'2022年2月24日時点のロシアでの事業の形',
		(row) => row.presence,
		'presence',
	),
	column(
		'status',
		'code',
		'Current status as of the date',
		'基準日の状況',
		(row) => row.status,
		'status',
	),
	column(
		'status_since',
		'date',
		'Announcement that began the unbroken run of the current status',
		'現在の状況が続き始めた発表の日',
		(row) => row.statusSince,
	),
	column(
		'status_since_precision',
		'precision',
		'day, month or year',
		'日付の精度（day＝日、month＝月、year＝年）',
		(row) => precision(row.statusSince),
	),
	column(
		'last_statement_on',
		'date',
		'The company’s last own word: its own document, or the press on what it said or did',
		'会社による最後の発言（自らの文書、または発言・行為の報道）の日',
		(row) => row.lastStatementOn,
	),
	column(
		'stale_months',
		'number',
		'Whole months from that word to the as-of date',
		'最後の発言から基準日までの月数',
		(row) => row.staleMonths,
	),
	column(
		'exit_announced_on',
		'date',
		'Announcement of the first exit announced or completed, since any resumption',
		'最初に撤退を表明または完了した発表の日（再開があればその後）',
		(row) => row.exitAnnouncedOn,
	),
	column(
		'exited_on',
		'date',
		'First completed exit: when it took effect, else when it was announced',
		'最初に撤退が完了した日（発効日。なければ発表日）',
		(row) => row.exitedOn,
	),
	column(
		'events',
		'number',
		'Events on the register as of the two dates',
		'両基準日時点で登録されている出来事の数',
		(row) => row.events,
	),
	column(
		'sources',
		'number',
		'Distinct source addresses behind them',
		'出典の数（アドレス単位）',
		(row) => row.sources,
	),
	column(
		'as_of',
		'date',
		'Valid date that was asked for',
		'基準日',
		(_, { question }) => question.asOf,
	),
	column(
		'known_at',
		'date',
		'Recorded date that was asked for',
		'記録時点',
		(_, { question }) => question.knownAt,
	),
	column('url', 'address', 'Page of the company', '企業のページ', addressOf),
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
		'登録された出来事で示された理由',
		(row) => row.reasons,
		'reason',
	),
	column(
		'counted_as_group',
		'boolean',
		'Counted among parent groups (its parent is not on the register)',
		'グループ数に数えるか（親会社が登録されていない）',
		(row) => row.isGroup,
	),
	column(
		'parent',
		'identifier',
		'Slug of the group it belongs to, where that is on the register',
		'登録されている親会社のアドレス名',
		(row) => row.parent,
	),
	column(
		'jacer_member',
		'boolean',
		'Publicly named as a member of JaCER',
		'JaCERの会員として公表されているか',
		(row) => row.jacerMember,
	),
	column(
		'short_name_ja',
		'text',
		'Short name, Japanese',
		'略称（日本語）',
		(row) => row.shortNameJa,
	),
	column('name_kana', 'text', 'Reading', '読み', (row) => row.nameKana),
	column('edinet_code', 'identifier', 'EDINET code', 'EDINETコード', (row) => row.edinetCode),
	column('lei', 'identifier', 'Legal Entity Identifier', 'LEI（取引主体識別子）', (row) => row.lei),
	column(
		'russia_revenue_share_pct',
		'number',
		'Share of group revenue made in Russia, percent, as last disclosed before the exit',
		'売上高に占めるロシアの割合（%）',
		(row) => row.russiaRevenueSharePct,
	),
	column(
		'russia_employees',
		'number',
		'People employed in Russia',
		'ロシアの従業員数',
		(row) => row.russiaEmployees,
	),
];
