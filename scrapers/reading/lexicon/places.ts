/** Names of places, as regular-expression alternatives over folded text. Real geography. */

/** Russia itself, its inhabitants' adjective, and the single kanji where nothing else is meant. */
export const jaRussia =
	'(?<![プ白])ロシア(?!ン(?:ブルー|ルーレット|ティー|ケーキ|ハット|チョコ|フォーク|紅茶|帽)|語|料理|文学|民謡|正教|革命|人|系|ン)|(?:対|日|在|訪|駐|反|親|英|米|中)露|露(?=国|企業|社|政府|産|市場|事業|向け|工場|撤退|子会社|全|で|の|、|法人|当局|軍|側|合弁|・|から|へ|へ|に)|(?<=[、。「 (])露(?=[^出光骨呈見店天])|サハリン|モスクワ|サンクトペテルブルク|サンクト・ペテルブルク|ペテルブルク|ウラジオストク|ハバロフスク|ノボシビルスク|エカテリンブルク|ニジニ・?ノブゴロド|カザン|サマラ|ロストフ|ヴォロネジ|ボロネジ|カルーガ|カリーニングラード|トヴェリ|トベリ|トゥーラ|トリヤッチ|ウリヤノフスク|ウリヤノ|ウファ|リペツク|レニングラード州|ヤロスラブリ|ヤロスラヴリ|ナホトカ|ノヴォロシースク|ノボロシースク|ボストチヌイ|ヤマル|アークティックLNG|シベリア|極東ロシア|沿海地方|タタールスタン|ウラル|クラスノダール|クラスノヤルスク|イルクーツク|チェリャビンスク|ペルミ|オムスク|トムスク|スモレンスク|リャザン|ウラジーミル州|タンボフ|エレツ|極東(?:ロシア|地域の港)|カムチャツカ|カレリア|バシコルトスタン|サラトフ|ボルゴグラード|ヴォルゴグラード|ベルゴロド|プスコフ|ノヴゴロド|ヴォログダ|ムルマンスク|アルハンゲリスク|イワノヴォ|スタヴロポリ|ソチ(?=市|の|で|に)|アストラハン|イジェフスク|チュメニ|ケメロヴォ|ヤクーツク|サハ共和国|マガダン|アムール州|ワニノ|エラブガ|ナベレジヌイエ・?チェルヌイ|[ァ-ヴー]{2,10}(?:スク|グラード|ゴロド|ブルク)(?:州|市|工場|地方)|ルスLLC|・?ルス(?=LLC|社|株|を|の|は|が|に|（|\\()|ルーシ社';
export const jaBelarus = 'ベラルーシ|白ロシア|ミンスク(?!条約)';
export const jaCis = 'CIS|独立国家共同体|旧ソ連';
/** Places elsewhere: what is said of them is not said of Russia. */
export const jaElsewhere =
	'ウクライナ|ジトーミル|キーウ|キエフ|ハルキウ|リビウ|オデーサ|ポルタヴァ|ポーランド|ルーマニア|セルビア|ハンガリー|チェコ|スロバキア|ブルガリア|トルコ|ドイツ|フランス|英国|イギリス|イタリア|スペイン|オランダ|ベルギー|スウェーデン|フィンランド|欧州|ヨーロッパ|EU域内|北欧|東欧|西欧|米国|アメリカ|北米|南米|中南米|カナダ|メキシコ|ブラジル|チリ|ペルー|アルゼンチン|中国|上海|韓国|台湾|香港|東南アジア|アジア|タイ(?=工場|国|の|で|、|ラ|王| |に|と|子会社|拠点|を|は)|ベトナム|インドネシア|マレーシア|シンガポール|フィリピン|ミャンマー|インド(?!ネ)|豪州|オーストラリア|ニュージーランド|中東(?!依存|産|への依存)|サウジ|UAE|ドバイ|アフリカ|エジプト|カザフスタン|ウズベキスタン|モンゴル|ジョージア|アゼルバイジャン|(?<!ロシア|同国|同|現地|露)国内(?!グループ|外)|世界(?:[0-9]|各|中の)|他国|その他の国|首都圏|九州|北海道|関西|東北';
/** A mention that only names the origin, the exclusion or the war does not place an act. */
export const jaNotAPlace =
	'(?:(?:米国|米|欧州(?:連合)?|欧米|EU|英国|日本|わが国|各国|国際社会)(?:などの|等の)?(?:政府|当局|による制裁|の(?:[^、。]{0,6}(?:制裁|当局|政府|規制|措置)))|日本政府|ロシア(?:連邦)?(?:軍)?(?:による|の|が|・ウクライナ)(?:軍事)?(?:ウクライナ)?(?:への|に対する)?(?:軍事)?(?:侵攻|侵略|攻撃|進攻|攻勢|空爆|砲撃|ミサイル|占領|軍事行動|行為|情勢|戦争|紛争|間)|ロシア(?:連邦)?軍|ロシア・ウクライナ(?:情勢|問題|紛争|戦争|間|危機|をめぐ)|ロシアとウクライナ(?:の|をめぐ|間)|(?:ロシア|同国)(?:・CIS|・ベラルーシ|および[^、。]{1,8}|や[^、。]{1,8})?(?:を除[くいき]|以外|を含まない))';
