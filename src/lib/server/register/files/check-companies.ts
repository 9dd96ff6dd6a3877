import { isSlug } from '#lib/domain/identifiers.ts';
import type { Wrong } from './problem.ts';
import { isStanding, type ReadFile, type ReadRow } from './read-file.ts';

/** The slugs of companies.csv: all of them, and those of companies that are still on the register. */
export interface Slugs {
	readonly all: ReadonlySet<string>;
	readonly standing: ReadonlySet<string>;
}

/** The slugs of companies.csv, or nothing where the file could not be read. */
export function slugsOf(read: ReadFile | undefined): Slugs | undefined {
	if (!read?.named) return undefined;
	const slugs = (rows: readonly ReadRow[]) => rows.map(({ row }) => String(row['company']));
	const retired = new Set(slugs(read.rows.filter((item) => !isStanding(item))));
	for (const slug of slugs(read.rows.filter(isStanding))) retired.delete(slug);
	return { all: read.named, standing: read.named.difference(retired) };
}

/** Companies that a row speaks of are on the register. */
export function checkReferences(read: ReadFile, companies: Slugs, wrong: Wrong): void {
	const { file, rows } = read;
	const { company } = file;
	for (const { line, row, unread } of rows)
		if (company && !unread.has(company) && !companies.all.has(String(row[company])))
			wrong(line, company, `“${String(row[company])}” is not a slug of companies.csv.`);
	if (file.name === 'companies') checkParents(rows, companies, wrong);
	if (file.name === 'aliases') checkAliases(rows, companies, wrong);
	if (file.name === 'jacer_members') checkMembers(rows, companies, wrong);
}

/** A code belongs to one company. */
export function checkCodes(rows: readonly ReadRow[], wrong: Wrong): void {
	for (const [field, column] of [
		['securitiesCode', 'securities_code'],
		['edinetCode', 'edinet_code'],
		['corporateNumber', 'corporate_number'],
		['lei', 'lei'],
	] as const) {
		const seen = new Map<unknown, number>();
		for (const { line, row } of rows.filter(isStanding)) {
			const value = row[field];
			if (typeof value !== 'string') continue;
			const before = seen.get(value);
			if (before === undefined) seen.set(value, line);
			else wrong(line, column, `“${value}” is also the code of line ${String(before)}.`);
		}
	}
}

function checkParents(rows: readonly ReadRow[], { all }: Slugs, wrong: Wrong): void {
	for (const { line, row } of rows) {
		const parent = row['parent'];
		if (typeof parent === 'string' && !all.has(parent))
			wrong(line, 'parent', `“${parent}” is not a slug of companies.csv.`);
	}

	const standing = rows.filter(isStanding);
	const parents = new Map(standing.map(({ row }) => [row['company'], row['parent']]));
	for (const { line, row } of standing) {
		const above = new Set<unknown>([row['company']]);
		for (let group = row['parent']; group; group = parents.get(group)) {
			if (above.has(group)) {
				wrong(line, 'parent', 'The company would belong to itself.');
				break;
			}
			above.add(group);
		}
	}
}

function checkAliases(rows: readonly ReadRow[], { standing }: Slugs, wrong: Wrong): void {
	const taken = new Map<unknown, number>();
	for (const { line, row } of rows.filter(isStanding)) {
		if (row['kind'] !== 'slug') continue;
		const alias = String(row['alias']);
		if (!isSlug(alias))
			wrong(line, 'alias', `“${alias}” is not a slug (a-z, 0-9 and single hyphens)`);
		if (standing.has(alias)) wrong(line, 'alias', `“${alias}” is the slug of a company.`);
		const before = taken.get(alias);
		if (before === undefined) taken.set(alias, line);
		else wrong(line, 'alias', `“${alias}” redirects elsewhere already (line ${String(before)}).`);
	}
}

function checkMembers(rows: readonly ReadRow[], { standing }: Slugs, wrong: Wrong): void {
	for (const { line, row } of rows.filter((item) => isStanding(item) && item.unread.size === 0))
		if (row['inRegister'] !== standing.has(String(row['company'])))
			wrong(
				line,
				'in_register',
				`“${String(row['company'])}” ${row['inRegister'] ? 'is not' : 'is'} a slug of companies.csv.`,
			);
}
