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

/** What axe finds on an address, on a wide screen and on a phone's. */
export async function violationsWideAndNarrow(page: Page, address: string): Promise<string[]> {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(address);
	const wide = await violationsHere(page);
	await page.setViewportSize({ width: 390, height: 844 });
	return [...wide, ...(await violationsHere(page))];
}
