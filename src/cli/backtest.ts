import { backtest, type BacktestLine } from '#lib/server/register/backtest.ts';
import { positionals, type Command } from './command.ts';
import { withStore } from './with-store.ts';

const metrics: Readonly<Record<BacktestLine['metric'], string>> = {
	withdrawal: 'exit announced or completed',
	suspended_or_withdrawn: 'no new business … exited',
};

/** Why a line differs, as far as it is known. */
function reasonsFor({ metric, published, population, ours, of, note }: BacktestLine): string {
	const reasons: string[] = [];
	if (ours === published) reasons.push('same count; the companies need not be the same');
	if (ours < published)
		reasons.push(
			metric === 'withdrawal'
				? 'withdrawals of late 2022 and 2023 are not all on the register yet'
				: `the register follows ${String(of)} listed companies with operations, not ${String(population ?? 168)}`,
		);
	if (ours > published)
		reasons.push(
			metric === 'withdrawal'
				? 'the register also counts listed companies outside the survey’s 168'
				: 'the register also counts “no new business” and partial stops',
		);
	if (note) reasons.push(`survey: ${note}`);
	return reasons.join('; ');
}

export const command: Command = {
	usage: 'backtest',
	summary: 'as-of counts beside the published totals of Teikoku Databank',
	async run(args) {
		positionals(args, 0);
		const lines = await withStore(({ db }) => backtest(db, new Date()));
		process.stdout.write(
			'Listed companies on the register beside Teikoku Databank (168 listed firms).\n\n',
		);
		process.stdout.write(
			'as of       definition                    theirs   ours (of)  difference  why\n',
		);
		for (const line of lines) {
			const difference = line.ours - line.published;
			process.stdout.write(
				`${[
					line.asOf.padEnd(10),
					metrics[line.metric].padEnd(28),
					String(line.published).padStart(6),
					`${String(line.ours).padStart(4)} (${String(line.of)})`.padStart(11),
					`${difference > 0 ? '+' : ''}${String(difference)}`.padStart(10),
					reasonsFor(line),
				].join('  ')}\n`,
			);
		}
		return 0;
	},
};
