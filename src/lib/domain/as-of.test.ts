import { describe, expect, test } from 'vitest';
import { isKnown, standingOf, type DatedEvent, type Standing } from './as-of.ts';
import { startOfDay, type Day } from './dates.ts';

/**
 * Examples for every sentence of the domain's "Current status, as of". Each history is a few events, written
 * `date status`, with what else matters behind it.
 */
type Extra = Partial<DatedEvent>;
let count = 0;
function event(
	announcedOn: string,
	status: DatedEvent['status'] | '-',
	extra: Extra = {},
): DatedEvent {
	count += 1;
	return {
		eventId: `event-${String(count).padStart(4, '0')}`,
		announcedOn,
		effectiveOn: null,
		status: status === '-' ? null : status,
		kind: 'statement',
		attribution: 'company',
		confidence: 'high',
		recordedAt: startOfDay('2026-11-20'),
		retiredAt: null,
		...extra,
	};
}

const standing = (
	history: readonly DatedEvent[],
	asOf: Day,
	knownAt: Day = '2026-11-20',
): Standing => standingOf(history, { asOf, knownAt });
const statusOf = (...question: Parameters<typeof standing>) => standing(...question).status;

describe('the current status', () => {
	test('is that of the latest announcement by the day', () => {
		const history = [event('2022-03-10', 'suspended'), event('2022-05-01', 'operating')];
		expect(statusOf(history, '2022-03-09')).toBe('undisclosed');
		expect(statusOf(history, '2022-03-10')).toBe('suspended');
		expect(statusOf(history, '2022-04-30')).toBe('suspended');
		expect(statusOf(history, '2022-05-01')).toBe('operating');
		expect(statusOf(history.toReversed(), '2026-11-20')).toBe('operating');
	});

	test('goes by the announcement, not by when it takes effect', () => {
		const history = [event('2022-03-10', 'exit_announced', { effectiveOn: '2022-12-31' })];
		expect(statusOf(history, '2022-03-10')).toBe('exit_announced');
		const backdated = [event('2022-06-10', 'exited', { effectiveOn: '2022-03-31' })];
		expect(statusOf(backdated, '2022-06-09')).toBe('undisclosed');
	});

	test.each([
		['2022-03', '2022-03-30', '2022-03-31'],
		['2024-02', '2024-02-28', '2024-02-29'],
		['2022', '2022-12-30', '2022-12-31'],
	])('counts an announcement of %s at its last day', (announcedOn, before, last) => {
		const history = [event(announcedOn, 'suspended')];
		expect(statusOf(history, before)).toBe('undisclosed');
		expect(statusOf(history, last)).toBe('suspended');
	});

	test('puts a month after every day of it, also where the day was written later', () => {
		const history = [event('2022-03', 'operating'), event('2022-03-30', 'exited')];
		expect(statusOf(history, '2022-03-30')).toBe('exited');
		expect(statusOf(history, '2022-03-31')).toBe('operating');
	});

	test('is no disclosure without a status-bearing event', () => {
		expect(statusOf([], '2026-11-20')).toBe('undisclosed');
		expect(statusOf([event('2022-03-10', '-')], '2026-11-20')).toBe('undisclosed');
	});

	test('is not moved by context, whatever its kind', () => {
		const history = [
			event('2022-03-10', 'suspended'),
			event('2022-04-10', '-', { kind: 'resumption' }),
			event('2022-05-10', '-', { kind: 'impairment' }),
			event('2022-06-10', '-', { kind: 'seizure', attribution: 'third_party' }),
		];
		expect(statusOf(history, '2026-11-20')).toBe('suspended');
	});

	test('is moved by a third party’s claim that carries a status, whatever its kind', () => {
		const history = [
			event('2022-03-10', 'operating', { kind: 'report', attribution: 'third_party' }),
		];
		expect(statusOf(history, '2022-03-10')).toBe('operating');
	});

	test('is never moved by an unverified lead', () => {
		const history = [
			event('2022-03-10', 'operating', { confidence: 'medium' }),
			event('2022-04-10', 'exited', { confidence: 'unverified' }),
		];
		expect(standing(history, '2026-11-20')).toMatchObject({
			status: 'operating',
			exitedOn: null,
			lastStatementOn: '2022-03-10',
		});
	});

	test.each(['2022-02-23', '2022-01', '2021', '2014-03-18'])(
		'is never moved by an announcement of %s, before the invasion',
		(announcedOn) => {
			const history = [event(announcedOn, 'exited')];
			expect(standing(history, '2026-11-20')).toMatchObject({
				status: 'undisclosed',
				statusSince: null,
				exitAnnouncedOn: null,
				exitedOn: null,
			});
		},
	);

	test.each(['2022-02-24', '2022-02', '2022'])('is moved by one of %s', (announcedOn) => {
		expect(statusOf([event(announcedOn, 'suspended')], '2022-12-31')).toBe('suspended');
	});
});