export const jaSamePlace =
	'同国|現地|同市場|当該国|当地|同地|両国|上記2[かカヵケ]国|同事業|本プロジェクト|同工場|当該子会社|当該事業|同社';

export const enRussia =
	"\\b(?:russia(?:n|ns|'s|’s)?(?!-language|-speaking| (?:and (?:\\w+ )?other languages|language|speakers?|nationals?|dressing|roulette|blue|novel|literature))|sakhalin(?:-?[12])?|moscow|st\\.? petersburg|saint petersburg|vladivostok|khabarovsk|novosibirsk|yekaterinburg|ekaterinburg|nizhny novgorod|kazan|samara|rostov|voronezh|kaluga|kaliningrad|tver|tula|togliatti|tolyatti|ulyanovsk|ufa|lipetsk|leningrad region|yaroslavl|nakhodka|novorossiysk|vostochny|yamal|arctic lng|siberia|tatarstan|urals?|krasnodar|krasnoyarsk|irkutsk|chelyabinsk|perm|omsk|tomsk|smolensk|ryazan|vladimir region|tambov|yelets|russian far east|primorye|kamchatka|karelia|bashkortostan|saratov|volgograd|belgorod|pskov|veliky novgorod|vologda|murmansk|arkhangelsk|ivanovo|stavropol|sochi|astrakhan|izhevsk|udmurtia|tyumen|kemerovo|yakutia|magadan|amur region|vanino|yelabuga|elabuga|naberezhnye chelny|penza|oryol|bryansk|kostroma|rus (?:llc|ooo|ltd|jsc)|[a-z]+-rus)\\b";
/** Towns whose names end as Russian ones do; matched with their capital letter. */
export const enRussianEnding =
	/\b(?!Gdansk|Minsk|Donetsk|Luhansk|Kramatorsk|Brest|Dansk|Polotsk|Pinsk|Vitebsk|Lutsk|Bratsk)[A-Z][a-z]{1,12}(?:itsk|etsk|insk|ovsk|evsk|orsk|ansk|onsk|nsk|itsk|ogda|ograd|gorod)\b/g;
export const enBelarus = "\\b(?:belarus(?:ian|ians|'s|’s)?|byelorussia\\w*|minsk)\\b";
export const enCis = '\\b(?:cis|commonwealth of independent states|former soviet)\\b';
export const enElsewhere =
	"\\b(?:ukrain(?:e|ian)\\w*(?:'s)?|zhytomyr|kyiv|kiev|kharkiv|lviv|odes?sa|poltava|poland|romania\\w*|serbia\\w*|hungar\\w+|czech|slovak\\w*|bulgaria\\w*|turkey|turkish|t[uü]rkiye|german\\w*|france|french|britain|british|united kingdom|ital(?:y|ian)|spain|spanish|netherlands|dutch|belgi\\w+|swed\\w+|finland|finnish|europe(?:an)?|u\\.s\\.|united states|america\\w*|north america|south america|canad\\w+|mexic\\w+|brazil\\w*|chile\\w*|peru\\w*|china|chinese|shanghai|korea\\w*|taiwan\\w*|hong kong|asia\\w*|thai(?:land)?|vietnam\\w*|indonesia\\w*|malaysia\\w*|singapore|philippines|india|indian|austral\\w+|middle east|saudi|dubai|africa\\w*|egypt\\w*|kazakh\\w*|uzbek\\w*|mongolia\\w*|georgia\\w*|azerbaijan\\w*|(?:in|to) japan|japan(?:ese)? (?:plants?|factor\\w+|operations|market|sites?))\\b";
export const enNotAPlace =
	"\\b(?:(?:us|u\\.s\\.|american|eu|european union|european|japanese|british|uk|western)(?:'s)? (?:and \\w+ )?(?:sanctions|government|authorities|treasury|export|regulators?|utilities)|(?:imposed|adopted) by (?:[a-z]+,? (?:and )?){0,4}|(?:russia(?:n)?(?:'s|’s)?) (?:\\w+ )?(?:invasion|attacks?|aggression|army|military|forces|troops|war|strikes?|shelling|missiles?|bombardment|occupation|offensive|assault|soldiers|drones?)|(?:between|of) russia and ukraine|russia[-–/ ](?:and )?ukrain(?:e|ian) (?:war|conflict|situation|crisis)|war (?:in|between) [a-z]+(?: and [a-z]+)?|(?:outside|excluding|except|other than|apart from|excludes) (?:of )?russia|ex-russia|invasion of ukraine|war in ukraine)\\b";
export const enSamePlace =
	'\\b(?:there|the country|the local|that market|that country|locally|both countries|the project|the plant|the subsidiary|the factory|the joint venture|the region)\\b';
