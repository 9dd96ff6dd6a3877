/**
 * A size in which a chart is drawn, in the units of its view box. A page draws both and shows the one that fits, so
 * that text keeps its size and nothing moves when a script arrives.
 */
export interface Frame {
	readonly name: 'narrow' | 'wide';
	readonly width: number;
}

export const frames = {
	/** A phone: about a pixel each. */
	narrow: { name: 'narrow', width: 360 },
	/** From 640 pixels on. */
	wide: { name: 'wide', width: 920 },
} as const satisfies Record<string, Frame>;
