/**
 * The server of the browser tests: gives the embedded database in TETTAI_DATA its people of the desk, then becomes
 * `tettai` with the arguments that it was called with.
 */
import { openStore } from '#lib/server/database/connect.ts';
import { addPerson } from '#lib/server/desk/sign-in/people.ts';
import { readSettings } from '#lib/server/settings.ts';
import { password, people } from '../browser/desk/people.ts';

const store = await openStore(readSettings(process.env));
await store.migrate();
for (const person of Object.values(people))
	await addPerson(store.db, { ...person, password }, new Date());
await store.close();
await import('../../src/cli/main.ts');
