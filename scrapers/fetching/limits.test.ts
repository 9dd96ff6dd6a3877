import { expect, test } from 'vitest';
import { declarationSchema, sourceOf } from '../sources/declaration.ts';
import { defaultLimits } from './limits.ts';

test('limits are what we have promised', () => {
	expect(defaultLimits).toMatchObject({
		compressedBytes: 20_000_000,
		inflatedBytes: 50_000_000,
		ratio: 100,
		totalMs: 30_000,
		redirects: 10,
	});
	expect(defaultLimits.robotsRedirects).toBeGreaterThanOrEqual(5);
	expect(defaultLimits.robotsBytes).toBeGreaterThanOrEqual(500 * 1_024);
});

test('a source that says nothing of its manners waits 3 s between requests and makes 200 in a run', () => {
	const declaration = declarationSchema.parse({
		...{ id: 'kitano', kind: 'newsroom', name_en: 'Kitano', name_ja: '北野' },
		...{ url: 'https://kitano-steel.example/', options: {} },
		terms: { note_en: 'For tests.', note_ja: '試験用' },
	});
	expect(sourceOf(declaration)).toMatchObject({ manners: { spacingMs: 3_000, maxRequests: 200 } });
});
