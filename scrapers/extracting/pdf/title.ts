import { oneLine } from '../characters.ts';
import type { Line } from './lines.ts';

/** What programs write into the title when nobody does. */
const byProgram =
	/^(?:microsoft (?:word|powerpoint|excel)|untitled|無題|無標題|document\d*|print|slide|スライド|プレゼンテーション|presentation)|\.(?:docx?|xlsx?|pptx?|pdf|indd|ai|jtd|txt)$|^[\d\s_-]+$/i;

/** The largest line in the upper half of the first page, with the lines of the same size that follow it. */
function largest(lines: readonly Line[]): string | undefined {
	const head = lines.slice(0, 20);
	const size = Math.max(0, ...head.map((line) => line.size));
	const first = head.findIndex((line) => line.size >= size * 0.98);
	const usual = lines.toSorted((a, b) => a.size - b.size)[Math.floor(lines.length / 2)]?.size ?? 0;
	if (first === -1 || size < usual * 1.08) return undefined;
	const rest = head.slice(first);
	const end = rest.findIndex((line) => line.size < size * 0.98);
	return oneLine(
		rest
			.slice(0, end === -1 ? 2 : Math.min(end, 3))
			.map(({ text }) => text)
			.join(''),
	);
}

/** What a PDF is called: by its metadata if a person wrote it, or by its largest line. */
export function titleOf(metadata: unknown, firstPage: readonly Line[]): string | undefined {
	const given = typeof metadata === 'string' ? oneLine(metadata) : undefined;
	if (given !== undefined && !byProgram.test(given) && !given.includes('\ufffd')) return given;
	return largest(firstPage);
}
