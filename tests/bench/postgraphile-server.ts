/** Serves the schema `graph` of a database through PostGraphile as in production: `node tests/bench/postgraphile-server.ts URL`. */
import { createServer } from 'node:http';
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

/** PostGraphile's parts each bring a copy of `graphql`, and copies do not know each other's types: all use one. */
const ofPostGraphile = createRequire(createRequire(import.meta.url).resolve('postgraphile'));
const copy = new URL('.', pathToFileURL(ofPostGraphile.resolve('graphql'))).href;
registerHooks({
	resolve(specifier, context, next) {
		const found = next(specifier, context);
		return { ...found, url: found.url.replace(/^.*\/node_modules\/graphql\//, copy) };
	},
});
const { postgraphile } = await import('postgraphile');

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
