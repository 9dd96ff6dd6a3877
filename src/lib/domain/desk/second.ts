import { groupOf, type Status } from '../status.ts';
import type { EventContent } from './content.ts';

/** Why a claim needs two reviewers (domain: Publishing rules). */
export const secondReasons = ['stays', 'resumed', 'broke_its_word'] as const;
export type SecondReason = (typeof secondReasons)[number];

/**
 * Why two people have to agree before the claim becomes public; nothing where one is enough. A company that had
 * announced its exit and is said to have merely suspended went back on its word, whatever the document calls it.
 * @param before where the company stood on the day of the announcement without this event
 */
export function needsSecond(
	{ status, kind, brokeItsWord }: Pick<EventContent, 'status' | 'kind' | 'brokeItsWord'>,
	before: Status,
): SecondReason[] {
	const goesBack = status === 'suspended' && groupOf(before) === 'leaving';
	return [
		...(status !== null && groupOf(status) === 'staying' ? (['stays'] as const) : []),
		...(kind === 'resumption' ? (['resumed'] as const) : []),
		...(brokeItsWord || goesBack ? (['broke_its_word'] as const) : []),
	];
}
