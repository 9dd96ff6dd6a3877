/** Serves the schema `graph` of a database through PostGraphile as in production: `node tests/bench/postgraphile-server.ts URL`. */
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const handler = postgraphile(pool, 'graph', {
	graphiql: false,
	disableQueryLog: true,
	disableDefaultMutations: true,
	ignoreRBAC: true,
	setofFunctionsContainNulls: false,
});
const server = createServer((request, response) => void handler(request, response));
server.listen(0, '127.0.0.1', () => {
	const bound = server.address();
	process.stdout.write(
		`http://127.0.0.1:${String(bound && typeof bound === 'object' ? bound.port : 0)}\n`,
	);
});
