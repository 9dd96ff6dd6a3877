/** Rows of features, by number, with the number of the class that each row belongs to. */
export interface Rows {
	readonly features: readonly (readonly number[])[];
	readonly classes: readonly number[];
	readonly featureCount: number;
	readonly classCount: number;
}

/** Steps that the search remembers. */
const MEMORY = 8;

const dot = (a: Float64Array, b: Float64Array): number => {
	let sum = 0;
	for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
	return sum;
};
const plus = (a: Float64Array, factor: number, b: Float64Array): Float64Array =>
	a.map((value, at) => value + factor * (b[at] ?? 0));

/** The loss of a multinomial logistic regression with a quadratic penalty, and its gradient. */
function lossOf(rows: Rows, weights: Float64Array, penalty: number): [number, Float64Array] {
	const { classCount: classes, featureCount } = rows;
	const bias = featureCount * classes;
	const gradient = weights.map((value, at) => (at < bias ? value * penalty : 0));
	let loss = 0;
	for (let at = 0; at < bias; at += 1) loss += 0.5 * penalty * (weights[at] ?? 0) ** 2;
	const sums = new Float64Array(classes);
	rows.features.forEach((features, row) => {
		const scale = features.length === 0 ? 0 : 1 / Math.sqrt(features.length);
		for (let k = 0; k < classes; k += 1) sums[k] = weights[bias + k] ?? 0;
		for (const feature of features)
			for (let k = 0; k < classes; k += 1)
				sums[k] = (sums[k] ?? 0) + scale * (weights[feature * classes + k] ?? 0);
		const highest = Math.max(...sums);
		const total = sums.reduce((sum, value) => sum + Math.exp(value - highest), 0);
		const truth = rows.classes[row] ?? 0;
		loss -= (sums[truth] ?? 0) - highest - Math.log(total);
		for (let k = 0; k < classes; k += 1) {
			const error = Math.exp((sums[k] ?? 0) - highest) / total - (k === truth ? 1 : 0);
			gradient[bias + k] = (gradient[bias + k] ?? 0) + error;
			sums[k] = error * scale;
		}
		for (const feature of features)
			for (let k = 0; k < classes; k += 1)
				gradient[feature * classes + k] = (gradient[feature * classes + k] ?? 0) + (sums[k] ?? 0);
	});
	return [loss, gradient];
}

interface Step {
	readonly moved: Float64Array;
	readonly turned: Float64Array;
	readonly scale: number;
}

/** The direction of a limited-memory BFGS search (Nocedal and Wright, Numerical Optimization, algorithm 7.4). */
function directionOf(gradient: Float64Array, steps: readonly Step[]): Float64Array {
	let direction: Float64Array = gradient.slice();
	const parts: number[] = [];
	for (const { moved, turned, scale } of steps.toReversed()) {
		const part = scale * dot(moved, direction);
		parts.unshift(part);
		direction = plus(direction, -part, turned);
	}
	const last = steps.at(-1);
	if (last) {
		const size = 1 / (last.scale * dot(last.turned, last.turned));
		direction = direction.map((value) => value * size);
	}
	steps.forEach(({ moved, turned, scale }, at) => {
		direction = plus(direction, (parts[at] ?? 0) - scale * dot(turned, direction), moved);
	});
	return direction.map((value) => -value);
}

/**
 * Fits weights by multinomial logistic regression; same rows, same weights.
 * @param strength how far weights may grow: the inverse of the penalty
 * @returns weights of feature f and class k at `f * classCount + k`, then one bias for each class
 */
export function fit(rows: Rows, strength: number, rounds = 60): Float64Array {
	const penalty = 1 / strength;
	let weights: Float64Array = new Float64Array((rows.featureCount + 1) * rows.classCount);
	let [loss, gradient] = lossOf(rows, weights, penalty);
	const steps: Step[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const direction = directionOf(gradient, steps);
		const slope = dot(direction, gradient);
		let size = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
		let next = plus(weights, size, direction);
		let [nextLoss, nextGradient] = lossOf(rows, next, penalty);
		while (nextLoss > loss + 1e-4 * size * slope && size > 1e-10) {
			size /= 2;
			next = plus(weights, size, direction);
			[nextLoss, nextGradient] = lossOf(rows, next, penalty);
		}
		const moved = plus(next, -1, weights);
		const turned = plus(nextGradient, -1, gradient);
		const curvature = dot(moved, turned);
		if (curvature > 1e-12) steps.push({ moved, turned, scale: 1 / curvature });
		if (steps.length > MEMORY) steps.shift();
		const gain = loss - nextLoss;
		[weights, loss, gradient] = [next, nextLoss, nextGradient];
		if (gain < 1e-6 * Math.abs(loss)) break;
	}
	return weights;
}
