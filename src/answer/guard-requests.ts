// Requests that are turned away, by meaning: word classes that together make the request, whatever the sentence. They come
// after the wordings of guard-rules.ts, in the same order.
import type { Rule } from './guard-rule.ts';
import {
  drugs,
  foreignBodies,
  foreignPlaces,
  illnesses,
  labs,
  oneOf,
  places,
  professions,
  remit,
  somebodyElse,
  specialties,
} from './guard-words.ts';

const fraud: Rule = {
  reply: 'fraud',
  unless: oneOf(
    'cheating (?:20\\d\\d|scandal|case*)|is it (?:allowed|legal|illegal|normal|safe to buy|ethical)|what happens|penalt*|punish*|report (?:it|them|him|a|this)|offered me|scam*|how does (?:ecfmg|uscis)|is (?:this|it) (?:fraud|legal|a scam)|(?:must|should|do) i (?:have to )?disclose|without (?:my|our) (?:knowledge|consent)|accused|victim|my employer (?:backdated|lied|faked)|caught (?:me|us)|(?:hospital|employer|clinic|recruiter|agent) (?:wants|asked|asks|told) me',
  ),
  signs: [
    // A paper that says what was not.
    [
      oneOf(
        'fake*|forge*|forging|edited|photo ?shop*|back ?-?dat*|bogus|made ?-?up|without real|not real|duplicate|(?:in|on|with) (?:acrobat|photoshop|canva|a pdf editor)|without (?:doing|attending|working|having worked|going|a real)|never (?:worked|did|attended|went|met|rotated|existed)|did not (?:really |actually )?(?:work|do|attend|rotate)|real problem|change the (?:date|name|score|grade|stamp)',
      ),
      oneOf(
        'lors?|letters?|certificates?|experience|documents?|publications?|bank statements?|job offer|diploma|degree|transcripts?|observership*|passport|scores?|affidavit|medical report|stamp|rotations?|internship|police clearance|pay ?stubs?|reference*',
      ),
      oneOf(
        'how|can|could|need|want|get|arrange*|any|who|where|is it ok|help|cost|price|still|agent|use|show|list|quick|make*',
      ),
    ],
    // Somebody else's work, for money or as a favour.
    oneOf(
      '(?:pay|paid|paying|hire|hiring|buy|buying|purchase|price of|cost of|how much (?:for|is)|cash for) ~ (?:higher|better|good) (?:step|score)|(?:pay|paid|paying|hire|hiring|buy|buying|purchase|price of|cost of|how much (?:for|is)|cash for) ~ (?:add my name|co-?author*|authorship|publications?|lors?|letters? of rec*|paper marriage|marry|residency (?:seat|spot)|pgy-?1 seat|consuls?|visa officer|examiner|degree|diploma|recalls|interview for me|(?:do|take|sit|give|attend|write|pass) (?:my|the) (?:interview|exam|step|oet|usmle|test|boards?))|add my name',
    ),
    oneOf(
      `(?:someone|somebody|anyone|anybody|person|people|expert|my|a|who|some|${somebodyElse}) (?:else )?(?:to |who |can |could |will |would |may |should ){0,2}(?:take|sit|sits|appear|do|give|write|attend|pass|answer|log ?in|help) (?:in |for |as |the |my |me |during |with ){0,3}(?:oet|exam|step|usmle|interview|test|boards?|prometric|toefl|english test)`,
    ),
    [
      oneOf('exam|step|usmle|oet|test|home edition|prometric|nbme|interview'),
      oneOf(
        "while ~ helps?|ear ?piece|ear ?phone|cheat*|smuggle|camera off|second screen|answers? (?:from|through|on) (?:phone|whatsapp|telegram)|leak*|recalls?|dumps?|real exam|real questions|stolen|actual questions|vpn ~ friend|friend ~ vpn|twin|proxy|impersonat*|on (?:my|his) behalf|(?:brother|sister|cousin|friend)(?:'s)? ~ (?:score|result|id)",
      ),
    ],
    // What is kept from those who must know it.
    [
      oneOf(
        'hide|hiding|conceal*|(?:not|never|without|avoid|skip) (?:to |the )?(?:mention*|tell*|disclos*|declar*|report*|show*|writ*|put*|say*|list*|includ*|reveal*)|omit*|leave out|leaving out|lie|lies|lying|erase|cover up|pretend|remove ~ from (?:my )?(?:record|cv|eras)|make ~ disappear',
      ),
      oneOf(
        'passport|failed|fail|failure|attempts?|arrest*|residency|program|marriage|married|wife|overstay*|refus*|denial*|denied|year of graduation|graduation|age|gaps?|nationality|citizenship|job|income|illness|disease|hiv|dui|conviction|termination|terminated|fired|suspension|probation|previous|malpractice|visa|positive|drug|history|criminal|pregnan*',
      ),
      oneOf(
        'how|can i|could i|may i|is it (?:ok|okay|possible|safe|fine)|want|help|way|ways|trick|tell me|from (?:uscis|ecfmg|the|board|program|immigration)|about|best|in eras|in cv|better|so that|should we|if i',
      ),
    ],
    [
      oneOf('pass|beat|cheat|clean|trick|fool'),
      oneOf('drug (?:test|screen)|urine (?:test|drug)|background check|polygraph'),
      oneOf('after|weed|marijuana|cocaine|smok*|positive|using|how'),
    ],
    // Marriage, asylum and work that only look so.
    [
      oneOf('marry|marriage|married|wedding|divorce*|spouse|husband|wife'),
      oneOf(
        'on paper|paper marriage|for (?:the )?(?:papers|money|cash)|fake|sham|arrange* ~ citizen|contract marriage|then marry|marry ~ again|back to my (?:wife|husband)|look* (?:real|genuine)|(?:for|pay|paid|gives?|charges?) (?:me |him |her )?(?:\\$ ?)?\\d{1,3} ?k|(?:for|pay|paid) (?:me |him |her )?(?:\\$ ?)?\\d{4,6} ?(?:usd|dollars)?|not live together|never live together|separate houses|only for (?:visa|green ?card|papers|status)|(?:visa|green ?card) purpose',
      ),
    ],
    [
      oneOf('say|claim|tell|invent|story|make up|write|pretend|fake'),
      oneOf('tortur*|persecut*|gay|asylum|threatened back home|hardship|depress*|sick|abuse*'),
      oneOf(
        'will work|believe|to get|will it work|not true|even though|although|but (?:he|she|it|i|we) (?:is|am|are) not|for (?:waiver|asylum|visa|green ?card)',
      ),
      oneOf('i want|can i|how|if i|should i|help|coach|will (?:it )?work'),
    ],
    [
      oneOf(
        'for cash|in cash|cash (?:job|work|pay|only)|under the table|off the books|unpaid on paper|without (?:the )?(?:ead|permit|authori[sz]ation|work permit|license)|illegally|secretly',
      ),
      oneOf('work*|moonlight*|shifts?|locums?|practi[cs]e|see patients|clinic|uber|drive'),
      oneOf('can|may|how|ok|okay|want|is it|where|pay|will they|find out|offers?'),
    ],
    oneOf(
      'brib*|pay (?:off )?(?:the )?(?:consul*|officer|embassy|examiner)|(?:consulate|embassy|visa) (?:guy|officer|insider) ~ (?:money|cash|pay)|without (?:getting )?caught|ghost ?writ*|hardship ~ without real',
    ),
    [
      oneOf('degree|medical school|mbbs|diploma|license'),
      oneOf('quick|quickly|fast|in \\d weeks|without (?:exam|classes|attending|study*)'),
      oneOf('get one|buy|from other|another school|purchase'),
    ],
  ],
};

