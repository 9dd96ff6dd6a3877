import type { Claim } from './claims.ts';
import type { NamedDate } from './calendar.ts';
import type { Kind, Rung, Scope, Status } from './finding.ts';
import type { Thing } from './lexicon/entry.ts';
import type { Position } from './statuses.ts';

const scopes: readonly (readonly [Thing, Scope])[] = [
	['production', 'production'],
	['sales', 'sales'],
	['export', 'export'],
	['retail', 'retail'],
	['sourcing', 'sourcing'],
	['service', 'service'],
	['investment', 'investment'],
	['promotion', 'sales'],
	['development', 'service'],
	['stake', 'investment'],
];

/** The activities that a position is about; `all` stands alone. */
export function scopeOf(status: Status | null, support: readonly Position[]): Scope[] {
	const [first] = support;
	if (status === null || !first) return [];
	const { claim } = first;
	const whole = claim.act === 'transfer' || claim.act === 'exit' || claim.act === 'dissolve';
	if (whole && (status === 'exited' || status === 'exit_announced')) return ['all'];
	if (claim.act === 'keep_stake') return ['investment'];
	if (claim.things.has('sourcing')) return ['sourcing'];
	const same = support.filter(({ status: other }) => other === first.status).slice(0, 3);
	const things = new Set(same.flatMap(({ claim: one }) => [...one.things]));
	const found = [
		...new Set(scopes.filter(([thing]) => things.has(thing)).map(([, scope]) => scope)),
	];
	if (found.length === 0) return things.has('contract') || things.has('new') ? ['sales'] : ['all'];
	if (found.length > 1 && found.includes('service') && !claim.closest.has('service'))
		return found.filter((scope) => scope !== 'service');
	return found;
}

/** How far the step got that the status rests on. */
export function rungOf(
	status: Status | null,
	support: readonly Position[],
	claims: readonly Claim[],
	effective: NamedDate | undefined,
	published: string | undefined,
): Rung | null {
	const [first] = support;
	const considers = claims.some(
		({ said, act, place, subject }) =>
			said === 'considering' &&
			place === 'RU' &&
			subject === 'target' &&
			(act === 'exit' || act === 'transfer' || act === 'end' || act === 'dissolve'),
	);
	if (status === null || !first) return considers ? 'considering' : null;
	const { claim, firm } = first;
	if (status === 'operating') {
		if (firm === 'plan') return 'planned';
		if (claim.act === 'resume' || claim.act === 'keep_stake') {
			if (claim.act === 'keep_stake' && claim.said === 'plain' && claim.sentence.kind !== 'heading')
				return null;
			return claim.said === 'done' ? 'completed' : 'decided';
		}
		return claims.some(({ said, act }) => said === 'forecast' && act === 'stop')
			? 'planned'
			: considers
				? 'considering'
				: null;
	}
	if (status === 'exited') return 'completed';
	if (status === 'exit_announced') {
		const said = new Set(support.map((one) => one.claim.said));
		if (said.has('signed')) return claim.words.includes('基本合意') ? 'decided' : 'signed';
		if (said.has('decided') || said.has('done')) return 'decided';
		return claim.act === 'held_for_sale' ||
			(claim.sentence.kind === 'heading' && claim.said !== 'planned')
			? 'decided'
			: 'planned';
	}
	if (effective && published) {
		const ahead =
			effective.precision === 'day'
				? effective.on > published
				: effective.on.slice(0, 7) > published.slice(0, 7);
		return ahead
			? 'decided'
			: effective.precision === 'day' || claim.said === 'done'
				? 'completed'
				: 'decided';
	}
	if (claim.sentence.kind === 'heading')
		return claim.words.includes('完了') ? 'completed' : 'decided';
	return claim.said === 'done' || claim.act === 'keep_halt' || claim.said === 'plain'
		? 'completed'
		: 'decided';
}

/** What kind of event it is: the first that fits, in the order of the label rules. */
export function kindOf(
	status: Status | null,
	support: readonly Position[],
	claims: readonly Claim[],
	speaker: 'company' | 'third_party',
	onlyLoss: boolean,
): Kind {
	if (speaker === 'third_party') return 'report';
	if (onlyLoss) return 'impairment';
	const [first] = support;
	if (status === null || !first) return 'statement';
	const { claim } = first;
	if (claim.act === 'keep_stake') return 'stake_retained';
	if (claim.act === 'dissolve') return 'liquidation';
	if (claim.act === 'transfer')
		return status === 'exited'
			? 'sale_completed'
			: claim.said === 'signed' || support.some((one) => one.claim.said === 'signed')
				? 'sale_signed'
				: 'statement';
	if (claim.act === 'resume') return 'resumption';
	const stops = support.filter((one) => one.claim.act === 'stop' || one.claim.act === 'keep_halt');
	const forecast = claims.some(
		({ act, said, things }) => act === 'stop' && said === 'forecast' && things.has('production'),
	);
	if (
		(status === 'suspended' || status === 'scaled_back') &&
		stops.some((one) => one.claim.things.has('production') && !one.claim.things.has('new'))
	)
		return 'production_halt';
	if (status === 'operating' && forecast) return 'production_halt';
	if (
		(status === 'suspended' || status === 'scaled_back') &&
		stops.some((one) => one.claim.things.has('export') || one.claim.things.has('booking'))
	)
		return 'shipment_halt';
	if (
		status !== 'holding' &&
		status !== 'operating' &&
		claim.things.has('retail') &&
		['stop', 'end', 'reduce'].includes(claim.act)
	)
		return 'store_closure';
	return 'statement';
}
