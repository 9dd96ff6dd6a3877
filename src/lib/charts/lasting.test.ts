import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/dates.ts';
import { languages } from '#lib/domain/language.ts';
import { charts } from './catalogue.ts';
import { answerOf, asOf, chartCompany, plainQuestion } from './fictional.fixtures.ts';
import { frames } from './frames.ts';

const register = {
	companies: [
		chartCompany('a', [
			['2022-03-04', 'suspended'],
			['2023-05', 'exit_announced'],
			['2024-01-31', 'exited'],
		]),
		chartCompany('b', [['2022-04-01', 'holding']]),
		chartCompany('c', []),
	],
	surveys: [],
	context: [],
};

/** Everything that a chart says in words; addresses leave out a day that is today. */
const words = (value: unknown): string =>
	JSON.stringify(value, (name, part: unknown) =>
		/^(href|links|remaining)$/.test(name) ? undefined : part,
	);

for (const chart of charts)
	for (const language of languages)
		test(`${chart.name} (${language}) says of a day that its address names the same on that day and later`, () => {
			const [then, later] = [asOf, addDays(asOf, 500)].map((today) => {
				const question = { ...plainQuestion, today };
				const answer = answerOf(chart, '', register, { question, language, isDated: true });
				const { headline, subtitle, notes } = answer;
				return words([headline, subtitle, notes, answer.draw(frames.wide), answer.table()]);
			});
			expect(later).toBe(then);
		});
