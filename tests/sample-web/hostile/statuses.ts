import { plain } from '../web/answers.ts';
import { input, noticePage, type HostileInput } from './input.ts';

const status = (
	code: number,
	problem: HostileInput['code'],
	what: string,
	headers = {},
): HostileInput =>
	input('fetching', `status-${String(code)}`, problem, what, () => plain(code, what, headers));

/** Answers with every status that means something to a collector, and some that mean nothing. */
export const statuses: readonly HostileInput[] = [
	status(400, 'not_found', '400 Bad Request'),
	status(401, 'refused', '401 Unauthorized', { 'www-authenticate': 'Basic realm="investors"' }),
	status(403, 'refused', '403 Forbidden'),
	status(404, 'not_found', '404 Not Found'),
	status(405, 'not_found', '405 Method Not Allowed'),
	status(407, 'refused', '407 Proxy Authentication Required'),
	status(410, 'not_found', '410 Gone'),
	status(418, 'not_found', "418 I'm a Teapot"),
	status(429, 'throttled', '429 Too Many Requests', { 'retry-after': '60' }),
	status(451, 'refused', '451 Unavailable For Legal Reasons'),
	status(500, 'server_error', '500 Internal Server Error'),
	status(502, 'server_error', '502 Bad Gateway'),
	status(503, 'throttled', '503 Service Unavailable', { 'retry-after': '3600' }),
	status(504, 'server_error', '504 Gateway Timeout'),
	input(
		'fetching',
		'retry-after-nonsense',
		'throttled',
		'503 that asks to come back at no time',
		() => plain(503, 'later', { 'retry-after': 'tomorrow, perhaps' }),
	),
	input('document', 'status-204', 'empty_text', '204 No Content', ({ raw }) => () => {
		raw.response.writeHead(204).end();
	}),
	input('fetching', 'status-206', 'truncated', '206 with a part that nobody asked for', () => ({
		status: 206,
		headers: { 'content-type': 'text/html; charset=utf-8', 'content-range': 'bytes 0-99/9000' },
		body: noticePage().slice(0, 100),
	})),
	input('fetching', 'status-599', 'server_error', '599, which does not exist', () =>
		plain(599, 'out of range'),
	),
];
