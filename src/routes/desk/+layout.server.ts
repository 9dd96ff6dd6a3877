import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { language, person, signedIn }, url }) => ({
	language,
	person,
	/** Only the account page is open until a new password is set. */
	mustChangePassword: signedIn?.mustChangePassword === true,
	address: url.pathname + url.search,
});
