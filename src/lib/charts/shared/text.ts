/** Characters that take a whole em: Japanese, full-width forms and their punctuation. */
const wide = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/u;

/** What stays on one line: a word or a character of Japanese, with the marks that may not end or begin a line. */
const unbroken =
	/[（「『【〈《]*(?:[\u2e80-\u9fff\uff00-\uff60]|[^\s\u2e80-\u9fff\uff00-\uff60]+)[、。，．・：；）」』】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*\s*|\s+/gu;

/** About how wide a text is at a size, in the same unit: an em for Japanese, a little over half for Latin. */
export function textWidth(text: string, size: number): number {
	return [...text].reduce((sum, one) => sum + (wide.test(one) ? 1 : 0.56), 0) * size;
}

/** A text that fits into a width, its end left out for an ellipsis where it does not. */
export function fitted(text: string, width: number, size: number): string {
	if (textWidth(text, size) <= width) return text;
	const letters = [...text];
	while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size) > width)
		letters.pop();
	return `${letters.join('').trimEnd()}…`;
}

/** A text in lines that fit into a width: broken between words, and between any two characters of Japanese. */
export function wrapped(text: string, width: number, size: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const part of text.match(unbroken) ?? []) {
		if (line !== '' && textWidth((line + part).trimEnd(), size) > width) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += line === '' ? part.trimStart() : part;
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
