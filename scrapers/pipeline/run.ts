import type { RunCounts } from '#lib/server/database/schema/sources.ts';
import type { FetchSession } from '../exchange.ts';
import { asProblem, problems, type CollectProblem } from '../problem.ts';
import type { Source } from '../source.ts';
import { issueId } from './issues.ts';
import type { OwnEvent } from './run-event.ts';
import type { PipelineTools, RunOptions } from './tools.ts';

type Counted = Exclude<keyof RunCounts, 'requests' | 'issues'>;

/** One run of one source while it goes on: its counts, the problems that it met, and what it came through. */
export class Run {
	readonly source: Source;
	readonly tools: PipelineTools;
	readonly options: RunOptions;
	readonly session: FetchSession;
	/** Begin of the run. */
	readonly startedAt: Date;
	/** Problems met, by issue. */
	readonly problems = new Map<string, CollectProblem>();
	/** Addresses and hosts that answered. */
	readonly reached = new Set<string>();
	/** Addresses and lists that were read without a problem. */
	readonly sound = new Set<string>();
	/** Addresses that answered with bytes out of which no text could be read before. */
	readonly unread = new Set<string>();
	/** Lists that were not read, for nothing in them has changed. */
	listsUnchanged = 0;
	/** Whether the second reader could not be asked: it is left alone for the rest of the run. */
	secondReaderFailed = false;
	/** Whether reading the lists broke off. */
	listsFailed = false;
	readonly #counts: Record<Counted, number> = {
		listed: 0,
		skipped: 0,
		fetched: 0,
		unchanged: 0,
		documents: 0,
		captures: 0,
		texts: 0,
		proposals: 0,
	};

	constructor(source: Source, tools: PipelineTools, options: RunOptions) {
		this.source = source;
		this.tools = tools;
		this.options = options;
		this.session = tools.fetcher.session(tools.signal);
		this.startedAt = tools.now();
	}

	/** Whether the process was asked to stop: it may have been since this was last asked. */
	isStopped(): boolean {
		return this.tools.signal.aborted;
	}

	get counts(): RunCounts {
		const { size: issues } = this.problems;
		return { ...this.#counts, requests: this.session.requests, issues };
	}

	count(what: Counted, by = 1): void {
		this.#counts[what] += by;
	}

	/** Notes that an address has answered. */
	reach(url: string): void {
		this.reached.add(url).add(new URL(url).host);
	}

	tell(event: OwnEvent): void {
		this.tools.listener({ ...event, source: this.source.id });
	}

	/** Notes a problem: it becomes an issue when the run ends. A run that is being stopped meets none. */
	meet(error: unknown, subject: string): CollectProblem {
		const problem = asProblem(error, subject);
		if (this.isStopped()) return problem;
		const issue = issueId(this.source.id, problem.code, problem.subject);
		this.problems.set(issue, problem);
		const { code, message } = problem;
		this.tell({ type: 'problem', issue, code, subject: problem.subject, message });
		return problem;
	}

	/** A run that met an error of the lists failed; single disclosures may have their problems. */
	get state(): 'succeeded' | 'failed' | 'interrupted' {
		if (this.isStopped()) return 'interrupted';
		return this.listsFailed ? 'failed' : 'succeeded';
	}
}

/** Whether a problem is for a person to mend. */
export const isError = ({ code }: CollectProblem): boolean => problems[code].severity === 'error';
