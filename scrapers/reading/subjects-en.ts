import type { Subject } from './subjects.ts';

const enOthers =
	/^\W*(?:(?:while|but|and|as|whereas|although|though|only|unlike|after|because|since|when|once) )*(?:(?:several|some|many|most|other|its|our|the|local|rival|competing|large|all|few|more|a|an|one|two|nearly|almost|over|half|third|fifth|quarter|tenth|number|majority|handful|hundreds|dozens|of|german|french|british|chinese|korean|turkish|italian|american|swiss|dutch|nordic|swedish|finnish|european|western|japanese|foreign) )*(?:competitors?|rivals?\b|(?:calls?|demands?|pressure|appeals?) (?:for|on|from|to)|(?:japanese|foreign|western|us|european) (?:companies|firms|businesses|manufacturers)|(?:shipping|ocean|container)? ?carriers|shipping (?:lines|companies)|ship ?owners|(?:re)?insurers|banks|suppliers|(?:freight )?forwarders|ports|airlines|authorities|companies|firms|businesses|rivals?|peers?|(?:western|european|american|foreign|japanese|international|other) (?:\w+ )?(?:companies|manufacturers|majors|firms|brands|groups|rivals)|majors|franchisees?|licensees?|dealers|(?:former )?partners?|the buyer|purchasers?|new owners?)\b/;
/** "As our parent stated, …" says where it was said, and not who acts in what follows. */
const asAnnounced =
	/^\W*as (?:\S+ ){1,14}?(?:stated|announced|explained|disclosed|communicated|published|said|made known|reported|notified|set out|informed)\b/;
/** "in a survey 40% of members said they had left" */
const survey =
	/\b(?:survey|poll)\b|[0-9]+ ?(?:%|per ?cent) of (?:\w+ ){0,3}(?:members|companies|firms|respondents|manufacturers)\b/;
/** In a document of the company's own a dealer or partner acts for it. */
const enRivals =
	/^\W*(?:(?:several|some|many|most|other|its|our|the) )*(?:competitors?|rivals?|peers?|(?:western|european|american|foreign|other) (?:\w+ )?(?:companies|manufacturers|majors|firms|brands))\b/;
const enCapitals =
	/^\W*((?:[A-Z][\w&'’-]*)(?: (?:of|and|&|de))?(?: [A-Z][\w&'’-]*){1,4}\.?)(?:,[^,]{1,60},)? (?:has|have|had|will|is|was|are|said|says|announced|plans|decided|sold|closed|suspended|halted|stopped|continues?|also|paused|withdrew|resumed|denied|told|completed|agreed|ended|kept|keeps|exited|left|bought|took|acquired|reported|[a-z]{3,}(?:ed|es)|keeps|sells|buys|plans|runs|makes|operates|intends)\b/;
const enOrganisation =
	/\b(?:Corp|Corporation|Inc|Ltd|Holdings|Group|Motors?|Industries|Bank|Electric|Chemicals?|Foods?|Pharma\w*|Company|Works|Insurance|Lines|Energy|Trading|Tire|Steel|Rubber|Electronics|Plc|GmbH|AG|Engineering|Instruments|Optics|Precision|Machinery|Tools?|Cement|Glass|Sports|Apparel|Dining|Leasing|Tobacco|Games|Software|Pizza|Tires|Bearings?|Seafood|Fisheries|Logistics|Shipping|Airlines|Airways|Securities|Capital|Cards?|Films?|Filters?|Cable|Paper|Packaging|Confectionery|Care|Hygiene|Cycles?|Bikes|Musical|Realty|Construction|Marine|Heavy|Systems|Automotive|Denki|Seiki|Kogyo|Shoji|Kagaku|Tsusho|Denko|Petroleum|Power|Gas|Water|Textiles?|Retail|Stores|Railway|Telecom|Pumps?|Valves?|Sensors?|Services?|Parts|Plastics|Fibers?|Fibres?|Ceramics|Materials|Metals?|Battery|Batteries|Paints?|Printing|Photo|Cameras?|Medical|Bio\w*|Brewery|Beverages?|Dairy|Sugar|Flour|Forwarding|Freight|Transport|Aviation|Travel|Tourism|Hotels?|Media|Publishing|Networks?|Data|Solutions|Finance|Credit|Life|Estate|Homes?|Housing|Lumber|Timber|Agri|Farm|Seeds?|Tractors?|Forging|Casting|Wire|Fasteners?|Tube|Pipe|Robotics|Lighting|Elevators?|Escalators?|Laboratories|Lab|Metrology|Mining|Refining|Oil|Sweets|Bakery|Toys?|Pet|Cosmetics|Shipyard|Shipbuilding)\b/;

