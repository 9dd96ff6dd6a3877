import type { Manners } from '../exchange.ts';
import { CollectProblem } from '../problem.ts';
import type { FetcherContext } from './context.ts';

/** What one run has done to its hosts, and which of them it leaves alone. */
export interface HostBook {
	/** Requests sent so far, to all hosts. */
	readonly requests: number;
	/**
	 * @throws {CollectProblem} `host_stopped` or `budget_spent`, if the host must not be asked (again) in this run
	 */
	admit(url: URL, manners: Manners): Promise<void>;
	/** Counts a request that is about to be sent; call without delay after {@link HostBook.admit}. */
	count(url: URL): void;
	/** The host answered as it should. */
	succeeded(url: URL): void;
	/** The host did not: a throttling host is left alone at once, a failing one after a few failures in a row. */
	failed(url: URL, problem: CollectProblem): void;
	isStopped(url: URL): boolean;
}

interface HostEntry {
	requests: number;
	failuresInARow: number;
	stoppedBy: CollectProblem | undefined;
}

export function openHostBook(context: FetcherContext): HostBook {
	const { clock, limits, rests } = context;
	const entries = new Map<string, HostEntry>();
	let requests = 0;

	function entryOf({ host }: URL): HostEntry {
		const entry = entries.get(host) ?? { requests: 0, failuresInARow: 0, stoppedBy: undefined };
		entries.set(host, entry);
		return entry;
	}

	function stop(url: URL, problem: CollectProblem): void {
		entryOf(url).stoppedBy = problem;
		context.onEvent({ type: 'host_stopped', host: url.host, because: problem.code });
	}

	function standing(url: URL): CollectProblem | undefined {
		const { stoppedBy } = entryOf(url);
		if (stoppedBy) return hostStopped(url, sentenceOf(stoppedBy), stoppedBy.retryAt);
		const rest = rests.get(url.host);
		if (rest && rest.getTime() > clock.now())
			return hostStopped(url, `it asked for rest until ${rest.toISOString()}.`, rest);
		return undefined;
	}

	return {
		get requests() {
			return requests;
		},
		async admit(url, manners) {
			if (await context.stopped(url.host)) throw hostStopped(url, 'a person stopped it.');
			const stopped = standing(url);
			if (stopped) throw stopped;
			if (entryOf(url).requests >= manners.maxRequests)
				throw new CollectProblem(
					'budget_spent',
					url.href,
					`${url.host} was asked ${manners.maxRequests} times, which is enough for one run; the next run goes on.`,
				);
		},
		count(url) {
			requests += 1;
			entryOf(url).requests += 1;
		},
		succeeded(url) {
			entryOf(url).failuresInARow = 0;
		},
		failed(url, problem) {
			const { code, retryAt } = problem;
			if (code === 'throttled') {
				if (retryAt) rests.set(url.host, retryAt);
				stop(url, problem);
			} else if (code === 'server_error' || code === 'unreachable' || code === 'too_slow') {
				const entry = entryOf(url);
				entry.failuresInARow += 1;
				if (entry.failuresInARow === limits.failuresInARow) stop(url, problem);
			}
		},
		isStopped: (url) => standing(url) !== undefined,
	};
}

const sentenceOf = ({ code }: CollectProblem): string =>
	code === 'throttled' ? 'it asked for rest.' : 'it failed several times in a row.';

function hostStopped(url: URL, because: string, retryAt?: Date): CollectProblem {
	return new CollectProblem(
		'host_stopped',
		url.href,
		`${url.host} is left alone for the rest of this run: ${because}`,
		retryAt ? { retryAt } : {},
	);
}
