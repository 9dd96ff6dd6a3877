import { describe, expect, test } from 'vitest';
import { differingKeys } from './complete.ts';

const words = { greeting: { hello: 'Hello', many: (count: number) => String(count) }, list: ['a'] };

describe('two catalogues', () => {
	test('that have the same messages do not differ', () => {
		expect(differingKeys(words, structuredClone({ ...words, greeting: {} }))).toEqual([
			'greeting.hello',
			'greeting.many',
		]);
		expect(differingKeys(words, { ...words, list: ['b'] })).toEqual([]);
	});

	test.each([
		['a message is missing', { ...words, greeting: { hello: 'Hello' } }, ['greeting.many']],
		['a whole group is missing', { list: ['a'] }, ['greeting']],
		[
			'a message is empty',
			{ ...words, greeting: { ...words.greeting, hello: '' } },
			['greeting.hello'],
		],
		[
			'one takes a value and the other does not',
			{ ...words, greeting: { ...words.greeting, many: 'x' } },
			['greeting.many'],
		],
		['a group is a message', { ...words, greeting: 'Hello' }, ['greeting']],
		['a list is shorter', { ...words, list: [] }, ['list.0']],
		['a message is nothing', { ...words, list: [null] }, ['list.0']],
	])('differ where %s, in either order', (_, other, keys) => {
		expect(differingKeys(words, other)).toEqual(keys);
		expect(differingKeys(other, words)).toEqual(keys);
	});
});
