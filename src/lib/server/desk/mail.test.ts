import { describe, expect, test, vi } from 'vitest';
import { fakeSmtp } from './testing/fake-smtp.ts';
import { tellChanged, tellDesk, tellReceived, type Postal } from './corrections/notify.ts';
import { isMailAddress, sendMail } from './mail.ts';

const from = 'desk@tettai.example';
const mail = { to: 'reader@mail.example', subject: '件名', text: 'Text.' };
const sender = { id: 7, contact: 'reader@mail.example', lang: 'ja' } as const;

/** Text of a mail, out of its transfer encoding. */
function textOf(data: string): string {
	const [head = '', ...rest] = data.split('\r\n\r\n');
	const body = rest.join('\r\n\r\n');
	return /base64/i.test(head)
		? Buffer.from(body, 'base64').toString('utf8')
		: Buffer.from(
				body
					.replace(/=\r\n/g, '')
					.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
				'latin1',
			).toString('utf8');
}

async function postal(behaviour?: Parameters<typeof fakeSmtp>[0]) {
	const smtp = await fakeSmtp(behaviour);
	const post: Postal = {
		mail: { server: smtp.url, from },
		origin: 'https://tettai.example',
		contact: 'team@tettai.example',
	};
	return { smtp, post };
}

describe('mail about a request', () => {
	test('brings the private link to its sender, in their language', async () => {
		const { smtp, post } = await postal();
		await tellReceived(post, sender, 'the-token');
		await smtp.close();
		expect(smtp.taken).toMatchObject([{ from, to: 'reader@mail.example' }]);
		const text = textOf(smtp.taken[0]?.data ?? '');
		expect(text).toContain('https://tettai.example/ja/corrections/the-token');
		expect(text).toContain('申し出を受け付けました');
		expect(smtp.taken[0]?.data).toMatch(/auto-submitted: auto-generated/i);
	});

	test('says where it stands, and tells the desk in both languages', async () => {
		const { smtp, post } = await postal();
		await tellChanged(post, { ...sender, lang: 'en' }, 'declined');
		await tellDesk(post, 7);
		await tellDesk({ ...post, contact: 'https://tettai.example/desk' }, 7);
		await smtp.close();
		expect(smtp.taken.map(({ to }) => to)).toEqual([
			'reader@mail.example',
			'team@tettai.example',
			from,
		]);
		expect(textOf(smtp.taken[0]?.data ?? '')).toContain('Declined');
		const toDesk = textOf(smtp.taken[1]?.data ?? '');
		expect(toDesk).toContain('https://tettai.example/desk/corrections/7');
		expect(toDesk).toContain('届きました');
	});

	test('goes nowhere without a server or an address, and nothing fails', async () => {
		const { smtp, post } = await postal();
		expect(await sendMail(undefined, mail)).toBe(false);
		await tellReceived(post, { ...sender, contact: null }, 'x');
		await tellReceived(post, { ...sender, contact: '03-0000-0000' }, 'x');
		await tellReceived(post, { ...sender, contact: 'a@b.example, c@d.example' }, 'x');
		await smtp.close();
		expect(smtp.taken).toEqual([]);
	});

	test.each(['refuses', 'hangs up'] as const)(
		'that a server %s costs a line in the log, and nothing else',
		async (behaviour) => {
			const { smtp, post } = await postal(behaviour);
			const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
			try {
				expect(await sendMail(post.mail, mail)).toBe(false);
				expect(said.mock.calls.map(([line]) => String(line)).join('')).toContain(
					'Mail was not sent',
				);
			} finally {
				said.mockRestore();
				await smtp.close();
			}
		},
	);

	test('that nobody listens for costs no more', async () => {
		const { smtp, post } = await postal();
		await smtp.close();
		const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		try {
			expect(await sendMail(post.mail, mail)).toBe(false);
		} finally {
			said.mockRestore();
		}
	});
});

test('one address is an address, a list or a header is not', () => {
	for (const address of ['a@b.example', 'a.b+c@d-e.example.jp', 'x_y@例え.example'])
		expect([address, isMailAddress(address)]).toEqual([address, true]);
	for (const text of [
		...['', 'a', '@b.example', 'a@b', 'a b@c.example', 'a@b.example,c@d.example'],
		...['A <a@b.example>', 'a@b.example\r\nBcc: c@d.example', '"a"@b.example', 'a@[127.0.0.1]'],
	])
		expect([text, isMailAddress(text)]).toEqual([text, false]);
});
