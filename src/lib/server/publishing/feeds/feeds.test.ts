import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atomOf } from './atom.ts';
import { tagOf, type Feed } from './feed.ts';
import { jsonFeedOf } from './json-feed.ts';

const moment = new Date('2026-11-20T01:02:03.456Z');
const later = new Date('2026-11-21T00:00:00Z');
const feed: Feed = {
	path: 'changes?company=kitano-steel&change=corrected',
	language: 'ja',
	title: '変更履歴：北野 & 子 <製鋼>',
	subtitle: "“引用” と 'これ'",
	home: 'https://tettai.example/ja/changes?company=kitano-steel',
	self: 'https://tettai.example/ja/changes.atom?company=kitano-steel&change=corrected',
	next: 'https://tettai.example/ja/changes.atom?company=kitano-steel&page=2',
	icon: 'https://tettai.example/favicon.svg',
	rights: 'CC BY 4.0',
	updated: moment,
	entries: [
		{
			path: 'changes/event/a1.2',
			title: '北野製鋼：動きを訂正 <b>',
			url: 'https://tettai.example/ja/changes?entry=event/a1.2',
			published: moment,
			updated: later,
			content: ['変更前：<script>alert(1)</script>', '変更後：A & B'],
			categories: ['corrected', 'kitano-steel'],
		},
	],
};

describe('a feed, read by an independent reader', () => {
	test('as Atom says what it was given', () => {
		const read = parseAtomFeed(atomOf(feed));
		expect(read).toMatchObject({
			id: 'tag:tettai,2026:ja/changes?company=kitano-steel&change=corrected',
			title: { value: feed.title },
			subtitle: { value: feed.subtitle },
			updated: later.toISOString(),
			authors: [{ name: 'Tettai' }],
			links: [
				{ rel: 'self', href: feed.self, type: 'application/atom+xml' },
				{ rel: 'alternate', href: feed.home, type: 'text/html' },
				{ rel: 'next', href: feed.next },
			],
			entries: [
				{
					id: 'tag:tettai,2026:ja/changes/event/a1.2',
					title: { value: feed.entries[0]?.title },
					published: moment.toISOString(),
					updated: later.toISOString(),
					links: [{ rel: 'alternate', href: feed.entries[0]?.url }],
					categories: [{ term: 'corrected' }, { term: 'kitano-steel' }],
					// HTML, in which the texts are escaped once more.
					content: {
						type: 'html',
						value: '<p>変更前：&lt;script&gt;alert(1)&lt;/script&gt;</p><p>変更後：A &amp; B</p>',
					},
				},
			],
		});
		expect(atomOf(feed)).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">');
	});

	test('as JSON Feed says the same, under the same names', () => {
		const read = parseJsonFeed(jsonFeedOf(feed));
		expect(read).toMatchObject({
			title: feed.title,
			home_page_url: feed.home,
			feed_url: feed.self,
			next_url: feed.next,
			language: 'ja',
			items: [
				{
					id: 'tag:tettai,2026:ja/changes/event/a1.2',
					url: feed.entries[0]?.url,
					content_text: feed.entries[0]?.content.join('\n'),
					date_published: moment.toISOString(),
					date_modified: later.toISOString(),
					tags: ['corrected', 'kitano-steel'],
				},
			],
		});
	});

	test('whatever the texts are, both formats are read and agree', () => {
		const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter(
			// The reader trims, and knows nothing of what XML cannot write.
			(one) => one.trim() === one && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF\uFFFD]/u.test(one),
		);
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (titles) => {
				const many: Feed = {
					...feed,
					entries: titles.map((title, place) => ({
						path: `changes/event/e${String(place)}`,
						title,
						url: feed.home,
						published: moment,
						updated: moment,
						content: [title],
						categories: [],
					})),
				};
				const atom = parseAtomFeed(atomOf(many));
				const json = parseJsonFeed(jsonFeedOf(many));
				expect(json.items?.map(({ title }) => title)).toEqual(titles);
				expect(atom.entries?.map(({ id }) => id)).toEqual(json.items?.map(({ id }) => id));
				expect(atom.entries?.map(({ title }) => title?.value)).toEqual(titles);
			}),
			{ numRuns: 500 },
		);
	});
});

test('a feed without entries has a time all the same', () => {
	const empty = { ...feed, entries: [], next: null };
	expect(parseAtomFeed(atomOf(empty)).updated).toBe(moment.toISOString());
	expect(JSON.parse(jsonFeedOf(empty))).toMatchObject({ items: [] });
});

test('a name is a tag URI that no address of a server is part of', () => {
	for (const path of [
		'changes',
		'changes/event/a1.2',
		'companies?status=exited,suspended&q=%E9%8B%BC',
	])
		expect(tagOf('en', path)).toMatch(
			/^tag:[a-z0-9.-]+,\d{4}:(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*$/,
		);
});
