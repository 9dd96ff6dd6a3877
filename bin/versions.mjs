/** The oldest Node that can run this launcher. */
export const OLDEST_LAUNCHER = '20.19.0';

/** The oldest Node that can run the program itself: it runs TypeScript without a compiler. */
export const OLDEST_RUNTIME = '22.19.0';

/**
 * Compares two Node versions such as `v24.1.0` and `20.19`; a part that is missing counts as 0.
 * @param {string} left
 * @param {string} right
 * @returns {number} negative when `left` is older, 0 when equal, positive when newer
 */
export function compareVersions(left, right) {
	const one = parts(left);
	const other = parts(right);
	for (let at = 0; at < 3; at += 1) {
		const difference = (one[at] ?? 0) - (other[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** @param {string} version */
function parts(version) {
	// A pre-release such as 24.0.0-nightly counts as the release it leads to.
	const numbers = version.replace(/^v/, '').split('-')[0] ?? '';
	return numbers.split('.').map(Number);
}
