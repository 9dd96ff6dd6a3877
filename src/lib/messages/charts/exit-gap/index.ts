import type { Language } from '#lib/domain/terms.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Words of the chart `exit-gap`. */
export const words: Readonly<Record<Language, typeof en>> = { en, ja };
