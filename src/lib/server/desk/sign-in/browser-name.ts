/** Browsers by what only they say; most also call themselves by the names further down. */
const browsers = [
	['Edge', /\bEdg(e|A|iOS)?\//],
	['Firefox', /\b(Firefox|FxiOS)\//],
	['Chrome', /\b(Headless)?(Chrome|CriOS)\//],
	['Safari', /\bSafari\//],
] as const;

const systems = [
	['iPhone or iPad', /\b(iPhone|iPad)\b/],
	['Android', /\bAndroid\b/],
	['Windows', /\bWindows\b/],
	['Mac', /\bMacintosh\b/],
	['Linux', /\bLinux\b/],
] as const;

/** A browser in a word or two, for recognising one's own: `Firefox, Windows`. What is not known is shown as it is. */
export function browserName(userAgent: string): string {
	const known = [browsers, systems].flatMap(
		(names) => names.find(([, sign]) => sign.test(userAgent))?.[0] ?? [],
	);
	return known.length > 0 ? known.join(', ') : userAgent.slice(0, 60) || '–';
}
