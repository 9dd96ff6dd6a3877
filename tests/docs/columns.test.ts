import { describe, expect, test } from 'vitest';
import type { Column } from '#lib/server/publishing/column.ts';
import { answerColumns } from '#lib/server/publishing/answer-columns.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { evidenceColumns } from '#lib/server/publishing/evidence-columns.ts';
import { seriesColumns } from '#lib/server/publishing/series-columns.ts';

type Described = Pick<Column<never>, 'name' | 'description'>;

/** Their descriptions make the dictionaries of `/data`, of packages and releases, and the description of the API. */
const lists: Record<string, readonly Described[]> = {
	...{ answerColumns, companyColumns, eventColumns, evidenceColumns, seriesColumns },
};

describe.each(Object.entries(lists))('%s', (_, columns) => {
	test('are all described, in both languages, and none by its own name', () => {
		expect(columns.length).toBeGreaterThan(0);
		for (const { name, description } of columns) {
			expect([name, description.en]).toEqual([name, expect.stringMatching(/[A-Za-z]{2}/)]);
			expect([name, description.ja]).toEqual([
				name,
				expect.stringMatching(/[ぁ-んァ-ヶ一-龠]|LEI|URL/),
			]);
			expect(description.en).not.toBe(name);
		}
	});
});
