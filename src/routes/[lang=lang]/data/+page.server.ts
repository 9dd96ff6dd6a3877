import type { Language } from '#lib/domain/terms.ts';
import type { Column } from '#lib/server/publishing/column.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { ask } from '../../asking.ts';
import type { PageServerLoad } from './$types';

const dictionary = <Row>(columns: readonly Column<Row>[], language: Language) =>
	columns.map(({ name, type, description, vocabulary }) => ({
		name,
		type,
		description: description[language],
		vocabulary: vocabulary ?? null,
	}));

export const load: PageServerLoad = ({ params, url }) => ({
	question: ask(url),
	companies: dictionary(companyColumns, params.lang),
	events: dictionary(eventColumns, params.lang),
});