const judgement =
  'will (?:i|they|it|uscis|my|the (?:board|consulate|consul|officer|program|hospital|state))|can (?:i|they|uscis|the board) (?:be |get |still |deport|deny|revoke|cancel|arrest|detain|take)|should (?:i|we)|do i (?:have|need|must|tell)|am i|did i|is (?:it|this|that) (?:fraud|a problem|illegal|serious|finished|crime|violation|over|a crime)|is my|what (?:do|should|shall|can) (?:i|we)|what to (?:do|write|say|answer)|finished|affect my|tell (?:them|the consulate|uscis|the board|my)|mention|disclose|chances?|approve*|den(?:y|ied)|in trouble|screwed|correct it|confess|admit|continue|how bad|lose my|what now|what will happen|in danger|do i tell|tick|safe to';

const caseJudgement: Rule = {
  reply: 'case-judgement',
  unless: oneOf(
    `^do i (?:have|need) to (?:disclose|report|mention)|recruiter|irregular|is approved|compact|in interview*|low offer|speeding ticket|how many days|which form|what (?:is|are) (?:a|an|the) (?:221|rfe|nta|noid|unlawful)`,
  ),
  signs: [
    [
      oneOf('i|my|me|we|us|caught'),
      oneOf(
        'arrest*|dui|dwi|overstay*|out of status|unlawful presence|worked (?:illegally|without|off)|misrepresent*|lied|misdemeanou?r|felony|convict*|marijuana|weed|accus*|restraining order|unpaid taxes|nta|notice to appear|removal proceeding*|deported|forgot to (?:declare|mention|disclose|list|write|tell|update|file)|did not (?:declare|mention|disclose)|shoplift*|theft|assault|by mistake|before knowing|kept working|(?:stayed|overstayed) ~ (?:after|past|beyond)|w/o authori*|expunged|failing (?:a |the )?drug|sued me|secretly|drunk|failed to (?:report|disclose|declare|list|mention)|charge (?:against|dismissed|dropped)|charges|court case|without (?:permission|authori[sz]ation|knowing)|probation|domestic violence|i said no to|ticked no|answered no|sham|violat*|crime|criminal',
      ),
      oneOf(judgement),
    ],
    oneOf(
      '(?:do you think|you think|would|will|can|could) (?:i|a judge|the judge|the officer|uscis|they|my case|it) (?:can |will |would )?(?:win|believe|get|accept|approve) (?:[a-z]{1,10} ){0,3}(?:asylum|hardship|case|persecution|story|claim)',
    ),
    oneOf(
      'am i barred from|(?:can|will|could) (?:they|uscis|ice) (?:deport|arrest|jail|detain) me|(?:do|does) (?:u|you|anyone) think (?:that )?my (?:waiver|visa|case|petition|application|i-?\\d{3}|green ?card|h-?1b|niw)|(?:sued|suing) me|is it (?:ok|okay|safe|possible) for me ~ (?:apply|file|travel|stay)(?= .{0,40}(?:without|w/o|illegal|overstay|expired|arrest))|should i (?:sue|plead|divorce|confess|marry|admit|appeal|settle|accept the plea|countersue|report myself|self-?report|tell (?:uscis|the consul|the consulate|the officer|the board))|can i sue|did i (?:violate|break|commit|breach)|am i (?:inadmissible|deportable|in trouble|eligible for asylum|guilty|at fault|liable)|(?:will|can|could|would) (?:uscis|they|ice|the consulate|the consul|the officer|the judge|the board) (?:deny|deport|reject|arrest|detain|ban|forgive|believe|revoke) me (?:for|because|since|after)|(?:can|will|could|would) i (?:be|get) (?:deported|denied|refused|detained|arrested|banned|jailed|approved)',
    ),
    [
      oneOf(
        'is|are|tell me if|tell me whether|do you think|will|would|does|evaluate|assess|judge|rate|honest*|how strong|strong enough',
      ),
      oneOf(
        'my (?:o-?1 |eb-?1a? |niw |hardship |asylum |waiver |green ?card |persecution |immigration |visa |own )?(?:case|profile|petition|claim|chances?|odds|evidence|situation|non-?compete|hardship)',
      ),
      oneOf(
        'strong|weak|good|enough|win|approv*|succeed|success*|qualif*|safe|hopeless|work out|accepted|granted|high|low|real chance',
      ),
    ],
    [
      oneOf(
        'do i have (?:a )?(?:good |real |any |strong |fair )?(?:chances?|case|shot|claim|grounds)|what are my (?:chances|odds)|how likely (?:is|am) (?:my|i)',
      ),
      oneOf('niw|o-?1|eb-?1|asylum|hardship|waiver|green ?card|approv*|win|sue|visa|appeal|case|court'),
    ],
    [
      oneOf('check|review|read|look at|go through|see|evaluate'),
      oneOf(
        'my (?:whole )?(?:contract|offer letter|agreement|petition|i-?612|statement of hardship|rfe|denial|ds-?260|ds-?160)',
      ),
      oneOf('please|pls|and (?:say|tell)|tell me|say if|safe|kindly|for me|can you|could you'),
    ],
    [
      oneOf('rfe|noid|nta|221g|221\\(g\\)|denial letter|notice to appear|intent to deny'),
      oneOf('sent me|put me|i (?:got|received|have)|gave me|my'),
      oneOf(
        'what (?:should|do|can) i|will they|is it because|how (?:do|should) i (?:answer|reply|respond|write)|what to (?:write|reply|answer|do)|should i',
      ),
    ],
    oneOf(
      'what (?:should|do|shall|can) i (?:write|answer|reply|say|tell) ~ (?:rfe|noid|judge)|(?:fired|terminated|dismissed) me ~ sue|sue (?:my|the|them|him|her)|enforceable ~ (?:i quit|i resigned|my case|last week|against me)',
    ),
  ],
};

const yours =
  'you|your|yours|u|ur|this (?:firm|company|agency|site|website|bot|service)|the (?:firm|agency|ad|advert*)';
const success =
  'jobs?|waiver*|visas?|match|matched|green ?card|h-?1b?|j-?1|residency|seat|slot|placement|placed|hired|approval|approved|interviews?|bonus|licen[cs]e|sponsor*|petition|position|result*|it|i|me|mine|success|move|employment|candidates?';

const guarantee: Rule = {
  reply: 'guarantee',
  unless: oneOf(
    '(?:hospital|employer|state|contract|clinic|recruiter|program|income|salary|letter of intent) (?:promised|guarante*)|(?:do|does|can) (?:a |the |an |my )?(?:recruiters?|employer|state|hospital) guarante*|guaranteed (?:minimum|salary|base|income)|wrvu|vague|contract says',
  ),
  signs: [
    [
      oneOf(
        'how (?:certain|sure|safe|confirmed)|booked|how can (?:i|you|u) be (?:so )?(?:sure|certain)|make (?:it|sure|that) ~ (?:certain|i get|goes through|approved)|guarante*|promis*|assur*|swear|for sure|certain|certainly|definite*|100 ?(?:%|percent)?|surely|make sure|in writing|written|reserved|automatic|is (?:done|sure)|how sure|success rate|money back|refund*|give money back',
      ),
      oneOf(yours),
      oneOf(success),
    ],
    [
      oneOf(
        'your (?:website|web site|site|ad|ads|advert*|agent|colleague|recruiter|consultant|company|page|brochure|team|staff|man|guy|lady|people|facebook|instagram|post|video|email|firm)|(?:on|in) your (?:site|website|ad|page)|you (?:people )?(?:said|told|promised|wrote|guaranteed|claimed|assured)|u (?:said|told|promised)',
      ),
      oneOf(
        'said|says|say|told|tells|promis*|wrote|written|claims?|claimed|guarante*|assur*|advertis*|reads|states|stated|mentioned',
      ),
      oneOf(
        'visa|waiver|job|green ?card|slots?|match|interviews?|bonus|days|weeks|months|100|success|done|free|salary|reserved|hired|approved|automatic|seat|h-?1b?',
      ),
    ],
    oneOf(
      'guaranteed (?:residency|match|job|visa|placement|waiver|green ?card|slot|seat|h-?1b|j-?1|approval)|sure ?shot|(?:promise|guarantee|assure|swear)(?: to)? (?:me|us)|swear (?:that|to)|(?:need|want|give|get) ~ (?:guarantee|assurance)',
    ),
  ],
};

