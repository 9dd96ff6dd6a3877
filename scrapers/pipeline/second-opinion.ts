import { and, eq } from 'drizzle-orm';
import { readings } from '#lib/server/database/schema/index.ts';
import type { Finding, ReaderDocument } from '../reading/finding.ts';
import { disagree } from '../reading/second-reader/answer.ts';
import { askSecondReader } from '../reading/second-reader/ask.ts';
import { secondReaderName } from '../reading/second-reader/settings.ts';
import { propose } from './propose.ts';
import type { Run } from './run.ts';
import type { Unread } from './unread.ts';

/**
 * Asks the second reader, if there is one, and puts what it reads differently beside what the rules found, as a proposal
 * of its own. It decides nothing; where it fails the rules' finding stands, and it is asked no more in this run.
 */
export async function addSecondOpinion(
	run: Run,
	text: Unread,
	document: ReaderDocument,
	finding: Finding,
): Promise<void> {
	const { secondReader, signal } = run.tools;
	if (secondReader === undefined || run.secondReaderFailed) return;
	const reader = secondReaderName(secondReader);
	if (await wasAsked(run, text, reader)) return;
	try {
		const opinion = await askSecondReader(secondReader, document, { signal });
		run.sound.add(secondReader.endpoint);
		if (opinion === undefined) return;
		const differs = disagree(finding, opinion);
		const at = run.tools.now();
		await run.tools.store.db.transaction(async (tx) => {
			await tx.insert(readings).values({
				documentText: text.text,
				company: text.company,
				reader,
				readAt: at,
				outcome: differs ? 'proposed' : 'nothing',
			});
			if (differs) await propose(tx, text, opinion, reader, at);
		});
		if (differs) run.count('proposals');
	} catch (error) {
		const problem = run.meet(error, secondReader.endpoint);
		// One strange answer says little of the next; who cannot be reached is left alone.
		run.secondReaderFailed = problem.code !== 'api_error';
	}
}

async function wasAsked(run: Run, text: Unread, reader: string): Promise<boolean> {
	const found = await run.tools.store.db
		.select({ reader: readings.reader })
		.from(readings)
		.where(
			and(
				eq(readings.documentText, text.text),
				eq(readings.company, text.company),
				eq(readings.reader, reader),
			),
		);
	return found.length > 0;
}
