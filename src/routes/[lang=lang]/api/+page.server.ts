import { examplesFor } from '#lib/server/publishing/api/examples.ts';
import { ask } from '../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	question: ask(url),
	examples: examplesFor(url.origin),
});
