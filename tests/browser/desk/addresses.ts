import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = 'src/routes/desk';

/** A value for each parameter that an address of the desk has. */
const values: Readonly<Record<string, string>> = {
	id: '1',
	slug: 'toyota',
	event: 'd177a5e2ea',
	'...rest': 'nix/nix',
};

/** An address of the desk, with what can be asked of it. */
export interface DeskAddress {
	readonly path: string;
	/** Whether it can be looked at. */
	readonly page: boolean;
	/** Queries that name its form actions: `?/add`; empty for the one without a name. */
	readonly actions: readonly string[];
	/** Methods of an address that is no page. */
	readonly methods: readonly string[];
}

function pathOf(folder: string): string {
	const path = folder
		.replace(root, '/desk')
		.replaceAll(/\/\([^)]*\)/g, '')
		.replaceAll(/\[+([^\]=]+)(=[^\]]+)?\]+/g, (_, name: string) => {
			const value = values[name];
			if (!value) throw new Error(`Give the parameter “${name}” a value in addresses.ts.`);
			return value;
		});
	return path;
}

const read = (folder: string, file: string): string =>
	globSync(join(folder.replaceAll(/[[\]]/g, '[$&]'), file)).length > 0
		? readFileSync(join(folder, file), 'utf8')
		: '';

/** The form actions that a page's file declares: the keys of its `actions`, one tab in. */
function actionsIn(source: string): string[] {
	const [, block] = /export const actions\b[^{]*\{\n(.*?)^\}/ms.exec(source) ?? [];
	if (source.includes('export const actions') && block === undefined)
		throw new Error('The form actions of a page are not written as `export const actions = {`.');
	const names = [...(block ?? '').matchAll(/^\t(?:async )?(\w+)(?=[:,(])/gm)].map(
		([, name]) => name,
	);
	return names.map((name) => (name === 'default' ? '' : `?/${name ?? ''}`));
}

/** Every address under src/routes/desk, read from the folder, so that none can be forgotten. */
export const deskAddresses: readonly DeskAddress[] = [
	...new Set(
		globSync(`${root}/**/+{page.svelte,page.server.ts,server.ts}`).map((file) => dirname(file)),
	),
]
	.toSorted()
	.map((folder) => ({
		path: pathOf(folder),
		page: read(folder, '+page.svelte') !== '' || read(folder, '+page.server.ts') !== '',
		actions: actionsIn(read(folder, '+page.server.ts')),
		methods: [
			...read(folder, '+server.ts').matchAll(
				/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g,
			),
		].map(([, method]) => method ?? ''),
	}));
