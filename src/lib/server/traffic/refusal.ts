import type { Language } from '#lib/domain/terms.ts';
import { messagesFor } from '#lib/messages/index.ts';

/** Why something is not answered now, and when to ask again. */
export interface NotNow {
	readonly status: 429 | 503;
	/** Whole seconds until it is worth asking again. */
	readonly seconds: number;
}

const titles = { 429: 'Too Many Requests', 503: 'Service Unavailable' } as const;

function sentence({ status, seconds }: NotNow, language: Language): string {
	const t = messagesFor(language);
	if (status === 429) return t.error.tooMany(seconds);
	return language === 'ja'
		? `${t.error.unavailable}。${t.error.unavailableText}`
		: `${t.error.unavailable}. ${t.error.unavailableText}`;
}

/**
 * Says it to a person in a sentence, in both languages with that of the address first, and to a program as RFC 9457
 * has it.
 */
export function notNow(
	why: NotNow,
	{ request, language }: { request: Request; language: Language },
): Response {
	const { status, seconds } = why;
	const common = {
		'retry-after': String(seconds),
		'cache-control': 'no-store',
		'access-control-allow-origin': '*',
	};
	if (request.headers.get('accept')?.includes('text/html')) {
		const other = language === 'ja' ? 'en' : 'ja';
		const text = `${sentence(why, language)}\n\n${sentence(why, other)}\n`;
		return new Response(text, {
			status,
			headers: { ...common, 'content-type': 'text/plain; charset=utf-8' },
		});
	}
	const detail = sentence(why, language);
	return new Response(
		JSON.stringify({ type: 'about:blank', title: titles[status], status, detail }),
		{ status, headers: { ...common, 'content-type': 'application/problem+json; charset=utf-8' } },
	);
}
