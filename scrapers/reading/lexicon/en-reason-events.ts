import type { Reason } from '../finding.ts';
import type { Entry } from './entry.ts';

/** Events that are a cause by themselves, in English (lower case): beside a position they need no "because". */
export const enReasonEvents: readonly Entry<Reason>[] = [
	{
		id: 'en.event.logistics',
		effect: 'logistics',
		pattern:
			'\\b(?:(?:shipping|container) lines?|shipping companies|carriers?|forwarders?|insurers?|airlines?|ports?|ferr(?:y|ies)|freight|vessels?|sailings|routes?|air freight|trucks) (?:\\S+ ){0,6}?(?:withdr\\w+|stopped|suspended|refus\\w+|closed?|cancel\\w*|no longer|cannot|unavailable|disrupted|cut|ended|halted|pulled out|dried up)|(?:growing |the )?difficulty of finding (?:\\S+ ){0,3}(?:freight|ships|transport|carriers|space)|no (?:ship|carrier|vessel|transport|way to ship)|cannot (?:be )?ship(?:ped)?\\b|logistics? (?:\\S+ ){0,3}(?:disrupt\\w*|problems?|chaos|difficult\\w*|constraints?)',
		yes: [
			'the shipping lines having withdrawn',
			'carriers closed the route',
			'logistics disruption',
		],
		no: ['routes to asia are busy'],
	},
	{
		id: 'en.event.supply',
		effect: 'supply_chain',
		pattern:
			'\\b(?:(?:for )?(?:lack|want|shortage|scarcity) of (?:\\S+ ){0,3}(?:yarn|cells|terminals|compressors|rubber|cans|parts|components|materials?|chips|steel|ingredients|inputs|supplies)|(?:parts|components|materials|supplies|ingredients|chips|resin|film|steel|inputs) (?:\\S+ ){0,4}?(?:no longer (?:arriv\\w+|available|reach\\w*|com\\w+)|could not|cannot|can not|ran (?:out|short)|run (?:out|short)|run(?:ning)? low|short\\b|have not|has not|stopped (?:arriving|coming)|dried up|unavailable)|(?:ran|running|runs) (?:out|short) of (?:\\S+ ){0,3}(?:parts|components|materials|supplies|stock|chips|steel|yarn|ingredients)|supplies could not be secured)',
		yes: ['raw materials no longer arrive', 'for lack of parts', 'it ran out of imported parts'],
	},
	{
		id: 'en.event.payment',
		effect: 'payment',
		pattern:
			'\\b(?:(?:mov|send|transfer|gett|receiv|collect|remitt)(?:e|ing|ed)? (?:\\S+ ){0,3}(?:money|dollars|payments?|funds|proceeds)(?: \\S+){0,4}|cards? (?:\\S+ ){0,4}(?:no longer|cannot|can not)|(?:payments?|settlements?|banks?|transfers?) (?:\\S+ ){0,4}?(?:no longer|cannot|could not|blocked|difficult|impossible|refus\\w+|delayed))',
		yes: ['the difficulty of moving dollars in and out', 'we can no longer send the money needed'],
	},
	{
		id: 'en.event.sanctions',
		effect: 'sanctions',
		pattern:
			'\\b(?:follows?|following|in response to|because of|due to|under|owing to|after|tighter|tightened|new|expanded|fell foul of|caught by) (?:\\S+ ){0,4}?(?:export[- ]controls?|export restrictions|sanctions|embargo|export ban)\\b',
		yes: ['the step follows the export-control measures', 'in response to tighter export controls'],
	},
	{
		id: 'en.event.customers',
		effect: 'customers',
		pattern:
			'\\b(?:(?:customers?|clients?|buyers?|car ?makers?|assemblers?) (?:\\S+ ){0,4}?(?:have (?:all )?(?:gone|left|stopped|halted|shut|withdrawn|closed)|has (?:gone|left|stopped|halted|shut|withdrawn|closed)|reopened|stopped|shut down|halted|withdrew|went)|nobody left to (?:supply|serve)|people (?:who|with) (?:\\S+ ){0,3}(?:no alternative|depend|rely|need)|(?:patients|hospitals|clinics|households|farmers|families|children|mothers) (?:\\S+ ){0,3}(?:rely|relies|depend|need|require)|(?:duty|responsib\\w+|obligation\\w*) (?:\\S+ ){0,4}?(?:customers|clients|patients|users|owners)|(?:residents|people|patients|users|families) would (?:\\w+ )?be left without|(?:famil(?:y|ies)|mothers|carers|people|patients|animals) (?:\\w+ ){0,3}(?:count|rely|depend)s? on|cannot (?:abandon|let down|leave|desert) (?:our |its |the )?(?:customers|clients|patients|users))',
		yes: [
			'our customers have all gone',
			'people who have no alternative',
			'households rely on them',
		],
	},
	{
		id: 'en.event.contract',
		effect: 'contract_obligation',
		pattern:
			'\\b(?:(?:are|is|was|were) (?:already )?under contract|contractually (?:obliged|bound|committed)|bound by (?:it|them|the contract|contract|a contract)|obligations? to (?:our |its |the )?(?:clients|customers|subcontractors|counterpart\\w+|partners)|(?:honou?r|keep) (?:our|its|the) (?:word|promises?|contracts?))',
		yes: ['machines that are under contract', 'we are contractually obliged', 'we are bound by it'],
	},
	{
		id: 'en.event.outlook',
		effect: 'business_outlook',
		pattern:
			'\\b(?:(?:los(?:es|ing|t)|bleed\\w*) money|rents? outpace\\w*|(?:sales|demand|orders|takings|revenue|footfall|volumes) (?:\\S+ ){0,3}(?:fell|fallen|collapsed|dropped|dwindled|slumped|plunged|dried up|halved)|outlook (?:\\S+ ){0,6}(?:unclear|uncertain|bleak|poor)|no (?:commercial|economic) (?:sense|future)|not (?:pay|worth)|unprofitable|loss-making)',
		yes: ['the business loses money', 'as rents outpace takings'],
	},
	{
		id: 'en.event.reputation',
		effect: 'reputation',
		pattern:
			'\\b(?:(?:hurt|harm|damag|tarnish|stain)\\w* (?:\\S+ ){0,3}(?:name|reputation|brand|image|standing)|(?:customers|consumers|public|investors) (?:\\S+ ){0,4}(?:critici\\w+|complain\\w+|protest\\w+|boycott\\w*))',
		yes: ['staying had begun to hurt its name', 'harm our reputation'],
	},
	{
		id: 'en.event.safety',
		effect: 'safety',
		pattern:
			'\\b(?:(?:keep|protect|ensur\\w+|safeguard\\w*) (?:\\S+ ){0,5}(?:staff|employees|crews?|people|workers) safe|(?:for|to protect|to ensure|concern\\w* (?:for|about)) (?:\\S+ ){0,3}safety|safety of (?:our|its|the) (?:\\S+ ){0,2}(?:staff|employees|crews?|people|workers|customers))',
		yes: ['to keep our local staff safe', 'for the safety of our crews'],
	},
	{
		id: 'en.event.shareholders',
		effect: 'shareholder_interest',
		pattern:
			'\\b(?:urging|request|demand|wish(?:es)?|pressure) (?:\\w+ )?(?:of|by|from) (?:\\S+ ){0,3}(?:shareholders|investors)|(?:harm|hurt|serve|protect)\\w* (?:the |our |its )?(?:interests? of )?(?:our |the )?shareholders',
		yes: ['at the urging of shareholders', 'would harm our shareholders'],
	},
	{
		id: 'en.event.government',
		effect: 'government_request',
		pattern:
			"\\b(?:government(?:'s|’s)? (?:guidance|request|stance|policy|wishes|line|call)|in step with the government|at the (?:government|ministry)(?:'s|’s) request|request (?:of|from|by) the (?:japanese )?government)",
		yes: ["in step with the government's stance", 'government guidance on trade'],
	},
	{
		id: 'en.event.employees',
		effect: 'employees',
		pattern:
			'\\b(?:(?:families|people|employees|workers|staff) (?:\\S+ ){0,3}(?:depend|rely|live) (?:on|off|from) (?:the )?(?:wages|us for their|our wages|this income|the jobs)|for their livelihoods?)',
		yes: ['200 families depend on the wages we pay', 'depend on us for their livelihoods'],
	},
	{
		id: 'en.event.energy',
		effect: 'energy_security',
		pattern:
			'\\b(?:(?:vital|essential|important|indispensable) (?:to|for) (?:\\S+ ){0,4}(?:supply of gas|gas supply|energy|power|electricity|lng)|energy security)',
		yes: ['vital to the supply of gas to japan'],
	},
	{
		id: 'en.event.rights',
		effect: 'human_rights',
		pattern:
			'\\b(?:follows from (?:\\S+ ){0,6}human rights|squared with (?:\\S+ ){0,3}human rights|(?:used|end up) in (?:\\S+ ){0,2}(?:military|weapons?|drones?|missiles?))',
		yes: [
			'the step follows from heightened human rights due diligence',
			'might be used in military drones',
		],
	},
];