const otherPerson = `dr\\.? [a-z]{2,15}|candidates?|applicants?|other (?:doctors?|physicians?|users?|people|clients?|candidates?|applicants?|imgs?)|colleagues?|co-?workers?|coworker|my (?:friend|brother|sister|cousin|ex|wife|husband|boss|neighbou?r|classmate|roommate|co-?resident|competitor|colleague|junior|senior|attending)(?:'s| [a-z]{3,12})?|last (?:guy|person|candidate|doctor)|previous (?:guy|person|candidate|doctor|one)|(?:doctor|person|guy|one|physician|candidate) (?:before|you)|before me|of patients? [a-z]{3,12}|your (?:candidates?|clients?|doctors?|database|files?|other)|real candidates|competitors?|competition|someone else|another (?:user|candidate|doctor|person)|(?:psychiatrist|cardiologist|hospitalist|doctor|physician)s? (?:in|on|from) your|you (?:placed|hired|represent|represented|recruited)`;
const data =
  'phone|number|e-?mails?|address*|salar*|earn*|pay|paid|scores?|status|records?|files?|applications?|visas?|contracts?|resumes?|cvs?|names?|offers?|cases?|conversations?|chats?|messages?|details?|contacts?|list|negotiat*|samples?|data|waiver|birthday|interview*|ssn|references|failed|bonus|profile|register*|placed|got';

const otherPeople: Rule = {
  reply: 'other-people',
  unless: oneOf(
    "program director|how (?:do|to|can) (?:i|we) (?:contact|find|ask|talk|email|reach)|average|typical|fair interview|moved before me|usually|statistics|do recruiters|my (?:wife|husband|brother|sister|friend|spouse)(?:'s)? (?:and|can|need|work|join|petition help|visa (?:is|was|expire*)|is (?:an? )?(?:nurse|doctor|citizen|on))|affect|help me|join me|(?:can|may|should|must|do|will) (?:my|i)|what (?:happens|if)|other candidates also|how many (?:doctors|waivers|imgs)",
  ),
  signs: [
    [
      oneOf(
        'give|send|show|share|tell|list|pull up|check|look up|find out|do you have|you have|see|get|access|what (?:is|was|does|did|visa|salary|offers?|score)|which|who|how much|how many|can u|can you',
      ),
      oneOf(otherPerson),
      oneOf(data),
      oneOf(
        `you|your|u|ur|send|show|share|tell|pull up|check|dr\\.?|names?|phone number|phone of|address|status|before me|last guy|other (?:users?|candidates?)`,
      ),
    ],
    oneOf(
      `(?:did|has|have|is|was) (?:${otherPerson}) ~ (?:contact*|get|got|apply|applied|register*|interview*|accept*|hired|placed|talk*|message*|ask*|with you)|who (?:got|took|won|was (?:hired|selected|chosen)(?: for)?) (?:the|that|this) (?:job|position|post|spot|role)|who are the other [a-z]{4,16}|who (?:is|are) (?:my )?(?:competition|competitors?|competing|the other (?:candidates|applicants))|how many ~ (?:applied|interviewed|competing|candidates|applicants) ~ (?:for|to) (?:the|this|that) (?:[a-z]{3,15} ){0,3}(?:post|job|position|role|opening)|(?:which|how many) of your (?:candidates|clients|doctors)|(?:last|previous|other) (?:user|visitor|person|candidate)(?:'s)? (?:question|chat|message|answer|cv)|(?:names?|list|details) of (?:the )?(?:imgs?|doctors|people|physicians) (?:you|u)|(?:did|has) my (?:friend|colleague|classmate|ex|wife|husband|brother|sister|cousin|boss) ~ (?:sign|register*|apply|contact*|talk*|come|use) ~ (?:you|u|here|your)|placing dr|list (?:all )?(?:your|the) (?:candidates|clients|doctors)|(?:chats|conversations|questions) of (?:other|another)|(?:other|another) (?:users?|person|people)(?:'s)? (?:chats?|conversations?|questions|data)|doctors? you (?:have )?(?:placed|hired|recruited)`,
    ),
  ],
};

const prediction: Rule = {
  reply: 'prediction',
  unless: oneOf(
    'usually|normally|typical*|on average|published|expire*|sunset*|if (?:i|my|the|it)|deadline|start(?:ing)? (?:date )?(?:in )?july|graduat*|used last|my (?:visa|contract|program|fellowship|residency|training|j-?1|h-?1b|ead) (?:will )?(?:end|ends|expire*)|accept (?:my|me)|need (?:to|a)|require*|when (?:is|are|does|do) (?:the )?(?!india|eb)|day does|h-?4|for ever|drop me|contract|registration open|i (?:start|finish|graduate|arrived)|still (?:be|there)|my (?:h-?1b )?salary|exist for me|lose|(?:does|will) the employer|registration|will i have to|nrmp|she|he',
  ),
  signs: [
    [
      oneOf('will|going to|gonna|would|is going|are going|predict*|guess|forecast|expect|likely|think'),
      oneOf(
        'conrad|congress|senate|bill|h-?1b fee|fees?|travel ban|ban|proclamation|home (?:residence )?requirement|two year rule|lottery|visa bulletin|bulletin|priority date|eb-?[123]|dates? move|trump|president|supreme court|match rate|slots?|ai|j-?1 (?:program|visa)s?|uscis|war|retrogress*|backlog|h-?1b registration*|premium processing|shortage|cutoff|waivers?',
      ),
      oneOf(
        'extended|renew*|reauthori*|pass|passed|end|ended|end soon|removed?|lifted|abolish*|cancel*|stop|stopped|increase|decrease|go (?:up|down|back)|rise|drop|move|moves|current|be (?:left|filled|available|over|gone|closed|in)|replace*|reverse*|overturn*|happen|change|next (?:year|month|bulletin|election|cycle)|soon|20(?:2[7-9]|[3-9]\\d)|this (?:year|cycle)|win|survive|improve|be normal',
      ),
    ],
    [
      oneOf('will|how many|what|how much|which|exact*|predict*'),
      oneOf(
        '20(?:2[7-9]|[3-9]\\d)|next (?:year|cycle|decade|fiscal year)|in \\d{1,2} years|this cycle|5 years from now',
      ),
      oneOf(
        'salar*|match rate|fees?|slots?|cut ?-?offs?|registrations?|waivers? (?:be )?(?:filed|left)|imgs? (?:will )?match|number|left|cost|demand|filled|score|positions',
      ),
      oneOf('will|exact*|predict*|be'),
    ],
    [
      oneOf(
        'exact|exactly|precise*|tell date|the date|guess|on which date|which day|what day|to the day|in days|day and date',
      ),
      oneOf(
        'slots?|spots?|waiver*|perm|i-?140|i-?485|approv*|certified|recommend*|bulletin|current|congress|senate|bill|lottery|interview date|green ?card|decision|open',
      ),
      oneOf('when|will|how many|how long|number of|guess|date|day|until'),
      oneOf('will|my|today|left|now|until|guess|next|open|going to'),
    ],
    [
      oneOf('will|chances?|tell me|how many|next|when is'),
      oneOf(
        '20(?:2[89]|[3-9]\\d)|(?:by|until|before) (?:[a-z]{3,9} )?(?:20(?:2[7-9]|[3-9]\\d)|summer|winter|spring|fall|christmas)|the (?:day|date|hour) my|under trump|reaching 20\\d\\d|next administration',
      ),
      oneOf(
        'pass*|full|selected|stopped|result|score|need imgs|filled|reach*|current|come|comes|chance|end|exist|approv*|matched|cut ?-?off|left|fee',
      ),
    ],
    oneOf(
      'am i (?:going to|gonna) (?:match|pass|get (?:matched|selected))|will i (?:match|get (?:selected|picked|matched|h-?1b|an? (?:interview|slot|visa) this|into)|pass|be (?:matched|selected))|when will (?:my|the) ~ (?:priority date|pd|date) ~ current|when is uscis going to|guess the|in which month will|which (?:day|date|month) (?:will|is|are) ~ (?:move|pass|vote|open up|current|eb-?[123])',
    ),
  ],
};

