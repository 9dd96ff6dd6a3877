import type { Act, Entry } from '../entry.ts';
import { phrases } from '../pattern.ts';

export const enResuming: readonly Entry<Act>[] = [
	{
		id: 'en.resume',
		effect: 'resume',
		pattern: phrases(
			'(?:went|gone|go|goes|going|came|come|put|brought|is|are|was|were) back (?:in(?:to)?|on) (?:operation|production|service|stream|line|sale|the market|the road|action)',
			'(?:is|are|was|were|been|back) (?:up and )?\\w+ing (?:\\S+ ){0,3}again',
			'(?:ban|suspension|halt|pause|freeze|moratorium|standstill|stoppage|embargo) (?:\\S+ ){0,14}?(?:ended|expired|came to an end|is over|is now over|has been removed)',
			'(?:running|working|operating|producing|selling|shipping|leaving|open|trading|sailing|flying|accepting \\w+|available) (?:\\S+ ){0,4}again',
			'once (?:more|again) (?:\\w+ing|open|available)',
			'again (?:accept|sell|ship|produc|deliver|leav|supply|serv|open|tak|mak)\\w*',
			'resum(?:e|es|ed|ing|ption)',
			'restart(?:s|ed|ing)?',
			're-?open(?:s|ed|ing)?',
			'start(?:s|ed|ing)? (?:\\w+ ){0,3}again',
			'began (?:\\w+ ){1,3}again',
			'(?:is|are|was|were|has been|have been|been) back (?:to normal|at work|in operation|in production|on stream|up|running|in business)',
			'back (?:to normal|(?:at|to) work|in operation|in production|on stream)',
			'start(?:ed|ing|s)? up again',
			'lift(?:s|ed|ing)? (?:the |its |our |that |this )?(?:\\w+ )?(?:suspension|halt|pause|hold|freeze|stop|ban|moratorium|embargo)',
			'(?:suspension|halt|pause|hold|freeze|stop|ban|moratorium|stoppage|embargo|block) (?:\\S+ ){0,18}?(?:was|were|has been|have been|is) (?:\\w+ )?(?:lifted|ended|withdrawn|removed|over)',
			'end(?:s|ed|ing)? (?:the |its |our )?(?:\\w+ )?(?:suspension|halt|pause|freeze)',
		),
		yes: [
			'production resumed in june',
			'the suspension was lifted',
			'operations are back to normal',
			'lifted the suspension',
		],
	},
	{
		id: 'en.keep-stake',
		effect: 'keep_stake',
		pattern: phrases(
			'(?:keep|retain|hold(?: on to)?|maintain|kept|retained|preserv\\w+)(?:s|ing|ed)? (?:\\S+ ){0,6}?(?:interest|stakes?|participation|shareholding|shares?|equity|holding)',
			'participat(?:e|es|ed|ing|ion) in (?:\\S+ ){0,4}?(?:operator|operating company|company|project)',
			'(?:interest|stake|participation|share|shareholding) (?:\\w+ ){0,4}(?:is|are|remains?) (?:\\w+ )?unchanged',
			'tak(?:e|es|ing) (?:up )?(?:\\S+ ){0,4}(?:stake|interest|shares?) in the new',
			'becom(?:e|ing) a shareholder',
			'take up (?:\\S+ ){0,4}(?:stake|interest|shares?)',
			'(?:remain|stay)(?:s|ing)? a shareholder',
			'stay in (?:the )?(?:project|sakhalin|arctic|venture)',
			'transferred to (?:the|a) new (?:\\w+ )?(?:operator|operating company)',
			'(?:accept|receiv|obtain|took|taken)\\w* (?:\\S+ ){0,4}?(?:stakes?|interests?|shares?|participation) in the new',
			'no intention of (?:giving up|selling|parting with)',
			"(?:not|n['’]t) (?:be )?(?:sell(?:ing)?|giv(?:e|ing) up|part(?:ing)? with|let(?:ting)? go of|dispos(?:e|ing) of|divest(?:ing)?|hand(?:ing)? over) (?:our|its|the|that) (?:\\S+ ){0,3}(?:stakes?|interests?|shares?|holding|participation|per ?cent|%)",
			'join(?:s|ed|ing)? the new (?:operator|company|operating)',
			'approved the transfer of (?:\\S+ ){0,8}participation in the new',
		),
		yes: [
			'we keep our 6% interest',
			'retains its stake',
			'participation in the new operating company',
		],
	},
];
