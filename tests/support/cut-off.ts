import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/** A line to a database that can be cut, as when the database or the network is gone, and mended. */
export interface Line {
	/** DATABASE_URL through this line. */
	readonly url: string;
	/** Breaks every connection, and refuses new ones. */
	cut(): Promise<void>;
	/** Lets connections through again, at the same address. */
	mend(): Promise<void>;
}

/** Where a server of the tests listens: a socket in a folder, or a host. */
function placeOf(database: string): { path: string } | { host: string; port: number } {
	const [, host = '', port = '', folder] =
		/^postgres(?:ql)?:\/\/(?:[^@/]*@)?([^/:]*):?(\d*)\/[^?]*(?:\?host=(.+))?$/.exec(database) ?? [];
	if (folder !== undefined) return { path: join(decodeURIComponent(folder), '.s.PGSQL.5432') };
	return { host, port: Number(port || 5432) };
}

/** Lays a line to a database through a port of this machine. */
export async function lineTo(database: string, port: number): Promise<Line> {
	const place = placeOf(database);
	const open = new Set<Socket>();
	const server = createServer((near) => {
		const far = connect(place);
		for (const [one, other] of [
			[near, far],
			[far, near],
		] as const) {
			open.add(one);
			one.on('error', () => other.destroy());
			one.on('close', () => {
				open.delete(one);
				other.destroy();
			});
			one.pipe(other);
		}
	});
	const mend = () =>
		new Promise<void>((listening, refused) => {
			server.once('error', refused).listen(port, '127.0.0.1', listening);
		});
	await mend();
	const [, user = 'postgres', name = ''] =
		/^postgres(?:ql)?:\/\/(?:([^@:/]*(?::[^@/]*)?)@)?[^/]*\/([^?]*)/.exec(database) ?? [];
	return {
		url: `postgres://${user}@127.0.0.1:${String(port)}/${name}`,
		mend,
		cut: () =>
			new Promise((closed) => {
				server.close(() => closed());
				for (const socket of open) socket.destroy();
			}),
	};
}
