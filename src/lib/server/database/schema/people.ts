import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, oneOf } from './columns.ts';

/*
 * Who may sign in at the desk. `people`, `sessions`, `credentials`, `verifications` and `second_factors` are the tables
 * of the sign-in library (decision 0008): their columns are its columns.
 */

export const roles = ['reviewer', 'admin'] as const;

/** Somebody who decides at the desk. A person is never deleted, only disabled: the name stays in the log. */
export const people = pgTable(
	'people',
	{
		id: text().primaryKey(),
		/** Name in the review log; no two people share one, whatever its capitals. */
		name: text().notNull(),
		/** In small letters. */
		email: text().notNull(),
		emailVerified: boolean().notNull().default(false),
		image: text(),
		createdAt: instant().notNull(),
		updatedAt: instant().notNull(),
		role: text({ enum: roles }).notNull(),
		disabledAt: instant(),
		/** The password was made by Tettai and is good for one sign-in, at which a new one is asked for. */
		passwordIsOneTime: boolean().notNull().default(false),
		twoFactorEnabled: boolean().notNull().default(false),
	},
	(table) => [
		uniqueIndex('people_name').on(sql`lower(${table.name})`),
		uniqueIndex('people_email').on(table.email),
		check('people_role', oneOf(table.role, roles)),
		check('people_named', sql`${table.name} <> ''`),
		check('people_email_small', sql`${table.email} = lower(${table.email})`),
	],
);

const person = () =>
	text()
		.notNull()
		.references(() => people.id);

/** A browser that is signed in. */
export const sessions = pgTable(
	'sessions',
	{
		id: text().primaryKey(),
		expiresAt: instant().notNull(),
		token: text().notNull(),
		createdAt: instant().notNull(),
		updatedAt: instant().notNull(),
		ipAddress: text(),
		userAgent: text(),
		userId: person(),
	},
	(table) => [
		uniqueIndex('sessions_token').on(table.token),
		index('sessions_user').on(table.userId),
	],
);

/** How a person proves who they are: a password, as its scrypt hash. */
export const credentials = pgTable(
	'credentials',
	{
		id: text().primaryKey(),
		accountId: text().notNull(),
		providerId: text().notNull(),
		userId: person(),
		accessToken: text(),
		refreshToken: text(),
		idToken: text(),
		accessTokenExpiresAt: instant(),
		refreshTokenExpiresAt: instant(),
		scope: text(),
		password: text(),
		createdAt: instant().notNull(),
		updatedAt: instant().notNull(),
	},
	(table) => [
		index('credentials_user').on(table.userId),
		uniqueIndex('credentials_account').on(table.providerId, table.accountId),
	],
);

/** What was begun and waits for its second step: a sign-in that still lacks its code. */
export const verifications = pgTable(
	'verifications',
	{
		id: text().primaryKey(),
		identifier: text().notNull(),
		value: text().notNull(),
		expiresAt: instant().notNull(),
		createdAt: instant().notNull(),
		updatedAt: instant().notNull(),
	},
	(table) => [index('verifications_identifier').on(table.identifier)],
);

/** A person's authenticator app (TOTP, RFC 6238) and recovery codes, both encrypted. */
export const secondFactors = pgTable(
	'second_factors',
	{
		id: text().primaryKey(),
		secret: text().notNull(),
		backupCodes: text().notNull(),
		userId: person(),
		verified: boolean().notNull().default(false),
		failedVerificationCount: integer().notNull().default(0),
		lockedUntil: instant(),
	},
	(table) => [uniqueIndex('second_factors_user').on(table.userId)],
);

/** Attempts to sign in of the last minutes: what limits guessing, on all web servers together. */
export const signInAttempts = pgTable(
	'sign_in_attempts',
	{
		id: text().primaryKey(),
		at: instant().notNull(),
		/** SHA-256 of the account that was tried, whether or not there is one. */
		account: text().notNull(),
		/** Address that it came from, an IPv6 one as its /64 network. */
		address: text().notNull(),
	},
	(table) => [
		index('sign_in_attempts_account').on(table.account, table.at),
		index('sign_in_attempts_address').on(table.address, table.at),
	],
);

/** Keys that the web servers share, made once. */
export const secrets = pgTable('secrets', {
	name: text().primaryKey(),
	value: text().notNull(),
	createdAt: instant().notNull(),
});
