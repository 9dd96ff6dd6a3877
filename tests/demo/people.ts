/** Who may sign in at the demo's desk. All are made up. */
export const reviewers = [
	{ name: 'Aoi Hoshino', email: 'aoi@demo.example' },
	{ name: 'Ren Kitano', email: 'ren@demo.example' },
] as const;

/** The password of both; the demo answers on this machine alone. */
export const password = 'a quiet demo on one machine';
