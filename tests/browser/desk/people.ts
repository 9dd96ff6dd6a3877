/** Who may sign in on the server under test: two reviewers, for what needs a second, and an admin. All are made up. */
export const people = {
	reviewer: { name: 'Aoi Hoshino', email: 'aoi@desk.example', role: 'reviewer' },
	second: { name: 'Ren Kitano', email: 'ren@desk.example', role: 'reviewer' },
	admin: { name: 'Mio Shirakawa', email: 'mio@desk.example', role: 'admin' },
} as const;

export type Who = keyof typeof people;

/** The password of all three. */
export const password = 'three quiet green rivers';
