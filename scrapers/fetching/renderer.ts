import type { Exchange } from '../exchange.ts';

/** A page to be rendered by a browser. */
export interface RenderRequest {
	readonly url: string;
	/** CSS selector of the element that must be there before the page counts as rendered. */
	readonly waitFor?: string;
	/** For the whole page, from start to snapshot. */
	readonly timeoutMs: number;
	readonly userAgent: string;
	/**
	 * Whether robots.txt, the run's budget and the kill switch allow a request; asked before the page itself, every
	 * redirect and everything that the page loads.
	 */
	readonly allowsRobots: (url: string) => Promise<boolean>;
	readonly signal?: AbortSignal | undefined;
}

/** A browser that renders pages for the fetcher; which host's turn it is has been settled before it is called. */
export interface Renderer {
	/**
	 * @returns the exchange of the page itself, whatever its status, with the rendered document as body
	 * @throws {CollectProblem}
	 */
	render(request: RenderRequest): Promise<Exchange>;
	close(): Promise<void>;
}
