/**
 * Moves labels apart so that none lies over another: each gets a place at least `gap` from the next, in the order
 * given, inside `[low, high]` as far as they fit, and as near to where it belongs as that allows. `wanted` must rise.
 */
export function spread(
	wanted: readonly number[],
	{ gap, low, high }: { gap: number; low: number; high: number },
): number[] {
	const places = wanted.map((place) => Math.max(low, place));
	for (let index = 1; index < places.length; index += 1)
		places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + gap);
	let limit = high;
	for (let index = places.length - 1; index >= 0; index -= 1) {
		places[index] = Math.min(places[index] ?? 0, limit);
		limit = (places[index] ?? 0) - gap;
	}
	return places;
}
