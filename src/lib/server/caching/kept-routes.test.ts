import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isKeptRoute } from './kept-routes.ts';

/** Every route of the application by its id, as SvelteKit names it. */
const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\+(page@?|server)\.(svelte|ts)$/.test(file))
	.map((file) => `/${file.replace(/\/?\+[^/]*$/, '')}`);

test('nothing of the desk, of a request for correction, of run health or of machines is ever kept', () => {
	const never = routes.filter((id) =>
		/^\/desk|corrections|\/sources|healthz|readyz|portfolio\.csv|\.zip$|^\/releases|^\/$/.test(id),
	);
	expect(never.length).toBeGreaterThan(20);
	expect(never.filter(isKeptRoute)).toEqual([]);
	expect(isKeptRoute(null)).toBe(false);
});

test('what readers come for is kept', () => {
	const kept = routes.filter(isKeptRoute);
	for (const id of [
		'/[lang=lang]',
		'/[lang=lang]/companies',
		'/[lang=lang]/companies/[slug=slug]',
		'/[lang=lang]/charts/[chart=chart].[picture=picture]',
		'/[lang=lang]/embed/[chart=chart]',
		'/api/v1/[resource=api_resource]',
	])
		expect(kept).toContain(id);
});
