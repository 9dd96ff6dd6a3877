import { expect, test } from '@playwright/test';
import { violationsOn } from './axe.ts';
import { everyKind } from './site.ts';

// What the short run leaves out: of each language the other theme, and of its theme the other screen.
for (const { name, address, language } of everyKind)
	test(`${name}: no axe violation in either theme on either screen`, async ({ page }) => {
		const english = language === 'en';
		const [short, other] = english ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
		await page.emulateMedia({ colorScheme: short });
		expect(await violationsOn(page, address, english ? 'narrow' : 'wide')).toEqual([]);
		await page.emulateMedia({ colorScheme: other });
		expect(await violationsOn(page, address, 'wide', 'narrow')).toEqual([]);
	});
