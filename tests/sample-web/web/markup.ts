const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text as it stands in HTML or XML. */
export function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Paragraphs of text as HTML. */
export function paragraphs(body: readonly string[]): string {
	return body.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
}
