import { text } from '@sveltejs/kit';

/** A line of plain text for a machine. */
export const plain = (line: string, status = 200): Response =>
	text(`${line}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
