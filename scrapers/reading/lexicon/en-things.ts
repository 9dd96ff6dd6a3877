import type { Entry, Thing } from './entry.ts';

/** What an act is done to, in English (lower case). */
export const enThings: readonly Entry<Thing>[] = [
	{
		id: 'en.thing.production',
		effect: 'production',
		pattern:
			'\\b(?:production(?! (?:compan|subsidiar))|produc(?:e|es|ing)|manufactur\\w+|plants?(?! manager)|factor(?:y|ies)|assembl\\w+|output|mills?|smelter|kilns?|furnaces?|mine|operations at|site|works)\\b',
		yes: ['production at the plant'],
	},
	{
		id: 'en.thing.export',
		effect: 'export',
		pattern:
			'\\b(?:exports?|exporting|shipments?|ship(?:ped|ping)?|ships(?= [a-z ]{2,40}(?:to|from))|deliver(?:y|ies|ed|ing|s)?|suppl(?:y|ies|ied|ying)|consignments?|dispatch\\w*|cargo(?:es)?)\\b',
		yes: ['exports to russia', 'deliveries of cable'],
	},
	{
		id: 'en.thing.sales',
		effect: 'sales',
		pattern:
			'\\b(?:sales(?! compan| subsidiar| promotion| office| rose| fell| in asia| agreement| network)|sale of (?:\\w+ )?(?:machines?|vehicles?|cars|stocks?|inventor(?:y|ies)|goods|products|equipment|trucks|existing)|sell(?:s|ing)?|sold|orders|range|products?|product lines?|marketing|dealers?|customers?|distribut\\w+|new-car)\\b',
		yes: ['sales of digital titles', 'new orders'],
	},
	{
		id: 'en.thing.retail',
		effect: 'retail',
		pattern:
			'\\b(?:shops?|stores?|outlets?|restaurants?|boutiques?|showrooms?|franchise\\w*|retail|caf(?:e|é)s?|branches|online store|licence agreement)\\b',
		yes: ['all 52 shops'],
	},
	{
		id: 'en.thing.service',
		effect: 'service',
		pattern:
			'\\b(?:services?(?! cent(?:re|er)s?)|bookings?|flights?|calls?|sailings|vessels?|leas(?:es|ing)|polic(?:y|ies)|cover|insurance|underwrit\\w+|transactions?|payments?|payment network|remittances?|accounts?|subscriptions?|servers?|streaming|servicing|seasons|localisation|hosting|voyages?|loading|platform|network|support)\\b',
		yes: ['no new bookings', 'war-risk cover'],
	},
	{
		id: 'en.thing.investment',
		effect: 'investment',
		pattern:
			'\\b(?:invest\\w*|capital (?:spending|expenditure|investment)|expan(?:d|sion|ding)|loans?|lend(?:ing)?|financ(?:e|ing)|project finance|credit|capacity expansion|open (?:any )?(?:more|new)|new (?:shops|stores|outlets|sites|plants)|projects?)\\b',
		yes: ['new investment', 'freezes expansion'],
	},
	{
		id: 'en.thing.stake',
		effect: 'stake',
		pattern: '\\b(?:stakes?|interests?|participation|shareholding|equity|share(?= of| in| is))\\b',
		yes: ['our 6% interest'],
	},
	{
		id: 'en.thing.sourcing',
		effect: 'sourcing',
		pattern:
			'\\b(?:purchas(?:e|es|ed|ing)(?! agreement|rs?\\b)|buy(?:s|ing)?(?! back|back|er)|bought|procure\\w*|sourc(?:e|ed|es|ing)|imports?(?= (?:of|from))|imported from|cargoes|lifting|russian (?:coal|crude|oil|lng|gas|timber|wood|crab|salmon|aluminium|aluminum|nickel|palladium|pellets|fish|titanium|seafood|wheat))\\b',
		yes: ['purchases of russian coal', 'lifting cargoes'],
	},
	{
		id: 'en.thing.promotion',
		effect: 'promotion',
		pattern:
			'\\b(?:advertis\\w+|marketing|promotion(?:s|al)?|sponsor\\w*|campaigns?|trade fairs?|exhibitions?)\\b',
		yes: ['advertising spending'],
	},
	{
		id: 'en.thing.new',
		effect: 'new',
		pattern:
			'\\b(?:construction of|second (?:\\w+ )?(?:plant|factory|line|site)|expansion|new(?!-| cars?\\b| vehicles?| machines?| equipment| trucks?| models?| units?| tractors?| and (?:returning|existing|old|current)| owners?| company| operat| york| names?)|plans? (?:to (?:grow|expand|open|build|double|take|invest|enter|launch|buy|acquire)|for a)|further(?! notice)|additional|any more|fresh|any further|expansion)\\b',
		yes: ['no new investment'],
	},
	{
		id: 'en.thing.contract',
		effect: 'contract',
		pattern:
			'\\b(?:contracts?|partnerships?|licen[cs]es?|distribut(?:ion|orship)|dealerships?|tie-ups?|deals?|transactions?|agreements?|existing|commitments?|already (?:signed|agreed))\\b',
		yes: ['existing contracts'],
	},
	{
		id: 'en.thing.booking',
		effect: 'booking',
		pattern: '\\b(?:bookings?|sailings|port calls|vessel calls|flights?)\\b',
		yes: ['no new bookings'],
	},
	{
		id: 'en.thing.business',
		effect: 'business',
		pattern: '\\b(?:business(?:es)?|operations?|activit(?:y|ies)|market|work)\\b',
		yes: ['its business'],
	},
	{
		id: 'en.thing.entity',
		effect: 'entity',
		pattern:
			'\\b(?:subsidiar(?:y|ies)|joint ventures?|compan(?:y|ies)|llc|ooo|affiliates?|units?|shares|stakes?|interests?|plants?|factor(?:y|ies)|assets?|arm|offices?|ventures?)\\b',
		yes: ['its subsidiary'],
	},
	{
		id: 'en.thing.aftercare',
		effect: 'aftercare',
		pattern:
			'\\b(?:spare parts?|parts|warrant(?:y|ies)|after-?sales|servic(?:ing|e contracts)|repairs?|maintenance|recalls?|claims|customer (?:portal|support|service)|hotline|enquiries|inquiries|technical support|support|titles they already own|refunds?|access)\\b',
		yes: ['warranty and recall work'],
	},
	{
		id: 'en.thing.welfare',
		effect: 'welfare',
		pattern:
			'\\b(?:wages?|salar(?:y|ies)|payroll|pay(?:ing)? (?:\\S+ ){0,3}(?:employees|staff|workers|people)|medical cover|employment|be paid|full pay|jobs)\\b',
		yes: ['full wages'],
	},
	{
		id: 'en.thing.office',
		effect: 'office',
		pattern: '\\b(?:representative office|liaison office|expatriate\\w*)\\b',
		yes: ['its representative office'],
	},
	{
		id: 'en.thing.aid',
		effect: 'aid',
		pattern:
			'\\b(?:relief|humanitarian|donat\\w+|refugees|dialogue|talks|negotiat\\w+|review|assess\\w*|monitor\\w*|discussions?|committed|efforts?|guidance|dividend\\w*)\\b',
		yes: ['humanitarian relief'],
	},
	{
		id: 'en.thing.development',
		effect: 'development',
		pattern: '\\b(?:development|research|engineering)\\b',
		yes: ['development work'],
	},
];
