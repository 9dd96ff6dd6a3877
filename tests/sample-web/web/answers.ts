import type { Answer } from './visit.ts';

/** A page in UTF-8. */
export function html(body: string, changedAt?: Date): Answer {
	return {
		headers: { 'content-type': 'text/html; charset=utf-8' },
		body,
		...(changedAt && { changedAt }),
	};
}

export function json(value: unknown, changedAt?: Date): Answer {
	return {
		headers: { 'content-type': 'application/json; charset=utf-8' },
		body: JSON.stringify(value),
		...(changedAt && { changedAt }),
	};
}

export function pdf(body: Uint8Array, changedAt?: Date): Answer {
	return {
		headers: { 'content-type': 'application/pdf' },
		body,
		...(changedAt && { changedAt }),
	};
}

/** Any other type; give the charset with it. */
export function file(type: string, body: string | Uint8Array, changedAt?: Date): Answer {
	return { headers: { 'content-type': type }, body, ...(changedAt && { changedAt }) };
}

export function redirect(location: string, status = 302): Answer {
	return { status, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' };
}

/** A plain answer in text. */
export function plain(status: number, text: string, headers: Answer['headers'] = {}): Answer {
	return {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
		body: text,
	};
}

/** The page of a Japanese server for an address that it does not know. */
export function notFound(): Answer {
	return {
		status: 404,
		headers: { 'content-type': 'text/html; charset=utf-8' },
		body: '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>404 Not Found</title></head><body><h1>ページが見つかりません</h1><p>お探しのページは移動または削除された可能性があります。</p></body></html>',
	};
}
