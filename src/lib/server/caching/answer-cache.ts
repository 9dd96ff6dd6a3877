import { tokyoDay } from '#lib/domain/dates.ts';
import type { KeptAnswer } from './kept-answer.ts';
import { BoundedMemory } from './memory.ts';

/**
 * Answers to public requests, by address. Each is of a *moment*: a version of the register and a day in Tokyo.
 * It is sent as long as that moment lasts; when the register moves or the day ends, every answer is made anew.
 */
export class AnswerCache {
	readonly #answers: BoundedMemory<KeptAnswer>;
	readonly #going = new Map<string, Promise<KeptAnswer | undefined>>();
	readonly #now: () => Date;
	#version = 0;
	#isCertain = false;

	/** @param limit bytes that the answers may have together */
	constructor(limit: number, now: () => Date = () => new Date()) {
		this.#answers = new BoundedMemory(limit);
		this.#now = now;
	}

	/** Bytes that an answer may have. */
	get largest(): number {
		return this.#answers.largest;
	}

	/** Bytes in memory, and answers there. */
	get held(): { readonly bytes: number; readonly answers: number } {
		return { bytes: this.#answers.bytes, answers: this.#answers.size };
	}

	/** The moment that an answer is of which is begun now. */
	moment(): string {
		return `${this.#version} ${tokyoDay(this.#now())}`;
	}

	/** The register has moved, or may have while nobody could tell; from now on we hear of it. */
	heard(): void {
		this.#version += 1;
		this.#isCertain = true;
	}

	/** We no longer hear whether the register moves: until we do again, nothing kept is sent. */
	lost(): void {
		this.#isCertain = false;
	}

	/** The answer to an address that is true now. */
	current(address: string): KeptAnswer | undefined {
		if (!this.#isCertain) return undefined;
		const answer = this.#answers.get(address);
		return answer?.moment === this.moment() ? answer : undefined;
	}

	/** The last answer to an address, true or not: for the time in which no other can be made. */
	last(address: string): KeptAnswer | undefined {
		return this.#answers.get(address);
	}

	/** Keeps an answer; one that was begun before the register moved is not sent, but it is the last. */
	keep(address: string, answer: KeptAnswer): void {
		this.#answers.set(address, answer, answer.bytes);
	}

	/**
	 * The answer that somebody else is just having made for the same address and moment, or undefined for the one who is
	 * to make it, and then says how it ended.
	 */
	join(
		address: string,
	):
		| { readonly theirs: Promise<KeptAnswer | undefined> }
		| { readonly moment: string; readonly done: (answer: KeptAnswer | undefined) => void } {
		const moment = this.moment();
		const key = `${moment} ${address}`;
		const theirs = this.#going.get(key);
		if (theirs) return { theirs };
		const { promise, resolve } = Promise.withResolvers<KeptAnswer | undefined>();
		this.#going.set(key, promise);
		return {
			moment,
			done: (answer) => {
				this.#going.delete(key);
				resolve(answer);
			},
		};
	}
}
