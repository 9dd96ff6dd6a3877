import { loadMessages } from '#lib/messages/load.ts';
import type { LayoutLoad } from './$types';

/** The desk is worked by keyboard, which needs scripts; it is complete without them. */
export const csr = true;

export const load: LayoutLoad = async ({ data }) => ({
	...data,
	messages: await loadMessages(data.language),
});