const target =
  '(?:you|u|your|ur|yourself|bot|machine|robot|ai|chat ?bot|app|company|answers?|firm|website|software|thing)';
const insults =
  'idiot*|stupid*|moron*|dumb|useless|garbage|trash|rubbish|crap|crappy|shit*|bullshit|fuck*|fck|fuk|wtf|stfu|asshole*|bastard*|bitch*|whore|slut|cunt|dick ?head|jerk|pathetic|loser*|scum|thief|thieves|liars?|scammers?|fraudsters?|crooks?|suck|sucks|worst|damn|bloody|go to hell|to hell|shut up|retard*|donkey|pig|clown*|worthless|bakwas|bewakoof|gadha|ullu|kutta|kutte|chutiya|pagal|hate|waste of (?:my )?(?:time|space)|wasting my time|disgusting|burn in hell|brain ?less|rot in hell|screw|dumb ?ass|incompetent|nonsense';

const abuse: Rule[] = [
  {
    reply: 'abuse',
    unless: oneOf(
      'question*|interview|asked|application|do (?:hospitals|they)|they ask|sexual (?:orientation|medicine|health|harass*|history)|sex (?:spouse|marriage|couple|discrimination|education)|harass*',
    ),
    signs: [
      oneOf(
        'sex|sexy|naked|nudes?|horny|boobs?|breasts? size|bra|panties|underwear|kiss|kisses|make out|cuddle|hook ?up|one night|porn*|erotic|aroused|orgasm|masturbat*|xxx|onlyfans|dick|cock|pussy|ass|hot pic*|bikini|naughty|seduce|fetish|69',
      ),
      oneOf(
        '(?:you|u) (?:have|got|has) (?:an? )?(?:boy ?friend|girl ?friend|bf|gf|husband|wife)|(?:are|r) (?:you|u) (?:single|married|pretty|cute|hot|beautiful|virgin|alone tonight|male or female)|marry me|date me|be my (?:girl|wife|valentine|love|baby|gf|bf|date|darling|honey|queen)|(?:send|show)(?: me)?(?: a| your| ur| some)? (?:pics?|photos?|pictures?|selfies?|body)(?: of (?:you|u|your))?$|i (?:love|want|desire|miss) (?:you|u)(?: baby| so much| dear| jaan| darling| badly)?$|love you|cutie|hottie|hello baby|hi (?:sexy|baby|babe|darling|hottie)|hey (?:sexy|baby|babe|darling|hottie)|what (?:do|are) (?:you|u) look like|(?:go|come) on a date|in (?:my|your) bed|sleep with me|touch (?:you|yourself|me)|how old are (?:you|u) (?:baby|dear)',
      ),
    ],
  },
  {
    reply: 'abuse',
    unless: oneOf(
      `question|is it (?:a )?(?:stupid|dumb|hell)|mistake*|stupid (?:rule|law|question|mistake|idea|thing)|rule|shut ?down|at work|my (?:boss|attending|chief|program|senior) (?:called|calls|said|says)|called me|calls me|someone|patient*`,
    ),
    signs: [
      oneOf(`${target} ~ (?:${insults})|(?:${insults}) ~ ${target}`),
      oneOf(
        'eat shit|f u|fu|f off|fk (?:u|you)|go die|motherf*|fuckers?|screw (?:u|you)|piss off|bugger off|suck it|son of|bloody (?:fool|hell|bot)|shut up|bullshit|(?:idiot|stupid|useless|dumb) (?:bot|ai|machine|people|crap|thing)',
      ),
    ],
  },
];

const post =
  '(?:jobs?|positions?|openings?|vacanc*|opportunit*|posts?|roles?|locations?|spots?|placements?|practices?|employers?|something|anything)';
const field = `(?:${specialties})`;

const openings: Rule = {
  reply: 'openings',
  unless: oneOf(
    'how|when|why|should|do i|can i|can (?!(?:u|you) (?:list|show|find|send|share))[a-z]{2,12}|could i|may i|must|difference*|hard|easily|easy|easiest|salar*|market|exempt|eligible|registration|charge*|fees?|normal|legal|allowed|scam|rules?|duties|if|does|do (?!(?:u|you) )[a-z]{3,20}|where|which (?!(?:hospitals?|clinics?|practices?|groups?|employers?|jobs?|positions?) )[a-z]{3,20}|what (?:is|are|does|to|kind|should|counts|makes|happens|can|papers)|who (?:pays|recruits|files|decides|can)|is (?!there)[a-z]{1,12}|are (?!there)[a-z]{3,15}|will|about|explain|contract|leave|leaving|quit|resign*|change|lost|loss|offer|questions?|while|during|counts?|training (?:program|position|spot)s?|accepted|vs|versus|or not|observership*|externship*|fellowship|residency (?:position|spot)s?|second|two jobs|moonlight*|side|after|part-?time|research position|title|duration|pay|description|letter|shortage|underserved|hpsa|have to|my (?:job|waiver job|employer|lawyer)|a job|the job|new job|days|years|board|spouse|wife|husband|abuse*|mistreat*|tutoring|without|search timeline|plan|late|too late|not started|filed|applied|exempt|laid off|licen[cs]e|certification|told|says?|said|asks?|free|sponsor letter|how contact|no match|unmatched|or [a-z]{4,12} hospital',
  ),
  signs: [
    [
      oneOf(
        `${field}(?: [^ ]{1,16}){0,4} ${post}|${post}(?: [^ ]{1,16}){0,5} ${field}|${field} [^ ]{2,14} ${post}`,
      ),
      oneOf(
        `${places}|any|list|show|send|available|need|needed|want|looking|search*|seeking|have|got|there|visa|j-?1|h-?1b?|waiver|sponsor*|pls|please|current|open|start|near|job|jobs`,
      ),
      oneOf(
        '(?!physicians?|doctors?|im|id|er|em|rural|trauma|outpatient|inpatient)' +
          field +
          `|any|list|show|available|have|open*|vacanc*`,
      ),
    ],
    [
      oneOf(
        'who is|which (?:hospitals?|clinics?|practices?|groups?|employers?)|any (?:hospitals?|clinics?|practices?|groups?|employers?)|hospitals?|clinics?',
      ),
      oneOf('hiring|recruiting|needs?|looking for|seeks?'),
      oneOf(specialties),
    ],
    oneOf(
      '(?:show|list|see|send|browse|view|share|have|latest) (?:me |all |your |ur |the |some |any ){0,3}(?:current |open |available |latest |new |waiver |j-?1 ){0,2}(?:jobs?|positions?|openings|vacanc*|opportunities)(?: list| available| now| pls| please| you have)?$|(?:which|what) (?:jobs|positions|openings|vacanc*) (?:do )?(?:you|u) have',
    ),
    [
      oneOf(
        '(?:saw|seen|found|read|noticed) ~ (?:on|in|at) (?:your|ur|the) (?:site|website|page|linkedin|list)|(?:job|position|posting) (?:number|no|id|ref*|#)|your (?:ad|posting|post|listing)',
      ),
      oneOf('jobs?|positions?|openings?|posting|post|vacancy'),
      oneOf('still|open|available|apply|interested|details|more'),
    ],
  ],
};

