import type { StatusSpan } from '#lib/domain/as-of.ts';
import { lastDayOf, type Day, type PartialDate } from '#lib/domain/dates.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Speech } from '#lib/messages/speech.ts';
import type { Frame } from '../frames.ts';
import { tenth } from '../shared/round.ts';
import { ribbonGeometry } from './geometry.ts';

/** What the picture of one company is drawn from. */
export interface CompanyHistory {
	readonly spans: readonly StatusSpan[];
	/** Its visible events, in any order. */
	readonly events: readonly { readonly announcedOn: PartialDate; readonly status: Status | null }[];
	readonly lastStatementOn: PartialDate | null;
	readonly staleMonths: number | null;
	readonly asOf: Day;
	/** What is drawn, in words. */
	readonly caption: string;
}

/** Changes that are named; of more the latest. */
const mostChanges = 6;
const sizes = {
	narrow: { ribbon: 32, text: 13, line: 23, dates: 104 },
	wide: { ribbon: 44, text: 17, line: 30, dates: 150 },
} as const;

/** The announcement that began a span, at its precision; the day itself where no event stands behind it. */
const announced = (span: StatusSpan, events: CompanyHistory['events']): PartialDate =>
	events.find(
		({ announcedOn, status }) => status === span.status && lastDayOf(announcedOn) === span.from,
	)?.announcedOn ?? span.from;

/** A company's ribbon with its changes one below the other, and when it last spoke: every word and length. */
export function cardOf(history: CompanyHistory, frame: Frame, { t, word, date }: Speech) {
	const { spans, events, asOf, caption, lastStatementOn, staleMonths } = history;
	const size = sizes[frame.name];
	const { stretches, years } = ribbonGeometry(spans, { asOf, width: frame.width, least: 3 });
	const top = size.text * 2;
	const first = top + size.ribbon + 62;
	const changes = spans.slice(-mostChanges).map((span, index) => ({
		status: span.status,
		y: first + index * size.line,
		date: date(announced(span, events)),
		text: word('status', span.status),
		isCurrent: span === spans.at(-1),
	}));
	const last = first + changes.length * size.line + 4;
	return {
		width: frame.width,
		height: last + 8,
		...size,
		top,
		caption,
		label: t.company.ribbon,
		stretches: stretches.map(({ status, x, width }) => ({
			status,
			x: tenth(x),
			width: tenth(width),
		})),
		years: years.map(({ year, x }) => ({
			text: String(year),
			x: tenth(x),
			isAtEnd: x > frame.width * 0.96,
		})),
		changes,
		lastWord: {
			y: last,
			text:
				lastStatementOn !== null && staleMonths !== null
					? t.company.lastWord(date(lastStatementOn), staleMonths)
					: t.company.noWord,
		},
	};
}

export type Card = ReturnType<typeof cardOf>;
