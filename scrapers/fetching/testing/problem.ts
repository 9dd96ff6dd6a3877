import { CollectProblem } from '../../problem.ts';

/** The problem that a test's action ends in. */
export function problemOf(action: () => unknown): CollectProblem {
	try {
		action();
	} catch (error) {
		if (error instanceof CollectProblem) return error;
		throw error;
	}
	throw new Error('No problem arose.');
}

/** The problem that a test's promise ends in. */
export async function problemIn(promise: Promise<unknown>): Promise<CollectProblem> {
	const outcome = await promise.then(
		() => new Error('No problem arose.'),
		(error: unknown) => error,
	);
	if (outcome instanceof CollectProblem) return outcome;
	throw outcome;
}
