/** A length to a tenth of a unit: finer than an eye or a printer sees, and short in a picture. */
export const tenth = (length: number): number => Math.round(length * 10) / 10;
