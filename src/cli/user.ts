import { parseArgs } from 'node:util';
import { roles } from '#lib/server/database/schema/people.ts';
import type { Database, Store } from '#lib/server/database/database.ts';
import type { Person, Role } from '#lib/server/desk/sign-in/access.ts';
import { FolderInUse } from '#lib/server/database/folder-lock.ts';
import { passwordLength } from '#lib/server/desk/sign-in/password.ts';
import {
	addPerson,
	disablePerson,
	enablePerson,
	findPerson,
	isPassword,
	listPeople,
	nameFrom,
	resetPerson,
	type Refusal,
} from '#lib/server/desk/sign-in/people.ts';
import type { Command } from './command.ts';
import { CommandFailure, WrongUsage } from './failure.ts';
import { readPassword } from './read-password.ts';
import { withStore } from './with-store.ts';

const deeds = ['add', 'list', 'disable', 'enable', 'reset'] as const;
type Deed = (typeof deeds)[number];

interface Wanted {
	readonly deed: Deed;
	/** Empty for `list`. */
	readonly email: string;
	readonly role: Role | undefined;
	readonly name: string | undefined;
}

const isDeed = (text: string | undefined): text is Deed => deeds.some((deed) => deed === text);

function wanted(args: readonly string[]): Wanted {
	let parsed;
	try {
		parsed = parseArgs({
			args: [...args],
			options: { role: { type: 'string' }, name: { type: 'string' } },
			allowPositionals: true,
		});
	} catch (error) {
		throw new WrongUsage(error instanceof Error ? error.message : String(error));
	}
	const [deed, email = '', ...more] = parsed.positionals;
	const { role, name } = parsed.values;
	if (!isDeed(deed)) throw new WrongUsage(`Say what to do: ${deeds.join(', ')}.`);
	if (more.length > 0 || (deed === 'list') !== (email === ''))
		throw new WrongUsage(deed === 'list' ? 'Nothing may follow.' : 'Name one e-mail address.');
	if (deed !== 'add' && (role ?? name) !== undefined)
		throw new WrongUsage('--role and --name go with “add”.');
	const known = roles.find((one) => one === role);
	if (deed === 'add' && !known) throw new WrongUsage('Say which: --role reviewer or --role admin.');
	return { deed, email, role: known, name };
}

const reasons: Readonly<Record<Refusal, string>> = {
	email: 'That is not an e-mail address.',
	'email-taken': 'Somebody has this e-mail address already; `user list` shows who.',
	name: 'A name has 1 to 80 characters: --name "Hoshino Aoi".',
	'name-taken':
		'Somebody has this name already, and it must tell people apart in the review log: --name "Hoshino Aoi".',
	password: `A password has ${String(passwordLength.least)} to ${String(passwordLength.most)} characters.`,
};

const oneTime = (password: string): string =>
	`One-time password: ${password}\nIt is good for one sign-in at /desk, where a new one is asked for.\n`;

async function add(db: Database, { email, role, name }: Wanted): Promise<string> {
	const password = await readPassword();
	if (password !== undefined && !isPassword(password)) throw new CommandFailure(reasons.password);
	const person = { email, name: name ?? nameFrom(email), role: role ?? 'reviewer', password };
	const added = await addPerson(db, person, new Date());
	if ('refused' in added) throw new CommandFailure(reasons[added.refused]);
	const said = `Added: ${person.name}, ${person.role}.\n`;
	return added.password === undefined ? said : said + oneTime(added.password);
}

async function list(db: Database): Promise<string> {
	const members = await listPeople(db);
	if (members.length === 0)
		return 'Nobody yet. Add the first: npm run tettai -- user add EMAIL --role admin\n';
	const lines = members.map(({ name, email, role, disabledAt, secondFactor }) =>
		[name, email, role, ...(disabledAt ? ['disabled'] : []), ...(secondFactor ? ['app'] : [])].join(
			'\t',
		),
	);
	return `${lines.join('\n')}\n`;
}

const others: Readonly<
	Record<Exclude<Deed, 'add' | 'list'>, (db: Database, person: Person) => Promise<string>>
> = {
	disable: async (db, { id, name }) => {
		await disablePerson(db, id, new Date());
		return `Disabled and signed out everywhere: ${name}. The name stays in the review log.\n`;
	},
	enable: async (db, { id, name }) => {
		await enablePerson(db, id, new Date());
		return `Can sign in again: ${name}.\n`;
	},
	reset: async (db, { id, name }) =>
		`Signed out everywhere, password and authenticator app taken away: ${name}.\n${oneTime(await resetPerson(db, id, new Date()))}`,
};

async function perform({ db }: Store, asked: Wanted): Promise<string> {
	const { deed, email } = asked;
	if (deed === 'add') return add(db, asked);
	if (deed === 'list') return list(db);
	const person = await findPerson(db, email);
	if (!person)
		throw new CommandFailure(`Nobody has the address ${email}; \`user list\` shows all.`);
	return others[deed](db, person);
}

/** While the site runs on the embedded database, it alone can add people. */
function mended(error: unknown): unknown {
	return error instanceof CommandFailure && error.cause instanceof FolderInUse
		? new CommandFailure(
				`${error.message} An admin can also do this on the running site, at /desk/people.`,
			)
		: error;
}

export const command: Command = {
	usage:
		'user add EMAIL --role reviewer|admin [--name NAME] | list | disable EMAIL | enable EMAIL | reset EMAIL',
	summary:
		'who may sign in at the desk; “add” takes the password from standard input, and makes a one-time one where there is none',
	async run(args) {
		const asked = wanted(args);
		try {
			process.stdout.write(await withStore((store) => perform(store, asked)));
		} catch (error) {
			throw mended(error);
		}
		return 0;
	},
};
