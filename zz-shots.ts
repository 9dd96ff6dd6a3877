import { chromium } from '@playwright/test';
import { prepareChromium } from './tests/support/chromium.ts';
import { signIn } from './tests/browser/desk/sign-in.ts';
const base = 'http://localhost:3917';
const { executablePath, env } = await prepareChromium();
const browser = await chromium.launch({ env, ...(executablePath ? { executablePath } : {}) });
const [,, ...jobs] = process.argv;
for (const job of jobs) {
  const [path, out, width, scheme, desk] = job.split('|');
  const context = await browser.newContext({ baseURL: base, viewport: { width: Number(width), height: 900 }, colorScheme: scheme as 'light' });
  const page = await context.newPage();
  if (desk) { await signIn(page, 'reviewer'); if (desk === 'ja') { await context.addCookies([{ name: 'desk_lang', value: 'ja', url: base }]); } }
  await page.goto(path);
  if (desk) await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  await page.screenshot({ path: `/tmp/corr/${out}.png`, fullPage: true });
  await context.close();
}
await browser.close();
