import { existsSync } from 'node:fs';
import { inArray, notInArray, sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { collectingStops, sources } from '#lib/server/database/schema/index.ts';
import type { Source } from '../source.ts';

/** Enters the declarations in the database, where the run records and the public page find them. */
export async function recordSources(db: Database, declared: readonly Source[]): Promise<void> {
	if (declared.length === 0) return;
	const columns = [
		...[
			'kind',
			'name_en',
			'name_ja',
			'url',
			'company',
			'terms_url',
			'terms_note_en',
			'terms_note_ja',
		],
		...['terms_checked_on', 'schedule', 'enabled', 'disabled_because_en', 'disabled_because_ja'],
	];
	const toCamel = (name: string) =>
		name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
	await db
		.insert(sources)
		.values(declared.map(sourceRow))
		.onConflictDoUpdate({
			target: sources.id,
			set: Object.fromEntries(columns.map((name) => [toCamel(name), sql.raw(`excluded.${name}`)])),
		});
}

/** Where pages come from that a person at the desk names: nothing is ever collected from it by itself. */
export const byHandSource = {
	id: 'by-hand',
	kind: 'by_hand',
	nameEn: 'Pages named at the desk',
	nameJa: '編集デスクで指定したページ',
	termsNoteEn:
		'A reviewer reads the terms of a site before naming a page of it. robots.txt is obeyed.',
	termsNoteJa: '査読者がサイトの利用条件を読んでからページを指定する。robots.txt に従う。',
	schedule: '0 0 1 1 *',
	enabled: false,
	disabledBecauseEn:
		'Nothing is collected from it on schedule: a page is captured when a reviewer names it.',
	disabledBecauseJa: '定期的な収集は行わない。査読者がページを指定したときに取得する。',
} as const;

/** Switches off, in the database, every source that is not declared any more; what it brought stays. */
export async function retireUndeclared(db: Database, declared: readonly Source[]): Promise<void> {
	await db
		.update(sources)
		.set({
			enabled: false,
			disabledBecauseEn: 'It is not declared any more.',
			disabledBecauseJa: '情報源の登録から外された。',
		})
		.where(notInArray(sources.id, [byHandSource.id, ...declared.map(({ id }) => id)]));
}

function sourceRow(source: Source): typeof sources.$inferInsert {
	return {
		id: source.id,
		kind: source.kind,
		nameEn: source.nameEn,
		nameJa: source.nameJa,
		url: source.url,
		company: source.company ?? null,
		termsUrl: source.terms.url ?? null,
		termsNoteEn: source.terms.noteEn,
		termsNoteJa: source.terms.noteJa,
		termsCheckedOn: source.terms.checkedOn ?? null,
		schedule: source.schedule,
		enabled: source.disabled === undefined,
		disabledBecauseEn: source.disabled?.en ?? null,
		disabledBecauseJa: source.disabled?.ja ?? null,
	};
}

/**
 * Whether the kill switch is thrown: for a source or for all in the database, or for all by the stop file, which works
 * while another process holds the embedded database.
 */
export async function isStopped(
	db: Database,
	source: string,
	stopFile: string | undefined,
): Promise<boolean> {
	if (stopFile !== undefined && existsSync(stopFile)) return true;
	const thrown = await db
		.select()
		.from(collectingStops)
		.where(inArray(collectingStops.scope, ['all', source]));
	return thrown.length > 0;
}
