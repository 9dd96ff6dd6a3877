import { error } from '@sveltejs/kit';

/**
 * The fields of a form that was sent.
 * @throws a 400 where what was sent is no form, whatever it says of itself
 */
export async function formOf(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (cause) {
		// A body that is too large has a status of its own.
		if (cause instanceof TypeError) error(400, { message: 'not a form' });
		throw cause;
	}
}
