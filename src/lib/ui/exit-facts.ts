import type { ExitFields } from '#lib/domain/records.ts';
import { buyerTypeNames } from '#lib/messages/phrases.ts';
import type { Speech } from './language.ts';

export const exitFactNames = [
	'buyer',
	'price',
	'buyback',
	'employees',
	'loss',
	'donation',
	'hrdd',
] as const;
export type ExitFactName = (typeof exitFactNames)[number];

/** What an event says about how a company left, in words; only what it says. */
export function exitFactsOf(
	event: ExitFields,
	{ t, language, phrase }: Speech,
): { name: ExitFactName; text: string }[] {
	const type = event.buyerType && (buyerTypeNames[event.buyerType]?.[language] ?? event.buyerType);
	const bracketed = (text: string): string => (language === 'ja' ? `（${text}）` : ` (${text})`);
	const name = event.buyer && phrase(event.buyer);
	const buyer = name && type && name !== type ? name + bracketed(type) : (name ?? type);
	const facts: Readonly<Record<ExitFactName, string | null>> = {
		buyer,
		price: event.price && phrase(event.price),
		buyback:
			event.buybackOptionYears === null ? null : t.company.buybackYears(event.buybackOptionYears),
		employees:
			event.employeeSupport === null
				? null
				: event.employeeSupport
					? t.company.employeeSupport
					: t.company.noEmployeeSupport,
		loss: event.lossJpyBillion === null ? null : t.company.lossAmount(event.lossJpyBillion),
		donation: event.donation && phrase(event.donation),
		hrdd: event.humanRightsDdMentioned ? t.company.hrddMentioned : null,
	};
	return exitFactNames.flatMap((name) => {
		const text = facts[name];
		return text ? [{ name, text }] : [];
	});
}
