import type { roles } from '#lib/server/database/schema/people.ts';

export type Role = (typeof roles)[number];

/** Who is signed in. */
export interface Person {
	readonly id: string;
	/** As it stands in the review log. */
	readonly name: string;
	readonly email: string;
	readonly role: Role;
}

/** The sign-in page; every other address of the desk is for people who are signed in. */
export const signInPage = '/desk/sign-in';
/** Where people manage their own password, second factor and sessions. */
export const accountPage = '/desk/account';

/** Addresses of the desk with a rule of their own, and all below them. Any other is for everybody who is signed in. */
const rules: readonly (readonly [path: string, who: 'anybody' | 'admin'])[] = [
	[signInPage, 'anybody'],
	['/desk/language', 'anybody'],
	['/desk/people', 'admin'],
];

const isAtOrBelow = (path: string, above: string): boolean =>
	path === above || path.startsWith(`${above}/`);

/** Whether a path belongs to the desk. */
export const isDesk = (path: string): boolean => isAtOrBelow(path, '/desk');

/**
 * The path that rules go by: that of the route that will answer, such as `/desk/proposals/[id]`. An address can be written
 * in many ways (`/%64esk`), and the router knows them all. Without a route nothing answers but an error.
 */
export const guardedPath = (route: string | null, path: string): string =>
	(route ?? path).replaceAll(/\/\([^)]*\)/g, '');

/** Who may use a path of the desk. */
export function whoMay(path: string): 'anybody' | Role {
	return rules.find(([above]) => isAtOrBelow(path, above))?.[1] ?? 'reviewer';
}

/** Whether somebody may use a path of the desk. An admin may do what a reviewer may. */
export function mayUse(path: string, person: Person | null): boolean {
	const who = whoMay(path);
	return who === 'anybody' || (person !== null && (who === 'reviewer' || person.role === who));
}

/** The sign-in page that leads on to an address of the desk afterwards. */
export const signInFor = (address: string): string =>
	`${signInPage}?next=${encodeURIComponent(address)}`;

/** Where `next` leads: an address of the desk on this site; the desk itself where it names any other. */
export function nextAddress(next: string | null): string {
	const site = 'https://tettai.invalid';
	if (next === null || !URL.canParse(next, site)) return '/desk';
	const { origin, pathname, search } = new URL(next, site);
	return origin === site && isDesk(pathname) ? pathname + search : '/desk';
}
