import { expect, test } from '@playwright/test';
import { violationsWideAndNarrow } from './axe.ts';
import { everyKind } from './site.ts';

// What the short run leaves out: English in the dark and Japanese in the light.
for (const { name, address, language } of everyKind)
	test(`${name}: no axe violation, wide or narrow`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: language === 'en' ? 'dark' : 'light' });
		expect(await violationsWideAndNarrow(page, address)).toEqual([]);
	});
