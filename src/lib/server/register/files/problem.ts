/** One thing that is wrong with a register file, so that somebody can mend it. */
export interface Problem {
	readonly file: string;
	/** 1 is the header; empty where the whole file is meant. */
	readonly line: number | null;
	readonly column: string | null;
	readonly reason: string;
}

/** Notes a problem of one file. */
export type Wrong = (line: number | null, column: string | null, reason: string) => void;

/** `events.csv, line 12, announced_on: “2022-13” is not a date …` */
export function describeProblem({ file, line, column, reason }: Problem): string {
	const place = [file, line === null ? null : `line ${String(line)}`, column].filter(Boolean);
	return `${place.join(', ')}: ${reason}`;
}

/** The import was refused; nothing was written. */
export class RegisterProblems extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(
			`${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'} in the register files; nothing was written.`,
		);
		this.problems = problems;
	}
}
