/**
 * Resolves when the process is told to stop. A signal can come twice: from the terminal to the whole group, and passed on
 * by the launcher.
 */
export function untilStopped(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
			process.on(signal, () => {
				resolve();
			});
	});
}