/** One capitalised word before a verb: in news the short name of a company, unless it is a common word. */
const enSingle =
	/^\W*(?:while |but |and |as |whereas |although )?([A-Z][a-z]{3,})(?:'s \w+)? (?:has|have|had|will|said|says|announced|plans|also|keeps|continues|stopped|suspended|halted|closed|sold|left|exited|withdrew|is|was|declined|denied|decided|froze|paused|resumed|remains|intends|would)\b/;

/** Words with which a sentence may open that are no name. */
const enOpening =
	/^(?:Production|Shipments?|Deliver(?:y|ies)|Exports?|Imports?|Sales?|Operations?|Business|Services?|Employees|Workers|Staff|Existing|Orders|Contracts?|Shops|Stores|Customers|Both|Each|Every|They|There|Their|He|She|What|When|While|Until|Under|Other|Only|Talks|Moscow|Ukraine|Vladivostok|Sakhalin|Kazan|Kaluga|Output|Work|Neither|Analysts?|Officials?|Shares?|Workers|People|Nothing|Negotiations|Approval|Payment|Cargo|Trading|Maintenance|Insurance|Investors?|Management|The|In|On|At|An?|For|Its|It|We|Our|Last|This|That|These|Since|After|New|All|No|Some|Most|Japanese|Russian|President|Chief|Deputy|Managing|Press|News|Notice|Human|Q|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Who acts in an English clause; `clause` keeps its capitals. */
export function enSubjectOf(
	clause: string,
	lower: string,
	names: readonly string[],
	isNews: boolean,
	isReporting: boolean,
): Subject {
	if (asAnnounced.test(lower)) return 'unnamed';
	if (survey.test(lower)) return 'somebody';
	if ((isNews ? enOthers : enRivals).test(lower)) return 'somebody';
	const capitals = (enCapitals.exec(clause) ??
		(isNews && isReporting ? enSingle.exec(clause) : null))?.[1];
	const head =
		capitals === undefined ? lower : lower.slice(0, clause.indexOf(capitals) + capitals.length);
	const named = names.find((name) => head.includes(name));
	if (named !== undefined) {
		// "Akiyama Foods" is not "Akiyama Industries": one word of a name may name a sister company.
		const after = clause.slice(head.indexOf(named) + named.length);
		const next = /^ ([A-Z][\w-]+)/.exec(after)?.[1];
		const isSister =
			next !== undefined &&
			!/^(?: [A-Z][\w-]+){0,4} (?:Rus|RUS|Russia|Moscow|LLC|OOO)\b/.test(after) &&
			!named.includes(' ') &&
			enOrganisation.test(next) &&
			!names.some((name) => name.includes(`${named} ${next.toLowerCase()}`));
		if (!isSister) return 'target';
		// In a document of the company's own a sister that is not the subject may be what is wound up.
		return isNews || capitals !== undefined ? 'other' : 'unnamed';
	}
	if (/^\W*(?:we|our)\b/.test(lower)) return 'target';
	if (!isNews && !/listed (?:\w+ )?(?:subsidiary|affiliate)|\bparent\b/.test(lower))
		return 'unnamed';
	if (capitals === undefined) return 'unnamed';
	if (/\b(?:Rus|Russia|Moscow|Sakhalin)/.test(capitals)) return 'unnamed';
	if (enOrganisation.test(capitals)) return 'other';
	return isNews && isReporting && !enOpening.test(capitals) ? 'other' : 'unnamed';
}
