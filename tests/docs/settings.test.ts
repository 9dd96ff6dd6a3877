import { expect, test } from 'vitest';
import { settingNames } from '#lib/server/settings.ts';
import { textOf } from './documents.ts';

/** Read by the web adapter itself, not by Tettai. */
const ofTheAdapter = ['ADDRESS_HEADER', 'XFF_DEPTH'];
/** Read by Compose alone. */
const ofCompose = ['POSTGRES_PASSWORD'];
const settings = [...settingNames, ...ofTheAdapter];

test('the README explains every setting, and no other', async () => {
	const readme = await textOf('README.md');
	const table = /^### Settings\n([^]*?)^## /m.exec(readme)?.[1] ?? '';
	const cells = [...table.matchAll(/^\|([^|]*)\|([^|]*)\|/gm)];
	for (const name of settings) expect(table).toContain(`\`${name}\``);
	const named = cells.flatMap(([, cell = '']) =>
		[...cell.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = '']) => name),
	);
	for (const name of named) expect(settings).toContain(name);
});

test('.env.example has every setting, and no other', async () => {
	const example = await textOf('.env.example');
	const named = [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
	expect(named.toSorted()).toEqual([...settings, ...ofCompose].toSorted());
});
