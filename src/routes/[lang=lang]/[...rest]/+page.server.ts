import { error } from '@sveltejs/kit';

/** Addresses that lead nowhere answer in their language, inside the site's frame. */
export const load = () => {
	error(404, { message: 'not found' });
};
