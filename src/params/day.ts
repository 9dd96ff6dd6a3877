import { isDay } from '#lib/domain/dates.ts';

/** A day in an address, `YYYY-MM-DD`. */
export const match = (parameter: string): boolean => isDay(parameter);