const jobWish: Rule = {
  reply: 'job-wish',
  unless: oneOf(
    'how|what|when|why|which|should|can i|could i|may i|must|do i|does|is it|is there|are there|if|leave|leaving|quit|resign*|stop|change|lost|lose|fees?|charge*|registration|normal|scam|offers?|offered|contract|description|recruiter|agent|moonlight*|second|wife|husband|spouse|while|during|before (?:filing|applying)|letter|told|says|said|interview|lasts?|without|who|where (?:can|do|should|to)|transfer|questions?|residency (?:position|spot|seat)|not|dont|never|only|but|allowed|my (?:employer|clinic|hospital|job|boss)|(?:employer|job|hospital|clinic|agency|they) (?:wants?|needs?)|afraid|gaps?|list|timeline|months|time|search|shortage|village|countryside|cities|refuse|file|filing|years|anything else|oregon|start (?:work|residency)|licence|license|requires?|specialty|tools|days|laid off|after|eb-?1b?|finished|can [a-z]{2,16}|will|support for|no residency|need teaching|with a job|no match|unmatched|checkbox|easiest|cardiology group give',
  ),
  signs: [
    [
      oneOf(
        '(?:need|needed|want|wants|looking(?: for)?|searching(?: for)?|search for|seeking|seek|find|give|get|desperate for|interested in|require|hunting(?: for)?|land|arrange|provide|consider|apply for|finishing|i am|any|please|pls|kindly) (?:[^ ]{1,14} ){0,5}(?:jobs?|positions?|work|employment|employer|sponsor|sponsorship|vacanc*|opportunit*|placement|something|jobless|unemployed|opening)|(?:jobs?|position|vacancy|work|employment) (?:needed|required|wanted|urgent*|pls|please|asap|sir)|hospital that (?:will )?sponsors? me',
      ),
      /^.{0,100}$/,
    ],
    /^(?:my (?:aim|goal|dream|wish|target|only aim) is (?:to get )?(?:an? )?job in|(?:please |pls |plz |kindly )?(?:get|find|give) me (?:an? |any |some )?(?:job|work|position)|need (?:an? )?(?:hospital|clinic|employer|someone|company) to (?:hire|sponsor|take|employ) me)/,
    /^(?:please |pls |kindly |sir |can (?:you|u) |i want to |i want you to ){0,3}(?:hire|place|employ|recruit) me(?: please| pls| sir| asap| in [a-z]{3,12})?[\s.!?]{0,5}$/,
    oneOf(
      '(?:want|like|wish|love) to (?:join|work (?:in|for|with|at)) (?:your|ur|you)(?: [a-z]{3,12})?|consider me(?: for)?|where is (?:the |a |my )?job for me|give me work|want to work in (?:america|usa|us|the us|united states)$',
    ),
  ],
};

const firmOrBody =
  '(?:ecfmg|intealth|fsmb|uscis|nrmp|usmle|eras|consulate|embassy|board|boards|state|health department|department (?:of|chair)|dos|irs|ssa|dmv|bank|prometric|program|programs|program director|director|chair|pd|coordinator|patients?|interpreter|hospital|hospitals|attorney|lawyer|senator|congress*|landlord|school|university|references?|referee|faculty|residents|alumni|employer|judge|police|physician support|support line|988|doctors? in|other (?:doctors|imgs|residents))';

const handoff: Rule = {
  reply: 'handoff',
  unless: oneOf(
    `(?:contact|call|calling|email|e-?mail|write|writing|speak|talk|reach|phone|number|address|visit|meet|with|to|of|from|for|at|by) (?:the |an? |my |their |our |state |other |some |any ){0,3}${firmOrBody}|before i (?:contact|talk|speak|call)|recruiters? (?:ask*|call|calls|get|do|does|contact my|charge*|work*|earn*|have to|must|allowed|legally|show|share|see)|(?:what|when|why|should|must) ~ (?:recruiter|agent|consultant)s?|do i need (?:an? )?(?:agent|recruiter|consultant|lawyer)|is (?:it|an?) (?:rude|recruiter)|requirement|spouse meet|is this an?|am i (?:talking|speaking|chatting)|recruiter will|thank you e?-?mail|cost|social security|asks? \\d{3,5}|medical board|died|what will they ask|letter of need|proof of need|only email|no email|never had a|nobody gives|difference|in-?house|person of|responsible officer|(?:advisory|opinion) letter|phone (?:interview|screen*)|interview*|difficult conversation|english|how (?:many|much) (?:consultant|recruiter)s?|human (?:resources|rights|error)|does a|fees?|who (?:files|pays)|my ecfmg|ecfmg contact|nobody (?:replies|answers)|replies`,
  ),
  signs: [
    // Wants to be in touch with one of us.
    [
      oneOf(
        'speak*|spk|talk*|chat|discuss*|contact*|reach*|call|calls|calling|called|ring|phone|dial|text|whats ?app|e-?mail|mail|write|message|meet*|consult*|see|get in touch|in touch|get hold|get back|connect*|transfer*|forward|escalate|refer|introduce|hand (?:me|over)|put me|explain|help me personally|look at|handle*|guide me|assist me|zoom|video|schedule|appointment|give|get|need|want|wanna|prefer|who|whom|where',
      ),
      oneOf(
        '(?:your|ur|you|u|ur company|company|firm|agency) (?:team|guys|people|office|officers?|recruiters?|consultants?|colleagues?|staff|desk|experts?|specialists?|agents?|boss|manager|company|firm|department|representatives?|visa (?:expert|person|team)|expert)|(?:of|from|in|at) (?:your|ur) (?:team|office|officers?|company|firm|staff|side|colleagues|desk|agency|people)|colleagues? of yours|(?:one|some) of (?:your|ur|you)|consultants?|recruiters?|human(?: being)?|real (?:person|human|people|man|agent)|live (?:person|agent|human|support|chat)|actual (?:person|human)|operator|representative|rep|agent|some ?one|somebody|anybody|anyone|some ?body|a person|person|personally|in person|customer (?:care|service|support)|supervisor|manager|head ?hunter|specialist|expert|advisor|adviser|counsell?or|placement officer',
      ),
      oneOf(
        'i|me|my|us|pls|please|kindly|want|need|wanna|can|could|how|now|asap|urgent*|let|who|whom|where|give|get|would|prefer|enough|to|midwest|is|are|there',
      ),
      oneOf(
        'speak*|spk|talk*|chat|discuss*|contact*|reach*|call (?:me|us|back)|ring|phone (?:me|call)|text me|whats ?app|(?:e-?mail|write|message) (?:to )?me|meet|consult with|in touch|get hold|connect*|transfer*|forward|escalate|handle*|in charge|look at|personally|in person|zoom|video|schedule|appointment|get again|(?:give|get|need|want|wanna|prefer) (?:me )?(?:an? |the |your |some |to |real |live |actual |proper ){0,2}(?:consultant|recruiter|human|person|agent|real|live|operator|representative|expert|advisor|call)',
      ),
    ],
    [
      oneOf(
        'phone|phone no|phone number|telephone|tel no|contact (?:no|number|details?|info*)|whats ?app(?: no| number)?|e-?mail(?: id| address)?|mail id|hot ?line|helpline|office|address|location|cell|mobile|landline|number to call|calendly|linkedin',
      ),
      oneOf(
        '(?:your|ur) (?:[a-z]{3,12} ){0,2}(?:phone|contact|whats ?app|e-?mail|mail|office|number|hot ?line|address|location|cell|mobile|linkedin|calendly)|do (?:you|u) (?:guys )?have|pls|please|give me|share|send me|phone no|is there (?:an? )?(?:phone|number|e-?mail id|whats ?app)',
      ),
    ],
    oneOf(
      'where (?:is|are) (?:your|ur) (?:office|company|firm)|revert (?:back )?to me|call (?:me|us) (?:on|at|after|before|back|now|today|tomorrow|tonight|pls|please|asap|later|in|this|when)|my (?:number|no|cell|phone|mobile|whats ?app|e-?mail)(?: number| no| id)? (?:is|:)|reach me (?:at|on)|(?:enough|stop|tired|sick|hate|fed up|no more|done) ~ (?:of )?(?:this |the )?(?:bot|bots|robot|machine|chat ?bot|automated|ai)|real (?:person|human|people)(?: now| please| pls)?|real one please|not satisfied|unsatisfied|escalate|how (?:do|can|to) (?:i )?(?:reach|contact|call|visit|meet) (?:you|u|ur|your)|someone (?:write|call|phone|contact|email|mail|text|ring|reach|message)(?:s)? (?:to )?me|(?:someone|somebody|anyone|anybody|consultant|recruiter|specialist|you|u|colleague|representative|expert|agent|one of you) (?:for [a-z]{3,15} )?(?:can |could |to |should |may |will |please )?(?:write|call|phone|contact|email|mail|text|ring|reach|message|whats ?app|get back|look at my|review my case) (?:to |out )?(?:me|us|file|case)|(?:spoke|talked|chatted|was in touch|emailed|in contact) (?:to|with) [a-z]{3,12} (?:from|of|at|in) (?:your|ur)|who (?:is|are) (?:in charge of|handling|the person for|responsible for) (?:the )?(?:my|[a-z]{4,14} (?:desk|jobs|placements|candidates|doctors)|visas?|cases?)|(?:is|are) there (?:any )?live (?:support|chat|help|agent)|(?:i want|i need|i prefer|wanna|want|need) (?:to )?(?:speak|talk|discuss)',
    ),
    oneOf(
      '(?:which|who|what) (?:of your |of the )?(?:consultant|recruiter|person|agent|colleague|desk) ~ (?:handles?|covers?|looks after|is responsible|deals)|(?:human|real) (?:beings?|people|persons?)(?: only| please| pls| not bot)|direct (?:line|number|phone|e-?mail)|(?<!ai or a )(?:actual|real|live) (?:recruiter|consultant|agent|person|human|staff)|(?:anybody|anyone|someone|somebody) (?:real|human|alive)(?: there)?|let your [a-z]{3,15} (?:desk|team|recruiter|consultant) know|(?:give|pass|send) (?:my|this) ~ (?:to|over to) (?:your|a|the) (?:[a-z]{3,15} )?(?:consultant|recruiter|desk|team)',
    ),
    /^(?:hi |hello |a |an |the |any )?(?:consultants?|recruiters?|agents?|operators?|humans?|persons?|contact|customer care|phone|call|whats ?app|representatives?)(?: (?:for|of|in) [a-z]{3,15}(?: [a-z]{3,15})?| pls| please| number| no| details?| now| id| info| needed| urgent| asap){0,3}[\s.!?]{0,5}$/,
  ],
};

