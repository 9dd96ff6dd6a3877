import { test as base } from '@playwright/test';
import { openStore } from '#lib/server/database/connect.ts';
import type { Database } from '#lib/server/database/database.ts';
import { proposalSpans } from '#lib/server/database/schema/index.ts';
import { addPerson } from '#lib/server/desk/sign-in/people.ts';
import { importRegister } from '#lib/server/register/files/import.ts';
import { readRegisterFolder } from '#lib/server/register/files/read-folder.ts';
import { begin, dataFolder, freePort, ready, tidyUp } from '../../support/command.ts';
import { addProposal } from '../../support/desk.ts';
import { people, password } from './people.ts';

/** A text about Russia of a company that does not exist, with the passage that a rule marked. */
const notices = [
	[
		'当社は、ロシア向け製品の出荷を2022年3月10日付で停止いたしました。',
		'出荷を2022年3月10日付で停止',
	],
	['当社は、カルーガ工場の稼働を停止することを決定いたしました。', '稼働を停止することを決定'],
] as const;

/** Each has an event on the sample register. */
const companies = ['hokushin-heavy', 'aoba-tire', 'kobai-apparel', 'suirei-energy'];

/** Proposals about several companies: suspensions, which one person may publish. */
async function addProposals(db: Database): Promise<void> {
	for (let index = 0; index < 16; index += 1) {
		const [sentence, quote] = notices[index % 2] ?? notices[0];
		const text = `お知らせ\n\n${sentence}\n\n詳細は決まり次第お知らせいたします。`;
		const { proposal } = await addProposal(
			db,
			companies[index % companies.length] ?? '',
			{
				status: 'suspended',
				kind: index % 2 === 0 ? 'shipment_halt' : 'production_halt',
				rung: 'decided',
				announcedOn: `2026-0${String(1 + (index % 9))}-1${String(index % 10)}`,
				confidence: index % 2 === 0 ? 'high' : 'medium',
				reasons: ['logistics'],
				scope: ['production'],
				territories: ['RU'],
			},
			text,
		);
		const start = text.indexOf(quote);
		const span = { proposal, start, end: start + quote.length, quote, rule: 'ja.halt' };
		await db.insert(proposalSpans).values(span);
	}
}

/** The same for what needs a second person. */
async function addStayingProposal(db: Database): Promise<void> {
	const text = '当社は、ロシア事業を継続いたします。';
	const changes = { status: 'operating', kind: 'statement', announcedOn: '2026-05-05' };
	await addProposal(db, 'yukimino-holdings', { ...changes, confidence: 'high' }, text);
}

/**
 * A site of its own for the tests of the desk: the sample register, people, and proposals that nobody has decided. One
 * for each worker, because what is decided is decided for all.
 */
export const test = base.extend<object, { site: string }>({
	site: [
		async ({}, use) => {
			const data = await dataFolder();
			const store = await openStore({ dataFolder: data });
			await store.migrate();
			for (const person of Object.values(people))
				await addPerson(store.db, { ...person, password }, new Date());
			const sample = await readRegisterFolder('tests/sample-web/companies');
			await importRegister(store.db, sample, new Date());
			await addProposals(store.db);
			await addStayingProposal(store.db);
			await store.close();
			const port = String(await freePort());
			const origin = `http://localhost:${port}`;
			const settings = { TETTAI_DATA: data, PORT: port, ORIGIN: origin, NODE_ENV: 'production' };
			const serving = begin(['serve'], settings);
			await ready(serving);
			await use(origin);
			serving.child.kill('SIGTERM');
			await serving.ended;
			await tidyUp();
		},
		{ scope: 'worker', timeout: 180_000 },
	],
	baseURL: async ({ site }, use) => use(site),
});

export { expect } from '@playwright/test';
