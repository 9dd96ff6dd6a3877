import { ask } from '../../asking.ts';
import type { PageServerLoad } from './$types';

/** The page asks nothing of the register, but its dates are carried along and must be right. */
export const load: PageServerLoad = ({ url }) => ({ question: ask(url) });
