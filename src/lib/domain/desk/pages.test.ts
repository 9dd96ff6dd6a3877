import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordedStatuses } from '../status.ts';
import { codesOf } from '../terms.ts';
import { differenceOf } from './difference.ts';
import { highlight, passagesOf } from './highlight.ts';
import { arrangeQueue, nextInQueue, type QueueFilter, type QueueRow } from './queue.ts';
import { isSameClaim } from './same-claim.ts';

const everything: QueueFilter = { company: [], status: [], confidence: [], source: [] };

function row(id: number, changes: Partial<QueueRow> = {}): QueueRow {
	return {
		...{ id, company: 'kitano-steel', nameEn: 'Kitano Steel', nameJa: '北野製鋼' },
		...{ from: 'suspended', to: 'suspended', kind: 'statement', rung: null },
		...{ exitDenied: false, humanRightsDdMentioned: false, confidence: 'high', state: 'pending' },
		...{ source: 'kitano', sourceEn: 'Kitano', sourceJa: '北野', title: null, lang: 'ja' },
		...{ publishedOn: '2026-11-20', proposedAt: new Date(0), staleMonths: 0 },
		...changes,
	};
}

const rows = fc.uniqueArray(
	fc.record({
		id: fc.nat(200),
		company: fc.constantFrom('aoba-tire', 'kitano-steel', 'minato-foods'),
		from: fc.constantFrom(...codesOf('status')),
		to: fc.constantFrom(null, ...recordedStatuses),
		confidence: fc.constantFrom(...codesOf('confidence')),
		source: fc.constantFrom('a', 'b'),
		staleMonths: fc.option(fc.nat(60)),
	}),
	{ selector: ({ id }) => id },
);

describe('the queue', () => {
	test('has every row once, companies together, the heaviest first', () => {
		fc.assert(
			fc.property(rows, (some) => {
				const { groups, total } = arrangeQueue(
					some.map((one) => row(one.id, one)),
					everything,
				);
				expect(total).toBe(some.length);
				const ids = groups.flatMap((group) => group.rows.map(({ id }) => id));
				expect(ids.toSorted((a, b) => a - b)).toEqual(
					some.map(({ id }) => id).toSorted((a, b) => a - b),
				);
				expect(new Set(groups.map(({ company }) => company)).size).toBe(groups.length);
				const weights = groups.map(({ weight }) => weight);
				expect(weights).toEqual(weights.toSorted((a, b) => b - a));
			}),
		);
	});

	test('counts what each value would leave, given the other filters', () => {
		fc.assert(
			fc.property(rows, (some) => {
				const all = some.map((one) => row(one.id, one));
				const filter = { ...everything, source: ['a'], status: ['exited'] };
				const { counts, total } = arrangeQueue(all, filter);
				for (const [status, count] of counts.status)
					expect(arrangeQueue(all, { ...filter, status: [status] }).total).toBe(count);
				expect(counts.source.get('a')).toBe(total);
			}),
		);
	});

	test('shows proposals that move no status under a name of their own', () => {
		const filter = { ...everything, status: ['none'] };
		expect(arrangeQueue([row(1), row(2, { to: null })], filter).total).toBe(1);
	});

	test('opens the next proposal, at its end the first', () => {
		expect(nextInQueue([7, 3, 5], 7)).toBe(3);
		expect(nextInQueue([7, 3, 5], 5)).toBe(7);
		expect(nextInQueue([7], 7)).toBeUndefined();
		expect(nextInQueue([7, 3], 99)).toBe(7);
	});
});

