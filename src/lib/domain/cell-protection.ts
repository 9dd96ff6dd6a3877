/**
 * A cell that begins with one of these is run as a formula by a spreadsheet, or eats the quote that protects
 * it (OWASP: CSV injection), in half and full width.
 */
const dangerous = /^['=+\-@\t\r\n＝＋－＠]/;

/** A text cell made safe for spreadsheets: one leading `'` where it could be run. */
export function protectCell(text: string): string {
	return dangerous.test(text) ? `'${text}` : text;
}

/** The text that {@link protectCell} was given: exactly one leading `'` comes off. */
export function unprotectCell(cell: string): string {
	return cell.startsWith("'") ? cell.slice(1) : cell;
}
