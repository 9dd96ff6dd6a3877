import { CollectProblem } from '../problem.ts';
import type { TextRules } from '../source.ts';
import { printable } from './characters.ts';
import type { ExtractedText } from './extracted.ts';
import { alternates, attachments, baseOf } from './html/links.ts';
import { mainText, type MainText } from './html/main-text.ts';
import { parsePage, type HtmlPage } from './html/page.ts';
import { publishedOn } from './html/published.ts';
import { saysNotFound, titleOf } from './html/title.ts';
import { languageCode } from './language.ts';

interface About {
	readonly url: string;
	/** Where the source's pages have their text. */
	readonly rules: TextRules;
}

/**
 * The disclosure on an HTML page: its main text in blocks, and what the page says about it.
 * @param html the page's characters
 * @throws {CollectProblem} `unreadable`, `structure_changed`, `soft_not_found`, `empty_text`
 */
export function extractHtml(html: string, { url, rules }: About): ExtractedText {
	const page = parsePage(printable(html), url);
	const { roots, blocks: written } = mainOrExcuse(page, { url, rules });
	// Numeric references bring back what the source had lost already.
	const blocks = written.map((block) => printable(block).trim()).filter((block) => block !== '');
	const text = blocks.join('\n\n');
	refuseExcuse(page, text, url);
	if (text.includes('\ufffd')) {
		throw new CollectProblem(
			'undecodable',
			url,
			'The page refers to characters by numbers that no character has; what stood there is lost.',
		);
	}
	if (text === '') {
		throw new CollectProblem(
			'empty_text',
			url,
			'The page has no text; it may need a browser to show any (render: browser).',
		);
	}
	const [root] = page.named('html');
	const lang = languageCode(text, root?.attribs['lang'] ?? root?.attribs['xml:lang']);
	const base = baseOf(page, url);
	return {
		text,
		title: titleOf(page, roots),
		lang,
		publishedOn: publishedOn(page, roots, blocks),
		pages: undefined,
		alternates: alternates(page, { url, base, lang }),
		attachments: attachments(page, roots, base),
	};
}

function refuseExcuse(page: HtmlPage, text: string, url: string): void {
	if (!saysNotFound(page, text)) return;
	throw new CollectProblem(
		'soft_not_found',
		url,
		'The page says, under a success status, that there is no such page.',
	);
}

/** A page that says "not found" lacks the declared element too; that is no change of structure. */
function mainOrExcuse(page: HtmlPage, { url, rules }: About): MainText {
	try {
		return mainText(page, rules, url);
	} catch (error) {
		refuseExcuse(page, mainText(page, {}, url).blocks.join('\n\n'), url);
		throw error;
	}
}