describe('a highlighted text', () => {
	const marked = fc.tuple(
		fc.string({ unit: fc.constantFrom('あ', 'b', '\n', '𠮷'), maxLength: 60 }),
		fc.array(
			fc.record({
				start: fc.integer({ min: -3, max: 70 }),
				end: fc.integer({ min: -3, max: 70 }),
				rule: fc.constantFrom('one', 'two'),
			}),
		),
	);

	test('is the text, and marks exactly what lies in a span', () => {
		fc.assert(
			fc.property(marked, ([text, spans]) => {
				const pieces = highlight(text, spans);
				expect(pieces.map((piece) => piece.text).join('')).toBe(text);
				let from = 0;
				for (const piece of pieces) {
					const to = from + piece.text.length;
					const rules = spans.filter(
						({ start, end }) => 0 <= start && start <= from && to <= end && end <= text.length,
					);
					expect([...piece.rules].sort()).toEqual(
						[...new Set(rules.map(({ rule }) => rule))].sort(),
					);
					from = to;
				}
			}),
		);
	});

	test('keeps every line, and folds only lines that no span touches', () => {
		fc.assert(
			fc.property(marked, ([text, spans]) => {
				const passages = passagesOf(text, spans);
				const lines = passages.flatMap((passage) =>
					passage.lines.map((line) => line.pieces.map((piece) => piece.text).join('')),
				);
				expect(lines.join('\n')).toBe(text);
				for (const { folded, lines: of } of passages)
					if (folded) expect(of.some(({ isMarked }) => isMarked)).toBe(false);
			}),
		);
	});

	test('shows of a long one what lies around its highlights', () => {
		const text = Array.from({ length: 400 }, (_, index) => `Line number ${String(index)}.`).join(
			'\n',
		);
		const start = text.indexOf('number 200');
		const passages = passagesOf(text, [{ start, end: start + 10, rule: 'one' }]);
		expect(passages.map(({ folded, lines }) => [folded, lines.length])).toEqual([
			[false, 2],
			[true, 196],
			[false, 5],
			[true, 197],
		]);
		expect(passages[2]?.lines[2]?.pieces[1]).toEqual({
			text: 'number 200',
			rules: ['one'],
			highlight: 1,
		});
	});
});

describe('the difference of two versions', () => {
	const text = fc
		.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 })
		.map((lines) => lines.join('\n'));

	test('holds both of them', () => {
		fc.assert(
			fc.property(text, text, (before, after) => {
				const changes = differenceOf(before, after);
				const of = (...kinds: string[]) =>
					changes.flatMap(({ kind, lines }) => (kinds.includes(kind) ? lines : [])).join('\n');
				expect(of('same', 'removed')).toBe(before);
				expect(of('same', 'added')).toBe(after);
			}),
		);
	});

	test('is as small as it can be', () => {
		expect(differenceOf('a\nb\nc\nd', 'a\nc\nx\nd')).toEqual([
			{ kind: 'same', lines: ['a'] },
			{ kind: 'removed', lines: ['b'] },
			{ kind: 'same', lines: ['c'] },
			{ kind: 'added', lines: ['x'] },
			{ kind: 'same', lines: ['d'] },
		]);
		expect(differenceOf('a\nb', 'a\nb')).toEqual([{ kind: 'same', lines: ['a', 'b'] }]);
	});

	test('of long texts with nothing in common is found at once', () => {
		const long = (word: string) =>
			Array.from({ length: 5_000 }, (_, at) => word + String(at)).join('\n');
		expect(differenceOf(long('a'), long('b')).map(({ kind }) => kind)).toEqual([
			'removed',
			'added',
		]);
	});
});

test('two claims say the same where status and time agree', () => {
	const claim = {
		announcedOn: '2022-03-10',
		effectiveOn: null,
		status: 'suspended',
		kind: 'statement',
	} as const;
	expect(isSameClaim(claim, { ...claim, announcedOn: '2022-04-01', kind: 'report' })).toBe(true);
	expect(isSameClaim(claim, { ...claim, announcedOn: '2022-05-01' })).toBe(false);
	expect(isSameClaim(claim, { ...claim, status: 'exited' })).toBe(false);
	expect(isSameClaim(claim, { ...claim, announcedOn: null })).toBe(false);
	const dated = { ...claim, announcedOn: '2022-06-01', effectiveOn: '2022-04-01' };
	expect(isSameClaim(dated, { ...dated, announcedOn: '2022-09-01' })).toBe(true);
	const context = { ...claim, status: null, kind: 'impairment' } as const;
	expect(isSameClaim(context, { ...context, kind: 'seizure' })).toBe(false);
});
