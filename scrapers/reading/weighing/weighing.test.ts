import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labels } from '../labels.ts';
import { read, takeInHand } from '../read.ts';
import { anonymous, featuresOf } from './features.ts';
import { fit } from './fit.ts';
import { logLikelihoods, modelOf, trainedOn } from './model.ts';
import { fingerprintOf, trainingSet } from './training-set.ts';
import { weighedFeatures } from './weigh.ts';

test('the weights are those of the training set as it is: else run `node scrapers/reading/weighing/train.ts`', () => {
	const fingerprint = fingerprintOf(trainingSet());
	expect(trainedOn).toEqual({ ja: fingerprint, en: fingerprint });
});

describe('what a text is weighed by', () => {
	test('runs of characters in Japanese; words, stems and pairs in English', () => {
		expect([...featuresOf('出荷 停止', 'ja')]).toContain('荷停');
		const english = featuresOf('we stopped exports', 'en');
		for (const feature of ['stopped', '~stopp', 'stopped exports', '~stopp export', '+we export'])
			expect(english).toContain(feature);
	});

	test('no company and no figure', () => {
		expect(anonymous('瑠璃沢工業は12店を閉じた', ['瑠璃沢工業'])).toBe('@は0店を閉じた');
	});

	test('nothing that is asked, and nothing about another country', () => {
		const hand = takeInHand({
			id: 'a',
			lang: 'ja',
			company_ja: '瑠璃沢工業',
			text: 'Q ロシアから撤退するのか。\nA ロシアの工場は動かしている。\n\n欧州では増産した。',
		});
		const features = weighedFeatures(hand);
		expect(features).toContain('動か');
		expect(features).not.toContain('撤退');
		expect(features).not.toContain('増産');
	});

	test('nothing that is only supposed', () => {
		const features = weighedFeatures(
			takeInHand({
				id: 'a',
				lang: 'ja',
				company_ja: '瑠璃沢工業',
				text: '当社はロシアで販売している。制裁が強まった場合、ロシア事業を整理する可能性があります。',
			}),
		);
		expect(features).toContain('販売');
		expect(features).not.toContain('整理');
	});

	const pieces = {
		ja: ['出', '荷', '停', '止', 'を', '続', 'け', '工場', '撤退', 'し', 'ま', '。', '新', ' '],
		en: ['we ', 'stopped ', 'exports ', 'sales', '. ', 'not ', "don't ", 'exit', 'ing ', 'the '],
	};
	test.each(['ja', 'en'] as const)('the quick way finds what the slow one does in %s', (tongue) => {
		const { weights, rowsIn } = modelOf(tongue);
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces[tongue])), (parts) => {
				const text = parts.join('');
				const quick = new Set<readonly number[]>();
				rowsIn(text, (row) => quick.add(row));
				const slow = [...featuresOf(text, tongue)].flatMap((name) => {
					const row = weights.get(name);
					return row ? [row] : [];
				});
				expect(quick).toEqual(new Set(slow));
			}),
		);
	});
});

describe('how likely each label is', () => {
	test('adds up to one, whatever the text', () => {
		fc.assert(
			fc.property(fc.string(), fc.constantFrom('ja' as const, 'en' as const), (text, tongue) => {
				const likelihoods = logLikelihoods(modelOf(tongue), text);
				const total = [...likelihoods.values()].reduce((sum, value) => sum + Math.exp(value), 0);
				expect([...likelihoods.keys()]).toEqual(labels);
				expect(total).toBeCloseTo(1, 9);
			}),
		);
	});
});

test('the fit finds the class that a feature stands for, and is the same each time', () => {
	const rows = {
		features: [[0], [0, 2], [1], [1, 2]],
		classes: [0, 0, 1, 1],
		featureCount: 3,
		classCount: 2,
	};
	const weights = fit(rows, 10);
	const [first = 0, second = 0] = weights;
	expect(first).toBeGreaterThan(1);
	expect(first + second).toBeCloseTo(0, 6);
	expect(weights[2]).toBeLessThan(-1);
	expect(Math.abs(weights[4] ?? 1)).toBeLessThan(0.01);
	expect(fit(rows, 10)).toEqual(weights);
});

describe('words beside rules', () => {
	const statusOf = (text: string) =>
		read({ id: 'a', lang: 'ja', company_ja: '瑠璃沢工業', published_on: '2022-10-20', text });

	test('make no exit of what is planned, denied or thought of', () => {
		for (const text of [
			'瑠璃沢工業はロシア子会社の全株式の譲渡を完了する計画だ。',
			'瑠璃沢工業はロシア事業の売却を完了していない。',
			'瑠璃沢工業はロシアの全店舗の閉鎖を検討している。',
		])
			expect(statusOf(text).status).not.toBe('exited');
	});

	test('make no stop of what is only forecast, and no departure of what is denied', () => {
		expect(
			statusOf('瑠璃沢工業はロシア向けの出荷が部材不足で秋口に途切れる公算が大きいとした。').status,
		).not.toBe('suspended');
		expect(statusOf('瑠璃沢工業はロシアの持分を売らない。').status).not.toMatch(/^exit/);
	});
});
