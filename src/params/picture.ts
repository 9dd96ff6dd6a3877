/** Formats in which a chart is a picture. */
export function match(text: string): text is 'svg' | 'png' {
	return text === 'svg' || text === 'png';
}