const opinion =
  'better|best|worse|think|thoughts|opinion*|views?|agree|support*|like|love|hate*|good|bad|right|wrong|evil|weak|strong|side|vote*|voting|win|won|should|why|destroy*|unfair*|racist|racism|corrupt|fault|blame|stand|who is|leader|help imgs|protest|criminal|liar|terroris*|genocide|stop';
const politics: Rule = {
  reply: 'out-of-remit',
  unless: oneOf(
    'h-?4|does|apply|applies|affect*|exempt*|allowed|proclamation fee|can (?:i|j-?1|h-?1b)|list|my country|renew*|donate|green card vote|how (?:do|does)|fee|shutdown|who signs|which (?:states?|form|visa)|interview|asked|required|hospital|report|waiver|my|employer|i am|share of|who is asking|court*|petition',
  ),
  signs: [
    [
      oneOf(
        'trump|kamala|harris|biden|obama|clinton|bush|modi|imran khan|nawaz|putin|zelensk*|netanyahu|erdogan|sisi|elon musk|musk|republicans?|democrats?|gop|bjp|congress party|pti|gaza|israel*|palestin*|hamas|ukrain*|russia|kashmir|taiwan|nato|abortion|gun control|guns|obamacare|socialis*|capitalis*|communis*|left wing|right wing|left or right|liberals?|conservatives?|government|president|prime minister|political|politics|politician*|party|parties|ice|war|election*|senate|feminis*|islam|hindu*|jews|muslims|christian*|immigrants|racis*|america|travel ban|capital punishment|death penalty|lgbt*|monarchy|brexit|maga|supreme court|tax the rich|climate change|black lives|sudan|iran|syria|afghanistan|taliban',
      ),
      oneOf(opinion),
      oneOf(
        'trump|kamala|harris|biden|obama|modi|imran khan|putin|zelensk*|netanyahu|erdogan|musk|republicans?|democrats?|bjp|pti|gaza|israel*|palestin*|hamas|kashmir|nato|abortion|gun control|obamacare|socialis*|capitalis*|communis*|left|liberals?|conservatives?|government|president|prime minister|politic*|party|ice|war|election|senate|racis*|you|u|ur|your|immigrants|religion|islam|jews|taliban',
      ),
      oneOf('you|u|ur|your|is|are|was|were|who|which|why|should|do|will|or|against|tell|what|in'),
    ],
    oneOf(
      '(?:are|r) (?:you|u) (?:a )?(?:republican|democrat|liberal|conservative|left|right|muslim|christian|hindu|jewish|atheist|maga)|(?:free|long live|boycott|viva) (?:palestine|gaza|israel|kashmir|khalistan|tibet|ukraine)|(?:anti|pro) (?:muslim|immigrant|israel|palestine|trump|hindu)|who (?:started|is to blame|caused) ~ war|(?:congress|senate|government|trump|biden|modi|police|politicians?) (?:is |are )?(?:corrupt|ruined|destroyed|crooked|criminal|useless|rigged)|(?:trump|kamala|harris|biden|modi|imran|erdogan|putin|obama|clinton|republicans?|democrats?) or|who (?:should|will|is going to) (?:be|win|become) (?:the )?(?:next )?(?:president|senate|election|prime minister)|who will win|join (?:a |the )?(?:protest|rally|party)|protest against|(?:which|what) (?:political )?party|is (?:america|usa|the us|us) (?:a )?(?:racist|safe for muslims|finished|dying|an? empire)|war in [a-z]{3,12}',
    ),
  ],
};

const assets =
  'stocks?|shares?|crypto*|bitcoin|btc|ethereum|dogecoin|coin|coins|gold|silver|etfs?|nasdaq|s&p|sp ?500|dow|nvidia|tesla|apple stock|mutual funds?|index funds?|target date|brokerage|robinhood|webull|fidelity|vanguard|schwab|forex|trading|trade|trader|options|futures|real estate|syndication|airbnb|rental propert*|propert*|whole life|annuit*|401k|403b|roth|ira|portfolio|bonds?|treasury|savings account|hysa|dividends?|hedge|nft|property|house|land|restaurant|franchise|startup|business';
