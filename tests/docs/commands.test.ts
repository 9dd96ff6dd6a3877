import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { instructions, textOf } from './documents.ts';

const { scripts } = JSON.parse(await textOf('package.json')) as { scripts: Record<string, string> };
const usages = Object.fromEntries(
	await Promise.all(
		Object.entries(commands).map(
			async ([name, load]) => [name, (await load()).command.usage] as const,
		),
	),
);

/** What is called in a text: `tettai NAME …`, in its spellings, up to the end of the code or the line. */
const tettai =
	/(?:npm run tettai --|(?<![\w./-])tettai|docker compose run --rm web|src\/cli\/main\.ts"?,?) (?:COMMAND\b)?([a-z]+)\b([^`\n;&|]*)/g;
const npm = /\bnpm (start|test|run ([a-z:]+))/g;

describe.each(instructions)('%s', (path) => {
	test('calls commands and options that there are', async () => {
		const text = await textOf(path);
		const code = path.endsWith('.md')
			? (text.match(/```sh\n[^]*?```|`[^`\n]+`/g) ?? [])
			: [text.replace(/^\s*#.*$/gm, '')];
		for (const part of code) {
			for (const [call, name = '', rest = ''] of part.matchAll(tettai)) {
				expect(Object.keys(usages), call).toContain(name);
				for (const [option] of rest.matchAll(/(?<= )--[a-z][a-z-]*/g))
					expect(usages[name], call).toContain(option);
			}
			for (const [call, bare, script] of part.matchAll(npm))
				expect(Object.keys(scripts), call).toContain(script ?? bare);
		}
	});
});

test('the README has every command in its table, and every script of contributors is named', async () => {
	const readme = await textOf('README.md');
	const table = /^### Commands\n([^]*?)^### /m.exec(readme)?.[1] ?? '';
	const documented = [...table.matchAll(/(?:^\| `|; `)([a-z]+)/gm)].map(([, name]) => name);
	for (const name of Object.keys(commands))
		expect(documented.includes(name) || table.includes(`\`${name} `), name).toBe(true);
	const everything = (await Promise.all(['README.md', 'CONTRIBUTING.md'].map(textOf))).join();
	for (const script of Object.keys(scripts))
		expect(everything).toMatch(new RegExp(`npm (run )?${script}\\b`));
});

test('every command and option of the usage is explained in the README', async () => {
	const readme = await textOf('README.md');
	const missing = Object.entries(usages).flatMap(([name, usage]) =>
		[...usage.matchAll(/--[a-z][a-z-]*/g)]
			.filter(([option]) => !readme.includes(option))
			.map(([option]) => `${name} ${option}`),
	);
	expect(missing).toEqual([]);
});