describe('of several announcements of one day', () => {
	const day = '2022-03-10';

	test('the status further down the scale counts, in whatever order they were recorded', () => {
		const scale = ['operating', 'holding', 'scaled_back', 'suspended', 'exit_announced', 'exited'];
		for (const [place, lower] of scale.entries())
			for (const higher of scale.slice(place + 1)) {
				const early = { recordedAt: startOfDay('2026-11-01') };
				const one = event(day, higher as DatedEvent['status'], early);
				const other = event(day, lower as DatedEvent['status']);
				expect([lower, statusOf([one, other], day)]).toEqual([lower, higher]);
				expect([lower, statusOf([other, one], day)]).toEqual([lower, higher]);
			}
	});

	test('a month and its last day are one day', () => {
		const history = [event('2022-03', 'exit_announced'), event('2022-03-31', 'operating')];
		expect(statusOf(history, '2022-03-31')).toBe('exit_announced');
	});

	const effective = (effectiveOn: string, extra: Extra) =>
		event(day, 'exited', { effectiveOn, ...extra });

	test('and one status, the later recorded comes last: the earlier recorded is the first exit', () => {
		const earlier = effective('2022-04-01', { eventId: 'b', recordedAt: startOfDay('2026-11-01') });
		const later = effective('2022-05-01', { eventId: 'a', recordedAt: startOfDay('2026-11-02') });
		expect(standing([later, earlier], day).exitedOn).toBe('2022-04-01');
		expect(standing([earlier, later], day).exitedOn).toBe('2022-04-01');
	});

	test('and one status and one instant of recording, the larger id comes last', () => {
		const smaller = effective('2022-04-01', { eventId: 'event-a' });
		const larger = effective('2022-05-01', { eventId: 'event-b' });
		expect(standing([larger, smaller], day).exitedOn).toBe('2022-04-01');
		// Capital letters sort before small ones, as in the database.
		const capital = effective('2022-06-01', { eventId: 'event-Z' });
		expect(standing([smaller, larger, capital], day).exitedOn).toBe('2022-06-01');
	});

	test('and one status, the later recorded gives the wording of the date since when', () => {
		const month = event('2022-03', 'suspended', { recordedAt: startOfDay('2026-11-02') });
		const full = event('2022-03-31', 'suspended', { recordedAt: startOfDay('2026-11-01') });
		expect(standing([month, full], '2022-04-30').statusSince).toBe('2022-03');
		expect(standing([full, month], '2022-04-30').statusSince).toBe('2022-03');
	});
});

