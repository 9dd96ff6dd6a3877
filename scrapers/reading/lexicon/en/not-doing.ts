import type { Act, Entry } from '../entry.ts';
import { phrases } from '../pattern.ts';

export const enNotDoing: readonly Entry<Act>[] = [
	{
		id: 'en.stop.no-longer',
		effect: 'stop',
		pattern: phrases(
			'(?:not (?:a single|one)|not so much as a|hardly a single) (?:\\S+ ){1,4}(?:ha(?:s|ve)|is|was|are|were) (?:since )?(?:been )?(?:left|gone|shipped|sold|delivered|exported|produced|supplied|made|sent|crossed|sailed|flown|accepted|taken|built|written|signed)',
			'nothing (?:ha(?:s|ve) (?:gone|left|moved)|goes|is going|leaves|is leaving)',
			'(?:carr(?:y|ies|ied) on|conduct(?:s|ed|ing)?|do(?:es|ing|ne)?|did) no business',
			'(?:is|are) not (?:being )?(?:\\w+ed|sent|sold|made|built|shipped|given) (?:\\S+ ){0,5}any (?:longer|more)',
			'no (?:\\S+ ){1,4}will cross',
			'(?:has|have) (?:\\w+ed|taken on|turned out|made|built|sent|sold|shipped|written|won) no (?!effect|decision|comment|notice|action|position|view|loss|impact|toll)\\w+',
			'nor (?:do|does|did|will|shall|are|is|have|has|would|can) (?:we|it|they|the (?:company|group|bank|firm)) (?:be )?(?:now )?(?:tak|accept|ship|open|mak|sign|book|sell|sold|offer|quot|deliver|enter|writ|underwr|lend|invest|commit|produc|conclud|buy|purchas|export|start|launch|advertis|renew|pursu|bid|promot|plac|suppl)\\w*',
			'(?:written|taken|signed|made|placed|given|begun|won|bought|sought|lent|put|entered into) (?:on |in |up )?no (?:new|more|further|fresh|additional)\\b(?: \\w+)?',
			'no longer (?:be )?(?:\\w+ ){0,1}(?:extend|grant|underwrit|insur|lend|financ|invest|tak|accept|ship|sell|offer|run|suppl|deliver|export|buy|fly|call|sail|process|make|produc|writ|open|serv|provid|quot|book|purchas|import|avail|access)\\w*',
			'nothing (?:has been|is|was|is being) (?:shipped|sold|made|delivered|exported|produced|supplied|imported|sent|bought)',
			'(?:do|does|did|run|runs|have|has) no (?:new|further|fresh|additional) (?:\\w+ ){0,1}(?:promotion\\w*|advertis\\w+|marketing|investments?|orders|business|projects|contracts)',
			'no (?:\\S+ ){0,4}(?:are|is|were|was) (?:currently |now )?(?:being )?(?:shipped|sold|made|delivered|exported|produced|supplied|imported|accepted|taken|flown|loaded|built|assembled|offered|sent|processed)\\b',
			'(?:accept|enrol|recruit|admit|issu|order|start|launch|hir|add|buy|mak|tak|sign|enter\\w* into|mak|writ|book|plac|open|conclud|giv|grant|extend|approv)(?:s|es|e|ing|ed)? no (?:new|more|further|fresh|additional)\\b(?: \\w+)?',
			'(?:unable|not able|not in a position) to (?:accept|take|supply|ship|deliver|sell|offer|provide|serve|produc|process|fulfil|export|make|book|insure|lend)\\w*',
			'ha(?:s|ve) not (?!(?:changed|been|yet|decided|commented|considered|said|recovered|announced)\\b)\\w+ (?:\\S+ ){0,6}?since',
			'there has been no (?:\\w+ )?(?:trade|business|shipments?|sales|production|deliver\\w+) (?:\\S+ ){0,5}?since',
			'not to (?:be )?\\w+ (?:\\w+ ){0,4}?(?:new|additional|further|fresh|more)\\b',
			'(?:stay(?:s|ed|ing)?|steer(?:s|ed|ing)?|keep(?:s|ing)?) (?:away|clear) (?:from|of) (?:any )?(?:new|further)',
			'(?:do(?:es)?|did|will|shall|are|is|have|has|would|ca|wo|can|could|were|was) ?(?:not|n[\\x27’]t) (?:be |been |currently |now )?(?:any more )?(?:tak(?:e|ing|en)|accept\\w*|ship\\w*|open\\w*|make|making|sign\\w*|book\\w*|bought|sold|sell\\w*|offer\\w*|quot\\w*|send\\w*|deliver\\w*|enter\\w*|writ(?:e|ing|ten)|underwr\\w*|lend\\w*(?! (?:our|its) (?:name|voice|support|help))|invest\\w*|commit\\w*|produc\\w*|approv\\w*|conclud\\w*|buy\\w*|purchas\\w*|export\\w*|call(?:ing)? at|start\\w*|launch\\w*|begin|advertis\\w*|renew\\w*|pursu\\w*|solicit\\w*|seek\\w*|undertak\\w*|initiat\\w*|engag\\w*|bid|tender|win|promot\\w*|place|supply|suppl\\w*)(?! by us)',
			'(?:will|do|does|shall|are|is|have|has) not (?:be )?\\w+ (?:any |into |on |in )*(?:new|additional|further(?! notice)|fresh)\\b',
			'(?:decided against|ruled out) (?:any )?(?:new|further|additional)',
			'no (?:new|further|more|fresh|additional) [a-z -]{2,50}?(?:will be|are being|is being|are|is|have been|has been|was|were|shall be|can be|until)',
			'no (?:new|further|fresh|additional) (?:bookings?|orders?|contracts?|investments?|loans?|policies|deals?|shops?|stores?|business|capital|money|projects?|deliveries|shipments|advertis\\w+|credit|lending)',
		),
		yes: [
			'no new bookings will be taken',
			'we will not open any more shops',
			'we no longer sell new cars',
		],
	},
	{
		id: 'en.halt-kept',
		effect: 'keep_halt',
		pattern: phrases(
			'(?:remain(?:s|ed)?|still|stay(?:s|ed)?|continue(?:s|d)? to be|kept|keep|keeping) (?:\\w+ ){0,1}(?:suspended|halted|paused|stopped|frozen|on hold|idle|closed|shut|mothballed|switched off|silent|cold|dark|still|empty|stopped)',
			'(?:suspension|halt|pause|freeze|stoppage|closure) (?:\\w+ ){0,2}(?:is (?:only |purely )?temporary|remains|continues|stays|applies|is still|has been extended|will continue|stands)',
			'(?:maintain|continue|extend|prolong|keep)(?:s|ed|ing)? (?:\\w+ ){0,2}(?:suspension|halt|pause|freeze|stoppage|shutdown|moratorium|stop)',
			'(?:has|have|had) (?:not|yet|never) (?:yet )?(?:to )?(?:been )?(?:resum\\w+|restart\\w*|re-?open\\w*|start(?:ed)? (?:up )?again)',
		),
		yes: [
			'deliveries remain suspended',
			'the suspension remains in force',
			'maintaining the suspension',
		],
	},
	{
		id: 'en.restart-unknown',
		effect: 'restart_unknown',
		pattern: phrases(
			'no (?:re-?opening|restart|resumption) date',
			'(?:no|without) (?:\\w+ ){0,3}(?:path|road|route|way back|prospect|date|plan|timetable|schedule|decision|timeline|indication|sign|word|hope|visibility|clarity)s? (?:\\w+ ){0,4}(?:restart|resum|re-?open|lift)\\w*',
			"(?:cannot|can't|unable to|not able to|do not|don't|does not|not yet|too early to) (?:\\w+ ){0,3}(?:say|know|predict|tell|foresee|decided|clear) (?:\\w+ ){0,5}(?:restart|resum|start again|re-?open|available|lift)\\w*",
			'(?:set|given|fixed|have|has) no date for (?:\\w+ ){0,2}(?:restart|resum|re-?open|lift)\\w*',
			'no date (?:\\w+ ){0,4}for (?:\\w+ ){0,2}(?:restart|resum|re-?open|lift)\\w*',
		),
		yes: ['there is no prospect of a restart', 'we cannot predict when exports may restart'],
	},
];
