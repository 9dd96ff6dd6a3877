import fc from 'fast-check';
import robotsParser from 'robots-parser';
import { describe, expect, test } from 'vitest';
import { parseRobots } from './robots.ts';

const origin = 'https://robots.example';
const allows = (lines: readonly string[] | string, path: string): boolean =>
	parseRobots(typeof lines === 'string' ? lines : lines.join('\n')).allows(origin + path);
const forAll = (...rules: string[]) => ['User-agent: *', ...rules];

describe('rules', () => {
	test.each([
		['nothing', [], '/any', true],
		['an empty Disallow', forAll('Disallow:'), '/any', true],
		['everything disallowed', forAll('Disallow: /'), '/any', false],
		['robots.txt itself', forAll('Disallow: /'), '/robots.txt', true],
		['robots.txt by a longer name', forAll('Disallow: /'), '/robots.txt.old', false],
		['a prefix', forAll('Disallow: /ir'), '/ir-news/', false],
		['case of the path', forAll('Disallow: /IR'), '/ir', true],
		['the longest match', forAll('Disallow: /ir', 'Allow: /ir/news'), '/ir/news/1', true],
		[
			'the longest match, turned round',
			forAll('Allow: /ir', 'Disallow: /ir/news'),
			'/ir/news/1',
			false,
		],
		['a tie', forAll('Disallow: /ir', 'Allow: /ir'), '/ir', true],
		['a tie, turned round', forAll('Allow: /ir', 'Disallow: /ir'), '/ir', true],
		['a wildcard', forAll('Disallow: /*/private'), '/ir/private/x', false],
		['a wildcard for nothing', forAll('Disallow: /ir*news'), '/irnews', false],
		['two wildcards in the wrong order', forAll('Disallow: /*b*a'), '/ab', true],
		['the end', forAll('Disallow: /*.pdf$'), '/ir/a.pdf', false],
		['not the end', forAll('Disallow: /*.pdf$'), '/ir/a.pdf?page=2', true],
		['the end alone', forAll('Disallow: /$'), '/', false],
		['the end alone, longer address', forAll('Disallow: /$'), '/ir', true],
		['a wildcard before the end', forAll('Disallow: /ir*$'), '/ir/x', false],
		['overlapping end', forAll('Disallow: /aba*ba$'), '/aba', true],
		['a dollar inside', forAll('Disallow: /a$b'), '/a$b', false],
		['the query', forAll('Disallow: /*?page='), '/ir?page=2', false],
		['a rule without a slash', forAll('Disallow: ir'), '/ir', true],
		['a rule that is a whole address', forAll(`Disallow: ${origin}/ir`), '/ir', true],
		['longest with a wildcard', forAll('Allow: /page', 'Disallow: /*.htm'), '/page.htm', false],
	])('%s', (_, lines, path, allowed) => {
		expect(allows(lines, path)).toBe(allowed);
	});
});

describe('percent-encoding', () => {
	test.each([
		['%7E and ~', '/%7Eana', '/~ana', false],
		['~ and %7e', '/~ana', '/%7eana', false],
		['an octet outside ASCII', '/ニュース', '/%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9/1', false],
		['the same in small letters', '/%e3%83%8b', '/ニュース', false],
		['a letter encoded', '/foo/bar/%62%61%7A', '/foo/bar/baz', false],
		[
			'an address in a query',
			'/foo/bar?baz=https://foo.bar',
			'/foo/bar?baz=https%3A%2F%2Ffoo.bar',
			false,
		],
		['an encoded slash is no slash', '/a/b', '/a%2Fb', true],
		['an encoded question mark is none', '/a?b', '/a%3Fb', true],
		['an encoded star is a star', '/file-%2A.html', '/file-*.html', false],
		['an encoded star is no wildcard', '/file-%2A.html', '/file-x.html', true],
		['an encoded dollar at the end', '/price%24', '/price$/x', false],
		['brackets', '/a[b', '/a[b', false],
		['a lone percent sign', '/100%', '/100%', false],
	])('%s', (_, rule, path, allowed) => {
		expect(allows(forAll(`Disallow: ${rule}`), path)).toBe(allowed);
	});
});

describe('groups', () => {
	test.each([
		[
			'ours before everyone’s',
			[...forAll('Disallow: /'), 'User-agent: tettai', 'Disallow: /x'],
			'/ir',
			true,
		],
		['ours in capitals', ['User-Agent: TETTAI', 'Disallow: /'], '/ir', false],
		['ours with a version', ['User-agent: Tettai/1.0', 'Disallow: /'], '/ir', false],
		['a longer name is another’s', ['User-agent: tettai-news', 'Disallow: /'], '/ir', true],
		[
			'two of ours are one',
			[
				'User-agent: tettai',
				'Disallow: /a',
				'User-agent: x',
				'Disallow: /c',
				'User-agent: Tettai',
				'Disallow: /b',
			],
			'/b',
			false,
		],
		[
			'the first of two of ours',
			['User-agent: tettai', 'Disallow: /a', 'User-agent: Tettai', 'Disallow: /b'],
			'/a',
			false,
		],
		[
			'two of everyone’s are one',
			[...forAll('Disallow: /a'), ...forAll('Disallow: /b')],
			'/a',
			false,
		],
		[
			'several names, one group',
			['User-agent: x', 'User-agent: tettai', 'Disallow: /'],
			'/ir',
			false,
		],
		[
			'another record does not end the names',
			[
				'User-agent: tettai',
				'Sitemap: https://robots.example/s.xml',
				'Crawl-delay: 5',
				'User-agent: x',
				'Disallow: /',
			],
			'/ir',
			false,
		],
		[
			'another record does not end the rules',
			[...forAll('Disallow: /a'), 'Sitemap: https://robots.example/s.xml', 'Disallow: /b'],
			'/b',
			false,
		],
		[
			'an empty group of ours allows all',
			[...forAll('Disallow: /'), 'User-agent: tettai'],
			'/ir',
			true,
		],
		[
			'rules before any name are nobody’s',
			['Disallow: /', 'User-agent: *', 'Allow: /'],
			'/ir',
			true,
		],
		[
			'a name that is a property of objects',
			['User-agent: constructor', 'Disallow: /'],
			'/ir',
			true,
		],
	])('%s', (_, lines, path, allowed) => {
		expect(allows(lines, path)).toBe(allowed);
	});
});

