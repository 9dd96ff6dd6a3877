import { readFile } from 'node:fs/promises';
import { releasePath } from '#lib/server/publishing/release/folder.ts';
import { zipPieces, type Entry } from '#lib/server/publishing/zip.ts';
import { releaseOf } from '#lib/server/register/releases.ts';
import { streamOf } from '#lib/server/stream.ts';
import { register } from '../../asking.ts';
import { missing } from '../../files.ts';
import { releases } from '../../releasing.ts';
import type { RequestHandler } from './$types';

/** All files of a release in one, stored as they are: the same bytes every time. */
export const GET: RequestHandler = async ({ params: { day } }) => {
	const release = await releaseOf(register(), day);
	if (!release) return missing();
	const entries: Entry[] = [];
	for (const name of Object.keys(release.files).toSorted()) {
		const path = releasePath(releases(), day, name);
		const content = path && (await readFile(path).catch(() => undefined));
		if (!content) return missing();
		entries.push([`tettai-${day}/${name}`, content]);
	}
	return new Response(streamOf(zipPieces(entries, { compress: false })), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="tettai-release-${day}.zip"`,
			'access-control-allow-origin': '*',
		},
	});
};
