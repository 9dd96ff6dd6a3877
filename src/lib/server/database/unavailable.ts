/** Codes of the network and of PostgreSQL (classes 08 and 57P, 53300) that say: not now, and it is not the question's fault. */
const codes =
	/^(ECONN\w+|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|ENOTFOUND|EAI_AGAIN|ENOENT|08\w{3}|57P0[1-4]|53300)$/;
/** What node-postgres and the embedded database say without a code. */
const words =
	/^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout|PGlite is closed|Cannot use a pool after calling end)/;

/**
 * Whether an error means that the database cannot be reached: not that a question to it was wrong. Errors of the query
 * builder and of the sign-in library carry the database's own as their cause.
 */
export function isUnavailable(error: unknown): boolean {
	for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
		const { code } = one as { code?: unknown };
		const fromDatabase = depth > 0 || one.name === 'AggregateError' || words.test(one.message);
		if (words.test(one.message)) return true;
		if (fromDatabase && typeof code === 'string' && codes.test(code)) return true;
	}
	return false;
}
