import type { Act, Entry } from './entry.ts';

/** What companies do, in English (lower case). Where two overlap, the longer match counts. */
export const enActs: readonly Entry<Act>[] = [
	{
		id: 'en.stop',
		effect: 'stop',
		pattern:
			'\\b(?:suspend(?:s|ed|ing)?|suspension|halt(?:s|ed|ing)?|paus(?:e|es|ed|ing)|stop(?:s|ped|ping)?(?! short)|stoppage|shutdowns?|(?:switch|turn|shut)(?:ed|s|es|ing)? off|(?:went|gone|go(?:es)?|fell|fallen|going) (?:quiet|silent|dark|still|idle|cold)|(?:at|to|down to) (?:zero|nil)(?= (?:since|for))|(?:shipped|made|sold|built|delivered|exported|loaded|dispatched|sent) (?:our|its|the) last\\b|(?:skip(?:s|ped|ping)?|bypass(?:es|ed|ing)?)(?= )|(?:tak(?:e|es|en|ing)|took|pull(?:ed|s|ing)?) (?:\\S+ ){1,5}off (?:the )?(?:\\w+ )?(?:market|shelves|sale)|went offline|(?:taken|took|take|taking) (?:\\S+ ){0,4}offline|(?:cancel(?:s|led|ed|ling)?|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?|drop(?:s|ped|ping)?|axe[ds]?)(?= (?:\\S+ ){0,4}(?:construction|expansion|plans? (?:for|to)|investments?|new|second|third|opening|exports?|shipments?|deliver\\w+|orders?|bookings?|sailings|flights|services?|routes?|ferr(?:y|ies)|calls?|links?|models?))|(?:exports?|shipments?|deliver\\w+|orders?|bookings?|sailings|flights|transactions) (?:\\S+ ){0,12}?(?:been|were|was|are|be) cancell?ed|pull(?:s|ed|ing)?(?= (?:all |its |our |the |every )*(?:\\w+ )?(?:advert\\w*|ads|sponsor\\w*|campaigns?|marketing|products? from))|block(?:ed|s|ing)?(?= (?:\\S+ ){0,5}(?:sales|access|payments?|orders|purchases|transactions|accounts?))|cut(?:s|ting)? off|ground to a halt|grounded|closed? (?:its |their |our )?(?:doors|order books?)(?: temporarily| for now)|lie(?:s)? idle|lay idle|not (?:currently )?in operation|out of action|stay(?:s|ed)? away from|suspending|at a standstill|discourag\\w+(?= (?:\\S+ ){0,3}orders)|ceas(?:e|es|ed|ing)|cessation|freez(?:e|es|ing)|froze(?:n)?|on hold|(?:put(?:s|ting)?|keep(?:s|ing)?|kept) (?:\\w+ ){0,5}on ice|on ice|mothball(?:s|ed|ing)?|(?:stands?|stood|stand|standing) (?:idle|still|empty)|(?:lies|lay) silent|fell silent|idl(?:e|ed|ing)|h(?:e|o)ld(?:ing|s)? back|standstill|not running|shelv(?:e|ed|ing)|(?<!(?:the|our|its|on|store|shop|supermarket|their) )shelves|withh(?:e|o)ld(?:ing|s)?|interrupt(?:ed|ing|s|ion)|call(?:ed|ing)? a halt|temporar(?:y|ily) clos(?:e|es|ed|ure|ing)|clos(?:e|ed|es|ing) temporarily|clos(?:ed|es|ing|e) (?:its|our|the|all) (?:\\w+ ){0,4}(?:temporarily|until further notice)|refrain(?:s|ed|ing)? from|h(?:e|o)ld(?:s|ing)? off|turn(?:s|ed|ing)? down|declin(?:e|es|ed|ing) (?:all )?new|dormant|moratorium|standing still|at rest|postpon(?:e|es|ed|ing)(?= (?:\\S+ ){0,4}(?:investment|expansion|opening|projects?|plans?))|(?:been|is|are|was|were) down (?:again )?since|(?:been|is|are) down again)\\b',
		yes: [
			'production was halted',
			'deliveries remain on hold',
			'we have paused sales',
			'the plant has been mothballed',
		],
		no: ['a stopover in dubai'],
	},
	{
		id: 'en.stop.no-longer',
		effect: 'stop',
		pattern:
			'\\b(?:(?:not (?:a single|one)|not so much as a|hardly a single) (?:\\S+ ){1,4}(?:ha(?:s|ve)|is|was|are|were) (?:since )?(?:been )?(?:left|gone|shipped|sold|delivered|exported|produced|supplied|made|sent|crossed|sailed|flown|accepted|taken|built|written|signed)|nothing (?:ha(?:s|ve) (?:gone|left|moved)|goes|is going|leaves|is leaving)|nor (?:do|does|did|will|shall|are|is|have|has|would|can) (?:we|it|they|the (?:company|group|bank|firm)) (?:be )?(?:now )?(?:tak|accept|ship|open|mak|sign|book|sell|sold|offer|quot|deliver|enter|writ|underwr|lend|invest|commit|produc|conclud|buy|purchas|export|start|launch|advertis|renew|pursu|bid|promot|plac|suppl)\\w*|(?:written|taken|signed|made|placed|given|begun|won|bought|sought|lent|put|entered into) (?:on |in |up )?no (?:new|more|further|fresh|additional)\\b(?: \\w+)?|no longer (?:be )?(?:\\w+ ){0,1}(?:extend|grant|underwrit|insur|lend|financ|invest|tak|accept|ship|sell|offer|run|suppl|deliver|export|buy|fly|call|sail|process|make|produc|writ|open|serv|provid|quot|book|purchas|import|avail|access)\\w*|nothing (?:has been|is|was|is being) (?:shipped|sold|made|delivered|exported|produced|supplied|imported|sent|bought)|(?:do|does|did|run|runs|have|has) no (?:new|further|fresh|additional) (?:\\w+ ){0,1}(?:promotion\\w*|advertis\\w+|marketing|investments?|orders|business|projects|contracts)|no (?:\\S+ ){0,4}(?:are|is|were|was) (?:currently |now )?(?:being )?(?:shipped|sold|made|delivered|exported|produced|supplied|imported|accepted|taken|flown|loaded|built|assembled|offered|sent|processed)\\b|(?:accept|enrol|recruit|admit|issu|order|start|launch|hir|add|buy|mak|tak|sign|enter\\w* into|mak|writ|book|plac|open|conclud|giv|grant|extend|approv)(?:s|es|e|ing|ed)? no (?:new|more|further|fresh|additional)\\b(?: \\w+)?|(?:unable|not able|not in a position) to (?:accept|take|supply|ship|deliver|sell|offer|provide|serve|produc|process|fulfil|export|make|book|insure|lend)\\w*|ha(?:s|ve) not (?!(?:changed|been|yet|decided|commented|considered|said|recovered|announced)\\b)\\w+ (?:\\S+ ){0,6}?since|there has been no (?:\\w+ )?(?:trade|business|shipments?|sales|production|deliver\\w+) (?:\\S+ ){0,5}?since|not to (?:be )?\\w+ (?:\\w+ ){0,4}?(?:new|additional|further|fresh|more)\\b|(?:stay(?:s|ed|ing)?|steer(?:s|ed|ing)?|keep(?:s|ing)?) (?:away|clear) (?:from|of) (?:any )?(?:new|further)|(?:do(?:es)?|did|will|shall|are|is|have|has|would|ca|wo|can|could|were|was) ?(?:not|n[\\x27’]t) (?:be |been |currently |now )?(?:any more )?(?:tak(?:e|ing|en)|accept\\w*|ship\\w*|open\\w*|make|making|sign\\w*|book\\w*|bought|sold|sell\\w*|offer\\w*|quot\\w*|send\\w*|deliver\\w*|enter\\w*|writ(?:e|ing|ten)|underwr\\w*|lend\\w*(?! (?:our|its) (?:name|voice|support|help))|invest\\w*|commit\\w*|produc\\w*|approv\\w*|conclud\\w*|buy\\w*|purchas\\w*|export\\w*|call(?:ing)? at|start\\w*|launch\\w*|begin|advertis\\w*|renew\\w*|pursu\\w*|solicit\\w*|seek\\w*|undertak\\w*|initiat\\w*|engag\\w*|bid|tender|win|promot\\w*|place|supply|suppl\\w*)(?! by us)|(?:will|do|does|shall|are|is|have|has) not (?:be )?\\w+ (?:any |into |on |in )*(?:new|additional|further(?! notice)|fresh)\\b|(?:decided against|ruled out) (?:any )?(?:new|further|additional)|no (?:new|further|more|fresh|additional) [a-z -]{2,50}?(?:will be|are being|is being|are|is|have been|has been|was|were|shall be|can be|until)|no (?:new|further|fresh|additional) (?:bookings?|orders?|contracts?|investments?|loans?|policies|deals?|shops?|stores?|business|capital|money|projects?|deliveries|shipments|advertis\\w+|credit|lending))\\b',
		yes: [
			'no new bookings will be taken',
			'we will not open any more shops',
			'we no longer sell new cars',
		],
	},
	{
		id: 'en.halt-kept',
		effect: 'keep_halt',
		pattern:
			'\\b(?:(?:remain(?:s|ed)?|still|stay(?:s|ed)?|continue(?:s|d)? to be|kept|keep|keeping) (?:\\w+ ){0,1}(?:suspended|halted|paused|stopped|frozen|on hold|idle|closed|shut|mothballed|switched off|silent)|(?:suspension|halt|pause|freeze|stoppage|closure) (?:\\w+ ){0,2}(?:is (?:only |purely )?temporary|remains|continues|stays|applies|is still|has been extended|will continue|stands)|(?:maintain|continue|extend|prolong|keep)(?:s|ed|ing)? (?:\\w+ ){0,2}(?:suspension|halt|pause|freeze|stoppage|shutdown|moratorium|stop)|(?:has|have|had) (?:not|yet|never) (?:yet )?(?:to )?(?:been )?(?:resum\\w+|restart\\w*|re-?open\\w*|start(?:ed)? (?:up )?again))\\b',
		yes: [
			'deliveries remain suspended',
			'the suspension remains in force',
			'maintaining the suspension',
		],
	},
	{
		id: 'en.restart-unknown',
		effect: 'restart_unknown',
		pattern:
			"\\b(?:no (?:re-?opening|restart|resumption) date|(?:no|without) (?:\\w+ ){0,3}(?:prospect|date|plan|timetable|schedule|decision|timeline|indication|sign|word|hope|visibility|clarity)s? (?:\\w+ ){0,4}(?:restart|resum|re-?open|lift)\\w*|(?:cannot|can't|unable to|not able to|do not|don't|does not|not yet|too early to) (?:\\w+ ){0,3}(?:say|know|predict|tell|foresee|decided|clear) (?:\\w+ ){0,5}(?:restart|resum|start again|re-?open|available|lift)\\w*|(?:set|given|fixed|have|has) no date for (?:\\w+ ){0,2}(?:restart|resum|re-?open|lift)\\w*|no date (?:\\w+ ){0,4}for (?:\\w+ ){0,2}(?:restart|resum|re-?open|lift)\\w*)\\b",
		yes: ['there is no prospect of a restart', 'we cannot predict when exports may restart'],
	},
	{
		id: 'en.end',
		effect: 'end',
		pattern:
			'\\b(?:(?:licen[cs]es?|franchises?|leases?|distribution agreements?|dealerships?|partnerships?|(?:licen[cs]e|licensing|franchise|lease|distribution|joint[- ]venture|brand) (?:agreement|contract)s?) (?:\\S+ ){0,8}?(?:will|would|shall|is|are) not (?:to )?be (?:renewed|extended|prolonged)|(?:shut|shuts|shutting|clos(?:e|es|ed|ing)) (?:its|their|our) doors(?! (?:temporarily|for now|until))|(?<!(?:year|quarter|months|period|weeks|half|war|fighting|hostilities|the|week|in|its|fiscal|yet) )end(?:s|ed|ing)?(?! (?:of )?(?:the )?(?:war|day|fighting|conflict)| (?:users?|customers?|of|use|market|products)\\b)(?! (?:of )?(?:the )?(?:year|first|second|third|fourth|reporting|period|month|march|june|april|may|july|august|september|october|november|december|january|february|q[1-4]|fy|fiscal|quarter|business))(?=\\b(?! (?:of|user|use)))|put an end to|pull(?:s|ed|ing)? the plug on|withdr(?:aw|ew|awn|awing) (?:the |its |our |all |some )(?:[\\w-]+ ){1,5}?(?:range|line|lines|products?|models?|brands?) from|terminat(?:e|es|ed|ing|ion)|discontinu(?:e|es|ed|ing|ation)|(?<!(?:airspace|border|borders|ports?|exchange|at|of|before|after|upon|on|until|the deal|deal|transaction) )clos(?:e|es|ed|ing|ure)(?! to\\b| of (?:the )?(?:\\w+ )?(?:airspace|borders?|ports?|exchange|market|routes?)| price| conditions| contact)|wind(?:s|ing)? down|wound down|shut(?:s|ting)?(?: down)?|drop(?:s|ped|ping)?(?= [a-z-]+ (?:cover|range|line|service|product))|scrap(?:s|ped|ping)?|cancel(?:s|led|ling|lation)?(?= (?:\\S+ ){0,5}(?:contracts?|agreements?|leases?|projects?))|(?:bring|brings|bringing|brought) (?:\\S+ ){0,6}?to (?:an end|a close)|c(?:o|a)m(?:e|es|ing) to an end|call(?:s|ed|ing)? time on|(?:will|would|shall|to) not (?:be )?(?:re-?open\\w*|resum\\w+|restart\\w*)|never (?:to )?(?:be )?(?:re-?open\\w*|resum\\w+|restart\\w*)|wind-?down|laps(?:e|es|ed|ing)|shutter(?:s|ed|ing)?|(?:not (?:\\w+ ){0,3}|no intention (?:to|of) |without )(?:be )?(?:renew|extend)(?:ed|ing)?(?=\\b)|expir(?:e|es|ed|ing|y)|(?:ran|runs|run|running) out(?! of)|phas(?:e|es|ed|ing) out|dismantl(?:e|ed|ing))\\b',
		yes: [
			'the licence agreement will end',
			'closing all shops',
			'we discontinued the product line',
			'contracts were terminated',
		],
		no: ['at the end of march', 'close to the border'],
	},
	{
		id: 'en.exit',
		effect: 'exit',
		pattern:
			'\\b(?:exit(?:s|ed|ing)?|withdraw(?:s|al|ing)?|(?<!\\b(?:was|were|been|being|be) (?:\\w+ )?)withdrawn|withdrew|(?<!(?:on|paid|sick|parental|annual) )leav(?:e|es|ing)(?= (?:(?:is|was|would be) (?:not|no|out)|russia|the (?:russian |local )?(?:market|country|joint venture|venture|project|region)|sakhalin|altogether|completely|for good|russian|\\.|,|now|it)|$|[.,;?:])|left (?:russia|the (?:russian )?(?:market|country|joint venture|venture))|pull(?:s|ed|ing)? out|pull-?out|quit(?:s|ting)?|walk(?:s|ed|ing)? away|depart(?:ed|ing|ure|s)?(?= from (?:russia|the (?:russian |local )?(?:market|country)))|bow(?:s|ed|ing)? out|out of russia|(?:ha(?:s|ve|d) (?:had )?|own(?:s|ed)? |leav(?:es|ing) |with |keeps? |retains? )nothing (?:left|more|behind) in (?:russia|the (?:russian )?(?:market|country))|(?:giv(?:e|es|ing|en)|gave) up(?! (?:hope|its search))|relinquish(?:es|ed|ing)?|part(?:s|ed|ing)? (?:company )?with|say(?:s|ing)? goodbye|bid(?:s|ding)? farewell|turn(?:s|ed|ing)? (?:its|our) back|step(?:s|ped|ping)? (?:away|out)|get(?:s|ting)? rid|shed(?:s|ding)?(?= (?:its|our|the))|divest(?:s|ed|ing|ment|iture)?|get(?:ting)? out|ha(?:s|ve) had no (?:\\w+ ){0,2}(?:business|operations|presence|activities) (?:\\S+ ){0,3}since|no longer (?:operate[sd]?|do(?:es)? (?:any )?business|ha(?:s|ve) (?:any )?(?:operations|business|presence|activities|staff|subsidiar\\w+|assets|employees)|active|present|own|hold)|now ha(?:s|ve) no (?:\\w+ )?(?:operations|business|presence|subsidiar\\w+|staff|assets)|ha(?:s|ve) no (?:\\w+ ){0,2}(?:operations|business|presence|staff|assets|subsidiar\\w+) (?:left|any more|remaining)|no remaining (?:subsidiar\\w+|operations|business|assets|presence))\\b',
		yes: [
			'we decided to exit russia',
			'withdrawal from the market',
			'we no longer operate in russia',
			'left the russian market',
		],
		no: ['employees on leave', 'on the left bank'],
	},
	{
		id: 'en.transfer',
		effect: 'transfer',
		pattern:
			'\\b(?:s(?:ell(?:s|ing)?|old)(?= (?:(?!to\\b|through\\b|via\\b|in\\b|at\\b|by\\b|products?\\b|goods\\b|only\\b)\\S+ ){0,6}?(?:stakes?|shares?|subsidiar\\w+|business|plants?|factor\\w+|operations|units?|interests?|company|joint venture|venture|assets|holding|it|arm|equity|mill|works|participation|shareholding)\\b)|(?:was|were|been|be|being) (?:\\w+ )?sold (?=to|for|on|in|by)|sale (?:of|to)(?= (?:\\S+ ){0,8}?(?:stakes?|shares?|subsidiar\\w+|business|plants?|factor\\w+|operations|units?|interests?|company|joint venture|venture|assets|holding|arm|mill|works|shareholding)\\b)|(?<!money |wire |bank |be )transfer(?:s|red|ring)?(?! pricing| money|s? of money| rate| (?:of )?(?:\\S+ ){0,3}(?:staff|employees?|people|engineers|workers|orders|funds|data|customers|accounts|payments|technology|cargo))|dispos(?:e|ed|es|al|als|ing)|hand(?:s|ed|ing)? over|hand(?:s|ed|ing)? (?:its|the|our|their|all|control|ownership|over)(?: \\S+){0,6}? (?:over|to)\\b|turn(?:s|ed|ing)? (?:over (?:its|the|our|control)|(?:its|the|our) (?:\\S+ ){1,6}?over to)|(?:was|were|been|being|be) (?:handed|passed|made over|turned over) (?:on )?to|agree(?:s|d|ing)? (?:on )?(?:terms|a deal|a price|a sale) (?:with (?:\\S+ ){1,4}?)?(?:for|on|over|covering) (?:its|the|our|a)|(?:look|search|seek|hunt)(?:s|ed|ing)? (?:for )?(?:somebody|someone|anyone|a (?:\\w+ )?(?:taker|purchaser|new owner))|bec(?:ame|omes?|oming) (?:the )?(?:sole |new |full |only )?owners? of|which (?:we|it|the (?:company|group)) (?:have |has |had )?sold|offload(?:s|ed|ing)?|cede(?:s|d)?|assign(?:s|ed|ing)? (?:its|our|the) (?:\\S+ ){0,4}(?:shares?|stakes?|interests?)|ownership of|took control|taken control|tak(?:es|ing) control|acquir(?:ed|es|ing)(?= (?:\\S+ ){0,5}(?:plant|factory|unit|subsidiary|business|stake|shares|operations|assets|stores|shops|arm))|pass(?:ed|es) to|share purchase agreement|sale (?:and purchase )?agreement|(?:the|this|a|its|our) (?:sale|deal|transaction)\\b(?= (?:was|is|has|had|of|closed|to|remains|needs|requires|will|subject|for|price|took))|found a buyer|look(?:s|ing|ed)? for a buyer|seek(?:s|ing)? a buyer|bought (?:the|its|out)|buy(?:s|ing)?(?= (?:\\S+ ){0,6}?(?:plant|factory|unit|stake|business|subsidiary|arm|mill|works|shares|operations))|takeover|taken over|took over|acquired (?:the|its|from)|management buy-?out|change(?:d)? hands|sign(?:ed|s|ing)? (?:away|over)|ownership passed)\\b',
		yes: [
			'sold its plant',
			'transfer of all shares',
			'a share purchase agreement was signed',
			'the sale was completed',
		],
		no: ['we sell filters', 'net sales of 3 billion'],
	},
	{
		id: 'en.dissolve',
		effect: 'dissolve',
		pattern:
			'\\b(?:dissol(?:ve|ved|ves|ving|ution)|liquidat(?:e|es|ed|ing|ion)|(?:wind(?:s|ing)?|wound)[- ]up|struck off|strik(?:e|ing) off|deregister(?:ed|ing)?|removed from the (?:\\w+ ){0,3}register)\\b',
		yes: [
			'a resolution to dissolve the subsidiary',
			'the liquidation was completed',
			'struck off the register',
		],
		no: ['a liquidator has been appointed'],
	},
	{
		id: 'en.held-for-sale',
		effect: 'held_for_sale',
		pattern:
			'\\b(?:held for sale|held-for-sale|committed to a plan to sell|discontinued operations?)\\b',
		yes: ['classified as held for sale'],
	},
	{
		id: 'en.call-off',
		effect: 'call_off',
		pattern:
			'\\b(?:(?:contract|agreement|deal) (?:for|on) the (?:sale|transfer|disposal) [^.;]{0,60}?(?:terminated|cancell?ed|dissolved|rescinded)|(?:sale|transfer|exit|withdrawal|divestment|deal|disposal|closure) (?:\\w+ ){0,4}(?:was|were|is|has been|have been|had been) (?:called off|cancelled|canceled|abandoned|terminated|dropped|withdrawn|scrapped|shelved)|(?:sale|transfer|exit|withdrawal|divestment|deal|disposal|plan|talks|agreement) (?:\\S+ ){0,8}?(?:(?:will|would|does|did) not (?:now )?(?:go ahead|proceed|take place|happen|go through)|fell through|collapsed|came to nothing|fell apart|broke down)|(?:call(?:ed|ing)? off|abandon(?:ed|ing)?|cancel(?:led|ling)?|drop(?:ped|ping)?|revers(?:ed|ing)?) (?:\\w+ ){0,4}(?:sale|transfer|exit|withdrawal|divestment|deal|disposal))\\b',
		yes: ['the sale was called off', 'abandoned the planned sale'],
	},
	{
		id: 'en.go-on',
		effect: 'go_on',
		pattern:
			'\\b(?:continu(?:e|es|ed|ing)(?! to (?:monitor|watch|assess|review|consider|evaluate|follow|support|talk|be suspended|decline))|go(?:es)? on(?! (?:strike|leave|assessing|monitoring|watching|reviewing))|going on|carr(?:y|ies|ied|ying) on|keep(?:s|ing)? (?!an eye|track|watch|the situation|under|customers? informed)(?:\\S+ ){0,6}?(?:running|open|going|operating|supplying|selling|producing|serving|working|online|up|in operation|shipping|making|buying|delivering|trading)\\b|keep(?:s|ing)? (?:\\w+ )?(?:access|running|open|going|operating|supplying|selling|producing)|kept (?:running|open|going|operating|selling)|(?:expand|increas|grow|boost|rais|step|ramp)\\w* (?:up )?(?:its |our |the )?(?:\\w+ )?(?:sales|output|production|deliveries|shipments|operations)\\b|open for business|keep(?:s|ing)? (?:\\S+ ){1,5}(?:supplied|stocked|served|staffed)\\b|(?:we|it|they) (?:will |shall )?(?:stays?|remains?)(?= put|$|[.,;])|^\\W*(?:q[0-9]{0,2}[.:)]? ?|\\w+: )?(?:is|are) (?:the|your|its) (?:\\S+ ){1,5}?(?:running|open|operating|working|producing|in operation)\\b|(?:the|its|our|all) (?:(?:\\w+ )?others?|rest|remainder|remaining [a-z]+) (?:\\w+ )?(?:runs?|works?|operates?|stays? open|sells?|serves?|ships?|trades?|produces?|is open|are open|is running|are running)(?! out)|(?:are|is) (?:being )?(?:filled|met|served|shipped|delivered|dispatched|supplied) (?:\\S+ ){0,3}?(?:every|each|daily|weekly|monthly|regularly)|(?:shops|stores|plants?|factor(?:y|ies)|restaurants|outlets|dealers|lines?) (?:\\S+ ){0,4}(?:is|are) open|keep(?:s|ing)? (?:its|our|the|a|one|both|all|two|three) (?:\\w+ ){0,4}(?:ferry|services?|routes?|shops?|stores?|plants?|factory|factories|restaurants?|lines?|branch(?:es)?|warehouse|workshop|company|unit|subsidiary)\\b(?! (?:\\w+ )?(?:closed|shut|suspended|halted|idle|informed|on hold|safe|mothballed))|(?:is|are|was|were) not (?:included(?! in the (?:figures|total|forecast))|part of the (?:sale|deal|transaction|transfer|disposal)|covered by the (?:sale|deal|transaction|transfer|disposal)|for sale)|(?:have|has) been (?:shipped|sold|delivered|exported|supplied) (?:again )?since|(?:is|are) in russia (?:for the long|to stay)|(?:is|are) (?:still )?being (?:maintained|kept up|continued)|still (?:present|there|in business|at work|makes?|flies)|keep(?:s|ing)? (?:on )?(?!track|paying|watching|monitoring|looking|working (?:to|on)|waiting)\\w+ing\\b|kept (?:on )?(?:running|selling|producing|supplying|working)|(?:stay|stays|staying|remain|remains|remaining) (?:on )?(?:in|present in|active in|a (?:supplier|customer|buyer) (?:in|of)) (?:russia|the (?:russian )?(?:market|country))|(?:to|will|would) stay\\b(?! (?:suspended|closed|shut|halted|idle|on hold|frozen|paused|away))|still (?:being )?(?:sold|made|bought|built|flown|on sale|available|served|drawn|bring|ha(?:ve|s)|suppl|sell|ship|export|import|run|oper|serv|produc|mak|deliver|work|offer|open|trad|buy|provid|activ)\\w*|(?<!assets |yen |receivables |claims |balance |debts? |risks? |questions? |doubts? |uncertaint(?:y|ies) )remain(?:s|ed)?(?=$|[.,;])|(?:remain|stay)(?:s|ed|ing)? (?:on|in) (?:the |our |its )?(?:shelves|sale|stock|stores|range)|(?:trade|trades|trading) on\\b|remain(?:s|ed)? in (?:production|operation|service|use|business|place)|remain(?:s|ed)? (?:and|open|online|in operation|operational|available|in business|active|in force|unchanged|in place|committed)|stay(?:s|ing)? (?:open|online|in operation|in russia|put|in business)|as (?:usual|normal|before)|(?:operat|work|runn|trad|produc|function|serv)\\w* (?:\\w+ )?(?:normally|as usual|as normal|at (?:full )?capacity|without interruption)|as scheduled|on schedule|as agreed|(?:is|are) (?:still )?(?:trading|producing|serving|supplying|delivering|manufacturing|flying|sailing)|business as usual|up and running|in business|nothing has changed|(?:go(?:es)?|going|went) ahead(?! with (?:the )?(?:sale|exit|withdrawal|closure))|proceed(?:s|ing)? (?:as planned|as agreed|normally)|as planned|no changes? (?:to|in)|unaffected|not affected|(?:is|are) (?:\\w+ )?(?:operating|running|in operation|open|in production)|(?:are|is|being|be) honou?red|honou?r(?:s|ing)? (?:existing|its|our|all|the|that|this)|will be (?:fulfilled|honou?red|completed|delivered|served)|fulfil(?:l|s|ling)? (?:existing|its|our|all|the)|can still be|maintain(?:s|ed|ing)?(?= (?:\\S+ ){0,4}?(?:operations|production|supplies|supply|sales|business|presence|deliveries|services?|shipments|exports)\\b)|remain in russia|(?:are|is|be) staying\\b|here to stay|carry on|uninterrupted|normal operation)\\b',
		yes: [
			'we continue to sell',
			'the plant keeps running',
			'servers stay online',
			'deliveries are unaffected',
		],
		no: ['we continue to monitor the situation'],
	},
	{
		id: 'en.resume',
		effect: 'resume',
		pattern:
			'\\b(?:(?:went|gone|go|goes|going|came|come|put|brought|is|are|was|were) back (?:in(?:to)?|on) (?:operation|production|service|stream|line|sale|the market|the road|action)|(?:is|are|was|were|been|back) (?:up and )?\\w+ing (?:\\S+ ){0,3}again|(?:ban|suspension|halt|pause|freeze|moratorium|standstill|stoppage|embargo) (?:\\S+ ){0,14}?(?:ended|expired|came to an end|is over|is now over|has been removed)|(?:running|working|operating|producing|selling|shipping|leaving|open|trading|sailing|flying|accepting \\w+|available) (?:\\S+ ){0,4}again|once (?:more|again) (?:\\w+ing|open|available)|again (?:accept|sell|ship|produc|deliver|leav|supply|serv|open|tak|mak)\\w*|resum(?:e|es|ed|ing|ption)|restart(?:s|ed|ing)?|re-?open(?:s|ed|ing)?|start(?:s|ed|ing)? (?:\\w+ ){0,3}again|began (?:\\w+ ){1,3}again|(?:is|are|was|were|has been|have been|been) back (?:to normal|at work|in operation|in production|on stream|up|running|in business)|back (?:to normal|(?:at|to) work|in operation|in production|on stream)|start(?:ed|ing|s)? up again|lift(?:s|ed|ing)? (?:the |its |our |that |this )?(?:\\w+ )?(?:suspension|halt|pause|hold|freeze|stop|ban|moratorium|embargo)|(?:suspension|halt|pause|hold|freeze|stop|ban|moratorium|stoppage|embargo|block) (?:\\S+ ){0,18}?(?:was|were|has been|have been|is) (?:\\w+ )?(?:lifted|ended|withdrawn|removed|over)|end(?:s|ed|ing)? (?:the |its |our )?(?:\\w+ )?(?:suspension|halt|pause|freeze))\\b',
		yes: [
			'production resumed in june',
			'the suspension was lifted',
			'operations are back to normal',
			'lifted the suspension',
		],
	},
	{
		id: 'en.reduce',
		effect: 'reduce',
		pattern:
			'\\b(?:scal(?:e|es|ed|ing) (?:back|down)|downsiz(?:e|es|ed|ing)|down-?scal\\w+|(?<!(?:portfolio|balance|book|backlog|exposure) (?:is|was|has been|are) )shr(?:ink|inks|inking|ank|unk)|reduc(?:e|es|ed|ing|tion)(?= (?:\\S+ ){0,5}?(?:operations?|business|range|activit\\w+|stores?|shops?|workforce|staff|headcount|presence|footprint|hours|shifts?|working week|days|share|volume|purchases?|production|output|capacity|exposure|outlets|offices?|imports?))|cut(?:s|ting)?(?= (?:\\S+ ){0,5}?(?:operations?|number|frequenc(?:y|ies)|flights|sailings|volumes?|workforce|staff|range|headcount|hours|shifts?|(?:working )?week|days|production|output|stores?|shops?|share|purchases?|imports?|jobs))|trim(?:s|med|ming)?|narrow(?:s|ed|ing)|curtail(?:s|ed|ing)?|(?:lower(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|brought down|bring(?:ing)? down)(?= (?:\\S+ ){0,5}(?:share|volumes?|purchases?|imports?|output|production|stocks?|number|capacity|exposure|proportion|dependen\\w+))|limit(?:ed|ing|s)? (?:\\S+ ){0,4}?to\\b|confin(?:ed|ing) to|restrict(?:ed|ing|s)? (?:\\S+ ){0,4}?to\\b|consolidat(?:ed|ing|e) (?:\\S+ ){0,5}?into|(?:staff|headcount|workforce|employees|payroll|team) (?:\\S+ ){0,8}?(?:fallen|fell|down|shrunk|shrank|dropped|been cut) (?:from|to|by)|(?:at|to) (?:about |around )?(?:a third|half|a quarter|a fifth|[0-9]+ ?(?:%|per ?cent)) of (?:the |its |our )?(?:former|previous|pre-?war|normal|usual|earlier)|(?:brought|bring(?:s|ing)?|got|taken|took) (?:that|it|this|them|the (?:share|figure|proportion|ratio|number|amount)) (?:all the way )?down\\b|(?:it|that|the (?:share|figure|proportion|ratio)) (?:is|was|stands at|(?:has )?(?:come|gone|fallen|fell|dropped|went|came) (?:down )?to) (?:\\S+ ){0,2}(?:[0-9]+ ?(?:percent|per ?cent|%)|an? (?:third|quarter|fifth|sixth|tenth|half)) (?:now|today|at present|these days)(?! of (?:\\w+ )?(?:sales|revenue|profit))|(?:(?:is|are|has (?:come|gone|fallen)|have (?:come|gone|fallen)|fell|dropped|came|went) )?down (?:to (?:\\S+ ){0,3})?from (?:\\S+ ){0,3}(?:[0-9]+ ?(?:percent|per ?cent|%)|an? (?:third|quarter|fifth|half)) (?:before|of (?:what|our (?:purchases|needs|supply))|in 202[01])|(?:reduc|cut|lower|trim)\\w* (?:this|that|it|them|these) (?:\\S+ )?(?:to|by)\\b|halv(?:ed|ing|e|es)|slim(?:s|med|ming)? down|par(?:e|ed|ing) (?:back|down)|slash(?:ed|es|ing)?|thin(?:ned|ning) out|rationali[sz]\\w+|(?:purchases|purchasing|sales|output|production|volumes?|shipments|imports|exports|headcount|workforce|staff|range|assortment|number of (?:\\S+ ){1,5}|capacity|stores|shops|outlets|deliveries|offtake|liftings?|cargoes|flights|sailings|branches|network) (?:\\S+ ){0,8}?(?:were|was|been|be|are|is|being) (?:\\w+ ){0,2}(?:cut|reduced|trimmed|halved|lowered|scaled (?:back|down)|curtailed|brought down|slashed|pared|cut back|limited)|(?:running|operat\\w+|produc\\w+|working|ran) at (?:\\S+ ){0,5}?(?:[1-7][0-9](?:\\.[0-9])? ?(?:%|per ?cent) of (?:\\w+ )?capacity|reduced|lower|half|a third|a quarter|[0-9]+ ?(?:%|per ?cent))|moved part of|(?:laid|lays|lay|laying) off|dismiss(?:ed|es|ing)|made (?:\\S+ ){0,6}redundant|shed(?:s|ding)? (?:\\S+ ){0,4}jobs|(?:concentrat|focus)(?:e|es|ed|ing|s|ses|sed|sing)? on (?:only|about|a third|a few|a quarter|half|essential|core|the remaining|its remaining|what)|(?:ship|export|deliver|produc|import|mak|serv|suppl|sell|offer|provid|accept|insur|handl|support)(?:es|ies|s|e|y|ing)? only(?= (?!what (?:was|is|had|has))\\w)|only (?:continue|supply|sell|serve|provide|offer|essential))\\b',
		yes: ['scaling back our business', 'reduced the number of stores', 'cut its workforce'],
		no: ['reduced profit'],
	},
	{
		id: 'en.keep-stake',
		effect: 'keep_stake',
		pattern:
			'\\b(?:(?:keep|retain|hold(?: on to)?|maintain|kept|retained|preserv\\w+)(?:s|ing|ed)? (?:\\S+ ){0,6}?(?:interest|stakes?|participation|shareholding|shares?|equity|holding)|participat(?:e|es|ed|ing|ion) in (?:\\S+ ){0,4}?(?:operator|operating company|company|project)|(?:interest|stake|participation|share|shareholding) (?:\\w+ ){0,4}(?:is|are|remains?) (?:\\w+ )?unchanged|tak(?:e|es|ing) (?:up )?(?:\\S+ ){0,4}(?:stake|interest|shares?) in the new|becom(?:e|ing) a shareholder|take up (?:\\S+ ){0,4}(?:stake|interest|shares?)|(?:remain|stay)(?:s|ing)? a shareholder|stay in (?:the )?(?:project|sakhalin|arctic|venture)|transferred to (?:the|a) new (?:\\w+ )?(?:operator|operating company)|(?:accept|receiv|obtain|took|taken)\\w* (?:\\S+ ){0,4}?(?:stakes?|interests?|shares?|participation) in the new|no intention of (?:giving up|selling|parting with)|(?:not|n[\x27’]t) (?:be )?(?:sell(?:ing)?|giv(?:e|ing) up|part(?:ing)? with|let(?:ting)? go of|dispos(?:e|ing) of|divest(?:ing)?|hand(?:ing)? over) (?:our|its|the|that) (?:\\S+ ){0,3}(?:stakes?|interests?|shares?|holding|participation|per ?cent|%)|join(?:s|ed|ing)? the new (?:operator|company|operating)|approved the transfer of (?:\\S+ ){0,8}participation in the new)\\b',
		yes: [
			'we keep our 6% interest',
			'retains its stake',
			'participation in the new operating company',
		],
	},
	{
		id: 'en.never',
		effect: 'never',
		pattern:
			'\\b(?:(?:do|does|did) not (?:operate|do business|have (?:any )?(?:operations|business|subsidiar\\w+|presence|sites|offices|shops|stores|staff|assets)|conduct (?:any )?business|own|sell)|(?:never|not) (?:had|have|operated|done business|been active|sold)|never (?:have|has|did)|ha(?:s|ve) never|ha(?:s|ve|d) no (?:\\w+ ){0,2}(?:operations|business|subsidiar\\w+|presence|staff|assets|sites|offices))\\b',
		yes: [
			'we do not operate in russia',
			'we have never operated there',
			'has no operations in russia',
		],
	},
	{
		id: 'en.remark',
		effect: 'remark',
		pattern:
			'\\b(?:(?:use of )?(?:the )?equity[- ]method (?:\\S+ ){0,8}?discontinued|monitor(?:s|ed|ing)?|watch(?:es|ed|ing)?|follow(?:s|ed|ing)? (?:the )?(?:situation|developments)|declin(?:e|es|ed|ing) to comment|no comment|(?:withdr\\w+|pull\\w* out|recall\\w*|bring\\w* home|evacuat\\w+) (?:\\S+ ){0,4}(?:staff|expatriates?|employees|personnel|workers|families|forecasts?|guidance|outlook)|(?:staff|expatriates?|employees|personnel|families|secondees) (?:\\S+ ){0,4}(?:left|withdrawn|withdrew|leave|leaving|depart\\w*)|(?:do|does) not comment|would not comment|evacuat(?:e|ed|ion)|(?:declin|refus)(?:e|es|ed|ing) to (?:discuss|say|answer|elaborate|give)|no comment|repatriat\\w+|donat(?:e|ed|ion|es)|excluded (?:from )?(?:the )?(?:scope of )?consolidation|deconsolidat\\w+|impairment|write-?down|wr(?:ite|ote|itten) (?:\\S+ ){0,5}down|provision|charge of|under review|representative office|expatriates?|accounted? for|less than \\d|no decision|not (?:yet )?decided|situation)\\b',
		yes: ['we are monitoring the situation', 'declined to comment', 'excluded from consolidation'],
	},
];
