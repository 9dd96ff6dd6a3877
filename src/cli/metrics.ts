import { createServer } from 'node:http';
import type { Store } from '#lib/server/database/database.ts';
import { provideMetrics } from '#lib/server/metrics/current.ts';
import type { Settings } from '#lib/server/settings.ts';
import { CommandFailure } from './failure.ts';
import { say } from './steps.ts';

/**
 * Counts, and answers what was counted at an address of its own, where the settings want that: visitors never come there.
 * @returns ends it
 */
export async function startMetrics(
	store: Store,
	{ metrics: address }: Settings,
): Promise<() => Promise<void>> {
	if (!address) return () => Promise.resolve();
	const { openMetrics } = await import('#lib/server/metrics/prometheus.ts');
	const metrics = openMetrics(store);
	provideMetrics(metrics);
	const server = createServer((request, response) => {
		if (request.url !== '/metrics') {
			response.writeHead(404, { 'content-type': 'text/plain' }).end('Metrics are at /metrics.\n');
			return;
		}
		metrics.text().then(
			(text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
			() => response.writeHead(500, { 'content-type': 'text/plain' }).end('It failed.\n'),
		);
	});
	const { host, port } = address;
	await new Promise<void>((listening, refused) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			refused(
				new CommandFailure(
					`TETTAI_METRICS names an address where nothing can listen (${error.code ?? error.message}). Choose another host or port, or leave it out.`,
					{ cause: error },
				),
			),
		);
		server.listen(port, host, listening);
	});
	say('metrics', `http://${host}:${String(port)}/metrics`);
	return () =>
		new Promise((closed) => {
			server.close(() => closed());
			server.closeAllConnections();
		});
}