const investment: Rule = {
  reply: 'out-of-remit',
  unless: oneOf(
    'eb-?5|employer match|hospital match|match(?:es)?|contribut*|on (?:a )?(?:j-?1|h-?1b)(?! profit*)|partnership|buy-?in|contract|pslf|green ?card|vest*|credit (?:score|history)|allowed|can (?:i|j-?1|h-?1b)|do (?:hospitals|residents)|tax*|treaty|credit|in-? ?house|federation|service|recruiter|premium \\d|share of|dra|(?:fsmb|ecfmg|fcvs|eras) [a-z]{2,10}|primary care|days|refused|history|interview*|hospital|zoom|rent|flight|apartment|driv*|register*|resident alien|website|relocation|stock options|legal|visa|form|lease|deed',
  ),
  signs: [
    [
      oneOf(assets),
      oneOf(
        'buy|invest*|best|better|good|profit*|worth|smart|tips?|suggest|recommend|which|should|double|safer|safe|crash|price*|go up|go down|rise|fall|view|opinion|advice|pick|put|agree|or|vs|trade|long term|money',
      ),
      oneOf(
        'which|what|should|is|best|better|or|vs|how|suggest*|recommend*|tips?|where|good|profit*|worth|safer|agree|advice|will|go up|view|give|when',
      ),
    ],
    oneOf(
      'double ~ (?:money|\\d{1,4}k?)|(?:where|how) (?:do|should|can|to) (?:i )?(?:park|put|grow|invest|multiply) (?:my |the |extra )?(?:money|savings?|cash|it|bonus|salary|\\d{1,4} ?k)|stock tips|day trad*|(?:stock )?market ~ crash|refinance or invest|invest with|have \\d{2,4}k (?:saved|savings|in bank)|passive income|get rich|should (?:i|we) (?:put (?:my |the |extra )?(?:money|savings?|bonus|\\d{1,4} ?k)|invest)|invest (?:in|my|with|extra)|(?:bitcoin|gold|crypto|nvidia|tesla|stocks?) or|forex|crypto*|bitcoin|dogecoin|ethereum|house prices|buy (?:a )?house ~ (?:or|now|wait)|time to buy|(?:as|an|good|best|safe) investment|grow ~ (?:savings?|money|\\d{2,4} ?k)|coin that|10x|nifty|sensex|(?:dollar|euro|rupee|pound|currency) (?:is |will |going )|keep (?:my )?money in|pay (?:off )?(?:loans|debt) (?:first )?or invest',
    ),
    // What to buy for oneself.
    [
      oneOf(
        'tesla|camry|toyota|honda|bmw|audi|mercedes|iphone|samsung|pixel|macbook|laptop|ipad|car|cars|phone|stethoscope|watch|tv|suv|mattress|shoes|scrubs brand',
      ),
      oneOf('or|vs|best|better|which (?:one|brand|model)|recommend|cheapest|brand'),
      oneOf('or|vs|best|recommend|which|under|brand'),
    ],
  ],
};

const profession: Rule = {
  reply: 'out-of-remit',
  unless: oneOf(
    'supervis*|o-?3|pgy-?\\d|rejects|j-?2|h-?4|bill under|credential* (?:of|for|at)|come (?:on|with)|join me|my physician|interview*|as (?:a )?dependent|conrad|nurse-?led|conflict|compact|credits|ecfmg|script|spouse|dependent|physician|mbbs|doctor exam|do researchers|degree|usmle|nursing home*|vs (?:physician|doctor)|work with nurses|pharmacy (?:license|registration) of|dea',
  ),
  signs: [
    [
      oneOf(professions),
      oneOf(
        'i am|iam|am|my (?:wife|husband|sister|brother|cousin|friend|spouse|daughter|son|mother|fiance*)|from|trained|for|how|become|course|license|licen[cs]*|register*|exam|job|jobs|visa|work*|want|foreign|path*|get|green ?card',
      ),
      oneOf(
        'licen[cs]*|jobs?|visa|register*|registration|exam|exams|work|works|working|practi[cs]e|course|become|process|requirements?|path*|steps|eligib*|sponsor*|how|get|green ?card|salary|school|h-?1b|evaluation|recruit*|find',
      ),
    ],
  ],
};

const abroad: Rule = {
  reply: 'out-of-remit',
  unless: oneOf(
    `usa|u\\.s\\.|united states|us|america*|j-?1|j1|h-?1b?|born|stamp*|two years?|home requirement|compact|credit|ministry|third country|tourist|treaty|doctors? from|h-?1b1|consulate|nepali|letter|tn|e-?3|permanent card|language exam|ecfmg|intealth|usmle|eras|match|imgs?|step [123]|usce|waiver|abim|acgme|green ?card|o-?1|wdoms|my (?:degree|diploma)|trained in|(?:practi[cs]ed|worked|graduated|passport|citizen*|experience|graduates?)|alabama|arizona|california|florida|georgia|illinois|indiana|iowa|kansas|kentucky|maine|maryland|massachusetts|michigan|minnesota|missouri|nevada|new york|ohio|oregon|pennsylvania|tennessee|texas|utah|virginia|washington|wisconsin|i have (?:mrcp|gmc|fcps|plab|mrcs)|licensed in|moonlight*|conrad|home country|return to|go back|(?:fellowship|training|residency) in (?:the )?(?:uk|canada|germany|australia) (?:count*|accept*|recogni*)|accepted|verification|verify|back home|license route|residency in europe|alabama|arizona|colorado|montana|new jersey|north carolina|louisiana|connecticut|wyoming|utah|idaho`,
  ),
  signs: [
    [
      oneOf(foreignBodies),
      oneOf(
        'how|exam|booking|book|open|prep*|eligib*|pass*|register*|registration|fee|fees|after|get|requirements?|tips|months|mark|rate|process|for|part|1|2|date|dates|syllabus|score|points|best|which|questions|help|vs|or|easy|need',
      ),
    ],
    [
      oneOf(foreignPlaces),
      oneOf(
        'work*|practi[cs]e|licen[cs]*|registration|register|council|training|move|moving|go|going|settle|easier|better|requirements?|route|pathway|process|exam|job|jobs|salary|visa|pr|permanent|immigrat*|migrat*|nursing|gp|doctor*|residency|specialist|specialty|eligib*|internal medicine|surgery|vs|or',
      ),
      oneOf(
        'how|best|better|easier|which|is|want|way|vs|or|requirements?|process|need*|can|eligib*|for|as|get|in|to',
      ),
    ],
  ],
};

const chores: Rule = {
  reply: 'out-of-remit',
  unless: oneOf(
    'how (?:long|many|much)|how (?:do i|to) (?:prepare|write|start|structure)|how do i (?:explain|tell|show|answer|mention|list|write about)|dress code|can he translate|where to put|put a photo|ecfmg|do i need|what (?:goes|should|to)|who translates|is it (?:ok|allowed)|required|thank you (?:email|note|letter)|must|should i|waiver (?:application|statement) include|does|can i list|count*|rural|small towns?|halal|mosque|what time does|match result*|examples? of (?:interview|behavio*)|code status|billing',
  ),
  signs: [
    [
      oneOf(
        '(?:write|draft|make|create|generate|prepare|compose|do|fix|edit|rewrite|proofread|correct|improve|build|code|debug|solve|summari[sz]e|summary|translate|paraphrase|explain|teach|tell|give|send|finish|complete|help (?:me )?(?:with|write|to write|in))(?: for)?(?: me| us)?',
      ),
      oneOf(
        'personal statement|ps for (?:eras|residency)|statement of purpose|sop|essay|poem|story|love letter|letter to my (?:wife|girlfriend|husband|mother|landlord)|speech|song|(?:a|the|this|python|bash) script|python|(?:some|the|a|this|my|me) code|code (?:for me|that|in|to)|coding|app|(?:a|my) website|formula|excel|spreadsheet|powerpoint|ppt|slides|abstract|article|manuscript|case report|research (?:paper|abstract|project|proposal)|review paper|thesis|dissertation|homework|assignment|equation|maths?|statistics? (?:part|homework)|joke|riddle|birth certificate to|(?:to|into|me) (?:french|german|spanish)|my (?:whole )?(?:cv|resume) (?:for me|please|pls|better|from)|cover letter|email to my|caption|quiz|flash ?cards|mcqs?|notes on|sql|java|javascript|html|regex|\\d{3,4} words',
      ),
      oneOf('me|my|for|please|pls|a|an|the|this|in|some|to'),
    ],
    // Clinical knowledge is for a textbook.
    [
      oneOf(
        'pt|pts|patient|\\d{1,3} ?(?:yo|y/o|yr old|year old|years old|m|f|y)|man|woman|boy|girl|neonate|infant|uworld|nbme|amboss|q|question|vignette|for step [123]|for my shelf',
      ),
      oneOf(
        'dx|diagnosis|ddx|next (?:best )?step|most likely|best (?:initial|next|test|treatment)|management|first step|confirm*|mechanism|treatment of choice|vs|explain|pathophys*',
      ),
      oneOf(
        `pain|elevation|depression|fever|hyponatremia|hyper*|hypo*|ecg|ekg|st|ct|mri|murmur|polyuria|weakness|rash|cough|bleeding|dx|ddx|diagnosis|nephr*|mitral|aortic|explain|shock|loss|swelling|trauma|${illnesses}|${drugs}`,
      ),
    ],
    oneOf(
      'explain (?:the )?(?:difference|nephro*|krebs|pathophys*|mechanism|action potential|acid|frank|renal|cardiac|[a-z]{4,14} vs)|mnemonics?|nephrotic vs|high ?yield|krebs|pharmacology of|ddx (?:of|for)|causes of (?:hypo|hyper|pancreat|anemia|syncope)[a-z]{0,12}|stages of (?:labou?r|ckd|sleep)',
    ),
  ],
};

