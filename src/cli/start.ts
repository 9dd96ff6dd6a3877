import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '#lib/server/database/database.ts';
import { importRegister } from '#lib/server/register/files/import.ts';
import { readEdition, type Edition } from '#lib/server/register/files/edition.ts';
import { readRegisterFolder } from '#lib/server/register/files/read-folder.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { readSettings } from '#lib/server/settings.ts';
import { positionals, type Command } from './command.ts';
import { startReleasing } from './releasing.ts';
import { serveUntilStopped } from './serve.ts';
import { plural, say } from './steps.ts';
import { openConfiguredStore } from './with-store.ts';
import { startCollecting } from './work.ts';

/** The register that ships with the project. */
const seedFolder = join('drizzle', 'seed');

/** The edition that ships with the project, if its label can be read; an import would say what is wrong with it. */
async function shippedEdition(): Promise<Edition | undefined> {
	const bytes = await readFile(join(seedFolder, 'edition.json'));
	return readEdition(bytes, []).edition;
}

/** An empty database gets the register that ships with the project; any other is left as it is. */
async function fillIfEmpty({ db }: Store): Promise<void> {
	const days = await registerDays(db);
	if (days) {
		say('register', `edition ${days.edition ?? 'none'} is there, skipped`);
		const shipped = await shippedEdition();
		if (shipped && shipped.recorded_on > days.latest)
			say(
				'register',
				`edition ${shipped.edition} ships with this version: npm run tettai -- import ${seedFolder}`,
			);
		return;
	}
	const seed = await readRegisterFolder(seedFolder);
	const { edition, files } = await importRegister(db, seed, new Date());
	const added = (name: string): number => files.find((file) => file.name === name)?.added ?? 0;
	say(
		'register',
		`edition ${edition}: ${plural(added('companies'), 'company', 'companies')}, ${plural(added('events'), 'event')}, ${plural(added('evidence'), 'source')}`,
	);
}

export const command: Command = {
	usage: 'start',
	summary: 'migrate, fill an empty register, serve the dashboard, collect on schedule (npm start)',
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
			const schedule = await startCollecting(store, settings);
			const stopReleasing = startReleasing(store, settings);
			try {
				await serveUntilStopped(store, settings);
			} finally {
				await stopReleasing();
				await schedule?.stop();
			}
		} finally {
			await store.close();
		}
		return 0;
	},
};
