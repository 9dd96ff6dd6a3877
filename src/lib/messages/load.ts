import type { Language } from '#lib/domain/terms.ts';
import type { Messages } from './en.ts';

/** The words of one language, loaded alone: what a page's script asks for, so that no browser gets both. */
export async function loadMessages(language: Language): Promise<Messages> {
	return language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
}
