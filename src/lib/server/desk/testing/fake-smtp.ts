import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What a fake mail server was given. */
export interface Taken {
	readonly from: string;
	readonly to: string;
	/** Headers and body, as they came over the wire. */
	readonly data: string;
}

type Behaviour = 'takes' | 'refuses' | 'hangs up';

/** A mail server on this machine that speaks as much SMTP (RFC 5321) as it takes to be sent something. */
export async function fakeSmtp(behaviour: Behaviour = 'takes') {
	const taken: Taken[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		if (behaviour === 'hangs up') {
			socket.destroy();
			return;
		}
		let waiting = '';
		let mail: { from: string; to: string } = { from: '', to: '' };
		let inData = false;
		const say = (line: string) => socket.write(`${line}\r\n`);
		say('220 mail.example ESMTP');
		socket.setEncoding('utf8').on('data', (text: string) => {
			waiting += text;
			for (;;) {
				const end = waiting.indexOf(inData ? '\r\n.\r\n' : '\r\n');
				if (end < 0) return;
				const line = waiting.slice(0, end);
				waiting = waiting.slice(end + (inData ? 5 : 2));
				if (inData) {
					inData = false;
					taken.push({ ...mail, data: line });
					say('250 taken');
				} else if (/^EHLO|^HELO/i.test(line)) say('250 mail.example');
				else if (/^MAIL FROM:/i.test(line)) {
					mail = { from: /<(.*)>/.exec(line)?.[1] ?? '', to: '' };
					say(behaviour === 'refuses' ? '550 not here' : '250 go on');
				} else if (/^RCPT TO:/i.test(line)) {
					mail = { ...mail, to: /<(.*)>/.exec(line)?.[1] ?? '' };
					say('250 go on');
				} else if (/^DATA/i.test(line)) {
					inData = true;
					say('354 go on');
				} else if (/^QUIT/i.test(line)) {
					say('221 bye');
					socket.end();
				} else say('250 as you like');
			}
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		taken,
		url: `smtp://127.0.0.1:${String(port)}`,
		close: () =>
			new Promise<void>((resolve) => {
				for (const socket of sockets) socket.destroy();
				server.close(() => {
					resolve();
				});
			}),
	};
}
