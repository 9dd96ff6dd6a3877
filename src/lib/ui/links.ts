import type { Letter } from '#lib/domain/letter.ts';

/** The host that a link leads to, so that it names where it goes. */
export function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '').replace(/\.$/, '') : '';
}

/** The address behind a contact, which is an e-mail or a web address. */
export function contactAddress(contact: string): string {
	return contact.includes('://') ? contact : `mailto:${contact}`;
}

/** Opens a letter in a mail program, without an addressee (RFC 6068). */
export function mailAddress({ subject, text }: Letter): string {
	const body = text.replace(/\r?\n/g, '\r\n');
	return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
