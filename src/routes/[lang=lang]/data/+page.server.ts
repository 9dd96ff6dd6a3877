import type { Language } from '#lib/domain/terms.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { describedDataset } from '#lib/server/publishing/described-dataset.ts';
import type { Column } from '#lib/server/publishing/column.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { ask, register } from '../../asking.ts';
import type { PageServerLoad } from './$types';

const dictionary = <Row>(columns: readonly Column<Row>[], language: Language) =>
	columns.map(({ name, type, description, vocabulary }) => ({
		name,
		type,
		description: description[language],
		vocabulary: vocabulary ?? null,
	}));

export const load: PageServerLoad = async ({ params: { lang }, url }) => {
	const question = ask(url);
	const t = messagesFor(lang);
	return {
		question,
		dataset: describedDataset({
			language: lang,
			origin: url.origin,
			name: t.data.setName,
			description: '',
			path: '/data',
			asOf: question.asOf,
			days: await registerDays(register()),
			downloads: [{ path: '/companies' }, { path: '/events' }],
			columns: [...companyColumns, ...eventColumns],
		}),
		companies: dictionary(companyColumns, lang),
		events: dictionary(eventColumns, lang),
	};
};
