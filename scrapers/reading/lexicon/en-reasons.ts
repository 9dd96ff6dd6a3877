import type { Reason } from '../finding.ts';
import type { Entry } from './entry.ts';

/** Why a company does what it does, in English (lower case); read only in clauses that give a cause. */
export const enReasons: readonly Entry<Reason>[] = [
	{
		id: 'en.why.logistics',
		effect: 'logistics',
		pattern:
			'\\b(?:logistic\\w*|transport(?:ation)?|carriers?|shipping (?:lines?|routes?|compan\\w+|disruption\\w*|capacity)|freight|sailings|port congestion|customs clearance|airspace|containers?|congestion|rail (?:link|route)s?|routes?)\\b',
		yes: ['because of logistics disruption', 'carriers have cancelled their sailings'],
	},
	{
		id: 'en.why.supply',
		effect: 'supply_chain',
		pattern:
			"\\b(?:(?:shortages?|lack|scarcity|absence|unavailab\\w+|supply|supplies|delivery|availability|procurement) of (?:\\w+ ){0,3}(?:parts?|components?|materials?|chips|semiconductors?|ingredients?|spares|cans|steel|inputs)|(?:parts|components|materials|ingredients|rubber|cans|chips|semiconductors|black|packaging|inputs|film|resin|steel) (?:and \\w+ )?(?:can(?:not|\\snot)|could(?: not|n't)|can no longer|have|had|are|were|is|was|ran|run) (?:longer )?(?:be |been |being |no longer |not )?(?:\\w+ )?(?:brought|obtained|delivered|procured|sourced|imported|short|out|unavailable|missing|available|reach\\w*|held up|exhausted)|supply[- ]chains?|spare parts shortage|part(?:s)? shortages?|component shortages?|(?:cannot|could not|unable to|no longer able to|can no longer|difficult(?:y|ies)?(?: to| in)?) (?:obtain|get|procure|import|sourc|secur|obtaining|procuring)\\w* (?:\\w+ ){0,4}(?:parts?|components?|materials?|ingredients?|rubber|chips|packaging|steel|supplies)|ran out of|runs? out of|shortage of|(?:lack|want|absence|scarcity) of (?!(?:\\w+ ){0,2}(?:ships?|vessels?|carriers?|freight|feeders?|containers?|space|demand|customers?|buyers?|orders?|staff|clarity|visibility|progress|information|flights?|profit|interest|transport)\\b)(?:\\w+ ){0,2}\\w{3,})\\b",
		yes: ['owing to a shortage of parts', 'because raw materials cannot be brought in'],
	},
	{
		id: 'en.why.sanctions',
		effect: 'sanctions',
		pattern:
			'\\b(?:sanction\\w*|export (?:control|restriction|ban|licen)\\w*|control lists?|embargo\\w*|export-control|price cap|restrictive measures|licen[cs]es? (?:were|was|have been|has been) (?:withdrawn|revoked|refused|denied|suspended)|export rules|trade restrictions)\\b',
		yes: ['in response to sanctions', 'outside the scope of the sanctions'],
	},
	{
		id: 'en.why.payment',
		effect: 'payment',
		pattern:
			'\\b(?:payments?(?! network)|settlements?(?! agreement)|remit\\w*|rouble cards?|ruble cards?|bank transfers?|banking (?:restrictions?|channels?)|collect(?:ing|ion of)? (?:payments?|receivables?|money)|money transfers?|swift|currency controls?|foreign exchange|get(?:ting)? paid|cards? (?:no longer|cannot|are not)|clear(?:ed|ing)? (?:cards|payments)|reinsur\\w+ premiums?|invoices)\\b',
		yes: ['because payments can no longer be processed'],
	},
	{
		id: 'en.why.safety',
		effect: 'safety',
		pattern:
			'\\b(?:safety|security of (?:our )?(?:staff|employees|people|crews?)|protect (?:our )?(?:staff|employees|people|crews?)|danger to|safe)\\b',
		yes: ['concern for the safety of our crews'],
	},
	{
		id: 'en.why.rights',
		effect: 'human_rights',
		pattern:
			'\\b(?:human rights|humanitarian (?:concern|crisis|situation|disaster)s?|(?:end up|used|diverted) (?:in|for|to|by) (?:\\w+ ){0,2}(?:weapons?|military|army)|military (?:use|end[- ]use\\w*)|diverted|complicit\\w*|suffering)\\b',
		yes: ['as a result of the human rights assessment'],
	},
	{
		id: 'en.why.reputation',
		effect: 'reputation',
		pattern:
			'\\b(?:reputation\\w*|brand(?! under| for|ed|s? (?:in|and))|criticism|criticised|criticized|boycott\\w*|complaints?|public opinion|name to be linked|linked with the war|image|backlash|protests?|outcry|trust of)\\b',
		yes: ['wanted to protect the brand', 'to avoid damage to our reputation'],
	},
	{
		id: 'en.why.outlook',
		effect: 'business_outlook',
		pattern:
			'\\b(?:business (?:environment|outlook|conditions|climate)|outlook|profitab\\w+|unprofitable|uncertain\\w*|demand (?:\\w+ )?(?:fell|fallen|weak|collapsed|slump|has|is|drop)|falling (?:demand|sales)|weak demand|no (?:longer )?(?:economic|commercial|viable|prospect of profit)\\w*|viab\\w+|losses (?:\\w+ )?(?:mount|grow|widen)\\w*|operating environment|no path|cannot foresee|deteriorat\\w+|not sustainable|hard to justify|(?:can(?:not|[\\x27’]t)) see (?:\\S+ ){0,3}(?:ahead|months)|weak rouble|rouble(?:[\\x27’]s)? (?:fall|collapse|slide)|no (?:commercial )?sense|loss-making|recover(?:y)? (?:\\w+ ){0,3}(?:unlikely|not|no longer))\\b',
		yes: ['given the uncertain business environment'],
	},
	{
		id: 'en.why.energy',
		effect: 'energy_security',
		pattern:
			"\\b(?:energy security|energy supply|stable supply|security of supply|household bills|power supply|electricity supply|japan's energy|utilities depend|gas supply|spot market|supply of (?:energy|gas|lng|electricity)|lights on|energy needs|japan (?:needs|keeps|relies|depends|has)|no substitute|cannot be replaced)\\b",
		yes: ["for japan's energy security", 'utilities depend on these cargoes'],
	},
	{
		id: 'en.why.employees',
		effect: 'employees',
		pattern:
			"\\b(?:(?:responsib\\w+|obligat\\w+|duty|dut(?:y|ies)|owe|commitment|loyal\\w*|care) (?:\\S+ ){0,4}(?:employees|staff|workers|workforce|colleagues)|livelihoods?|jobs of|employees(?:'|’)? (?:and their families|livelihoods|jobs)|protect (?:\\w+ )?jobs|(?:employees|staff|workers) (?:\\w+ ){0,2}(?:depend|rely)|backs? on (?:\\S+ ){0,3}(?:colleagues|employees|staff|workers|people)|(?:people|men and women) we employ)\\b",
		yes: ['our responsibility to our employees', 'the livelihoods of 300 people'],
	},
	{
		id: 'en.why.customers',
		effect: 'customers',
		pattern:
			'\\b(?:patients?|households?|hospitals?|clinics?|schools?|farmers?|children|infants?|elderly|diabetics?|passengers|people who (?:need|use|rely|depend)|(?:duty|duties|obligation\\w*|responsib\\w+|commitment\\w*|owe (?:that )?) ?(?:\\S+ ){0,3}(?:customers?|owners?|players?|users?|clients?|consumers?|drivers|subscribers|families)|owe that to|essential (?:goods|products?|medicines?|needs|to (?:daily|people|the))|people (?:\\w+ )?(?:depend|rely|need)|(?:depend|rel(?:y|ies)) on (?:it|us|our|them|its|these|those)|drinking water|ordinary (?:people|households|families)|babies|(?:clients?|customers?) (?:\\w+ ){0,2}(?:stopped|suspended|closed|asked|need|depend|rel(?:y|ies))|daily (?:life|necessit\\w+|needs)|basic needs|food supply|public health|food is|at stake|residents|heating|necessit(?:y|ies)|count on|mothers|carers|animals|pets|supermarkets|retailers? asked|vital to)\\b',
		yes: [
			'because patients depend on it',
			'we owe that to the owners',
			'it supplies ordinary households',
		],
	},
	{
		id: 'en.why.contract',
		effect: 'contract_obligation',
		pattern:
			'\\b(?:take[- ]or[- ]pay|bound (?:to|by)|contractual(?:ly)?|obliged (?:to|by|under)|contract (?:that )?(?:runs|binds|obliges|requires)|under (?:the|a|our) (?:\\w+-term )?contract|long-term contracts?|penalt(?:y|ies)|breach|legally bound|cannot order|contracts are contracts|obliged to honou?r|binds? us|as agreed|honou?r(?:ed|ing)? (?:\\S+ ){0,4}(?:contracts?|agreements?|commitments?|orders?))\\b',
		yes: ['we are bound to take or pay', 'for contractual reasons'],
	},
	{
		id: 'en.why.shareholders',
		effect: 'shareholder_interest',
		pattern:
			"\\b(?:shareholders?(?!'s?'? (?:agreement|meeting|resolution)|’s? |s?' agreement|s?’ agreement| agreement| resolution)|investors? (?:had |have )?(?:asked|urged|called|wanted|pressed)|corporate value|shareholder value)\\b",
		yes: ['several large shareholders had asked for it', 'to protect shareholder value'],
	},
	{
		id: 'en.why.government',
		effect: 'government_request',
		pattern:
			"\\b(?:(?:government|ministry|tokyo|cabinet|meti)(?:'s|’s)? (?:\\S+ ){0,4}(?:ask(?:ed|s)?|request\\w*|urg(?:ed|es)|polic(?:y|ies)|call(?:ed)?|wish\\w*|line|guidance|position)|(?:request|policy|guidance|urging|wishes) (?:of|from|by) the (?:\\w+ )?(?:government|ministry)|in line with (?:\\w+ ){0,2}government|requests? made by the (?:\\w+ ){0,2}(?:government|ministry)|(?:g7|government(?:[\\x27’]s)?) (?:\\S+ ){0,2}(?:pledge|commitment)|pledge (?:\\S+ ){0,2}(?:government|tokyo))\\b",
		yes: ['the government has asked the companies to stay', 'in line with government policy'],
	},
];
