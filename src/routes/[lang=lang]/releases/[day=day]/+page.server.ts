import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import { documentWords } from '#lib/server/publishing/release/documents.ts';
import { releaseAddress } from '#lib/server/publishing/release/files.ts';
import { releasePath, sizesOf } from '#lib/server/publishing/release/folder.ts';
import { releaseOf } from '#lib/server/register/releases.ts';
import { ask, register } from '../../../asking.ts';
import { releases } from '../../../releasing.ts';
import type { PageServerLoad } from './$types';

/** The sections of a changelog as it is written in a release: a heading and its lines. */
function sectionsOf(markdown: string): { text: string; lines: string[] }[] {
	const [, first = '', ...rest] = markdown.split(/\n\n(?=[^-])/).map((part) => part.trim());
	return [first, ...rest].map((part) => {
		const [text = '', ...lines] = part.split('\n').filter(Boolean);
		return { text: text.replace(/^## /, ''), lines: lines.map((line) => line.replace(/^- /, '')) };
	});
}

export const load: PageServerLoad = async ({ params: { day, lang }, url }) => {
	const question = ask(url);
	const release = await releaseOf(register(), day);
	if (!release) error(404, { message: 'not found' });
	const names = Object.keys(release.files).toSorted();
	const sizes = await sizesOf(releases(), day, names);
	const path = releasePath(releases(), day, lang === 'ja' ? 'CHANGELOG.ja.md' : 'CHANGELOG.md');
	const changelog = path ? await readFile(path, 'utf8').catch(() => '') : '';
	return {
		question,
		day,
		documents: documentWords(lang),
		address: releaseAddress(url.origin, day),
		files: names.map((name) => ({
			name,
			bytes: sizes.get(name) ?? null,
			sha256: release.files[name] ?? '',
		})),
		changes: sectionsOf(changelog),
	};
};
