import type { Act, Entry } from '../entry.ts';
import { anyOf, phrases } from '../pattern.ts';

const making = anyOf(
	...[
		'making',
		'producing',
		'supplying',
		'selling',
		'serving',
		'shipping',
		'delivering',
		'trading',
	],
	...['running', 'operating', 'building', 'taking', 'buying', 'importing', 'exporting', 'working'],
	...['offering', 'providing', 'feeding', 'stocking', 'treating'],
);
const halted = anyOf('halt', 'closed', 'shut', 'suspended', 'paused', 'idle', 'frozen', 'on hold');

/** Business that goes on, starts again or is cut back, in words that are no technical terms. */
export const enIdiomsOfStaying: readonly Entry<Act>[] = [
	{
		id: 'en.go-on.figures',
		effect: 'go_on',
		pattern: phrases(
			'stay(?:s|ed|ing)? (?:put|the course|on course)',
			'(?:soldier|press|plough|plow|push|forg)(?:s|es|ed|ing|e)? (?:on|ahead)(?! with (?:the |its )?(?:sale|exit|withdrawal|closure|plans? to (?:leave|exit|sell)))',
			'st(?:i|u)ck(?:s|ing)? (?:with (?:russia|the market|its russian)|it out|around)',
			'(?:hang(?:s|ing)?|hung) (?:on|in) (?:there|in russia)',
			'not going anywhere',
			'(?:here|there|in it) for the long (?:haul|run|term)',
			'never left(?= |$|[.,;"”])',
			`(?:go|goes|going|went) (?:right )?on (?:with )?${making}`,
			`(?:keep|keeps|kept|keeping) (?:on )?${making}`,
			'(?:keep|keeps|keeping) (?:\\S+ ){1,4}(?:stocked|supplied|on (?:the )?shelves|maintained)',
			'(?:keep|keeps|keeping) (?:normal|regular|full|ordinary) (?:operation|production|business|work)',
			'still (?:reach(?:es)?|arriv(?:e|es)|roll(?:s)?|com(?:e|es)|feeds?|stocks?|leaves?)',
			'(?:run|runs|running|working|works) (?:on )?(?:one|two|three|four|double|full|day and night|flat out|around the clock)(?: shifts?)?',
			'(?:supply|supplies|production|sales|operations|deliveries|business|service) (?:\\S+ ){0,4}(?:is|are) (?:being )?(?:maintained|continued|kept up|ongoing)',
			'without (?:a break|interruption|any change)',
			'(?:chosen|choose|chose|opt(?:ed|s)?|decid(?:ed|es)|elect(?:ed|s)) to (?:remain|stay)',
			'(?:business|operations|production|work|things) (?:is|are) (?:normal|unchanged|as ever)',
			'in normal operation',
		),
		yes: [
			'tsurumi is staying put',
			'we never left',
			'its two plants go on producing',
			'supply of medicines is maintained',
			'our factory keeps normal operation',
			'chosen to remain in the market',
		],
		no: ['kept watching'],
	},
	{
		id: 'en.resume.figures',
		effect: 'resume',
		pattern: phrases(
			'(?:come|comes|came|coming) back (?:on(?:line)?|into|to life|to work)',
			'(?:return|returned|returns|returning) to (?:the (?:russian )?market|production|work|service|operation|russia|normal)',
			'(?:switch|turn|fir)(?:s|es|ed|ing)? (?:\\S+ ){0,4}(?:back (?:on|up)|up again|on again)',
			'(?:unfroze|unfreez|reinstat|reactivat|relaunch|restor|unpaus|reviv)\\w* (?:\\S+ ){0,3}(?:shipments|exports|deliveries|service|sales|flights|production|operations|bookings|orders)',
			'pick(?:s|ed|ing)? up (?:again|where)',
			'got going again',
			`no longer ${halted}`,
		),
		yes: ['the line came back online', 'returned to the russian market', 'restored deliveries'],
		no: ['returned home'],
	},
	{
		id: 'en.reduce.figures',
		effect: 'reduce',
		pattern: phrases(
			'(?:sell|make|suppl|produc|ship|offer|serv|import|buy|handl|stock)(?:s|es|ies|y|e)? only(?= \\w)',
			'only (?:sell|make|suppl|produc|ship|offer|serv|handl|stock)\\w*',
			'(?:whittl|dial|throttl|rein|wind|claw)(?:s|es|ed|ing|e)? (?:back|down|in)(?= |$|[.,;])',
			'pull(?:s|ed|ing)? back(?= (?:from|in) )',
			'retrench\\w*',
			'cut (?:\\S+ ){1,5}(?:by|in|to) (?:\\S+ )?(?:half|two|a third|a quarter|[0-9]+ ?(?:%|per ?cent))',
			'(?:about |around |less than |roughly |only )?(?:a third|a quarter|half|a fifth|a fraction|a tenth) (?:as much|of (?:what|the (?:volume|amount|quantity)))',
			'less than half',
			'(?:mothball|idl|clos|shut|suspend|halt|stop|shutter|paus)\\w* (?:one|two|three|four|half|most|some|several|part) of (?:its|the|our|their)',
			'disappear(?:s|ed|ing)? from (?:its|the|our) (?:\\w+ )?(?:catalogue|catalog|range|list|shelves)',
			'down to (?:one|two|three|a handful|a skeleton|the essentials)',
		),
		yes: [
			'now sells only medical microscopes there',
			'now takes about a third as much russian coal',
			'mothballed two of its three furnaces',
		],
		no: ['the whole range'],
	},
];
