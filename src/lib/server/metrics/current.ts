/** What the web server counts, where somebody wants to know. */
export interface Metrics {
	/** A request was answered: its route's name and not its address, and the seconds until its answer began. */
	answered(request: {
		readonly method: string;
		readonly route: string;
		readonly status: number;
		readonly seconds: number;
	}): void;
	/** Something was looked for in the memory of answers. */
	looked(outcome: 'hit' | 'miss' | 'stale'): void;
}

/** The command line keeps the metrics, and the bundled web server counts: hence a place on `globalThis`. */
const place = Symbol.for('tettai.metrics');
const shared = globalThis as { [place]?: Metrics };

/** Makes metrics the ones that this process counts with. */
export function provideMetrics(metrics: Metrics): void {
	shared[place] = metrics;
}

/** Undefined where nobody wants to know. */
export const currentMetrics = (): Metrics | undefined => shared[place];