describe('as known on a day', () => {
	const history = [
		event('2022-03-10', 'operating', {
			recordedAt: new Date('2026-11-20T14:59:59.999Z'),
			retiredAt: new Date('2026-12-02T15:00:00.000Z'),
		}),
		event('2022-03-10', 'exited', { recordedAt: new Date('2026-12-02T15:00:00.000Z') }),
	];

	test.each([
		['2026-11-19', 'undisclosed'],
		['2026-11-20', 'operating'],
		['2026-12-02', 'operating'],
		['2026-12-03', 'exited'],
	] as const)('%s in Tokyo, the whole day, the status is %s', (knownAt, status) => {
		expect(statusOf(history, '2026-11-01', knownAt)).toBe(status);
	});

	test('what was recorded at the first instant of the next day is not yet known', () => {
		const record = { recordedAt: startOfDay('2026-11-21'), retiredAt: null };
		expect(isKnown(record, '2026-11-20')).toBe(false);
		expect(isKnown(record, '2026-11-21')).toBe(true);
	});

	test('what was retired at the last instant of a day is no longer known on it', () => {
		const record = {
			recordedAt: startOfDay('2026-11-20'),
			retiredAt: new Date(startOfDay('2026-11-22').getTime() - 1),
		};
		expect(isKnown(record, '2026-11-20')).toBe(true);
		expect(isKnown(record, '2026-11-21')).toBe(false);
	});

	test('what was recorded and retired on one day was never known', () => {
		const instant = startOfDay('2026-11-20');
		const record = { recordedAt: instant, retiredAt: instant };
		expect(['2026-11-19', '2026-11-20', '2026-11-21'].map((day) => isKnown(record, day))).toEqual([
			false,
			false,
			false,
		]);
	});

	test('nothing is known before the first record, whatever was announced', () => {
		expect(standing([event('2022-03-10', 'exited')], '2026-11-20', '2026-11-19')).toEqual({
			status: 'undisclosed',
			statusSince: null,
			exitAnnouncedOn: null,
			exitedOn: null,
			lastStatementOn: null,
			staleMonths: null,
		});
	});
});

describe('exits', () => {
	test('the announced one is the first announced or completed ever', () => {
		const history = [
			event('2022-03-10', 'exit_announced'),
			event('2022-06-10', 'exit_announced'),
			event('2022-09-10', 'exited'),
		];
		expect(standing(history, '2022-03-09').exitAnnouncedOn).toBeNull();
		for (const asOf of ['2022-03-10', '2022-06-10', '2026-11-20'])
			expect(standing(history, asOf).exitAnnouncedOn).toBe('2022-03-10');
	});

	test('a completed one without an announcement was announced with it', () => {
		const history = [event('2022-09-10', 'exited', { effectiveOn: '2022-08' })];
		expect(standing(history, '2026-11-20')).toMatchObject({
			exitAnnouncedOn: '2022-09-10',
			exitedOn: '2022-08',
		});
	});

	test('the completed one is dated by its effect, else by its announcement', () => {
		const withDate = [event('2022-09-10', 'exited', { effectiveOn: '2022-10-01' })];
		expect(standing(withDate, '2022-09-10').exitedOn).toBe('2022-10-01');
		expect(standing([event('2022-09', 'exited')], '2022-09-30').exitedOn).toBe('2022-09');
	});

	test('the first completed one counts, not a later', () => {
		const history = [
			event('2022-09-10', 'exited'),
			event('2023-01-10', 'exited', { effectiveOn: '2022-01-01' }),
		];
		expect(standing(history, '2026-11-20').exitedOn).toBe('2022-09-10');
	});

	test('stay on record when the company falls back without resuming', () => {
		const history = [event('2022-03-10', 'exited'), event('2022-06-10', 'scaled_back')];
		expect(standing(history, '2026-11-20')).toMatchObject({
			status: 'scaled_back',
			exitAnnouncedOn: '2022-03-10',
			exitedOn: '2022-03-10',
		});
	});

	test('a resumption clears both, and the next exit counts anew', () => {
		const history = [
			event('2022-03-10', 'exit_announced'),
			event('2022-06-10', 'exited'),
			event('2023-01-10', 'operating', { kind: 'resumption' }),
			event('2024-01-10', 'exit_announced'),
		];
		expect(standing(history, '2022-12-31')).toMatchObject({
			exitAnnouncedOn: '2022-03-10',
			exitedOn: '2022-06-10',
		});
		expect(standing(history, '2023-01-10')).toMatchObject({
			status: 'operating',
			exitAnnouncedOn: null,
			exitedOn: null,
		});
		expect(standing(history, '2024-01-10')).toMatchObject({
			exitAnnouncedOn: '2024-01-10',
			exitedOn: null,
		});
	});

	test('are not cleared by a resumption that is context only, or not yet announced', () => {
		const history = [
			event('2022-06-10', 'exited'),
			event('2023-01-10', '-', { kind: 'resumption' }),
			event('2024-01-10', 'operating', { kind: 'resumption' }),
		];
		expect(standing(history, '2024-01-09')).toMatchObject({
			status: 'exited',
			exitedOn: '2022-06-10',
		});
	});

	test('of the day of a resumption count after it, as the scale has it', () => {
		const history = [
			event('2022-03-10', 'exited'),
			event('2023-01-10', 'exit_announced'),
			event('2023-01-10', 'operating', { kind: 'resumption' }),
		];
		expect(standing(history, '2023-01-10')).toMatchObject({
			status: 'exit_announced',
			exitAnnouncedOn: '2023-01-10',
			exitedOn: null,
		});
	});

	test('a retired resumption clears nothing', () => {
		const history = [
			event('2022-03-10', 'exited'),
			event('2023-01-10', 'operating', {
				kind: 'resumption',
				recordedAt: startOfDay('2026-11-01'),
				retiredAt: startOfDay('2026-11-20'),
			}),
		];
		expect(standing(history, '2026-11-20', '2026-11-20').exitedOn).toBe('2022-03-10');
		expect(standing(history, '2026-11-20', '2026-11-19').exitedOn).toBeNull();
	});
});

