/** Invisible characters that only say where a line may break, and marks of byte order inside a text. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
/** Control characters other than tab and line ends. PostgreSQL refuses NUL, and no text means the others. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const lineEnds = /\r\n?|[\f\u0085\u2028\u2029]/g;

/**
 * A text without what cannot be stored or seen: control characters, invisible ones, lone surrogates (which become
 * U+FFFD, so that the loss can be noticed). Line ends become `\n`. All else stays as written.
 */
export function printable(text: string): string {
	return text.replace(lineEnds, '\n').replace(controls, '').replace(invisible, '').toWellFormed();
}

/** A text on one line, without white space at its ends; undefined if nothing is left. */
export function oneLine(text: string | undefined): string | undefined {
	const line = printable(text ?? '')
		.replace(/\s+/g, ' ')
		.trim();
	return line === '' ? undefined : line;
}
