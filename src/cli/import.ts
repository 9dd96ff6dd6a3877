import { importRegister, type ImportOutcome } from '#lib/server/register/files/import.ts';
import { describeProblem, RegisterProblems } from '#lib/server/register/files/problem.ts';
import { readRegisterFolder } from '#lib/server/register/files/read-folder.ts';
import { pathGiven, positionals, type Command } from './command.ts';
import { CommandFailure } from './failure.ts';
import { say } from './steps.ts';
import { withStore } from './with-store.ts';

/** Lines that say what an import did. */
export function describeOutcome({ edition, isNew, files }: ImportOutcome): string[] {
	const changed = files.some(({ added, retired }) => added + retired > 0);
	if (!changed) return [`edition ${edition}: nothing to change`];
	const width = Math.max(...files.map(({ name }) => name.length));
	return [
		`edition ${edition}${isNew ? '' : ' (imported before)'}`,
		...files.map(
			({ name, added, retired, unchanged, kept }) =>
				`  ${name.padEnd(width)}  ${String(added).padStart(6)} added  ${String(retired).padStart(6)} retired  ${String(unchanged).padStart(6)} unchanged${kept > 0 ? `  ${String(kept)} left to the desk` : ''}`,
		),
	];
}

export const command: Command = {
	usage: 'import DIR',
	summary: 'bring the register to the edition in a folder of CSV files',
	async run(args) {
		const [given = ''] = positionals(args, 1);
		const folder = pathGiven(given);
		try {
			const read = await readRegisterFolder(folder);
			const outcome = await withStore(({ db }) => importRegister(db, read, new Date()));
			for (const line of describeOutcome(outcome)) say('import', line);
			return 0;
		} catch (error) {
			if (!(error instanceof RegisterProblems)) throw error;
			for (const problem of error.problems) process.stderr.write(`${describeProblem(problem)}\n`);
			throw new CommandFailure(
				`${error.message} Mend the lines above in ${folder} and import again.`,
			);
		}
	},
};
