import type { CorrectionState } from '#lib/domain/desk/correction.ts';
import { languages, type Language } from '#lib/domain/terms.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { isMailAddress, sendMail, type MailServer } from '../mail.ts';

/** Through which server, in whose name, to which desk. */
export interface Postal {
	readonly mail: MailServer | undefined;
	/** Address of the site, without a slash at the end. */
	readonly origin: string;
	/** The contact of the desk; mail goes to the sender's own address where it is no mail address. */
	readonly contact: string | undefined;
}

/** Whom a mail about a request goes to. */
export interface Addressee {
	readonly id: number;
	readonly contact: string | null;
	readonly lang: Language;
}

/** Tells the sender where the private link is; none of what they wrote is in it, whoever gets it. */
export async function tellReceived(
	{ mail, origin }: Postal,
	{ id, contact, lang }: Addressee,
	token: string,
): Promise<void> {
	const words = messagesFor(lang).corrections;
	await sendMail(mail, {
		to: contact ?? '',
		subject: words.mail.receivedSubject(id),
		text: words.mail.received(`${origin}/${lang}/corrections/${token}`),
	});
}

/** Tells the sender where the request stands; the answer is behind the private link, which is not known any more. */
export async function tellChanged(
	{ mail }: Postal,
	{ id, contact, lang }: Addressee,
	state: CorrectionState,
): Promise<void> {
	const words = messagesFor(lang).corrections;
	await sendMail(mail, {
		to: contact ?? '',
		subject: words.mail.changedSubject(id),
		text: words.mail.changed(words.states[state]),
	});
}

/** Tells the desk, in both languages, that something waits for it. */
export async function tellDesk({ mail, origin, contact }: Postal, id: number): Promise<void> {
	const link = `${origin}/desk/corrections/${String(id)}`;
	const subjects = languages.map((language) =>
		messagesFor(language).corrections.mail.deskSubject(id),
	);
	const texts = languages.map((language) => messagesFor(language).corrections.mail.desk(link));
	await sendMail(mail, {
		to: contact !== undefined && isMailAddress(contact) ? contact : (mail?.from ?? ''),
		subject: subjects.join(' / '),
		text: texts.join('\n\n'),
	});
}
