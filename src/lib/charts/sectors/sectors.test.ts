import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartRegister } from '#lib/domain/charts.ts';
import { sectors as allSectors } from '#lib/domain/sectors.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { anyRegister, chartCompany, plainQuestion } from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { sectorsOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { panelsGeometry } from './geometry.ts';
import { headlineOf } from './headline.ts';
import { tableOf } from './table.ts';

const register: ChartRegister = {
	companies: [
		chartCompany('a', [['2022-03-04', 'suspended']]),
		chartCompany('b', [['2022-04-01', 'operating']]),
		chartCompany('c', [['2022-04-01', 'exited']], { sectorCode: '3700' }),
	],
	surveys: [],
	context: [],
};
const asked = (
	order: 'size' | 'exits' = 'size',
	given = register,
	language: 'en' | 'ja' = 'en',
) => ({
	register: given,
	question: plainQuestion,
	state: { order },
	speech: speechOf(language),
});

/** Any companies, spread over all 33 sectors. */
const everywhere = anyRegister.map((any): ChartRegister => ({
	...any,
	companies: any.companies.map((company, index) => ({
		...company,
		sectorCode: allSectors[(index * index) % allSectors.length]?.code ?? '3650',
	})),
}));

describe('the sectors', () => {
	test('come by size or by exits, and hold every company once', () => {
		expect(sectorsOf(asked()).sectors.map(({ code }) => code)).toEqual(['3650', '3700']);
		expect(sectorsOf(asked('exits')).sectors.map(({ code, left }) => [code, left])).toEqual([
			['3700', 1],
			['3650', 0],
		]);
		fc.assert(
			fc.property(everywhere, (any) => {
				const { sectors } = sectorsOf(asked('size', any));
				const sum = sectors.reduce((all, { companies }) => all + companies, 0);
				expect(sum).toBe(any.companies.length);
				for (const { counts, companies } of sectors)
					expect(Object.values(counts).reduce((all, one) => all + one, 0)).toBe(companies);
			}),
			{ numRuns: 40 },
		);
	});

	test('have panels of one scale that never overlap', () => {
		fc.assert(
			fc.property(everywhere, fc.constantFrom(frames.narrow, frames.wide), (any, frame) => {
				const data = sectorsOf(asked('size', any));
				const { panels, height } = panelsGeometry(data, frame, 50);
				const unit = panels[0] && data.sectors[0] && panels[0].height / data.sectors[0].companies;
				for (const [index, one] of panels.entries()) {
					expect(one.height).toBe((unit ?? 0) * (data.sectors[index]?.companies ?? 0));
					expect(one.x + one.width).toBeLessThanOrEqual(frame.width + 0.1);
					expect(one.top + one.height).toBeLessThanOrEqual(height);
					for (const other of panels.slice(0, index))
						expect(
							one.x >= other.x + other.width ||
								other.x >= one.x + one.width ||
								one.y >= other.top + other.height,
						).toBe(true);
				}
			}),
			{ numRuns: 40 },
		);
	});
});

test('the headline names where most left, or says that nobody did', () => {
	const say = (language: 'en' | 'ja', companies = register.companies) => {
		const question = asked('size', { ...register, companies }, language);
		return headlineOf(sectorsOf(question), question);
	};
	expect(say('en')).toBe(
		'No sector has more exits than “Transportation equipment”: 1 of 1 group announced or completed one; 1 of 2 sectors have none',
	);
	expect(say('ja', register.companies.slice(0, 2))).toBe(
		'1業種の2グループに、撤退を表明・完了したところはない',
	);
	expect(say('en', [])).toBe('No company matches these filters');
	expect(say('en', [chartCompany('x', [])])).toContain('no disclosure');
});

test('drawing and table are plain, and link to what they count', () => {
	const question = asked();
	const data = sectorsOf(question);
	const drawing = drawingOf(data, frames.wide, question);
	expect(structuredClone(drawing)).toEqual(drawing);
	expect(JSON.stringify(drawing)).not.toMatch(/NaN/);
	expect(drawing.panels[0]).toMatchObject({
		said: '0 of 2 leaving or gone',
		title: 'Electric appliances\nOperating 1\nSuspended 1',
		href: '/en/companies?exposure=operations&level=groups&sector=3650',
	});
	const [row] = tableOf(data, question).rows;
	expect(row?.cells).toMatchObject({ sector_code: '3650', operating: 1, exited: 0, total: 2 });
	expect(row?.links?.['suspended']).toBe(
		'/en/companies?status=suspended&exposure=operations&level=groups&sector=3650',
	);
});
