import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { request } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { createAddressGuard, type AddressGuard } from './address-guard.ts';
import { createAgents } from './agents.ts';
import { defaultLimits } from './limits.ts';
import { serve } from './testing/fetcher.ts';

function verifiedAgent(guard: AddressGuard) {
	const agents = createAgents(guard, defaultLimits);
	onTestFinished(() => agents.close());
	return agents.verified;
}

test('a numeric host is refused before anything is connected', async () => {
	let connections = 0;
	const server = createServer((socket) => {
		connections += 1;
		socket.destroy();
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	const dispatcher = verifiedAgent(createAddressGuard());
	const asked = request(`http://127.0.0.1:${port}/a`, { dispatcher });
	await expect(asked).rejects.toMatchObject({ code: 'unsafe_address' });
	expect(connections).toBe(0);
});

test('the connected address is checked even if the look-up was led astray', async () => {
	const server = await serve({ '/a': 'a' });
	const { port } = new URL(server.origin);
	const astray: AddressGuard = {
		...createAddressGuard(),
		lookup: (_, { all }, callback) => {
			if (all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
			else callback(null, '127.0.0.1', 4);
		},
	};
	const dispatcher = verifiedAgent(astray);
	await expect(request(`http://astray.example:${port}/a`, { dispatcher })).rejects.toMatchObject({
		code: 'unsafe_address',
	});
	expect(server.asked).toEqual([]);
});
