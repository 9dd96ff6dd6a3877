import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CollectProblem } from '../../problem.ts';
import { read } from '../read.ts';
import { disagree, findingIn } from './answer.ts';
import { askSecondReader } from './ask.ts';
import { passagesOf } from './prompt.ts';
import { secondReaderName } from './settings.ts';

const document = {
	id: 'a',
	lang: 'ja',
	company_ja: '瑠璃沢工業',
	company_en: 'Rurisawa Industries',
	published_on: '2022-10-20',
	title: 'お知らせ',
	text: '当社はロシア向け製品の出荷を停止いたしました。',
};
const good = {
	status: 'suspended',
	kind: 'shipment_halt',
	rung: 'completed',
	effective_on: '2022-10',
	scope: ['export'],
	territories: ['RU'],
	reasons: ['not_stated'],
	quotes: ['ロシア向け製品の出荷を停止'],
};

let server: Server;
let endpoint: string;
let asked: { body: string; key: string | undefined; path: string | undefined }[];
let respond: (response: ServerResponse) => void;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
	let body = '';
	for await (const chunk of request) body += String(chunk);
	return body;
};
const says = (content: unknown) => (response: ServerResponse) => {
	const text = typeof content === 'string' ? content : JSON.stringify(content);
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: text } }] }));
};

beforeEach(async () => {
	asked = [];
	respond = says(good);
	server = createServer((request, response) => {
		void bodyOf(request).then((body) => {
			asked.push({ body, key: request.headers.authorization, path: request.url });
			respond(response);
		});
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	endpoint = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
});
afterEach(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

const ask = (changes: Partial<typeof document> = {}, limit = 5_000) =>
	askSecondReader(
		{ endpoint, model: 'small', key: 'geheim-123' },
		{ ...document, ...changes },
		{ signal: new AbortController().signal, limit },
	);

/** The problem that a question ends with. */
async function problemOf(answer: Promise<unknown>): Promise<CollectProblem> {
	const error = await answer.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof CollectProblem)) throw new Error(`no problem: ${String(error)}`);
	return error;
}

describe('a second reader', () => {
	test('is asked as the interface wants it, and answers with a finding of low confidence', async () => {
		const finding = await ask();
		expect(finding).toMatchObject({
			status: 'suspended',
			effective_on: '2022-10-01',
			date_precision: 'month',
			confidence: 'low',
			evidence: [{ start: 3, end: 16, text: 'ロシア向け製品の出荷を停止', rule: 'second-reader' }],
		});
		const [request] = asked;
		expect(request?.path).toBe('/v1/chat/completions');
		expect(request?.key).toBe('Bearer geheim-123');
		expect(JSON.parse(request?.body ?? '')).toMatchObject({ model: 'small', temperature: 0 });
	});

	test('may put its answer into a fence', async () => {
		respond = says(`Here you are:\n\`\`\`json\n${JSON.stringify(good)}\n\`\`\``);
		expect((await ask())?.status).toBe('suspended');
	});

	test('is not asked about a text that names neither Russia nor Belarus', async () => {
		expect(await ask({ text: '当社は国内工場の生産を停止いたしました。' })).toBeUndefined();
		expect(asked).toEqual([]);
	});

	test.each([
		['prose', 'I think they left.'],
		['half an object', '{"status": "suspended"'],
		['a status that there is not', { ...good, status: 'gone' }],
		['a quotation that is not in the text', { ...good, quotes: ['撤退いたしました'] }],
		['a status without a quotation', { ...good, quotes: [] }],
		['a word as quotation', { ...good, quotes: ['停止'] }],
		['a day that there is not', { ...good, effective_on: '2022-02-30' }],
		['an exit that is only considered', { ...good, status: 'exited', rung: 'considering' }],
	])('that says %s is a problem and no finding', async (_name, content) => {
		respond = says(content);
		expect(await problemOf(ask())).toMatchObject({ code: 'api_error', subject: endpoint });
	});

	test.each([
		['an empty body', (response: ServerResponse) => response.end()],
		['HTML', (response: ServerResponse) => response.end('<p>Welcome</p>')],
		['no choices', (response: ServerResponse) => response.end('{"choices":[]}')],
	])('that sends %s is a problem', async (_name, answer) => {
		respond = answer;
		expect((await problemOf(ask())).code).toBe('api_error');
	});

	test.each([
		[401, 'refused'],
		[404, 'refused'],
		[429, 'throttled'],
		[500, 'server_error'],
	])('that answers with %i is a problem that never shows the key', async (status, code) => {
		respond = (response) => {
			response.statusCode = status;
			response.end('geheim-123 is wrong');
		};
		const problem = await problemOf(ask());
		expect(problem.code).toBe(code);
		expect(`${problem.message} ${String(problem.cause)}`).not.toContain('geheim');
	});

	test('that never ends its answer is left alone after the time limit', async () => {
		respond = (response) => response.write('{"choices":');
		expect((await problemOf(ask({}, 200))).code).toBe('too_slow');
	});

	test('that answers without end is cut off', async () => {
		respond = (response) => response.end('x'.repeat(2_000_000));
		expect((await problemOf(ask())).code).toBe('too_large');
	});

	test('that cannot be reached is a problem', async () => {
		endpoint = 'http://127.0.0.1:9/v1';
		expect((await problemOf(ask())).code).toBe('unreachable');
	});
});

test('of a long text only what stands around Russia is sent', () => {
	const filler = '国内の売上高は前期並みでした。'.repeat(2_000);
	const passages = passagesOf({ ...document, text: filler + document.text + filler });
	expect(passages).toContain(document.text);
	expect(passages?.length).toBeLessThan(400);
});

test('readers differ in the status, in a denial, and in who says it', () => {
	const rules = read(document);
	const same = findingIn(document, JSON.stringify(good));
	expect(disagree(rules, same)).toBe(false);
	expect(disagree(rules, { ...same, status: 'operating' })).toBe(true);
	expect(disagree(rules, { ...same, exit_denied: true })).toBe(true);
	expect(disagree(rules, { ...same, attribution: 'third_party' })).toBe(true);
	expect(secondReaderName({ model: 'small' })).toBe('second:small');
});
