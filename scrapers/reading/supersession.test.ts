import { describe, expect, test } from 'vitest';
import { claimsIn } from './example-text.ts';
import { ledgerOf } from './ledger.ts';
import { positionOf } from './statuses.ts';
import { standingOf } from './supersession.ts';

function standing(text: string) {
	const claims = claimsIn(text);
	const { status, rule } = standingOf(
		claims.flatMap((claim) => positionOf(claim) ?? []),
		claims,
	);
	return [status, rule];
}

describe('several facts in one text', () => {
	test.each([
		['ロシア工場は3月に停止し、9月に再開しました。', 'operating', 'resumed'],
		['ロシア工場は5月に再開しましたが、9月から再び停止しています。', 'suspended', 'stopped'],
		[
			'ロシア向け輸出は停止しました。ロシアでの販売は続けています。',
			'scaled_back',
			'stopped-others-go-on',
		],
		[
			'ロシア工場は停止しています。ロシアの子会社の株式を譲渡することを決定しました。',
			'exit_announced',
			'leaving',
		],
		['ロシアの子会社の株式の譲渡が完了しました。', 'exited', 'gone'],
		[
			'ロシア工場を譲渡しました。ロシアの部品会社は残し、供給を続けます。',
			'scaled_back',
			'exited-but-own-service',
		],
		[
			'ロシアでの新規契約は停止しました。既存の契約は満期をもって終了します。',
			'holding',
			'new-stopped-rest-runs-off',
		],
		[
			'ロシア産原油の引き取りは続けますが、ロシア産石炭の購入は停止しました。',
			'operating',
			'purchases-go-on',
		],
		['ロシア工場の再開時期は未定です。', 'suspended', 'restart-open'],
		['ロシアの情勢を注視します。', null, 'none'],
	])('%s', (text, status, rule) => {
		expect(standing(text)).toEqual([status, rule]);
	});

	test('an exit that was called off afterwards is none', () => {
		const claims = claimsIn('ロシア子会社の譲渡を決定しました。その後、譲渡契約を解除しました。');
		const positions = claims.flatMap((claim) => positionOf(claim) ?? []);
		expect(ledgerOf(positions, claims, false).leaving).toEqual([]);
		expect(ledgerOf(positions, claims.slice(0, 1), false).leaving).not.toEqual([]);
	});
});
