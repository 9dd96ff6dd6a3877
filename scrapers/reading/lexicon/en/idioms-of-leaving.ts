import type { Act, Entry } from '../entry.ts';
import { anyOf, phrases } from '../pattern.ts';

/** What is left behind. */
const place = anyOf(
	'russia',
	'the (?:russian |local )?(?:market|country)',
	'its russian \\w+',
	'there',
);
/** What changes hands. */
const holding = anyOf(
	...[
		'stakes?',
		'shares?',
		'subsidiar\\w+',
		'business(?:es)?',
		'plants?',
		'factor\\w+',
		'operations?',
	],
	...[
		'units?',
		'interests?',
		'company',
		'companies',
		'ventures?',
		'assets?',
		'arm',
		'works',
		'keys',
	],
	...[
		'brewery',
		'stores',
		'shops',
		'warehouses?',
		'holding',
		'sites?',
		'cent(?:er|re)s?',
		'laborator\\w+',
	],
);
const its = '(?:its|the|our|their|all|both|that|a|this)';

/** Departures, handovers and endings in words that are no technical terms. */
export const enIdiomsOfLeaving: readonly Entry<Act>[] = [
	{
		id: 'en.exit.figures',
		effect: 'exit',
		pattern: phrases(
			'(?:throw(?:s|n|ing)?|threw) in the towel',
			'pack(?:s|ed|ing)? (?:up|its bags|our bags)',
			`(?:turn(?:s|ed|ing)? its back|wash(?:es|ed|ing)? its hands|clos(?:e|es|ed|ing) the (?:book|chapter|door)|call(?:s|ed|ing)? it a day) (?:on|of|in) ${place}`,
			'head(?:s|ed|ing)? for the (?:exits?|door)',
			`(?:mak(?:e|es|ing)|made) (?:\\w+ ){0,3}(?:exit|departure) from ${place}`,
			`(?:cut(?:s|ting)?|sever(?:s|ed|ing)?|break(?:s|ing)?|broke) (?:\\w+ ){0,3}(?:ties|links|relations) (?:with|to) (?:russia|its russian)`,
			`(?:end(?:s|ed|ing)?|clos(?:e|es|ed|ing)) (?:\\S+ ){0,5}(?:presence|involvement|chapter|decades|years) in ${place}`,
			`abandon(?:s|ed|ing)? (?:${place})`,
			`gone from ${place}`,
			'(?:extricat|disentangl|unwind|unwound)\\w*',
			`(?:leav(?:e|es|ing)|left) ${place}(?: altogether| entirely| completely| for good)?`,
			'decision to (?:leave|go|pull out|exit|withdraw)(?= |$|[.,;"”])',
			'(?:ha(?:s|ve)|there (?:is|are)) (?:zero|no) (?:employees|staff|people)(?: and (?:zero|no) \\w+)? (?:there|in russia|left)',
			'(?:has|have) had no presence',
		),
		yes: [
			'has thrown in the towel in russia',
			'rivals have packed up',
			'gone from russia for good',
			'ending two decades in russia',
		],
		no: ['closed the doors of its shops'],
	},
	{
		id: 'en.transfer.figures',
		effect: 'transfer',
		pattern: phrases(
			`(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|sign(?:s|ed|ing)?) (?:over )?${its} (?:\\S+ ){0,6}?${holding}(?: \\S+){0,8}? (?:over )?to`,
			`hand(?:s|ed|ing)? (?:over )?the keys`,
			`(?:unload|offload|spin|spun|hiv(?:e|es|ed|ing)|carv(?:e|es|ed|ing))(?:s|ed|ing)? (?:off |out )?(?:${its} )?(?:\\S+ ){0,4}?${holding}`,
			`(?:put|puts|putting) (?:\\S+ ){1,6}(?:up for sale|on the (?:block|market))`,
			`(?:take|takes|taking|took|taken) over (?:${its} )?(?:\\S+ ){0,4}?${holding}`,
			`(?:purchase|acquisition|buyout) of (?:\\S+ ){0,6}?${holding}`,
			`(?:clos(?:e|es|ed|ing)|complet(?:e|es|ed|ing)|finali[sz](?:e|es|ed|ing)) the (?:sale|deal|transaction|disposal|transfer|divestment|handover)`,
			`(?:a|the) buyer (?:is|was|has been) (?:being )?(?:sought|found)`,
			`(?:swap|swaps|swapped|exchang(?:e|es|ed)) (?:${its} )?(?:\\S+ ){0,3}(?:stake|shares|interest)`,
		),
		yes: [
			'handed the keys of its plant to a state-backed institute',
			'completed the purchase of its assets',
			'we closed the sale in december',
			'take over its service centres',
		],
		no: ['handed out leaflets'],
	},
	{
		id: 'en.end.figures',
		effect: 'end',
		pattern: phrases(
			'ax(?:e|es|ed|ing)(?= )',
			'shut(?:s|ting)? up shop',
			'w(?:i|ou)nd(?:s|ing)? (?:up|down)(?= |$|[.,;])',
			`wrap(?:s|ped|ping)? up (?:${its} )?(?:\\S+ )?(?:business|operations|affairs)`,
			'(?:surrender|return|hand(?:s|ed)? (?:back|in)|giv(?:e|es|en)|gave) (?:up )?(?:ed|s|ing)?(?:\\s)?(?:its|the|our) (?:\\w+ ){0,3}licen[cs]e',
			'(?:surrender|return|relinquish)(?:s|ed|ing)? (?:its|the|our) (?:\\w+ ){0,3}licen[cs]es?',
			'(?:bring|brought|draw|drew|drawn|ring|rang)\\w* down the curtain',
			'drop(?:s|ped|ping)?(?= (?:its|the|our) (?:\\S+ ){0,3}(?:business|line|range|operations|activit\\w+|arm))',
			'le(?:t|ts|tting) (?:\\S+ ){1,5}(?:expire|lapse)',
			'(?:never|not) (?:come|go) back into (?:production|operation)',
		),
		yes: [
			'has surrendered its russian brokerage licence',
			'is winding down in russia',
			'drop its coatings business',
			'shut up shop',
		],
		no: ['axel', 'the wind is strong'],
	},
];
