/** Sends the bytes of a file to whoever asks, and prints its address: `node tests/bench/bare-server.ts FILE TYPE`. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file = '', type = ''] = process.argv.slice(2);
const body = readFileSync(file);
const server = createServer((_request, response) => {
	response.writeHead(200, { 'content-type': type, 'content-length': body.length });
	response.end(body);
});
server.listen(0, '127.0.0.1', () => {
	const bound = server.address();
	process.stdout.write(
		`http://127.0.0.1:${String(bound && typeof bound === 'object' ? bound.port : 0)}\n`,
	);
});