describe('since when', () => {
	test('is the announcement that began the unbroken run of the status', () => {
		const history = [
			event('2022-03-10', 'suspended'),
			event('2022-04-10', 'operating'),
			event('2022-05-10', 'suspended'),
			event('2022-06-10', 'suspended'),
			event('2022-07-10', '-'),
		];
		expect(standing(history, '2022-03-31').statusSince).toBe('2022-03-10');
		expect(standing(history, '2026-11-20').statusSince).toBe('2022-05-10');
	});

	test('is unbroken by a lower status of a day that the higher one wins', () => {
		const history = [
			event('2022-03-10', 'suspended'),
			event('2022-04-10', 'operating'),
			event('2022-04-10', 'suspended'),
			event('2022-05-10', 'suspended'),
		];
		expect(standing(history, '2026-11-20').statusSince).toBe('2022-03-10');
	});

	test('is broken when another status won a day in between', () => {
		const history = [
			event('2022-03-10', 'suspended'),
			event('2022-04-10', 'exited'),
			event('2022-04-10', 'suspended'),
			event('2022-05-10', 'suspended'),
		];
		expect(standing(history, '2026-11-20').statusSince).toBe('2022-05-10');
	});

	test('is at the precision of the announcement', () => {
		expect(standing([event('2022-03', 'suspended')], '2026-11-20').statusSince).toBe('2022-03');
	});
});

describe('the last statement', () => {
	test.each(['company', 'company_reported'] as const)(
		'of %s counts, with or without a status',
		(who) => {
			const history = [
				event('2022-03-10', 'operating', { attribution: who }),
				event('2022-05-10', '-', { attribution: who }),
			];
			expect(standing(history, '2022-11-20')).toMatchObject({
				lastStatementOn: '2022-05-10',
				staleMonths: 6,
			});
		},
	);

	test('is never a third party’s, even where that moves the status', () => {
		const history = [
			event('2022-03-10', 'operating'),
			event('2024-05-10', 'exited', { attribution: 'third_party' }),
		];
		expect(standing(history, '2024-05-10')).toMatchObject({
			status: 'exited',
			lastStatementOn: '2022-03-10',
			staleMonths: 26,
		});
		expect(standing(history.slice(1), '2024-05-10')).toMatchObject({
			lastStatementOn: null,
			staleMonths: null,
		});
	});

	test('may be older than the invasion, though it moves no status', () => {
		expect(standing([event('2021-08-24', 'operating')], '2022-02-24')).toMatchObject({
			status: 'undisclosed',
			lastStatementOn: '2021-08-24',
			staleMonths: 6,
		});
	});

	test('of a month counts from its last day, and of one last day the more precise is named', () => {
		const history = [event('2022-03-31', 'operating'), event('2022-03', '-')];
		for (const order of [history, history.toReversed()])
			expect(standing(order, '2022-05-30')).toMatchObject({
				lastStatementOn: '2022-03-31',
				staleMonths: 1,
			});
		expect(standing([event('2022-03', '-')], '2022-04-30').staleMonths).toBe(0);
	});
});
