import type { TextInHand } from '../claims.ts';
import type { ResponsibleExit } from '../finding.ts';
import { buybackYearsIn } from './buyback.ts';
import { buyerIn } from './buyer.ts';
import { lossIn } from './loss.ts';
import { priceIn } from './price.ts';
import { employeeSupportIn } from './staff.ts';

/** Everything that the text says about leaving responsibly. */
export function exitFactsIn(hand: TextInHand, original: string): ResponsibleExit {
	return {
		buyer: buyerIn(hand, original),
		buyback_option_years: buybackYearsIn(hand),
		employee_support: employeeSupportIn(hand),
		price: priceIn(hand, original),
		loss_jpy_billion: lossIn(hand),
	};
}
