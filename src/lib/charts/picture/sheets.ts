const sheets = import.meta.glob<string>('../**/*.svelte', {
	query: '?rules',
	import: 'default',
	eager: true,
});

/** The style sheets of all components that a chart or its picture is made of, as written by Svelte; for the server. */
export const componentSheets: readonly string[] = Object.values(sheets);
