import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { twoFactor } from 'better-auth/plugins';
import type { Database } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/people.ts';
import { hashPassword, passwordLength, verifyPassword } from './password.ts';

/** Seconds after which somebody who does nothing is signed out. */
export const idleSeconds = 12 * 60 * 60;
/** Seconds after which everybody signs in again. */
export const longestSeconds = 7 * 24 * 60 * 60;

export interface LibrarySettings {
	/** Address of the site; cookies are for https alone where it is one. */
	readonly origin: string;
	readonly key: string;
}

/**
 * The sign-in library on our tables (decision 0008). None of its addresses is served: form actions of the desk call
 * its functions, and what they may not do (sign up, follow a link in a mail) is off.
 */
export function signInLibrary(db: Database, { origin, key }: LibrarySettings) {
	return betterAuth({
		appName: 'Tettai',
		baseURL: origin,
		secret: key,
		database: drizzleAdapter(db, {
			provider: 'pg',
			schema: {
				user: tables.people,
				session: tables.sessions,
				account: tables.credentials,
				verification: tables.verifications,
				twoFactor: tables.secondFactors,
			},
		}),
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: passwordLength.least,
			maxPasswordLength: passwordLength.most,
			password: { hash: hashPassword, verify: verifyPassword },
		},
		user: {
			additionalFields: {
				role: { type: 'string', required: true, input: false },
				disabledAt: { type: 'date', required: false, input: false },
				passwordIsOneTime: { type: 'boolean', required: true, input: false },
			},
		},
		session: { expiresIn: idleSeconds, updateAge: 5 * 60, cookieCache: { enabled: false } },
		plugins: [twoFactor({ issuer: 'Tettai', twoFactorCookieMaxAge: 5 * 60 })],
		databaseHooks: {
			session: {
				create: {
					// Every way to a session passes here, also that of a code after the password.
					before: async ({ userId }) => {
						const person = await db.query.people.findFirst({
							where: (people, { eq }) => eq(people.id, userId),
						});
						if (person?.disabledAt !== null) return false;
						return;
					},
				},
			},
		},
		// Attempts are counted by attempts.ts, per account too and with one answer to everything.
		rateLimit: { enabled: false },
		advanced: {
			cookiePrefix: 'tettai',
			useSecureCookies: origin.startsWith('https://'),
			// Public pages never see a cookie.
			defaultCookieAttributes: { path: '/desk', httpOnly: true, sameSite: 'lax' },
			ipAddress: { disableIpTracking: true },
		},
		telemetry: { enabled: false },
		logger: { disabled: true },
	});
}

export type SignInLibrary = ReturnType<typeof signInLibrary>;
