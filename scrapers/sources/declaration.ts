import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isDay } from '#lib/domain/dates.ts';
import { isSlug } from '#lib/domain/identifiers.ts';
import type { Manners } from '../exchange.ts';
import { sourceKinds, type Source } from '../source.ts';

/** What every source's declaration file says, whatever its kind; what the kind itself needs is in `options`. */
export const declarationSchema = z.strictObject({
	/** Stable name, also the file's: lower case, digits and hyphens. */
	id: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens'),
	kind: z.enum(sourceKinds),
	name_en: z.string().min(1),
	name_ja: z.string().min(1),
	/** The page a person would open. */
	url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
	/** Slug of the company whose own source it is. */
	company: z.string().refine(isSlug, 'must be the slug of a company').optional(),
	terms: z.strictObject({
		url: z.url().optional(),
		note_en: z.string().min(1),
		note_ja: z.string().min(1),
		/** The day on which a person read them. */
		checked_on: z.string().refine(isDay, 'must be a day, YYYY-MM-DD').optional(),
	}),
	/** Why nothing is collected; without it the source is enabled. */
	disabled: z.strictObject({ en: z.string().min(1), ja: z.string().min(1) }).optional(),
	/** Five cron fields, in Asia/Tokyo. */
	schedule: z
		.string()
		.regex(/^(\S+ ){4}\S+$/, 'must have five cron fields')
		.default('20 2 * * *'),
	/** Hours in Asia/Tokyo in which scheduled runs may fetch; `always` for none. */
	window: z
		.union([
			z.literal('always'),
			z.strictObject({ from: z.int().min(0).max(23), to: z.int().min(0).max(24) }),
		])
		.default({ from: 22, to: 6 }),
	/** Between the starts of two requests to one host. */
	spacing_seconds: z.number().min(1).max(600).default(3),
	/** To one host in one run. */
	max_requests: z.int().min(1).max(200).default(200),
	/** Why a certificate that cannot be verified is accepted; absent: never. */
	unverified_certificate_because: z.string().min(20).optional(),
	render: z.enum(['static', 'browser']).default('static'),
	/** With `browser`: the element that must be there before the page counts as rendered. */
	wait_for: z.string().optional(),
	text: z
		.strictObject({ content: z.string().optional(), without: z.array(z.string()).default([]) })
		.default({ without: [] }),
	recheck_days: z.int().min(1).default(30),
	/** A person accepted on this day that the lists had become shorter. */
	baseline_from: z.string().refine(isDay, 'must be a day, YYYY-MM-DD').optional(),
	options: z.unknown().optional(),
});

export type Declaration = z.output<typeof declarationSchema>;

/** Settings that sources may need; the pipeline hands them in, sources read no environment. */
export interface SourceSettings {
	readonly edinetApiKey: string | undefined;
	/** Folder with files that the user supplies (TDnet lists, cross-check tables), a folder per kind. */
	readonly suppliedFolder: string;
}

/** A kind of sources: what its declarations hold in `options`, and how one becomes a source. */
export interface SourceKind<Options> {
	readonly options: z.ZodType<Options>;
	/** What is special about this source: how it finds disclosures, and where it departs from {@link sourceOf}. */
	create(
		declaration: Declaration,
		options: Options,
		settings: SourceSettings,
	): Pick<Source, 'discover'> & Partial<Source>;
	/**
	 * What an enabled source must say and these options do not, one sentence each; the declaration of a disabled
	 * source may be a draft that leaves it out.
	 */
	missing?(options: Options): readonly string[];
}

/** The part of a source that its declaration gives directly. */
export function sourceOf(declaration: Declaration): Omit<Source, 'discover'> {
	const manners: Manners = {
		spacingMs: declaration.spacing_seconds * 1000,
		maxRequests: declaration.max_requests,
		...(declaration.unverified_certificate_because !== undefined && {
			unverifiedCertificateBecause: declaration.unverified_certificate_because,
		}),
	};
	const { terms, text } = declaration;
	return {
		id: declaration.id,
		kind: declaration.kind,
		nameEn: declaration.name_en,
		nameJa: declaration.name_ja,
		url: declaration.url,
		company: declaration.company,
		terms: {
			...(terms.url !== undefined && { url: terms.url }),
			noteEn: terms.note_en,
			noteJa: terms.note_ja,
			...(terms.checked_on !== undefined && { checkedOn: terms.checked_on }),
		},
		disabled: declaration.disabled,
		schedule: declaration.schedule,
		window: declaration.window === 'always' ? undefined : declaration.window,
		manners,
		render: declaration.render,
		...(declaration.wait_for !== undefined && { waitFor: declaration.wait_for }),
		text: { ...(text.content !== undefined && { content: text.content }), without: text.without },
		recheckDays: declaration.recheck_days,
		fingerprint: createHash('sha256')
			.update(JSON.stringify(declaration))
			.digest('hex')
			.slice(0, 16),
		baselineFrom: declaration.baseline_from,
		proposes: true,
		needs: [],
	};
}
