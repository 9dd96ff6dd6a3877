import { acceptedEncodings } from './decoders.ts';

const pages = 'text/html, application/xhtml+xml, application/pdf, application/xml;q=0.9, */*;q=0.8';

/** Who we are: name, version and how to reach a person. */
export function userAgentOf(version: string, contact: string): string {
	return `Tettai/${version} (+${contact})`;
}

/** The headers of a request: honest, without a language that we would prefer, without cookies. */
export function headersFor(
	userAgent: string,
	url: URL,
	{
		accept = pages,
		etag,
		lastModified,
	}: {
		accept?: string | undefined;
		etag?: string | undefined;
		lastModified?: string | undefined;
	} = {},
): Record<string, string> {
	return {
		host: url.host,
		'user-agent': userAgent,
		accept,
		'accept-language': '*',
		'accept-encoding': acceptedEncodings,
		...(etag !== undefined && { 'if-none-match': etag }),
		...(lastModified !== undefined && { 'if-modified-since': lastModified }),
	};
}
