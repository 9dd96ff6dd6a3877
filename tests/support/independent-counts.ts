import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/**
 * The register's headline counts, worked out a second time from the CSV files of an edition alone. Nothing of src/
 * is used here, so that a mistake there shows as a difference.
 */
export interface CountOptions {
	/** Which companies: with operations in Russia, with ties only, or both. */
	readonly exposure: 'operations' | 'ties' | 'any';
	/** Parent groups only, or every company of the register. */
	readonly level: 'groups' | 'all';
}

interface CompanyLine {
	slug: string;
	presence: string;
	parent: string;
}
interface EventLine {
	event_id: string;
	company: string;
	announced_on: string;
	status: string;
	confidence: string;
}

const scale = ['operating', 'holding', 'scaled_back', 'suspended', 'exit_announced', 'exited'];
const onTheGround = new Set([
	...['manufacturing', 'sales', 'retail', 'energy', 'mining', 'banking', 'logistics', 'services'],
	...['joint_venture', 'representative_office'],
]);
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const alreadyRead = new Map<string, unknown[]>();

function read<Line>(folder: string, name: string): Line[] {
	const path = join(folder, `${name}.csv`);
	const lines =
		alreadyRead.get(path) ?? parse<Line>(readFileSync(path), { columns: true, bom: true });
	alreadyRead.set(path, lines);
	return lines as Line[];
}

/** The day on which an announcement is known at the latest. */
function knownBy(announced: string): string {
	const [year = '', month, day] = announced.split('-');
	if (day !== undefined) return announced;
	if (month === undefined) return `${year}-12-31`;
	const isLeapYear =
		Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
	const last = month === '02' && isLeapYear ? 29 : monthLengths[Number(month) - 1];
	return `${year}-${month}-${String(last)}`;
}

/** The status of a company on a day, by what it announced until then. */
function statusOn(events: readonly EventLine[], asOf: string): string {
	let latest = '';
	let status = 'undisclosed';
	for (const event of events) {
		const day = knownBy(event.announced_on);
		if (event.status === '' || event.confidence === 'unverified') continue;
		if (day < '2022-02-24' || day > asOf) continue;
		const isLater = day > latest;
		const isFurtherDown = day === latest && scale.indexOf(event.status) > scale.indexOf(status);
		if (isLater || isFurtherDown) [latest, status] = [day, event.status];
	}
	return status;
}

/** How many companies stood where on a day, as known with the whole edition; statuses with none are 0. */
export function countsFromCsv(
	folder: string,
	asOf: string,
	{ exposure, level }: CountOptions,
): Record<string, number> {
	const companies = read<CompanyLine>(folder, 'companies');
	const events = Map.groupBy(read<EventLine>(folder, 'events'), ({ company }) => company);
	const slugs = new Set(companies.map(({ slug }) => slug));
	const counts: Record<string, number> = { undisclosed: 0 };
	for (const status of scale) counts[status] = 0;

	for (const { slug, presence, parent } of companies) {
		const hasOperations = presence.split(';').some((kind) => onTheGround.has(kind));
		if (exposure === 'operations' && !hasOperations) continue;
		if (exposure === 'ties' && hasOperations) continue;
		if (level === 'groups' && slugs.has(parent)) continue;
		const status = statusOn(events.get(slug) ?? [], asOf);
		counts[status] = (counts[status] ?? 0) + 1;
	}
	return counts;
}
