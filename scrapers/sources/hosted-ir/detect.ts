import type { Provider } from './providers.ts';

/** What an issuer's page loads from a provider. */
export interface DetectedList {
	readonly provider: Provider;
	/** The issuer's code there. */
	readonly code: string;
}

const traces: readonly (readonly [Provider, RegExp])[] = [
	['eir_parts', /\beirCode\s*[=:]\s*["']([0-9A-Z]{4,5})["']/g],
	['eir_parts', /\beir-parts\.net\/(?:V4Public\/)?EIR\/([0-9A-Z]{4,5})\//g],
	['xj_storage', /\bxj-storage\.jp\/resources\/(AS[0-9]{3,8})\//g],
	['xj_storage', /\bxj-storage\.jp\/public-list\/[^"'\s]*[?&;]company=(AS[0-9]{3,8})/g],
	['irpocket', /\birpocket\.com\/([0-9A-Za-z]{3,12})\/irpocket\/(?:loader|config)\.js/g],
	['irpocket', /\bxml\.irpocket\.com\/([0-9A-Za-z]{3,12})\//g],
];

/** The lists of hosted IR services that a page shows, found in its source: what a declaration of this kind needs. */
export function detectHostedIr(html: string): DetectedList[] {
	const found = new Map<string, DetectedList>();
	for (const [provider, pattern] of traces) {
		for (const [, code = ''] of html.matchAll(pattern)) {
			found.set(`${provider} ${code}`, { provider, code });
		}
	}
	return [...found.values()];
}
