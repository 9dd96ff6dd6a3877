import { instantText, precisionOf } from '#lib/domain/dates.ts';
import { datesOnly, queryOf } from '#lib/domain/question/address.ts';
import { wordFor } from '#lib/domain/terms.ts';
import type { EventRow } from '#lib/server/register/events.ts';
import { columnsFor, type Circumstances, type Column } from './column.ts';

const column = columnsFor<EventRow>();

/** Address of an event on its company's page. */
const addressOf = (
	{ company, eventId }: EventRow,
	{ question, language, origin }: Circumstances,
): string => `${origin}/${language}/companies/${company}${queryOf(datesOnly(question))}#${eventId}`;

/** Columns of every download of events. The contract fixes the first 22 and their order; more may follow. */
export const eventColumns: readonly Column<EventRow>[] = [
	column('event_id', 'identifier', 'Name of the event; never changes, and is never used again', '出来事の識別子。変わらず、再利用しない', (row) => row.eventId),
	column('company', 'identifier', 'Slug of the company', '企業のアドレス名', (row) => row.company),
	column('announced_on', 'date', 'When it was announced, at its precision', '発表日（分かる精度まで）', (row) => row.announcedOn),
	column('announced_precision', 'precision', 'day, month or year', '日付の精度（day＝日、month＝月、year＝年）', (row) => precisionOf(row.announcedOn)),
	column('effective_on', 'date', 'When it took or takes effect, where the document says so', '発効日（文書に記載がある場合）', (row) => row.effectiveOn),
	column('effective_precision', 'precision', 'day, month or year', '日付の精度（day＝日、month＝月、year＝年）', (row) => (row.effectiveOn ? precisionOf(row.effectiveOn) : null)),
	column('status', 'code', 'Status that the event moves the company to; empty for context', '出来事が示す状況。空欄は状況を変えない', (row) => row.status, 'status'),
	column('kind', 'code', 'What happened', '出来事の種類', (row) => row.kind, 'kind'),
	column('attribution', 'code', 'Who speaks', '誰の発言か', (row) => row.attribution, 'attribution'),
	column('summary_en', 'text', 'Summary in our words, English', '要約（英語）', (row) => row.summaryEn),
	column('summary_ja', 'text', 'Summary in our words, Japanese', '要約（日本語）', (row) => row.summaryJa),
	column('reasons', 'codes', 'Reasons that the document gives', '文書が示す理由', (row) => row.reasons, 'reason'),
	column('confidence', 'code', 'How plainly the source says it', '確度', (row) => row.confidence, 'confidence'),
	column('recorded_at', 'instant', 'When it was recorded on the register', '登録した日時', (row) => instantText(row.recordedAt)),
	column('retired_at', 'instant', 'When it was retired; empty while it stands', '取り下げた日時。有効な間は空欄', () => null),
	column('source_url', 'address', 'Best source: address', '最良の出典：アドレス', (row) => row.sources[0]?.sourceUrl ?? null),
	column('source_publisher', 'text', 'Best source: publisher', '最良の出典：発行元', (row) => row.sources[0]?.sourcePublisher ?? null),
	column('source_type', 'code', 'Best source: type of publisher', '最良の出典：発行元の種類', (row) => row.sources[0]?.sourceType ?? null, 'source_type'),
	column('source_standing', 'code', 'Best source: original, repost or Russian media', '最良の出典：原典、転載、ロシアの媒体の別', (row) => row.sources[0]?.sourceStanding ?? null, 'source_standing'),
	column('source_lang', 'identifier', 'Best source: language (ISO 639-1)', '最良の出典：言語（ISO 639-1）', (row) => row.sources[0]?.sourceLang ?? null),
	column('source_published_on', 'date', 'Best source: date of publication; empty for an undated page', '最良の出典：公開日。日付のないページは空欄', (row) => row.sources[0]?.sourcePublishedOn ?? null),
	column('sources', 'number', 'Number of sources', '出典の数', (row) => row.sources.length),
	column('source_urls', 'addresses', 'Addresses of all sources, the best first', 'すべての出典のアドレス（良い順）', (row) => row.sources.map(({ sourceUrl }) => sourceUrl)),
	column('company_name_en', 'text', 'Name of the company, English', '社名（英語）', (row) => row.companyNameEn),
	column('company_name_ja', 'text', 'Name of the company, Japanese', '社名（日本語）', (row) => row.companyNameJa),
	column('status_en', 'text', 'Status in words, English', '状況（英語）', (row) => row.status && wordFor('status', row.status, 'en')),
	column('status_ja', 'text', 'Status in words, Japanese', '状況（日本語）', (row) => row.status && wordFor('status', row.status, 'ja')),
	column('kind_en', 'text', 'What happened in words, English', '出来事の種類（英語）', (row) => wordFor('kind', row.kind, 'en')),
	column('kind_ja', 'text', 'What happened in words, Japanese', '出来事の種類（日本語）', (row) => wordFor('kind', row.kind, 'ja')),
	column('rung', 'code', 'How far the decision got', '決定の段階', (row) => row.rung, 'rung'),
	column('scope', 'codes', 'Activities that it is about', '対象となる活動', (row) => row.scope, 'scope'),
	column('territories', 'codes', 'Territories that it is about', '対象となる地域', (row) => row.territories, 'territory'),
	column('buyer', 'text', 'Who took over', '譲渡先', (row) => row.buyer),
	column('buyer_type', 'text', 'What kind of buyer', '譲渡先の種類', (row) => row.buyerType),
	column('price', 'text', 'Price as disclosed', '譲渡価格（開示のまま）', (row) => row.price),
	column('buyback_option_years', 'number', 'Years of a buy-back option', '買戻し権の年数', (row) => row.buybackOptionYears),
	column('employee_support', 'boolean', 'Pay, severance or re-employment help is stated', '給与・退職補償・再就職支援の記載', (row) => row.employeeSupport),
	column('loss_jpy_billion', 'number', 'Loss that the company put a figure on, billions of yen', '会社が示した損失額（10億円単位）', (row) => row.lossJpyBillion),
	column('donation', 'text', 'Donation as disclosed', '寄付（開示のまま）', (row) => row.donation),
	column('human_rights_dd_mentioned', 'boolean', 'Human-rights due diligence on this business is mentioned', 'この事業に関する人権デュー・ディリジェンスへの言及', (row) => row.humanRightsDdMentioned),
	column('supersedes', 'identifier', 'Event that this one corrects', 'この出来事が訂正する元の出来事', (row) => row.supersedes),
	column('as_of', 'date', 'Valid date that was asked for', '基準日', (_, { question }) => question.asOf),
	column('known_at', 'date', 'Recorded date that was asked for', '記録時点', (_, { question }) => question.knownAt),
	column('url', 'address', 'The event on its company’s page', '企業のページ内の該当箇所', addressOf),
];
