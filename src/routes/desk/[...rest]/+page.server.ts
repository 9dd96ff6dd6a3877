import { error } from '@sveltejs/kit';

/** Addresses of the desk that lead nowhere answer inside its frame. */
export const load = () => {
	error(404, { message: 'not found' });
};
