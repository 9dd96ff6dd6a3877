/**
 * Piles marks of one size up so that none lies over another: each keeps its place along the axis and gets the lowest
 * free height above the base line. `places` must rise.
 *
 * @param places middles of the marks along the axis
 * @param distance least distance of two middles
 * @returns heights of the middles above that of the lowest
 */
export function dodge(places: readonly number[], distance: number): number[] {
	const heights: number[] = [];
	for (const [index, place] of places.entries()) {
		const near = heights.flatMap((height, other) => {
			const aside = place - (places[other] ?? 0);
			return other < index && aside < distance
				? [{ height, above: Math.sqrt(distance ** 2 - aside ** 2) }]
				: [];
		});
		// The lowest place is on the base line, or touches a neighbour from above.
		const fits = [0, ...near.map(({ height, above }) => height + above)].filter((one) =>
			near.every(({ height, above }) => Math.abs(one - height) >= above - 1e-6),
		);
		heights.push(Math.min(...fits));
	}
	return heights;
}
