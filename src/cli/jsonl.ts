import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { CommandFailure } from './failure.ts';

const text = z
	.string()
	.nullish()
	.transform((value) => value ?? undefined);

/** A document as `tettai read` takes it; fields that it does not know are left alone. */
export const readerDocument = z.object({
	id: z.string().min(1),
	lang: z.string(),
	company_ja: text,
	company_en: text,
	title: text,
	published_on: text,
	text: z.string(),
});

/**
 * The lines of a file of JSON objects, one by one; empty lines are passed over.
 * @throws {CommandFailure} naming file and line, where one is no such object
 */
export async function* linesOf<Row>(file: string, shape: z.ZodType<Row>): AsyncGenerator<Row> {
	const stream = createReadStream(file, 'utf8');
	let number = 0;
	try {
		for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
			number += 1;
			if (line.trim() !== '')
				yield rowOf(line.replace(/^\uFEFF/, ''), shape, `${file}:${String(number)}`);
		}
	} catch (error) {
		if (error instanceof CommandFailure) throw error;
		throw new CommandFailure(
			`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}. Give the path of a JSONL file.`,
		);
	} finally {
		stream.destroy();
	}
}

function rowOf<Row>(line: string, shape: z.ZodType<Row>, at: string): Row {
	const result = shape.safeParse(jsonOf(line, at));
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	const field = issue?.path.join('.') ?? '';
	throw new CommandFailure(
		`${at}: ${field === '' ? 'the line' : `“${field}”`} is not what is expected (${issue?.message ?? 'invalid'}). Mend the line and run again.`,
	);
}

function jsonOf(line: string, at: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		throw new CommandFailure(
			`${at}: not a JSON object. Every line holds one document as JSON; mend the line and run again.`,
		);
	}
}
