/** Lines that both versions have, or only the newer, or only the older. */
export interface Change {
	readonly kind: 'same' | 'added' | 'removed';
	readonly lines: readonly string[];
}

/** Pairs of lines that are compared at most: beyond, the changed middle counts as replaced whole. */
const MOST_PAIRS = 4_000_000;

/**
 * What a newer version of a text changes, by lines: a longest common subsequence between the first and the last line
 * that differ. `same` and `removed` together are the older text, `same` and `added` the newer.
 */
export function differenceOf(before: string, after: string): Change[] {
	const old = before.split('\n');
	const young = after.split('\n');
	const most = Math.min(old.length, young.length);
	let head = 0;
	while (head < most && old[head] === young[head]) head += 1;
	let tail = 0;
	while (tail < most - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
	const changes: { kind: Change['kind']; lines: string[] }[] = [];
	const put = (kind: Change['kind'], line: string): void => {
		const last = changes.at(-1);
		if (last?.kind === kind) last.lines.push(line);
		else changes.push({ kind, lines: [line] });
	};
	for (const line of old.slice(0, head)) put('same', line);
	middle(old.slice(head, old.length - tail), young.slice(head, young.length - tail), put);
	for (const line of old.slice(old.length - tail)) put('same', line);
	return changes;
}

function middle(
	old: readonly string[],
	young: readonly string[],
	put: (kind: Change['kind'], line: string) => void,
): void {
	let a = 0;
	let b = 0;
	if (old.length * young.length <= MOST_PAIRS) {
		const common = commonLengths(old, young);
		const width = young.length + 1;
		const length = (from: number, to: number): number => common[from * width + to] ?? 0;
		while (a < old.length && b < young.length) {
			if (old[a] === young[b]) {
				put('same', old[a] ?? '');
				a += 1;
				b += 1;
			} else if (length(a + 1, b) >= length(a, b + 1)) {
				put('removed', old[a] ?? '');
				a += 1;
			} else {
				put('added', young[b] ?? '');
				b += 1;
			}
		}
	}
	for (const line of old.slice(a)) put('removed', line);
	for (const line of young.slice(b)) put('added', line);
}

/** The length of the longest common subsequence of what follows each pair of places. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint32Array {
	const width = young.length + 1;
	const common = new Uint32Array((old.length + 1) * width);
	for (let a = old.length - 1; a >= 0; a -= 1)
		for (let b = young.length - 1; b >= 0; b -= 1)
			common[a * width + b] =
				old[a] === young[b]
					? (common[(a + 1) * width + b + 1] ?? 0) + 1
					: Math.max(common[(a + 1) * width + b] ?? 0, common[a * width + b + 1] ?? 0);
	return common;
}
