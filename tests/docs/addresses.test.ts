import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root, textOf } from './documents.ts';

/** `[lang=lang]/companies.[format=sheet]` as people write it: `/{lang}/companies.{format}`. */
function addressOf(folder: string): string {
	const written = folder.replace(/\[\[?(?:\.\.\.)?(\w+)(?:=\w+)?\]\]?/g, '{$1}');
	return written === '.' ? '/' : `/${written}`;
}

test('docs/addresses.md names every address, and no other', async () => {
	const routes = globSync('**/+{page.svelte,page@*.svelte,server.ts}', {
		cwd: join(root, 'src/routes'),
	});
	// What is found nowhere ends in `[...rest]`, which answers 404.
	const addresses = new Set(routes.map((file) => addressOf(dirname(file))));
	const served = [...addresses].filter((address) => !address.endsWith('/{rest}'));
	const page = await textOf('docs/addresses.md');
	const documented = [...page.matchAll(/^\| `(\/[^`]*)`/gm)].map(([, address]) => address);
	expect(documented.toSorted()).toEqual(served.toSorted());
});
