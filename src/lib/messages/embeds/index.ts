import type { Language } from '#lib/domain/terms.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Words of pictures, embeds and their builder: the server’s alone, so that no page carries them in its script. */
export const words: Readonly<Record<Language, typeof en>> = { en, ja };
