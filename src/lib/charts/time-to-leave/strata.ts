import type { ChartCompany } from '#lib/domain/charts.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Code } from '#lib/domain/terms.ts';
import type { State } from './state.ts';

/** Companies that have a curve of their own. */
export interface Stratum {
	/** A sector, `other`, `listed`, `unlisted`, a kind of presence, or `all`. */
	readonly code: string;
	readonly companies: readonly ChartCompany[];
	/** The filters that ask a list for exactly these; null where no list can be asked for them. */
	readonly filters: Question['filters'] | null;
}

export interface Strata {
	readonly strata: readonly Stratum[];
	/** Those with too few companies for a curve. */
	readonly refused: readonly Stratum[];
}

/** A sector below this many companies is counted among the other sectors. */
export const fewestInSector = 10;
/** Below this many companies there is no curve beside others. */
export const fewestForCurve = 5;
/** So many sectors have a curve at most; a fifth is for the others. */
const mostSectors = 4;

/** What a company did in Russia, by the first that applies. */
const presenceKinds = {
	production: ['manufacturing', 'energy', 'mining'],
	trade: ['sales', 'retail', 'banking', 'logistics', 'services', 'joint_venture'],
	office: ['representative_office'],
} as const satisfies Record<string, readonly Code<'presence'>[]>;

/** Companies as the few kinds that have a curve each; a company belongs to one of them. */
export function strataOf(
	companies: readonly ChartCompany[],
	by: State['by'],
	{ filters }: Pick<Question, 'filters'>,
): Strata {
	if (by === 'all' || companies.length === 0)
		return { strata: [{ code: 'all', companies, filters: {} }], refused: [] };
	const strata = split[by](companies, filters).filter((one) => one.companies.length > 0);
	return {
		strata: strata.filter((one) => one.companies.length >= fewestForCurve),
		refused: strata.filter((one) => one.companies.length < fewestForCurve),
	};
}

type Split = (companies: readonly ChartCompany[], filters: Question['filters']) => Stratum[];

const split: Readonly<Record<Exclude<State['by'], 'all'>, Split>> = {
	sector(companies) {
		const sizes = new Map<string, number>();
		for (const { sectorCode } of companies) sizes.set(sectorCode, (sizes.get(sectorCode) ?? 0) + 1);
		const largest = [...sizes]
			.filter(([, size]) => size >= fewestInSector)
			.toSorted(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1))
			.slice(0, mostSectors)
			.map(([code]) => code);
		const others = [...sizes.keys()].filter((code) => !largest.includes(code)).toSorted();
		return [...largest.map((code) => [code]), others].map((codes, index) => ({
			code: index < largest.length ? codes.join() : 'other',
			companies: companies.filter(({ sectorCode }) => codes.includes(sectorCode)),
			filters: { sector: codes },
		}));
	},
	listed: (companies) =>
		[true, false].map((listed) => ({
			code: listed ? 'listed' : 'unlisted',
			companies: companies.filter((company) => company.listed === listed),
			filters: { listed: [String(listed)] },
		})),
	presence(companies, filters) {
		const kindOf = ({ presence }: ChartCompany): string =>
			Object.entries(presenceKinds).find(([, kinds]) =>
				kinds.some((kind) => (presence as readonly string[]).includes(kind)),
			)?.[0] ?? 'ties';
		return [...Object.keys(presenceKinds), 'ties'].map((code) => ({
			code,
			companies: companies.filter((company) => kindOf(company) === code),
			// Of the later kinds a list would hold companies of the earlier ones too.
			filters:
				code === 'production' && !filters.presence ? { presence: presenceKinds.production } : null,
		}));
	},
};
