import type { z } from 'zod';

/** What is wrong with a declaration, a sentence each: file, field, what to do. */
export function complaintsOf(file: string, error: z.ZodError, inside = ''): string[] {
	return error.issues.flatMap((issue) => {
		const path = [inside, ...issue.path.map(String)].filter((part) => part !== '').join('.');
		return sentencesOf(issue, path).map((sentence) => `${file}: ${sentence}`);
	});
}

function sentencesOf(issue: z.core.$ZodIssue, path: string): string[] {
	if (issue.code === 'unrecognized_keys') {
		const inside = path === '' ? '' : ` inside “${path}”`;
		return issue.keys.map(
			(key) => `“${key}” is not a field${inside}: correct its spelling or take it out.`,
		);
	}
	const field = path === '' ? 'the declaration' : `“${path}”`;
	return [`${field} ${faultOf(issue)}`];
}

function faultOf(issue: z.core.$ZodIssue): string {
	if (issue.input === undefined && issue.code.startsWith('invalid_'))
		return 'is missing: add it as scrapers/sources/README.md shows.';
	if (issue.code === 'invalid_value')
		return `is ${shown(issue.input)}: it must be one of ${issue.values.map(String).join(', ')}.`;
	if (issue.code === 'invalid_type')
		return `is ${shown(issue.input)}: it must be of the type ${issue.expected}.`;
	if (issue.code === 'invalid_union')
		return `is ${shown(issue.input)}, which is none of its forms: compare it with scrapers/sources/README.md.`;
	if (/^must\b/.test(issue.message)) return `is ${shown(issue.input)}: it ${issue.message}.`;
	return `is ${shown(issue.input)}: ${issue.message.toLowerCase()}; change it.`;
}

function shown(input: unknown): string {
	const text = JSON.stringify(input) as string | undefined;
	return text !== undefined && text.length <= 80 ? text : 'not right';
}
