import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it is, a line for each rule. */
export async function violationsHere(page: Page): Promise<string[]> {
	const found = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return found.violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
	);
}

/** How wide a screen is, and how high: a desk's and a phone's. */
export const screens = {
	wide: { width: 1440, height: 900 },
	narrow: { width: 390, height: 844 },
} as const;
export type Screen = keyof typeof screens;

/** What axe finds on an address, on one screen after the other. */
export async function violationsOn(
	page: Page,
	address: string,
	...on: readonly Screen[]
): Promise<string[]> {
	await page.goto(address);
	const found: string[] = [];
	for (const screen of on) {
		await page.setViewportSize(screens[screen]);
		found.push(...(await violationsHere(page)));
	}
	return found;
}
