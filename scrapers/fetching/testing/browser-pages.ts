import type { IncomingMessage } from 'node:http';
import { answer, type SamplePage } from './page-server.ts';

const later = (script: string): string =>
	`<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>新着情報</title></head><body><ul></ul><script>${script}</script></body></html>`;
const done = "document.querySelector('ul').insertAdjacentHTML('beforeend', '<li>済</li>');";

const forAll = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
const queryOf = ({ url }: IncomingMessage): string => (url ?? '').replace(/^[^?]*\?/, '');

/** Pages of a fictional shipyard for tests of the browser. */
export function browserPages(port: number): Readonly<Record<string, SamplePage>> {
	const to = (host: string, path: string) => `http://${host}:${port}${path}`;
	return {
		'/old': answer(301, { location: to('www.minato.test', '/news') }),
		'/news': later(`fetch('/data').then((reply) => reply.json()).then((titles) => {
			for (const title of titles) document.querySelector('ul').insertAdjacentHTML('beforeend', '<li>' + title + '</li>');
		});`),
		'/data': answer(
			200,
			{ 'content-type': 'application/json', ...forAll },
			'["港湾造船の解散","𠮷野工場"]',
		),

		// Everything that a page may want.
		'/wants': `<link rel="stylesheet" href="/own.css"><link rel="prefetch" href="/guessed">
			<img src="/picture"><iframe src="${to('ads.test', '/frame')}"></iframe>
			<script src="${to('ads.test', '/foreign.js')}"></script>
			<script src="${to('widget.test', '/widget.js')}"></script><ul></ul><script>
			alert('Welcome'); open('/popup'); navigator.sendBeacon('/beacon', 'x'); new WebSocket('ws://' + location.host + '/socket');
			navigator.serviceWorker?.register('/worker.js').catch(() => undefined); new Worker('/worker.js');
			Promise.allSettled(['${to('api.minato.test', '/data?sub')}', '/closed', '/moved', '${to('ads.test', '/data?ads')}']
				.map((address) => fetch(address, { headers: { 'x-asks': 'first' } }))).then((all) => {
					document.querySelector('ul').insertAdjacentHTML('beforeend', '<li>' + all.map(({ status }) => status) + '</li>');
				});</script>`,
		'/moved': answer(302, {
			location: to('ads.test', '/data?moved'),
			...forAll,
		}),
		'/own.css': answer(200, { 'content-type': 'text/css' }),
		'/widget.js': answer(200, { 'content-type': 'text/javascript' }),

		'/cookies': (request, response) => {
			response.setHeader('set-cookie', 'seen=yes');
			response.setHeader('content-type', 'text/html');
			response.end(`<p>${request.headers.cookie ?? 'no cookie'}</p><script>
				document.title = localStorage.seen ?? 'nothing kept'; localStorage.seen = 'yes';</script>`);
		},
		// These take an address or a port from their query.
		'/to': (request, response) => {
			response.writeHead(302, { location: queryOf(request) }).end();
		},
		'/asks':
			later(`fetch(location.search.slice(1)).then((reply) => reply.text(), ({ name }) => name).then((said) => {
			document.querySelector('ul').insertAdjacentHTML('beforeend', '<li>' + said + '</li>');
		});`),
		'/calls':
			later(`const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:' + location.search.slice(1) }] });
			call.createDataChannel('x');
			call.onicegatheringstatechange = () => { if (call.iceGatheringState === 'complete') { ${done} } };
			call.createOffer().then((offer) => call.setLocalDescription(offer));`),

		'/onwards': '<script>location.replace("/news")</script>',
		'/elsewhere': `<script>location.assign('${to('ads.test', '/')}')</script>`,
		'/posts': later(
			`document.body.insertAdjacentHTML('beforeend', '<form method="post">'); document.forms[0].submit();`,
		),
		'/again': '<script>location.reload()</script>',
		'/to-closed': answer(302, { location: to('www.minato.test', '/closed') }),
		'/endless': '<script>for (;;);</script>',
		'/polls': `<script>setInterval(() => fetch('/data'), 50)</script>`,
		'/empty-list': later(''),
		'/silent': () => undefined,
		'/file': answer(200, { 'content-type': 'text/html', 'content-disposition': 'attachment' }, 'x'),
		'/pdf': answer(200, { 'content-type': 'application/pdf' }, '%PDF-1.7'),
		'/offers-file': later(`location.href = '/pdf';`),
		'/gone': answer(410, { 'content-type': 'text/html; charset=utf-8' }, '<h1>削除済み</h1>'),
		'/failed': answer(503, { 'content-length': '0' }),
		'/long': later(`document.body.append('長'.repeat(400_000));${done}`),
		'/heavy': later(`fetch('/weight').then((reply) => reply.text()).then(() => { ${done} });`),
		'/weight': answer(200, { 'content-type': 'text/plain' }, 'x'.repeat(1_200_000)),
	};
}
