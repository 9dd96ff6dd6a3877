import type { Element } from 'domhandler';
import { oneLine } from '../characters.ts';
import { isBelow, textIn } from './nodes.ts';
import type { HtmlPage } from './page.ts';

const meta = (page: HtmlPage, property: string): string | undefined =>
	oneLine(
		page.named('meta').find(({ attribs }) => attribs['property'] === property)?.attribs['content'],
	);
const windowTitle = (page: HtmlPage): string | undefined => {
	const title = page.named('title').find((one) => isBelow(one, ({ name }) => name === 'head'));
	return title === undefined ? undefined : oneLine(textIn(title));
};

/** The first heading of the main text, or of the page. */
function heading(page: HtmlPage, roots: readonly Element[]): string | undefined {
	const headings = page.named('h1').filter((one) => oneLine(textIn(one)) !== undefined);
	const first =
		headings.find((one) => isBelow(one, (element) => roots.includes(element))) ?? headings[0];
	return first === undefined ? undefined : oneLine(textIn(first));
}

/** What a page is called: as it tells social networks, in its main heading, or in the window's title. */
export function titleOf(page: HtmlPage, roots: readonly Element[]): string | undefined {
	const shared = meta(page, 'og:title');
	// Some sites share every page under the site's name.
	const isOwn = shared !== undefined && shared !== meta(page, 'og:site_name');
	return (isOwn ? shared : undefined) ?? heading(page, roots) ?? windowTitle(page);
}

const notFound =
	/(?:ページ|ファイル|コンテンツ|URL)(?:が|は|を)?(?:見つかりま|みつかりま|見付かりま|存在しま|ございま)せん|お探しの(?:ページ|ファイル|コンテンツ)|見つかりませんでした|(?:page|file|document) (?:could )?(?:was )?(?:not|cannot be|can't be) found|page you (?:are|were) looking for|\b404\b.{0,20}(?:not found|error|エラー)|^(?:error )?404$|^not found$|404 ?not ?found|(?:page|content) (?:does not|doesn't|no longer) exists?/i;
/** A page with more text than that says something else too. */
const LONGEST_EXCUSE = 1_200;

/** Whether a page says, under a success status, that there is no such page. */
export function saysNotFound(page: HtmlPage, text: string): boolean {
	if (text.length > LONGEST_EXCUSE) return false;
	const headings = page.named('h1', 'h2').slice(0, 3).map(textIn);
	return [windowTitle(page), ...headings].some((name) => notFound.test(oneLine(name) ?? ''));
}
