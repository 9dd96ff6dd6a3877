import type { ParameterProblem } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Which parameters of the address have a value that they cannot have. */
			problems?: readonly ParameterProblem[];
		}
		interface Locals {
			language: Language;
		}
	}
}

export {};
