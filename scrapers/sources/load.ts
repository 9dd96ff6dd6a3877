import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../source.ts';
import { complaintsOf } from './complaints.ts';
import {
	declarationSchema,
	sourceOf,
	type Declaration,
	type SourceSettings,
} from './declaration.ts';
import { kinds } from './kinds.ts';

/** Declarations cannot be used; `problems` has a sentence for each that says file, field and how to mend it. */
export class DeclarationsRefused extends Error {
	readonly problems: readonly string[];

	constructor(problems: readonly string[]) {
		super(problems.join('\n'));
		this.name = 'DeclarationsRefused';
		this.problems = problems;
	}
}

/** A declaration that was read and found right, with the options of its kind. */
export interface LoadedDeclaration {
	readonly file: string;
	readonly declaration: Declaration;
	readonly options: unknown;
}

/** The declarations of a folder, and what is wrong with the others. */
export interface LoadedFolder {
	readonly declarations: readonly LoadedDeclaration[];
	readonly problems: readonly string[];
}

/**
 * The sources of Tettai itself and of further folders, by id.
 * @param folders further folders with declarations of any kind
 * @param shipped whether Tettai's own are among them
 * @throws {DeclarationsRefused} when any declaration is wrong: none is used then
 */
export async function loadSources({
	folders = [],
	shipped = true,
	settings,
}: {
	folders?: readonly string[];
	shipped?: boolean;
	settings: SourceSettings;
}): Promise<Source[]> {
	const own = await Promise.all((shipped ? await shippedFolders() : []).map(loadFolder));
	const loaded = [...own, ...(await Promise.all(folders.map(loadGiven)))];
	const declarations = loaded.flatMap((folder) => folder.declarations);
	const problems = [...loaded.flatMap((folder) => folder.problems), ...duplicates(declarations)];
	if (problems.length > 0) throw new DeclarationsRefused(problems);
	return declarations
		.map((one) => sourceFrom(one, settings))
		.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Where Tettai's own declarations lie: `newsroom/sites` and every kind's `declarations`. */
export async function shippedFolders(): Promise<string[]> {
	const here = import.meta.dirname;
	const folders = await readdir(here, { recursive: true, withFileTypes: true });
	return folders
		.filter((entry) => entry.isDirectory() && ['sites', 'declarations'].includes(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.filter((folder) => path.relative(here, folder).split(path.sep).length === 2)
		.sort();
}

/** Reads every `*.json` of a folder, not of folders in it, and checks it. */
export async function loadFolder(folder: string): Promise<LoadedFolder> {
	let names: string[];
	try {
		names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		const problem = `${folder}: the folder cannot be read (${why}): name one that holds declarations.`;
		return { declarations: [], problems: [problem] };
	}
	const read = await Promise.all(names.map((name) => loadFile(path.join(folder, name))));
	return {
		declarations: read.flatMap((one) => (Array.isArray(one) ? [] : [one])),
		problems: read.flatMap((one) => (Array.isArray(one) ? one : [])),
	};
}

/** A folder that a person named holds something. */
async function loadGiven(folder: string): Promise<LoadedFolder> {
	const { declarations, problems } = await loadFolder(folder);
	if (declarations.length + problems.length > 0) return { declarations, problems };
	const problem = `${folder}: there is no declaration (*.json) in it: name a folder that holds some.`;
	return { declarations, problems: [problem] };
}

/** @returns the declaration, or what is wrong with it */
async function loadFile(file: string): Promise<LoadedDeclaration | string[]> {
	let content: unknown;
	try {
		content = JSON.parse(await readFile(file, 'utf8'));
	} catch (error) {
		return [
			`${file}: is not JSON (${error instanceof Error ? error.message : String(error)}): correct it there.`,
		];
	}
	const parsed = declarationSchema.safeParse(content, { reportInput: true });
	if (!parsed.success) return complaintsOf(file, parsed.error);
	const declaration = parsed.data;
	const kind = kinds[declaration.kind];
	const options = kind.options.safeParse(declaration.options ?? {}, { reportInput: true });
	const problems = [
		...misnamed(file, declaration.id),
		...(options.success ? [] : complaintsOf(file, options.error, 'options')),
		...(options.success && declaration.disabled === undefined
			? (kind.missing?.(options.data) ?? []).map((sentence) => `${file}: ${sentence}`)
			: []),
	];
	if (problems.length > 0 || !options.success) return problems;
	return { file, declaration, options: options.data };
}

function misnamed(file: string, id: string): string[] {
	if (path.basename(file) === `${id}.json`) return [];
	return [
		`${file}: “id” is "${id}": name the file ${id}.json, or change the id to the file's name.`,
	];
}

function duplicates(declarations: readonly LoadedDeclaration[]): string[] {
	const byId = Map.groupBy(declarations, ({ declaration }) => declaration.id);
	return [...byId].flatMap(([id, [first, ...others]]) =>
		others.map(
			({ file }) =>
				`${file}: “id” is "${id}", as in ${first?.file ?? ''}: give one of them another.`,
		),
	);
}

function sourceFrom({ declaration, options }: LoadedDeclaration, settings: SourceSettings): Source {
	const special = kinds[declaration.kind].create(declaration, options, settings);
	return { ...sourceOf(declaration), ...special };
}
