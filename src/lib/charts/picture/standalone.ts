/** Text with the classes that keep components apart in their short form: four letters are enough among a few. */
export const withShortScopes = (text: string): string =>
	text.replace(/svelte-([a-z0-9]{1,4})[a-z0-9]*/g, 's-$1');

/**
 * Mark-up of a page as a file of its own: without what only pages, their pointers and scripts need, with whole addresses. Of
 * marks beside each other that lead to the same place the first does. The hatch stays: rules refer to it too.
 * @param origin scheme and host of the site
 */
export function standalone(markup: string, origin: string): string {
	let last = '';
	return withShortScopes(markup)
		.replace(/<!--[^]*?-->/g, '')
		.replace(/ (class=""|rel="[^"]*")/g, '')
		.replace(/<rect class="(hit|target)\b[^>]*><\/rect>/g, '')
		.replace(/><\/(rect|path|circle|line|stop)>/g, '/>')
		.replace(
			/<a class="mark" href="([^"]*)">([^]*?)<\/a>/g,
			(whole, href: string, inside: string) => {
				const isSame = href === last;
				last = href;
				return isSame ? `<g class="mark">${inside}</g>` : whole;
			},
		)
		.replace(/<pattern id="([^"]*)"[^]*?<\/pattern>/g, (whole, id: string) =>
			markup.includes(`url(#${id})`) || id === 'texture-undisclosed' ? whole : '',
		)
		.replaceAll(' href="/', ` href="${origin}/`)
		.trim();
}
