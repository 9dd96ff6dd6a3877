import type { Act, Entry } from '../entry.ts';
import { anyOf, phrases } from '../pattern.ts';

/** Auxiliaries with "not", contracted or in full. */
const not = anyOf(
	'(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could) not',
	"(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could)n['’]t",
	'never',
);
/** What a business does day by day, as a participle or a plain form. */
const trades = anyOf(
	...[
		'produc\\w+',
		'ma(?:de?|king)',
		'buil[dt]\\w*',
		'assembl\\w+',
		'ship(?:ped|ping|s)?',
		'sen[dt]\\w*',
	],
	...[
		'deliver\\w*',
		'export\\w*',
		's(?:ell|old|elling)',
		'suppl\\w+',
		'serv(?:e|ed|ing)',
		'import\\w*',
	],
	...[
		'b(?:uy|ought|uying)',
		'purchas\\w+',
		'run(?:ning)?',
		'operat(?:e|ed|ing)',
		'fl(?:y|ying|own)',
	],
	...['load\\w*', 'tak(?:e|en|ing) (?:any |new )?orders'],
);
/** Goods and traffic, as the subject of what has stopped moving. */
const flow = anyOf(
	...['exports?', 'shipments?', 'deliver(?:y|ies)', 'supplies', 'sales', 'orders?', 'production'],
	...['goods', 'products?', 'cars?', 'vehicles?', 'machines?', 'parts', 'lamps?', 'cargo(?:es)?'],
	...['flights?', 'sailings', 'bookings', 'payments', 'trade', '\\w+s'],
);

/** Halts in words that are no technical terms. */
export const enIdiomsOfStopping: readonly Entry<Act>[] = [
	{
		id: 'en.stop.not-since',
		effect: 'stop',
		pattern: phrases(
			`${not} (?:\\w+ ){0,2}${trades}(?: \\S+){0,5}? since`,
			`no ${flow} (?:has|have|had) (?:been |since )?(?:gone|left|moved|arrived|shipped|sold|sent|made|delivered)`,
			`${not} (?:\\w+ )?${trades} anything`,
		),
		yes: [
			"the plant hasn't produced anything since mid-march",
			'no lamps have gone to russia',
			'we have not shipped a single unit since april',
		],
		no: ['we have shipped units since april'],
	},
	{
		id: 'en.stop.figures',
		effect: 'stop',
		pattern: phrases(
			'(?:com(?:e|es|ing)|came|bring(?:s|ing)?|brought|grind(?:s|ing)?|ground|slow(?:s|ed)?) (?:\\S+ ){0,6}?to (?:a|an) (?:\\w+ )?(?:halt|stop|standstill)',
			'turn(?:s|ed|ing)? off the taps?',
			'(?:put|puts|putting|plac(?:e|ed|es|ing)|kept|keep(?:s|ing)?) (?:\\S+ ){1,8}on (?:ice|hold|pause)',
			'on pause',
			'(?:lower|pull|bring|brought)\\w* (?:down )?(?:the|its|their) shutters?(?: down)?',
			'shutters (?:\\w+ ){0,2}down',
			'(?:stay|remain|keep|kept)(?:s|ed)? (?:closed|shut|dark|silent|idle|offline|down)',
			'down(?:ed|s|ing)? tools',
			'(?:unavailable|no longer available|not available|off sale|off the shelves)',
			'(?:delist|deactivat|disabl|unplug)(?:s|ed|ing|ged|ging)?',
			'(?:pull|yank|remov)(?:s|ed|ing)? (?:\\S+ ){1,6}from (?:the )?(?:shelves|sale|stores|russian)',
			'(?:turn|wav)(?:s|ed|ing)? away (?:new |russian )?(?:orders|customers|business|cargo|clients)',
			'(?:are|is|was|were|been|be) (?:all )?off until further notice',
			'call(?:s|ed|ing)? off',
			'(?:sent|sending) (?:\\S+ ){0,4}home(?= (?:on|with|until|for))',
			'workers (?:have been |were |are )?furloughed',
			'(?:clos(?:e|es|ed|ing)|shut(?:s|ting)?) (?:the|its|their) doors? (?:of|on|at|to)(?= (?:\\S+ ){0,8}(?:for the time being|temporarily|for now|until))',
			'embargo(?:es|ed|ing)? (?:all |its )?(?:exports|shipments|sales|deliveries)',
			'(?:temporarily|provisionally) (?:stops?|stopped|suspends?|closes?|not)',
		),
		yes: [
			'production has ground to a halt',
			'putting shipments of consoles on ice',
			'the shops stay shut',
			'had turned off the taps',
			'lowering the shutters',
		],
		no: ['the talks came to nothing'],
	},
];
