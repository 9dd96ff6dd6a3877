import type { Entry, Mode } from './entry.ts';

/** How it is said, in English (lower case): looked for in the whole clause. The first in this order counts. */
export const enModes: readonly Entry<Mode>[] = [
	{
		id: 'en.mode.not-ruled-out',
		effect: 'considering',
		pattern:
			"\\b(?:not|cannot|never|no longer|n['’]t) (?:\\w+ ){0,2}(?:rul(?:e|ed|es|ing) (?:\\S+ ){0,2}out|exclud(?:e|ed|ing))|\\brul(?:e|es|ed|ing) nothing out",
		yes: ['has not ruled out leaving', 'a sale cannot be excluded', 'cannot rule it out'],
		no: ['ruled out an exit'],
	},
	{
		id: 'en.mode.denied',
		effect: 'denied',
		pattern:
			'\\b(?:no (?:\\w+ )?(?:plans?|intention|intent|decision|resolution|thought|question|talk|such)(?: \\w+){0,3}? (?:to|of|on|about|has|have|was|is|for)|no such (?:\\w+)|not (?:\\w+ ){0,3}(?:any )?decision|(?:has|have|had|did|do|does|is|are|was|were|will) not (?:been |be |yet |currently |now )?(?:considering|consider|planning|plan|intend|intending|thinking|decided|resolved|agreed|announced|made|taken|an? (?:exit|withdrawal|departure)|leaving|exiting|withdrawing|selling|pulling|sold|mean|meant|envisage\\w*|contemplat\\w*|true|correct|looking|for sale|exit|withdraw|leave|sell|quit|abandon\\w*|give|seek\\w*)|not (?:be )?(?:considering|planning|thinking|leaving|exiting|withdrawing|selling|pulling out|correct|true|an? (?:exit|withdrawal|departure|step)|the same as|a (?:full|complete)|mean|amount)|den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out|without (?:exiting|leaving|withdrawing)|(?:has|have|had|was|were|is|are) not (?:yet )?been \\w+ed|neither|nor (?:do|does|did|is|are|has|have|will)|rather than (?:leav|exit|withdraw|sell)\\w*|not (?:something|a step|an option|on the (?:table|agenda|cards)|part of|in (?:our|its)|planned|intended|foreseen|envisaged|what)|groundless|no truth|baseless|reject(?:s|ed|ing)?|incorrect|untrue|unfounded|does not (?:mean|amount|constitute|signal)|is not (?:an?|a) )',
		yes: [
			'there are no plans to exit',
			'we have not decided to leave',
			'it denied that a withdrawal was under way',
			'this is not a withdrawal',
		],
		no: ['we have decided to leave'],
	},
	{
		id: 'en.mode.hypothetical',
		effect: 'hypothetical',
		pattern:
			'(?:\\b(?:if|might|(?<!(?:in|since|until|from|by|of|early|late|mid|last|this|end|on \\d+) )may(?! \\d|,|\\.)|could(?! not)|would (?:\\w+ )?(?:endanger|hurt|harm|deprive|put (?:people|patients|lives)|leave (?:people|patients|them)|jeopardi[sz]e|threaten|mean|punish)|would (?:be forced|have to|result|arise|incur|lead|cause|affect|then|seek|need|protect|do so)|should (?:\\w+ ){1,4}(?:tighten|become|worsen|deteriorate|change|be|fail|need)|possibility|possible|potential(?:ly)?|risk of|risks? that|in the event|in case|were to|were we to|unless|(?:ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|press(?:es|ed|ing)?|call(?:s|ed|ing)? (?:on|for)|demand(?:s|ed|ing)?|want(?:s|ed|ing)?|request(?:s|ed|ing)?|petition(?:s|ed|ing)?) (?:that )?(?:us|the (?:company|group|firm|board|management)|it|them|(?:\\w+ )?(?:companies|firms|businesses|operators|investors|shareholders)) (?:to|should)|whether|conceivabl[ey]|thinkable|imaginable|hypothetical\\w*|whenever)\\b|^\\W*should |^\\W*(?:and |but )?were (?:we|it|they|(?:the|our|this|that|a|an|such) (?:\\S+ ){1,4}?|[a-z]+ (?:[a-z]+ )?)(?:ever )?to\\b|^\\W*had (?:we|it|the) )',
		yes: ['we might be forced to stop', 'if we were to leave', 'production could be suspended'],
		no: ['from 2 may 2022'],
	},
	{
		id: 'en.mode.reported',
		effect: 'reported',
		pattern:
			'\\b(?:(?:media|press|newspapers?|reports?|articles?|broadcaster|dail(?:y|ies)|weekly|magazine|website|blog|tabloid|news agency|paper)(?: \\S+){0,5} (?:suggest\\w*|claim\\w*|stat(?:ed|ing)|say(?:s|ing)|said|report(?:ed|ing)|wrote|writes|written|carried|that)|rumou?rs?|speculation|media coverage|press reports?|reports that|article (?:\\w+ ){0,3}claim\\w*)\\b',
		yes: ['some media have suggested that', 'an article claiming that'],
	},
	{
		id: 'en.mode.considering',
		effect: 'considering',
		pattern:
			'\\b(?:consider(?:s|ed|ing|ation)?|weigh(?:s|ed|ing)?|evaluat(?:e|es|ing)|explor(?:e|es|ed|ing)|options?(?! to (?:buy|re)|ing)|under (?:review|consideration|study)|review(?:s|ing)?|stud(?:y|ies|ying|ied)|look(?:s|ed|ing)? (?:at|into)(?= (?:whether|options|ways|a |the |an |its |our |\\w+ing))|debat(?:e|es|ed|ing)|deliberat\\w+|ponder\\w*|toy(?:s|ed|ing) with|sound(?:s|ed|ing)? out|open to|on the table|discuss(?:es|ed|ing|ions?)?|in talks|in (?:the )?(?:final|advanced|last) (?:stages?|talks)|close to (?:a deal|selling|agree\\w*)|nearing|negotiat\\w+|assess(?:es|ing) (?:whether|the|options)|examin(?:e|es|ed|ing)|mull(?:s|ed|ing)?|contemplat\\w+|in view(?! of))\\b',
		yes: ['is considering a withdrawal', 'evaluating options', 'weighs an exit'],
	},
	{
		id: 'en.mode.done-completed',
		effect: 'done',
		pattern:
			'(?<!(?:to be|will be|be|expected to be|is|are|until|once|before|after|when) )\\b(?:complet(?:ed|es|ion of)(?! (?:in|by|on|is)? ?(?:\\w+ )?\\(?(?:planned|expected))|has closed|have closed|(?:is|are|was) (?:now )?complete\\b|wrapped up|finish(?:ed|es)|was completed|were completed|was finali[sz]ed|finali[sz]ed|no longer|formally ended|(?:deal|transaction|sale|transfer) closed|passed to|struck off|withdrew|has left|have left)\\b',
		yes: ['the transfer was completed', 'completed the sale', 'completes withdrawal'],
		no: ['to be completed in june', 'expected to be completed'],
	},
	{
		id: 'en.mode.signed',
		effect: 'signed',
		pattern:
			'\\b(?:sign(?:ed|s|ing)|(?:conclusion|signing|execution) of|conclud(?:ed|es)|enter(?:ed|s) into|executed)\\b(?= |$|,|\\.)',
		yes: ['an agreement was signed', 'has entered into a share purchase agreement'],
	},
	{
		id: 'en.mode.decided-explicit',
		effect: 'decided',
		pattern:
			'\\b(?:decid(?:ed|es|ing)|decision to|resolv(?:ed|es)|resolution to|approv(?:ed|es)|cleared|agreed|determined|given (?:\\S+ ){0,6}notice|gave (?:\\S+ ){0,6}notice|has committed|having committed|notified|in principle|ha(?:s|ve) chosen to|chose to|opted to|elected to|settled on|taken the decision|made the decision|confirmed (?:its|our|the) decision)\\b',
		yes: ['has decided to transfer', 'the board resolved to dissolve'],
	},
	{
		id: 'en.mode.forecast',
		effect: 'forecast',
		pattern:
			'\\b(?:expect(?:s|ed)?(?! to (?:complete|close|book|record|be completed))|forecast\\w*|likely|foresee(?:n|s)?\\b|anticipat\\w+|will probably|on course to|at the earliest)\\b',
		yes: ['is expected to stop in april', 'is likely to halt'],
	},
	{
		id: 'en.mode.planned',
		effect: 'planned',
		pattern:
			'\\b(?:plan(?:s|ned|ning)? to|intend(?:s|ed)? to|intention to|aim(?:s|ing)? to|to (?:exit|leave|withdraw|sell|terminate|close|quit|end|transfer|divest|wind|pull|drop|halt|stop|suspend|pause|shut)|seek(?:s|ing)? (?:to|a buyer)|look(?:s|ing) (?:to|for a buyer)|scheduled|going to|postponed|delayed|pushed back|originally planned)\\b',
		yes: ['plans to sell', 'intends to leave', 'to terminate all leases'],
	},
	{
		id: 'en.mode.past',
		effect: 'past',
		pattern:
			'\\b(?:had (?:been|previously|earlier|already|only|just|briefly)|was (?:then|previously|at the time)|until (?:then|recently|now)|used to (?:be|have|run|operate|sell|make|own)|previously|formerly)\\b',
		yes: ['had been suspended between april and july'],
	},
	{
		id: 'en.mode.decided-future',
		effect: 'decided',
		pattern:
			"\\b(?:will|shall|effective (?:from|on)|is to|are to|with effect from|as of|'ll|(?:is|are|am) (?:\\w+ )?(?:closing|ending|exiting|leaving|withdrawing|selling|winding|pulling|terminating|transferring|dissolving|liquidating|discontinuing|shutting|quitting|divesting|disposing|halting|suspending|pausing|stopping|freezing|scaling|reducing|cutting))\\b",
		yes: ['will stop on 18 april'],
	},
	{
		id: 'en.mode.done',
		effect: 'done',
		pattern:
			"\\b(?:has|have|had|is|are|was|were|been|since|remain\\w*|'ve|already|did|now|still|\\w+ed|stopped|froze|frozen|sold|wound|shut|put|cut|kept|left|withdrew|gave|given|took|taken|went|gone|brought|began|begun|came|ran|fell|held|laid|shed|quit|made)\\b",
		yes: ['has been halted since march'],
	},
];
