import { text } from 'node:stream/consumers';
import { CommandFailure } from './failure.ts';

const [enter, newLine, interrupt, endOfText, backspace, erase] = [13, 10, 3, 4, 8, 127];

/** Types a line on a terminal without showing it. */
async function typed(question: string): Promise<string> {
	const { stdin, stderr } = process;
	stderr.write(question);
	stdin.setRawMode(true);
	stdin.setEncoding('utf8');
	const letters: string[] = [];
	try {
		for await (const chunk of stdin)
			for (const letter of String(chunk)) {
				const code = letter.codePointAt(0);
				if (code === interrupt) throw new CommandFailure('Nothing was done.');
				if (code === enter || code === newLine || code === endOfText) return letters.join('');
				if (code === backspace || code === erase) letters.pop();
				else letters.push(letter);
			}
		return letters.join('');
	} finally {
		stdin.setRawMode(false);
		stdin.pause();
		stderr.write('\n');
	}
}

/**
 * A password: typed on a terminal, twice and unseen, or the first line of standard input; undefined where it is empty.
 * @throws {CommandFailure} when it was typed differently the second time
 */
export async function readPassword(): Promise<string | undefined> {
	if (!process.stdin.isTTY) {
		const [line = ''] = (await text(process.stdin)).split(/\r?\n/);
		return line === '' ? undefined : line;
	}
	const first = await typed('Password (empty: one is made for one sign-in): ');
	if (first === '') return undefined;
	if ((await typed('Once more: ')) !== first)
		throw new CommandFailure('The two passwords differ; nothing was done.');
	return first;
}