describe('the file', () => {
	const rules = ['User-agent: tettai', 'Disallow: /a', 'Allow: /a/b'];

	test.each([
		['LF', rules.join('\n')],
		['CRLF', rules.join('\r\n')],
		['CR', rules.join('\r')],
		['a byte order mark', `\ufeff${rules.join('\n')}`],
		['comments', rules.map((line) => `${line} # why`).join('\n# and\n')],
		['white space', rules.map((line) => `  ${line.replace(':', '\t:  ')}  `).join('\n\n')],
		['bad lines', rules.join('\n<html>\n:\nDisallow\n\0\u0007\n%%%: x\n')],
		['a page instead of a file before it', `<!DOCTYPE html><p>not found</p>\n${rules.join('\n')}`],
	])('with %s', (_, text) => {
		expect([allows(text, '/a/x'), allows(text, '/a/b'), allows(text, '/c')]).toEqual([
			false,
			true,
			true,
		]);
	});

	test('is read to its end, 600 KiB on', () => {
		const filler = Array.from({ length: 20_000 }, (_, at) => `Disallow: /filler/${at}/of/no/use`);
		const text = forAll(...filler, 'Disallow: /last').join('\n');
		expect(text.length).toBeGreaterThan(600 * 1024);
		expect(allows(text, '/last')).toBe(false);
		expect(allows(text, '/first')).toBe(true);
	});

	test('cannot make us think for long', () => {
		const rule = `Disallow: /${'*a'.repeat(200_000)}b`;
		expect(allows(forAll(rule), `/${'a'.repeat(8_000)}`)).toBe(true);
	});
});

describe('Crawl-delay', () => {
	test.each([
		['whole seconds', forAll('Crawl-delay: 10'), 10],
		['fractions', forAll('Crawl-delay: 0.5', 'Disallow: /x'), 0.5],
		[
			'the longest of several',
			[...forAll('Crawl-delay: 2'), ...forAll('Disallow: /x', 'Crawl-delay: 7')],
			7,
		],
		[
			'ours before everyone’s',
			[...forAll('Crawl-delay: 9', 'Disallow: /x'), 'User-agent: tettai', 'Crawl-delay: 4'],
			4,
		],
		['none', forAll('Disallow: /x'), undefined],
		['no number', forAll('Crawl-delay: soon'), undefined],
		['a negative number', forAll('Crawl-delay: -5'), undefined],
		['before any name', ['Crawl-delay: 5'], undefined],
	])('%s', (_, lines, seconds) => {
		expect(parseRobots(lines.join('\n')).crawlDelay).toBe(seconds);
	});
});

describe('any file', () => {
	const pieces = fc.constantFrom('/', 'a', 'b', 'ab', '*', '.');
	const pattern = fc
		.tuple(fc.array(pieces, { maxLength: 6 }), fc.constantFrom('', '$'))
		.map(([parts, end]) => `/${parts.join('')}${end}`);
	const path = fc
		.array(fc.constantFrom('/', 'a', 'b', '.'), { maxLength: 8 })
		.map((parts) => `/${parts.join('')}`);
	const rule = fc
		.tuple(fc.constantFrom('Allow', 'Disallow'), pattern)
		.map(([kind, value]) => `${kind}: ${value}`);
	const agent = fc.constantFrom('*', 'Tettai', 'other').map((name) => `User-agent: ${name}`);
	const file = fc
		.array(fc.oneof(agent, rule, rule, rule), { maxLength: 14 })
		// The other parser takes a last group without a rule for none.
		.map((lines) => [...lines, 'Allow: /other'].join('\n'));

	test('in plain form is read as another parser reads it', () => {
		fc.assert(
			fc.property(file, path, (text, place) => {
				// The other parser would resolve "//" and dots as an address does, and so does ours.
				const address = new URL(`${origin}/x${place}`).href;
				const prefixed = text.replaceAll(': /', ': /x/');
				const theirs = robotsParser(`${origin}/robots.txt`, prefixed).isAllowed(address, 'tettai');
				expect(parseRobots(prefixed).allows(address)).toBe(theirs);
			}),
			{ numRuns: 2_000 },
		);
	});

	test('does no harm', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.webPath(), (text, place) => {
				expect(parseRobots(`User-agent: *\n${text}`).allows(origin + place)).toBeTypeOf('boolean');
			}),
		);
	});
});
