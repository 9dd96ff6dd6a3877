import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedText } from './boilerplate.ts';
import { read } from './read.ts';

const risk =
	'(5) 海外事業のリスク\nロシアを含む新興国では、事業の停止を余儀なくされる可能性があります。当社は情報収集に努めております。';
const addition = 'ロシアの子会社は2022年5月に生産を停止しております。';

describe('a block that is repeated each year', () => {
	test('says nothing where no sentence has changed, however its lines are broken', () => {
		expect(changedText(risk, risk)).toBeUndefined();
		expect(
			changedText(risk, risk.replace('可能性があります', '可能性が\nあります')),
		).toBeUndefined();
	});

	test('shows only what is new, where it stands', () => {
		const text = `${risk}${addition}`;
		const changed = changedText(risk, text);
		expect(changed).toHaveLength(text.length);
		expect(changed?.indexOf(addition)).toBe(text.indexOf(addition));
		expect(changed).not.toContain('可能性');
		expect(changed).toContain('海外事業のリスク');
		const finding = read({ id: 'a', lang: 'ja', text: changed ?? '' });
		expect(finding.status).toBe('suspended');
		expect(finding.evidence[0]?.text).toBe(
			text.slice(finding.evidence[0]?.start, finding.evidence[0]?.end),
		);
	});

	test('of two texts without a common sentence leaves the new one whole', () => {
		expect(changedText('前の文。', '新しい文。')).toBe('新しい文。');
	});

	test('keeps the length and the lines of any text', () => {
		const sentence = fc.constantFrom(
			'停止した。',
			'続ける。',
			'We stopped. ',
			'見出し',
			'\n',
			'ﾛｼｱ。',
			'(5) リスク\n',
		);
		const anyText = fc.array(sentence, { maxLength: 20 }).map((chosen) => chosen.join(''));
		fc.assert(
			fc.property(anyText, anyText, (before, text) => {
				const changed = changedText(before, text);
				if (changed === undefined) return;
				expect(changed).toHaveLength(text.length);
				expect(changed.split('\n')).toHaveLength(text.split('\n').length);
			}),
		);
	});
});
