import { join } from 'node:path';
import type { Store } from '#lib/server/database/database.ts';
import { importRegister } from '#lib/server/register/files/import.ts';
import { readRegisterFolder } from '#lib/server/register/files/read-folder.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { positionals, type Command } from './command.ts';
import { serveUntilStopped } from './serve.ts';
import { plural, say } from './steps.ts';
import { openConfiguredStore } from './with-store.ts';

/** The register that ships with the project. */
const seedFolder = join('drizzle', 'seed');

/** An empty database gets the register that ships with the project; any other is left as it is. */
async function fillIfEmpty({ db }: Store): Promise<void> {
	const seed = await readRegisterFolder(seedFolder);
	const days = await registerDays(db);
	if (days) {
		const newer = days.edition !== null && seed.edition.edition > days.edition;
		say(
			'register',
			newer
				? `edition ${days.edition ?? ''}; a newer one, ${seed.edition.edition}, can be imported: npm run tettai -- import ${seedFolder}`
				: `edition ${days.edition ?? 'none'} is there, skipped`,
		);
		return;
	}
	const { edition, files } = await importRegister(db, seed, new Date());
	const added = (name: string): number => files.find((file) => file.name === name)?.added ?? 0;
	say(
		'register',
		`edition ${edition}: ${plural(added('companies'), 'company', 'companies')}, ${plural(added('events'), 'event')}, ${plural(added('evidence'), 'source')}`,
	);
}

function sayCollecting({ collect, contact }: Settings): void {
	say(
		'collect',
		!collect
			? 'off (TETTAI_COLLECT=off)'
			: contact
				? 'nothing to run: this version has no collectors yet'
				: 'off: TETTAI_CONTACT is not set, and nothing is fetched without a contact',
	);
}

export const command: Command = {
	usage: 'start',
	summary: 'migrate, fill an empty register, serve the dashboard (npm start)',
	async run(args) {
		positionals(args, 0);
		const settings = readSettings(process.env);
		const store = await openConfiguredStore();
		try {
			say('database', store.kind === 'embedded' ? 'embedded' : 'PostgreSQL');
			const applied = await store.migrate();
			say(
				'migrate',
				applied === 0 ? 'up to date, skipped' : `${plural(applied, 'migration')} applied`,
			);
			await fillIfEmpty(store);
			sayCollecting(settings);
			await serveUntilStopped(store, settings);
		} finally {
			await store.close();
		}
		return 0;
	},
};
