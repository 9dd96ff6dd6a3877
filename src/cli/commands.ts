import type { Command } from './command.ts';

/** Each command in a file of its own; loaded when it is called. */
export const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
	start: () => import('./start.ts'),
	serve: () => import('./serve.ts'),
	collect: () => import('./collect.ts'),
	work: () => import('./work.ts'),
	stop: () => import('./stop.ts'),
	resume: () => import('./resume.ts'),
	read: () => import('./read.ts'),
	evaluate: () => import('./evaluate.ts'),
	migrate: () => import('./migrate.ts'),
	import: () => import('./import.ts'),
	export: () => import('./export.ts'),
	backtest: () => import('./backtest.ts'),
	release: () => import('./release.ts'),
	verify: () => import('./verify.ts'),
	evidence: () => import('./evidence.ts'),
	backup: () => import('./backup.ts'),
	restore: () => import('./restore.ts'),
	user: () => import('./user.ts'),
};
