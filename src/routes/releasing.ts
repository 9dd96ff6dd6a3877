import { redirect } from '@sveltejs/kit';
import { listFormats } from '#lib/domain/formats.ts';
import { preferredLanguage } from '#lib/domain/language.ts';
import { contentTypeOf } from '#lib/server/publishing/media-types.ts';
import {
	openReleaseFile,
	releasePath,
	releasesFolder,
} from '#lib/server/publishing/release/folder.ts';
import { releaseOf } from '#lib/server/register/releases.ts';
import { readSettings } from '#lib/server/settings.ts';
import { streamOf } from '#lib/server/stream.ts';
import { register } from './asking.ts';
import { hasAlready } from './conditional.ts';
import { missing } from './files.ts';

/** What a file of a release is sent as: its tables as everywhere, its documents as text. */
function typeOf(name: string): string {
	const ending = name.split('.').at(-1);
	const format = listFormats.find((one) => one === ending);
	if (format) return contentTypeOf(format);
	return ending === 'md' ? 'text/markdown; charset=utf-8' : 'text/plain; charset=utf-8';
}

/** Where releases lie on this machine. */
export const releases = (): string => releasesFolder(readSettings(process.env).dataFolder);

/** Leads to a page in the language that the browser prefers. */
export function toPage(request: Request, path: string): never {
	redirect(302, `/${preferredLanguage(request.headers.get('accept-language'))}${path}`);
}

/** Answers a file of a release. It never changes but for a removal that the law asks for, hence a day in caches. */
export async function releaseFile(request: Request, day: string, name: string): Promise<Response> {
	const sha256 = (await releaseOf(register(), day))?.files[name];
	const path = releasePath(releases(), day, name);
	const found = sha256 && path ? await openReleaseFile(path) : undefined;
	if (!sha256 || !found) return missing();
	const headers = {
		etag: `"${sha256}"`,
		'cache-control': 'public, max-age=86400',
		'access-control-allow-origin': '*',
	};
	if (hasAlready(request, headers.etag)) {
		await found.close();
		return new Response(null, { status: 304, headers });
	}
	return new Response(streamOf(found.content()), {
		headers: {
			...headers,
			'content-type': typeOf(name),
		},
	});
}
