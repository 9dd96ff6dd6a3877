import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotationProblem } from '#lib/domain/desk/quotation.ts';
import { recordedStatuses } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { draftSentence, type Found } from './sentence.ts';

const found: Found = {
	attribution: 'company',
	status: 'suspended',
	kind: 'shipment_halt',
	rung: 'decided',
	exitDenied: false,
	publishedOn: '2022-03-04',
	effectiveOn: null,
	reasons: ['logistics', 'safety'],
	buyer: null,
	publisher: 'The Daily',
};

describe('a draft of a summary', () => {
	test('says who speaks, of which day, what and why', () => {
		expect(draftSentence(found, 'en')).toBe(
			'According to the company’s notice of 4 March 2022, it decided to stop shipments to Russia, citing logistics and safety of people.',
		);
		expect(draftSentence(found, 'ja')).toBe(
			'同社の2022年3月4日付発表によると、ロシア向けの出荷停止を決定した。理由には物流の混乱、従業員の安全を挙げた。',
		);
	});

	test('says what is done, what is planned and what is weighed', () => {
		const of = (rung: Found['rung']) =>
			draftSentence(
				{ ...found, status: 'exit_announced', kind: 'statement', rung, reasons: [] },
				'en',
			);
		expect(of('considering')).toContain('it is considering whether to leave Russia.');
		expect(of('planned')).toContain('it plans to leave Russia.');
		expect(of(null)).toContain('it announced that it will leave Russia.');
	});

	test('names the buyer, the day and a denial', () => {
		const sale = {
			...found,
			status: 'exited',
			kind: 'sale_completed',
			rung: 'completed',
			reasons: [],
			effectiveOn: '2023-05',
			buyer: 'OOO Sever',
		} as const;
		expect(draftSentence(sale, 'en')).toContain(
			'it completed the sale of its Russian business to OOO Sever, effective May 2023.',
		);
		const denied = { ...found, exitDenied: true, reasons: ['not_stated'] } as const;
		expect(draftSentence(denied, 'ja')).toBe(
			'同社の2022年3月4日付発表によると、ロシア向けの出荷停止を決定した。撤退は決まっていないとしている。',
		);
	});

	test('says whose account it is', () => {
		const report = { ...found, attribution: 'company_reported', reasons: [] } as const;
		expect(draftSentence(report, 'en')).toMatch(
			/^According to a report by The Daily of 4 March 2022, /,
		);
		expect(draftSentence(report, 'ja')).toMatch(/^The Dailyの2022年3月4日付報道によると、/);
	});

	test('is a sentence in its language whatever was found, and quotes nothing', () => {
		const code = <Value>(values: readonly Value[]) => fc.constantFrom(null, ...values);
		fc.assert(
			fc.property(
				fc.record({
					attribution: fc.constantFrom(...codesOf('attribution')),
					status: code(recordedStatuses),
					kind: code(codesOf('kind')),
					rung: code(codesOf('rung')),
					exitDenied: fc.boolean(),
					publishedOn: code(['2022', '2022-03', '2022-03-04']),
					effectiveOn: code(['2022', '2022-03', '2022-03-04']),
					reasons: fc.uniqueArray(fc.constantFrom(...codesOf('reason'))),
					buyer: code(['OOO Sever']),
					publisher: fc.constant('The Daily'),
				}),
				(one) => {
					const english = draftSentence(one, 'en');
					expect(english).toMatch(/^According to .* it [a-z].*\.$/);
					expect(english).not.toMatch(/undefined|null| {2}|, ,/);
					const japanese = draftSentence(one, 'ja');
					expect(japanese).toMatch(/によると、.*。$/);
					expect(japanese).not.toMatch(/undefined|null|。。|のの|、、/);
					expect(quotationProblem(japanese, 'ja')).toBeUndefined();
				},
			),
		);
	});
});
