import { describeError } from '#lib/server/logging/describe.ts';
import { logLine } from '#lib/server/logging/log.ts';
import { createTransport } from 'nodemailer';

/** A mail server (`smtp://…`, `smtps://…`) and whom mail is from. */
export interface MailServer {
	readonly server: string;
	readonly from: string;
}

export interface Mail {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
}

/** How long a mail server may take for each step, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Whether a text is one e-mail address and nothing else. */
export const isMailAddress = (text: string): boolean =>
	/^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/.test(text);

/**
 * Sends mail where a server is set. What was decided or received stands already and never depends on it: a server that
 * fails costs a line in the log and nothing else.
 * @returns whether the server took it
 */
export async function sendMail(mailServer: MailServer | undefined, mail: Mail): Promise<boolean> {
	if (!mailServer || !isMailAddress(mail.to)) return false;
	try {
		const transport = createTransport({
			url: mailServer.server,
			connectionTimeout: PATIENCE_MS,
			greetingTimeout: PATIENCE_MS,
			socketTimeout: PATIENCE_MS,
			disableFileAccess: true,
			disableUrlAccess: true,
		});
		try {
			await transport.sendMail({
				...mail,
				from: `Tettai <${mailServer.from}>`,
				headers: { 'auto-submitted': 'auto-generated' },
			});
		} finally {
			transport.close();
		}
		return true;
	} catch (error) {
		logLine('warn', { what: `Mail was not sent: ${describeError(error, { trace: false })}` });
		return false;
	}
}
