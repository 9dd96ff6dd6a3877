/** What robots.txt of an origin says to us (RFC 9309). */
export interface RobotsRules {
	/** Whether an address of this origin may be asked for. */
	allows(url: string | URL): boolean;
	/** Seconds between two requests that the file wishes for, if it names any. */
	readonly crawlDelay: number | undefined;
}

/** Our product token: the name under which robots.txt files address us. */
export const productToken = 'tettai';

interface Rule {
	readonly allow: boolean;
	/** Octets of the normalised pattern: the longest rule that matches decides. */
	readonly octets: number;
	matches(path: string): boolean;
}

interface Group {
	readonly agents: string[];
	/** The rules as written. */
	readonly lines: { readonly allow: boolean; readonly value: string }[];
	crawlDelay: number | undefined;
}

/**
 * Reads a robots.txt file. Lines that mean nothing are skipped, a byte order mark too, and the rest is used.
 * `Crawl-delay` is not part of the RFC and is honoured all the same.
 */
export function parseRobots(text: string, token: string = productToken): RobotsRules {
	const groups = readGroups(text);
	const ours = groups.filter(({ agents }) => agents.includes(token.toLowerCase()));
	const chosen = ours.length > 0 ? ours : groups.filter(({ agents }) => agents.includes('*'));
	const rules = chosen.flatMap(({ lines }) => lines.map(ruleOf));
	const delays = chosen.flatMap(({ crawlDelay }) => crawlDelay ?? []);
	return {
		allows(url) {
			const { pathname, search } = new URL(url);
			return pathname === '/robots.txt' || isAllowed(rules, normalise(pathname + search, ''));
		},
		crawlDelay: delays.length > 0 ? Math.max(...delays) : undefined,
	};
}

/** The longest matching rule decides, `Allow` on a tie; without any the address is allowed. */
function isAllowed(rules: readonly Rule[], path: string): boolean {
	let best: Rule | undefined;
	for (const rule of rules) {
		const longest = best?.octets ?? -1;
		if (rule.octets < longest || (rule.octets === longest && !rule.allow)) continue;
		if (rule.matches(path)) best = rule;
	}
	return best?.allow ?? true;
}

/**
 * A group is one or more `User-agent` lines and the rules after them. Other records, known or not, do not end it
 * (section 2.2.4): a `Sitemap` or `Crawl-delay` between two `User-agent` lines leaves both in one group.
 */
function readGroups(text: string): Group[] {
	const groups: Group[] = [];
	let complete = true;
	for (const { key, value } of readLines(text)) {
		if (key === 'user-agent') {
			if (complete) groups.push({ agents: [], lines: [], crawlDelay: undefined });
			complete = false;
			groups.at(-1)?.agents.push(agentOf(value));
			continue;
		}
		const group = groups.at(-1);
		if (key === 'allow' || key === 'disallow') {
			complete = true;
			if (value !== '') group?.lines.push({ allow: key === 'allow', value });
		} else if (key === 'crawl-delay' && group && /^\d+(\.\d+)?$/.test(value)) {
			group.crawlDelay = Math.max(group.crawlDelay ?? 0, Number(value));
		}
	}
	return groups;
}

/** Trimming takes a byte order mark off, too. */
function* readLines(text: string): Iterable<{ key: string; value: string }> {
	for (const line of text.split(/\r\n|\r|\n/)) {
		const [record = ''] = line.split('#', 1);
		const colon = record.indexOf(':');
		if (colon < 0) continue;
		yield {
			key: record.slice(0, colon).trim().toLowerCase(),
			value: record.slice(colon + 1).trim(),
		};
	}
}

/** The product token of a `User-agent` line, without the version that some files add; `*` for everyone. */
function agentOf(value: string): string {
	if (/^\*(\s|$)/.test(value)) return '*';
	return /^[a-z_-]*/i.exec(value)?.[0].toLowerCase() ?? '';
}

/** `*` stands for any run of characters, `$` at the end for the end of the address. */
function ruleOf({ allow, value }: Group['lines'][number]): Rule {
	const toTheEnd = value.endsWith('$');
	const pattern = normalise(toTheEnd ? value.slice(0, -1) : value, '*');
	const [start = '', ...pieces] = pattern.split('*');
	const end = toTheEnd ? pieces.pop() : undefined;
	return {
		allow,
		octets: pattern.length + (toTheEnd ? 1 : 0),
		matches(path) {
			if (!path.startsWith(start)) return false;
			let at = start.length;
			for (const piece of pieces) {
				const found = path.indexOf(piece, at);
				if (found < 0) return false;
				at = found + piece.length;
			}
			if (!toTheEnd) return true;
			if (end === undefined) return at === path.length;
			return path.length - end.length >= at && path.endsWith(end);
		},
	};
}

/** Characters that mean the same whether they are percent-encoded or not, as far as an address can hold them. */
const plain = /[A-Za-z0-9\-._~:@!'(),;+[\]]/;
/** Characters that mean something else when they are percent-encoded. */
const structural = /[/?=&]/;

/**
 * A path with query in the one form in which it is compared (section 2.2.2): octets outside ASCII percent-encoded in
 * capitals, unreserved ones not. In a query a slash separates nothing, so `%2F` is `/` there. A `*` or `$` becomes an
 * escape, unless it is a `wildcard`: so `%2A` in a rule means the character itself.
 */
function normalise(text: string, wildcard: '*' | ''): string {
	let inQuery = false;
	return text.replace(/%[0-9a-f]{2}|[^]/giu, (unit) => {
		const escaped = unit.length === 3 && unit.startsWith('%');
		const character = escaped ? String.fromCharCode(Number.parseInt(unit.slice(1), 16)) : unit;
		if (unit === '?') inQuery = true;
		if (unit === wildcard) return unit;
		if (plain.test(character)) return character;
		if (structural.test(character) && (!escaped || (inQuery && character === '/')))
			return character;
		return escaped ? unit.toUpperCase() : percentEncoded(character);
	});
}

function percentEncoded(character: string): string {
	const octets = [...Buffer.from(character, 'utf8')];
	return octets.map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
