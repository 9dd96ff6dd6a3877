import type { ParameterProblem } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Person } from '#lib/server/desk/sign-in/access.ts';
import type { SignedIn } from '#lib/server/desk/sign-in/session.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Which parameters of the address have a value that they cannot have. */
			problems?: readonly ParameterProblem[];
			/** Whether it is because the database does not answer. */
			unavailable?: boolean;
		}
		interface Locals {
			language: Language;
			/** Who is signed in at the desk; null for a stranger, and on every other page. */
			person: Person | null;
			/** The same with the session's own facts. */
			signedIn: SignedIn | null;
			/** Whether the database did not answer while this was being answered. */
			unavailable: boolean;
		}
	}
}

export {};
