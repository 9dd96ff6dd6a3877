import type { Parameters, StateOf } from '../parameters.ts';

/** What the address of a picture can say beside its chart's own state; the first value is what is taken without it. */
export const pictureParameters = {
	/** A phone's and a page's width, and the size that social networks show. */
	size: ['wide', 'narrow', 'card'],
	/** Pixels per unit of a PNG. */
	scale: ['1', '2'],
	/** A picture cannot follow its reader's taste: `auto` is light. */
	theme: ['auto', 'light', 'dark'],
	/** Whether the finding and what is measured stand above. */
	title: ['1', '0'],
	frozen: ['0', '1'],
} as const satisfies Parameters;

/** What the address of an embed can say beside its chart's own state. */
export const embedParameters = {
	theme: pictureParameters.theme,
	title: pictureParameters.title,
	/** Whether it names both of its dates and so never changes. */
	frozen: pictureParameters.frozen,
} as const satisfies Parameters;

/** What a person can choose where an embed or a picture is made for another site; its page alone knows these. */
export const builderParameters = {
	...embedParameters,
	/** As wide as its column, or at most so many pixels. */
	width: ['auto', '320', '480', '640', '800'],
	size: pictureParameters.size,
	/** A picture on a page is looked at on screens of two pixels for one. */
	scale: ['2', '1'],
} as const satisfies Parameters;

export type BuilderState = StateOf<typeof builderParameters>;
export type EmbedState = StateOf<typeof embedParameters>;
export type PictureSize = (typeof pictureParameters)['size'][number];
