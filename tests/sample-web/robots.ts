import { plain, redirect } from './web/answers.ts';
import type { Answer, Reply, Visit } from './web/visit.ts';

const text = (body: string): Answer => plain(200, body);

const someDisallowed = text(
	'User-agent: *\nDisallow: /private/\nAllow: /private/open.html\nDisallow: /search\nDisallow: /*.cgi$\n',
);

/** What the hosts' robots.txt says about `/private/`, and what a collector may conclude from it. */
export const robotsVariants = {
	allow_all: () => text('User-agent: *\nDisallow:\n'),
	/** Everything below /private/ but one page; `/search` and addresses that end in `.cgi` too. */
	disallow_part: () => someDisallowed,
	disallow_all: () => text('User-agent: *\nDisallow: /\n'),
	/** Two groups for one product token, which RFC 9309 joins; the star's rules are not ours then. */
	two_groups: () =>
		text(
			'User-agent: tettai\nDisallow: /private/\n\nUser-agent: *\nDisallow: /\n\nUser-agent: Tettai\nAllow: /private/open.html\n',
		),
	/** A byte-order mark, CRLF, comments, a line that means nothing, rules before any group. */
	untidy: () =>
		text(
			'\ufeffDisallow: /\r\nUser-Agent : *  # everybody\r\nNoindex: /public/\r\nThis line is not a rule\r\nDISALLOW: /private/ # nothing here\r\n',
		),
	crawl_delay: () => text('User-agent: *\nCrawl-delay: 2\nDisallow: /private/\n'),
	missing: () => plain(404, 'Not Found'),
	forbidden: () => plain(403, 'Forbidden'),
	error: () => plain(500, 'Internal Server Error'),
	unavailable: () => plain(503, 'Service Unavailable', { 'retry-after': '120' }),
	/** Never answers. */
	silent: () => () => undefined,
	/** Three hops on the same host. */
	redirected: ({ path }) => {
		const hop = Number(/(\d)\.txt$/.exec(path)?.[1] ?? '0');
		return hop < 3 ? redirect(`/robots-${hop + 1}.txt`, 301) : someDisallowed;
	},
	/** To another host, whose file then holds for this one. */
	redirected_elsewhere: (visit) => redirect(`${visit.origin('robots')}/robots-elsewhere.txt`),
	redirected_for_ever: ({ path }) =>
		redirect(path === '/robots.txt' ? '/robots-1.txt' : '/robots.txt'),
	/** 600 KiB: a rule in the first line, one shortly before 500 KiB and one in the last line. */
	huge: () => text(hugeFile()),
	/** A page in place of the file, as sites send that answer everything with their home page. */
	page: () => ({
		headers: { 'content-type': 'text/html; charset=utf-8' },
		body: '<!doctype html><html lang="ja"><title>ホーム</title><p>ようこそ。</p></html>',
	}),
} as const satisfies Record<string, (visit: Visit) => Reply>;

export type RobotsVariant = keyof typeof robotsVariants;
export const robotsVariantNames = Object.keys(robotsVariants) as RobotsVariant[];

/** What stands at `/robots.txt`, and at the addresses that it redirects to. */
export function robotsReply(variant: RobotsVariant, visit: Visit): Reply | undefined {
	if (visit.path === '/robots-elsewhere.txt') return someDisallowed;
	return /^\/robots(?:-\d)?\.txt$/.test(visit.path) ? robotsVariants[variant](visit) : undefined;
}

const kibibytes = (count: number): number => count * 1024;

function hugeFile(): string {
	const filler = '# This line says nothing and only makes the file longer.\n';
	const until = (length: number, from: string): string =>
		from + filler.repeat(Math.ceil((length - from.length) / filler.length));
	const start = until(kibibytes(495), 'User-agent: *\nDisallow: /private/first.html\n');
	return `${until(kibibytes(600), `${start}Disallow: /private/before-500-kib.html\n`)}Disallow: /private/last.html\n`;
}
