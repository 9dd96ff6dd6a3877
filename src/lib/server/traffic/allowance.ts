/** How much one visitor may ask for. */
export interface Limits {
	/** Units that a visitor gets back in a minute, and may spend at once. */
	readonly perMinute: number;
	/** Visitors that are remembered at a time; who has been away longest is forgotten first. */
	readonly visitors: number;
}

/** Counts what visitors spend. */
export interface Allowance {
	/**
	 * Takes `cost` units from a visitor who has them.
	 * @returns 0 where they had them, else after how many whole seconds they will
	 */
	spend(visitor: string, cost: number, now: Date): number;
	/** Visitors that are remembered. */
	readonly size: number;
}

interface Bucket {
	readonly units: number;
	readonly at: number;
}

/**
 * A token bucket for each visitor, in the memory of this process. A cost beyond a whole bucket counts as a whole one, so
 * that nothing is out of reach for ever.
 */
export function createAllowance({ perMinute, visitors }: Limits): Allowance {
	const buckets = new Map<string, Bucket>();
	const perMs = perMinute / 60_000;
	const unitsOf = (visitor: string, at: number): number => {
		const bucket = buckets.get(visitor);
		if (!bucket) return perMinute;
		// A clock that is set back gives nothing, and takes nothing away.
		return Math.min(perMinute, bucket.units + Math.max(0, at - bucket.at) * perMs);
	};
	return {
		spend(visitor, cost, now) {
			const at = now.getTime();
			const price = Math.min(cost, perMinute);
			const units = unitsOf(visitor, at);
			const enough = units >= price;
			buckets.delete(visitor);
			buckets.set(visitor, { units: enough ? units - price : units, at });
			const [eldest] = buckets.keys();
			if (buckets.size > visitors && eldest !== undefined) buckets.delete(eldest);
			return enough ? 0 : Math.ceil((price - units) / perMs / 1_000);
		},
		get size() {
			return buckets.size;
		},
	};
}
