import { CollectProblem } from '../../problem.ts';
import type { Discovery, Listing } from '../../source.ts';
import { sourceOf, type SourceKind } from '../declaration.ts';
import { listsToRead } from './lists.ts';
import { newsroomOptions, type ListDeclaration, type NewsroomOptions } from './options.ts';
import { readList, type ListRules } from './read-list.ts';

/** A company's own list of news, as an HTML page: what stands where is said by the declaration of the site. */
export const kind: SourceKind<NewsroomOptions> = {
	options: newsroomOptions,
	missing(options) {
		return (['item', 'date'] as const)
			.filter((name) => options[name] === undefined)
			.map((name) => `“options.${name}” is missing: an enabled newsroom must say where it stands.`);
	},
	create(declaration, options) {
		const lists = options.lists ?? [{ url: declaration.url, max_pages: 1 }];
		const rules: ListRules = {
			options,
			home: declaration.url,
			company: declaration.company,
			fingerprint: sourceOf(declaration).fingerprint,
		};
		return { discover: (discovery) => discover(lists, rules, discovery) };
	},
};

/** A list that fails does not keep the others from being read; the first failure is thrown at the end. */
async function* discover(
	lists: readonly ListDeclaration[],
	rules: ListRules,
	discovery: Discovery,
): AsyncGenerator<Listing> {
	const failures: CollectProblem[] = [];
	for (const list of listsToRead(lists, discovery, rules.fingerprint)) {
		const read = await readList(list, rules, discovery).catch(asFailure);
		if (read instanceof CollectProblem) failures.push(read);
		else if (read !== undefined) yield read;
	}
	const [first, ...others] = failures;
	for (const { code, subject, message } of others) discovery.report(code, subject, message);
	if (first !== undefined) throw first;
}

function asFailure(error: unknown): CollectProblem {
	if (error instanceof CollectProblem) return error;
	throw error;
}
