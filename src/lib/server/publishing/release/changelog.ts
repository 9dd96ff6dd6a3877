import type { Day } from '#lib/domain/dates.ts';
import type { CompanyName, EventRow } from '#lib/domain/records.ts';
import { speechOf, type Speech } from '#lib/messages/speech.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Dataset } from './dataset.ts';
import { differencesBetween } from './differences.ts';

/** A release that came before, and what it holds. */
export interface Earlier {
	readonly day: Day;
	readonly data: Dataset;
}

const companyLine = ({ slug, nameEn, nameJa }: CompanyName, { language, pair }: Speech): string =>
	pair(`\`${slug}\``, language === 'ja' ? nameJa : nameEn);

function eventLine(event: EventRow, { language, t, pair, word }: Speech): string {
	const { eventId, company, announcedOn, status, supersedes } = event;
	const what = [`\`${company}\``, announcedOn, ...(status ? [word('status', status)] : [])];
	const line = pair(`\`${eventId}\``, what.join(language === 'ja' ? '、' : ', '));
	if (!supersedes) return line;
	const replaced = t.release.changelog.replaces(`\`${supersedes}\``);
	return language === 'ja' ? `${line}（${replaced}）` : `${line} (${replaced})`;
}

/** What changed in the register since the release before, as Markdown. */
export function changelogOf(
	{ day, data }: { day: Day; data: Dataset },
	earlier: Earlier | undefined,
	language: Language,
): string {
	const speech = speechOf(language);
	const { t, date, pair, word } = speech;
	const words = t.release.changelog;
	const head = [`# ${t.release.of(date(day))}`, ''];
	if (!earlier) return [...head, words.first, ''].join('\n');
	const differences = differencesBetween(earlier.data, data);
	const arrow = (name: string, before: string, now: string): string =>
		pair(name, `${before} → ${now}`);
	const sections: readonly (readonly [string, readonly string[]])[] = [
		[words.companiesAdded, differences.companiesAdded.map((one) => companyLine(one, speech))],
		[words.companiesGone, differences.companiesGone.map((one) => companyLine(one, speech))],
		[
			words.statuses,
			differences.statuses.map(({ company, before, now }) =>
				arrow(companyLine(company, speech), word('status', before), word('status', now)),
			),
		],
		[words.eventsAdded, differences.eventsAdded.map((event) => eventLine(event, speech))],
		[words.eventsGone, differences.eventsGone.map((event) => eventLine(event, speech))],
		[
			words.answers,
			differences.answers.map(({ company, criterion, before, now }) =>
				arrow(`\`${company}\` ${criterion}`, word('answer', before), word('answer', now)),
			),
		],
	];
	const filled = sections.filter(([, lines]) => lines.length > 0);
	return [
		...head,
		filled.length === 0
			? `${words.since(date(earlier.day))} ${words.nothing}`
			: words.since(date(earlier.day)),
		'',
		...filled.flatMap(([title, lines]) => [
			`## ${title}`,
			'',
			...lines.map((line) => `- ${line}`),
			'',
		]),
	].join('\n');
}
