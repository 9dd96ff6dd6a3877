/** A field of a form as text, without NUL, which no text of a database holds; empty where it is missing or a file. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.replaceAll('\0', '') : '';
}
