import pg from 'pg';

/** What somebody who listens to a channel is told. */
export interface Listener {
	/** Somebody has notified the channel, or may have before we began to hear. */
	readonly heard: () => void;
	/** We no longer hear; `heard` follows when we do again. */
	readonly lost: () => void;
}

/** Milliseconds until a lost connection is tried again, and between two looks whether it is still there. */
const retryMs = 1_000;
const pulseMs = 5_000;

/**
 * Hears a channel of PostgreSQL over a connection of its own, which is made again whenever it breaks. One that breaks
 * without a word (a network that swallows packets) is noticed within ten seconds.
 * @returns what ends it
 */
export async function listenTo(
	url: string,
	channel: string,
	{ heard, lost }: Listener,
): Promise<() => Promise<void>> {
	let current: pg.Client | undefined;
	let timer: NodeJS.Timeout | undefined;
	let isEnded = false;

	async function connect(): Promise<void> {
		const client = new pg.Client({
			connectionString: url,
			keepAlive: true,
			connectionTimeoutMillis: pulseMs,
			query_timeout: pulseMs,
		});
		current = client;
		const broken = (): void => {
			if (current !== client) return;
			current = undefined;
			clearTimeout(timer);
			client.end().catch(() => undefined);
			lost();
			if (!isEnded) timer = setTimeout(() => void connect(), retryMs).unref();
		};
		const pulse = (): void => {
			client.query('select 1').then(() => {
				if (current === client) timer = setTimeout(pulse, pulseMs).unref();
			}, broken);
		};
		client.on('error', broken);
		client.on('end', broken);
		client.on('notification', heard);
		try {
			await client.connect();
			await client.query(`listen ${pg.escapeIdentifier(channel)}`);
		} catch {
			broken();
			return;
		}
		heard();
		timer = setTimeout(pulse, pulseMs).unref();
	}

	await connect();
	return async () => {
		isEnded = true;
		clearTimeout(timer);
		const client = current;
		current = undefined;
		await client?.end().catch(() => undefined);
	};
}