/** What people ask any chat for, as long as nothing of our own stands beside it. */
const pastime: Rule = {
  reply: 'out-of-remit',
  unless: oneOf(
    `${remit}|allowance|interview*|clinic job|doctors?|physicians?|visa|patient*|court|immigration|cv|photo|consent|flight is|after flight|pre-?flight|how long|npi|itin|tourist visa|law|vegas sun|how do i tell|spouse|citizen|waiver|language|result*`,
  ),
  signs: [
    oneOf(
      'recipes?|(?:make|cook|bake|prepare) (?:chicken|rice|cake|bread|pizza|pasta|dal|curry|tea|coffee|naan|roti|jollof|[a-z]{3,12} (?:curry|biryani|soup))|biryani|capital of [a-z]{4,15}$|who (?:won|is winning|invented|discovered|wrote)|world cup|super bowl|olympics|cricket|football|soccer|nba|ipl|netflix|movies?|tv (?:show|series)|web series|series to watch|song|lyrics|joke|horoscope|zodiac|astrolog*|belly fat|lose (?:weight|fat|\\d)|abs|six pack|gym|diet plan|workout|weather|temperature (?:in|today)|what time is it|time in (?:new york|india|chicago)|flights?|(?:cheap|book) (?:ticket|hotel)s?|restaurants?|(?:best|good|nice) (?:indian|thai|chinese|pakistani|biryani|pizza|coffee|place to eat|bar|beach|club)|vacation|tourist|sightseeing|disney*|las vegas|phone under|laptop under|(?:fix|repair|unlock|reset) my [a-z]{3,12}(?: [a-z]{3,12})?|gaming|playstation|xbox|pokemon|girlfriend|boyfriend|dating (?:app|site)s?|tinder|teach me (?:german|french|spanish|guitar|piano|chess|cooking)|learn (?:guitar|piano|chess)|guitar|solve \\d|\\d{1,6} ?[x+/-] ?\\d{1,6} ?=|\\d ?x ?[+-] ?\\d{1,3}|dog|cat food|puppy|kitten|baby names?|wedding (?:dress|cake)|gift for|birthday|poem|rap|chess|tallest|population of|distance (?:from|between)|meaning of (?:life|my dream)|dream meaning|ghost|aliens?|ufo',
    ),
  ],
};

const medical: Rule = {
  reply: 'medical',
  unless: oneOf(
    'licen[cs]*|j-?1|visas?|salar*|(?:family|internal|emergency|organized|hospital|sports|obgyn|cardiology dream after) medicine|prescrib* opioids|course|hours per|payroll|offer|visa|married|result before|patient saw|boards?|fellowships?|jobs?|credential*|disclos*|accommodat*|insurance|onboard*|i-?693|waivers?|cover(?:s|ed|age)?|drug (?:test|screen)|vaccin* (?:are )?(?:required|needed|does|list|i need)|controlled|dea|privileges|leave|fmla|programs?|pass*|conrad|hpsa|green ?card|h-?1b?|residency (?:count|program)|interview (?:question|answer)s?|eras|ecfmg|occupational|rural|maternity|report|clinic (?:hours|jobs?)|contract|malpractice|prevention|specialt*|research|match|clearance',
  ),
  signs: [
    [
      oneOf(drugs),
      oneOf(
        'can i|should i|may i|dose*|dosage|mg|ml|how (?:much|many|often|long)|safe|start|stop|take|give|given|taking|best|good|which|where to get|without prescription|buy|side effects?|first|quick|loading|or insulin|increase|decrease|switch|recommend|suggest|does|want to try|help|need|ok|or',
      ),
      oneOf('i|my|me|he|she|for|in|to|is|which|pt|patient|dose|best|or|kg|what|where|can|does|on|with'),
    ],
    [
      oneOf(illnesses),
      oneOf(
        'treat*|cure|remed*|which (?:medicine|drug|antibiotic|tablet|oil|doctor)|what (?:medicine|drug|is it|is wrong|could|can i|should|do|to do|antibiotic|causes?)|should i (?:take|worry|be worried|see|go)|worried|is it (?:tb|cancer|serious|normal|dangerous|bad|heart|because|stress)|is this|normal|serious|how (?:to|do i|can i) (?:bring down|lower|reduce|treat|control|stop|get rid|manage|cure)|mri|x-?ray|needed|could (?:it )?be|start|take|dose|increase|diagnos*|symptoms?|tablet|interpret',
      ),
      oneOf(
        `i|my|me|his|her|he|she|pt|patient|child|${somebodyElse}|since|days|weeks|pregnan*|this|kg|in|is`,
      ),
    ],
    [
      new RegExp(labs),
      oneOf(
        "pt|patient|my|her|his|wife's|father|mother|what|should|start|first|treat*|increase|normal|high|low|do|dangerous|calcium|dose|next|interpret|peaked",
      ),
    ],
    oneOf(
      'interpret (?:this|my|the) (?:abg|ecg|ekg|x-?ray|labs?|mri|ct|blood|report)|abg|vaccine schedule|(?:diagnose|prescribe) (?:me|for me|my)|dose (?:of|for) [a-z]{4,16}(?: in| for| \\d|$)|how to treat|treatment (?:of|for) [a-z]{3,15}(?: in|$)|is (?:this|it|my) ~ (?:cancer|contagious|malignant)|(?:my|her|his) (?:period|periods) (?:is|are) ~ late|am i pregnant|mechanism of (?!action$)[a-z]{5,16}|(?:alcohol|drink*|drive|grapefruit|coffee) ~ (?:with|on|after) [a-z]{5,16}(?:zole|cillin|mycin|pril|olol|statin|prazole|cycline|pam|ine)|(?:i have |got )(?:fever|cough)|which specialist should i see for|my (?:symptoms|labs|blood (?:test|report))|(?:\\d{2} ?kg|\\d{1,2} (?:yr|year|month|months)[- ]?old) ~ (?:dose|ml|mg|fever|cough)',
    ),
  ],
};

export const requestMeanings: Rule[] = [
  fraud,
  otherPeople,
  guarantee,
  caseJudgement,
  prediction,
  ...abuse,
  handoff,
  openings,
  jobWish,
  medical,
  chores,
  pastime,
  profession,
  abroad,
  investment,
  politics,
];
