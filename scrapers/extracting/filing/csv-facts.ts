import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { CollectProblem } from '../../problem.ts';
import { decode } from '../encoding.ts';
import { isRead, localName, paragraphs, type Fact } from './facts.ts';
import type { ZipEntry } from './zip-entries.ts';

/** The columns of a CSV file of EDINET (type 5), in order. */
const columns = [
	'要素ID',
	'項目名',
	'コンテキストID',
	'相対年度',
	'連結・個別',
	'期間・時点',
	'ユニットID',
	'単位',
	'値',
];
const records = z.array(z.array(z.string()));

/**
 * The texts of a CSV file that EDINET makes of a filing's XBRL: UTF-16LE with a byte order mark, separated by tabs,
 * quoted. Tags are taken off there already.
 * @throws {CollectProblem} `undecodable`, `unreadable`, `structure_changed`
 */
export function csvFacts({ name, bytes }: ZipEntry, about: { readonly url: string }): Fact[] {
	const refuse = (code: 'unreadable' | 'structure_changed', what: string, cause?: unknown) =>
		new CollectProblem(code, about.url, `${name} in the archive at ${about.url} ${what}.`, {
			cause,
		});
	let rows: string[][];
	const { text } = decode(bytes, about);
	try {
		rows = records.parse(parse(text, { delimiter: '\t', skip_empty_lines: true }));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw refuse('unreadable', `is not a table (${why.slice(0, 120)})`, error);
	}
	const [header, ...body] = rows;
	if (header?.join('\t') !== columns.join('\t')) {
		throw refuse('structure_changed', `does not have the nine columns ${columns.join(', ')}`);
	}
	return body.flatMap(([id = '', label, context = '', , , , , , value = '']) => {
		const element = localName(id);
		if (!isRead(element) || isNil(value)) return [];
		return [{ element, label, context, text: paragraphs(value) }];
	});
}

/** EDINET writes a dash of full width for a fact without a value. */
function isNil(value: string): boolean {
	return ['', '－', '―'].includes(value.trim());
}
