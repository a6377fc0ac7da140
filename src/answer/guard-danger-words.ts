// Danger by meaning: word classes that only danger brings together. What guard-danger.ts has no wording for is found here.
import type { Rule } from './guard-rule.ts';
import { drugs, oneOf, somebodyElse } from './guard-words.ts';

// Work with the ill and the dead, and idioms.
const atWork = oneOf(
  'fellowships?|rotations?|cent(?:er|re)s?|certif*|units?|salar*|jobs?|credential*|courses?|vignette|case scenario|interview question|example|team leader|volumes?|coverage|treated for|history of|died by suicide|disorder|problem for|crisis|supervisor|risk assessment|screening|after (?:a|the) [a-z]{3,12} suicide|shifts paid|what is that|means?|last (?:year|month)|years? ago|months ago|survived|recovered from|designat*|prevention|rates?|my (?:own )?patients? (?:has|had|have|with|who|died|committed)|patients who',
);

const dyingWords =
  'end(?:ing|ed)? ~ (?:my|own) life|end(?:ing)? it(?: all| tonight| now| today| soon|$)|thoughts? of ending it|(?:off|kill|hang|hanging|hanged|drown|shoot|stab|hurt|cut|cutting|harm|poison|unalive|drug|burn) ?my ?self|unalive|lethal (?:dose|dosage|injection)|fatal dose|how (?:many|much) ~ (?:to die|is lethal|is fatal|to overdose|will kill me|kills me)|(?:can|will) (?:a person|someone|one|i|you|somebody) die (?:from|of|by|with) (?:\\d|tak*|eating|overdos*|inject*|too many)|jump(?:ing)? (?:in front|off|from|under|out of|into the river)|(?:take|taking|took|swallow*|eat) (?:all|every|the whole|a bottle|lots of|many|\\d{2,3}) ~ (?:pills?|tablets?|medicines?|meds|sleeping)|(?:cut|cutting|slit|slash*) (?:my )?(?:wrists?|veins?|arms?|throat)|suicide (?:note|letter)|my (?:goodbye|farewell|last) (?:note|letter)|i will hang|hang me|put a bullet|gun (?:to|in) my (?:head|mouth)|ready to (?:die|go from this world)|want(?: to)? (?:die|be dead|be gone forever|death)|(?:only|other|no) ~ (?:way|option|choice|solution) ~ (?:than|but|is|except) (?:death|dying|suicide|die|to die|rope)|only (?:death|rope|suicide)|rope (?:remains|is ready|left)|no more living|stop living|not live any ?more|die (?:tonight|today|tomorrow|soon|alone|in peace|now)|(?:on|from) the (?:roof|edge|bridge|ledge|railing)|kms|i (?:will )?(?:finish|end) (?:it|this|everything|all)(?: tonight| today| now| soon|$)|(?:tonight|today|now) i (?:will )?(?:finish|end) (?:it|this)|life (?:should|must|will|has to|needs to) (?:end|be over)|i (?:am|will be) jumping|slit*|(?:tell|told) ~ (?:sorry|forgive)|die without pain|(?:easier|better|nicer|best) to (?:be|just be) (?:dead|gone)|(?:standing|sitting|hanging) (?:on|over|at) the ~ (?:rail|railing|ledge|edge|bridge|roof|tracks)';

const despairWords =
  '(?:if|when|after|once) i (?:am|was|were|will be) ?(?:no longer|not) (?:alive|around|here any ?more|in this world|living|there)|(?:if|when|after|once|in case) i (?:die|am gone|am dead|vanish*|disappear*|do not wake up|kill)|no longer alive|i (?:was|were|am) not (?:around|alive|in this world|here any ?more)|would be ~ (?:better|happier|easier|relieved) ~ (?:without me|if i|with me gone|when i)|(?:better|easier|happier|relieved) ~ (?:without me|i was gone|i am gone|if i was gone|if i was not|if i died|if i die|if i were dead)|i am ~ burden|(?:nobody|no one|noone) (?:needs|wants|loves|would miss|will miss|misses) me|leav(?:e|ing) this (?:world|earth|life|planet)|not (?:be|been|being) (?:here|alive|around) (?:by|at|after|next|when|for (?:the )?(?:match|christmas|results|new year)|any ?more|much longer)|(?:not|never) (?:see|think|believe) ~ (?:i will )?(?:make it|survive|live) (?:through|till|until|past|to see) (?:the |this )?(?:night|week|tomorrow|christmas|new year|year|end|day)|made (?:my )?peace|over (?:soon|tonight) ~ (?:peace|goodbye|sorry)|my existence|i (?:do |should |would |could )?(?:not|stop|stopped) exist*|stop existing|let(?:ting)? go of the (?:steering )?wheel|(?:crash|drive|driving) (?:my|the) car (?:into|off)|(?:car|truck|bus|train|something) (?:would |will |to |could )?(?:just )?hit(?:s)? me|go(?:ing)? to sleep ~ (?:never|not|that is it|for ever|forever|and not)|sleep (?:for ever|forever)|(?:never|not) (?:get|wake|waking) up(?: again| any ?more| tomorrow|$)|(?:want|wish|need) it (?:all )?(?:just )?to (?:stop|end|be over)|want (?:everything|the pain|this pain|all) to (?:stop|end)|(?:cannot|do not|no) see (?:a|any|my) (?:future|tomorrow|way (?:out|forward)|light)|everything (?:is )?(?:black|dark|pointless|finished)|(?:use|point|purpose|sense|meaning) (?:of|in) (?:living|life|being alive|going on|waking up)|why (?:should i|do i|am i) (?:even )?(?:live|living|still (?:live|alive|living)|exist|go on living)|no (?:strength|energy|will|power|reason|courage) (?:left )?to (?:go on|live|continue living|carry on|fight any ?more)|gave away my|giv(?:e|ing) away my (?:things|books|stuff|belongings)|done (?:fighting|with (?:everything|it all|this life|life))|good ?bye (?:to )?(?:all|everyone|everybody|world|my friends|forever)|my last (?:question|message|chat|words|night|day)|(?:look|stare|looking|staring) at the (?:bridge|pills|rope|knife|river|tracks)|(?:tell|told) my (?:kids|children|wife|husband|mother|parents|family|son|daughter) i (?:loved?|am sorry)|forgive me|life insurance ~ (?:suicide|kill)|suicide ~ life insurance|there is no way out (?:for me|of this)|no way out (?:for me|any ?more)|(?:i am|am) at the end(?:\\.|,|$)|cannot (?:do|take|bear|handle) (?:this|it|life|living) any ?(?:more|longer)\\W{0,3}(?:goodbye|bye|sorry|tell|i am (?:done|sorry))|nothing (?:left )?to live|life (?:is|feels) (?:useless|finished|worth nothing|done|empty|hell and i)|no tomorrow (?:for me|left)|(?:simpler|easier|better|happier) ~ if i (?:just )?(?:was|were|am) not|never open (?:them|my eyes)|(?:cannot|not) (?:carry|drag|face|survive|live|go through|do) ~ (?:another|one more|next|other) (?:day|night|week|morning|hour)|(?:hope|wish|pray) ~ (?:plane|car|bus|train|building|truck|bomb|lightning|cancer|accident|god) ~ (?:crash*|hits?|takes?|kills?|me)|(?:hope|wish|pray) (?:i|to|that i) (?:do not |never |not )?(?:wake|survive|die|get (?:cancer|hit|killed))|notice ~ if i|nothing left (?:to do|for me|in me)|(?:wrote|written|writing) (?:the |my )?letters? to my (?:parents|family|wife|kids|children|mother|husband)|no reason to (?:get up|wake|be here)|cannot live with (?:this|the) (?:shame|pain|failure|guilt)|death (?:is|would be|seems) (?:better|easier|peaceful|relief|the only)|(?:think|thinking|dream|dreaming|fantasi[sz]e|fantasi[sz]ing) (?:about|of) (?:death|dying|not existing|disappearing|being dead|my own death|ending)';

// Words that hardly any question on a career holds: beside "I" they are taken seriously.
const endings =
  'die|dying(?! to)|death|suicid*|kill* my ?self|heaven|grave|coffin|noose|rope|overdose*|swallow (?:all|them|it|everything|the)|last day (?:of my life|on earth|alive)|last day of life|hang (?:themselves|oneself|yourself|me)|knife (?:on|to|at|in|against) my|(?:gun|blade|razor) (?:on|to|at|in|against) my|waste of (?:oxygen|space|life)|(?:not|never) (?:see|wake|be (?:here|around|there)) (?:the )?(?:morning|tomorrow|next|for next|for the next|another)|(?:god|allah|lord|death) ~ take me|take me (?:god|away from this|already|home god)|(?:insurance|life insurance) money ~ (?:me|if)|if something happens to me|something happen* to me ~ (?:family|insurance|better)|tired of (?:living|being alive|breathing|existing)|exhausted of (?:living|being alive|life)|no will to|lost (?:the |my )?will to live|stop breathing|bleed out|join (?:my|him|her) ~ (?:heaven|grave|other side)|end of me|goodbye cruel|all over (?:now )?(?:for me|$)';
const ofTheDead = oneOf(
  'father|mother|husband|wife|parent*|spouse|petitioner|sponsor|patients?|holder|physician|visa|waiver|petition|plan|rule|slots?|program|law|bill|laptop|phone|gpa|records?|employer|dead ?line*|dead end|certificate|license|attending|colleague|job|transfer|lol|contract|insurance (?:cover*|pay*)',
);

const illOf = oneOf(
  `i|me|my|he|she|his|her|him|we|our|${somebodyElse}|patient|pt|person|people|employee|nurse|resident|driver|passenger|cannot|please|help`,
);

const collapse =
  '(?:is |are |was )?not (?:waking|wake|breathing|responding|responsive|moving|opening (?:his|her|the) eyes|answering me)(?: up)?|(?:stopped|stops|no|not) (?:breathing|breath|pulse)|cannot (?:take|catch|get) (?:a |any |my |his |her )?(?:breath|air)|cannot (?:breathe?|swallow|wake (?:him|her|up)|move (?:his|her|my|one|the|right|left))|(?:suddenly |all of a sudden )cannot (?:move|speak|see|talk|walk)|unconscious|un ?responsive|passed out|blacked out|collaps*|dropped (?:in|on|down|to)|fainted|(?:having|has|got|getting|had) fits|convuls*|seizures?|seizing|shaking (?:whole|all|his|her) ~ body|eyes (?:rolled|rolling)|(?:throat|tongue|airway) (?:is |was )?(?:closing|swelling|swollen|tight)|(?:lips|face|tongue) (?:is |are )?(?:swollen|swelling|blue)|vomit* (?:of )?blood|(?:cough*|spitting|throwing up) (?:up )?blood|(?:mouth|face|smile) (?:is )?(?:twisted|droop*|crooked|one side)|(?:arm|leg|side|hand) (?:is |went |gone |feels )?(?:weak|numb|paralysed|paralyzed|not moving)|speech (?:is )?(?:funny|slurred|strange|gone|not clear)|hold(?:ing|s) (?:his|her|my) chest|sweating and (?:grey|gray|pale)|(?:grey|gray|pale) and sweat*|cannot (?:talk|speak|make (?:a )?sound)(?: properly)?|(?:arm|leg|side) (?:just )?(?:hangs|hanging|dropped)|foaming|heart ~ (?:racing|pounding|stopping)|(?:is |turned |turning |going |went )(?:all )?blue|(?:weight|tight*|pressure|pain|burning|elephant) (?:on|in|over|across) (?:my |his |her |the )?chest|chest ~ (?:tight|crushing|pressure|heavy|squeez*|pain|hurts|paining|burning)|(?:crushing|severe|terrible|sharp) pain|pain ~ (?:jaw|left arm|left shoulder)|tight* (?:in|of|on) (?:my |the )?chest|heart attack|stroke|worst headache|anaphyla*|choking|choked on|drowning|electrocuted|stung|snake ?bite|bleeding|bleeds|lost (?:a lot of|much) blood|water (?:broke|has broken)|in(?:to)? labou?r|contractions|stabb*|burned badly|fell (?:from|down|off)|hit (?:his|her|my) head|sugar (?:is |was |of )?\\d{2}(?!\\d)|heat ?stroke|chok*|(?:turning|turned|going|goes|went|is) (?:purple|grey|gray|pale)|blood (?:will not stop|does not stop|everywhere|is coming|pouring|gushing|all over)|(?:will not|does not|not) stop(?:ping)? bleeding|(?:not|no) (?:answering|answer|reacting|react|respond|wake*) when|not (?:feeding|peeing|drinking)|floppy|limp|(?:cut|sliced|chopped) (?:my|his|her) (?:hand|finger|arm|leg|foot|wrist) (?:with|deep|off|at)|shot (?:outside|in|at|near|him|her|someone|dead)|we are hiding|hiding (?:in|from|under)|gave birth|baby (?:is )?coming';

const poisoned =
  'swallow*|drank|ingest*|ate|overdos*|double dose|too (?:much|many)|wrong dose|accidentally took|took ~ by (?:mistake|accident)';
const poison = `bleach|(?:[a-z]{3,10} )?(?:liquid|fluid|gel|spray|perfume|polish|shampoo|soap|alcohol|sanitizer)|paint|thinner|battery|batteries|poison|kerosene|detergent|coin|magnet|rat poison|pesticide|antifreeze|acid|cleaner|phenyl|mushroom|whole bottle|${drugs}`;

const menace =
  '(?:man|men|guy|person|someone|somebody|he|she|patient|husband|neighbour|neighbor|visitor|ex)\\b.{0,20} (?:with|has|have|holding|pulled|carrying) (?:an? |his |her |the )?(?:gun|knife|weapon|rifle|machete|blade)|gunman|shooter|shooting (?:in|at|going|now)|gun ?shots?|(?:break|breaking|broke|kick|kicking|trying to open|banging) (?:in|into|down|my|our|the|on my) ~ (?:door|house|apartment|home|window|room)|trying to break|(?:smoke|fire|flames|burning|gas (?:smell|leak)|smell of gas) (?:in|at|on|from) (?:my|our|the) ~ (?:building|house|apartment|kitchen|room|floor|car|flat|basement)|(?:kitchen|house|apartment|car|building|flat|room) (?:is )?on fire|(?:house|building|apartment|kitchen|car) (?:is )?burning|following me (?:home|now|to)|being (?:attacked|robbed|kidnapped|followed)|(?:stuck|trapped) in (?:the |my |a )?(?:car|elevator|fire|snow|building|house|flood)|car (?:accident|crash) (?:now|just|and|i am)|accident ~ (?:stuck|trapped|hurt|bleeding|blood|injured)';

const boss =
  'employers?|boss|owner|clinic|hospital|director|chief|attending|supervisor|manager|sponsor|coordinator|recruiter|agency|agent|husband|wife|in-?laws|chairman|chair|professor|faculty|seniors?|senior resident|administrator|practice|company|group|program|they|he|she|doctor|consultant|physician|landlord|staff|cmo|ceo|lawyer';

const violence =
  '(?:beat(?:s|ing)?|hits?|hitting|slap*|punch*|push(?:es|ed|ing)?(?! (?:me|us) to)|shov(?:es|ed|ing)|kick(?:s|ed)|chok(?:es|ed|ing)|grab(?:s|bed|bing)?|touch(?:es|ed|ing)?|grop*|kiss(?:es|ed|ing)?|rap(?:es|ed)|molest*|stalk*|spit(?:s)? on|spat on|threw|throws) (?:at )?(?:me|us|my (?:face|body|hijab|hair|breast|leg|thigh|back|arm|wife|kids|children)|things at|instruments at)|pulls? (?:it|my hijab|my hair|at my)|(?:touch*|grop*|rubb*) (?:my|me)|(?:put|puts|putting) (?:his|her) hands? (?:on|under|around)|sexual(?:ly)? (?:harass*|assault*|abus*|advances|favou?rs?|comments|jokes|messages)|(?:send|sends|sending|sent) (?:me )?(?:dirty|nude|naked|sexual|porn*|obscene) ?(?:pictures?|photos?|messages?|pics|videos?)?|(?:unless|until|if) i ~ (?:sleep with|have sex|go out with|date|kiss|spend the night)|(?:wants?|asks|asked|demands?|expects?|forc*) ~ (?:sex|sleep with (?:him|her)|sexual|go to (?:his|her) (?:room|hotel|house))|come to (?:his|her) (?:room|hotel|house|apartment)|comes? (?:in)?to my (?:room|apartment|house|bed)|cannot say no because|follow(?:s|ed|ing)? me|text(?:s|ing)? (?:me )?at night|rub(?:s|bed|bing)? (?:himself|herself|against)|naked|undress*|drugged|arrested if|have me arrested|get(?:s)? me arrested|racist (?:names|slurs|insults)|calls? me (?:terrorist|monkey|slave|names|dog|stupid)';

const seized =
  '(?:took|takes|taken|keep|keeps|kept|keeping|hold|holds|holding|held|hid|hides|confiscat*|locked|lock|seized|refus* ~ (?:return|give)|not (?:give|giving|return|returning)|withh*|snatched) ~ (?:passports?|diploma|degree|i-?797|i-?94|phone|documents|papers|certificates|green card|laptop|bank card|atm card|visa)|(?:passports?|diploma|degree|i-?797|i-?94|phone|documents|papers|certificates|green card) (?:is |are |was |were )?(?:with|in|held by|kept by|locked in|taken by) (?:the |my |his |her )?(?:safe|owner|boss|employer|agent|agency|sponsor|husband|in-?laws|manager|director|drawer|clinic)';

const confined =
  "(?:not|never) ~ (?:allowed?|let|permitted|permit) ~ (?:leave|go out|go home|exit|call (?:my )?(?:family|home|police))|(?:do not|does not|never|not) (?:let|allow) ~ (?:leave|go|out|exit|call|sleep)|lock(?:s|ed|ing)? (?:me|us|our|the (?:door|office|house|gate)|my room)|live in ~ basement|(?:treat*|work*) ~ like ~ slaves?|treated (?:as|like) (?:a )?slaves?|like (?:a )?slaves?|(?:clean|wash|cook|babysit|drive|mow|shop|garden) (?:for )?(?:the |his |her |their )(?:owner's |boss's |doctor's |director's )?(?:house|car|kids|children|family|wife|mother|dog|home|lawn)|forced? (?:me |us )?to (?:work|sign|pay|sleep|stay|live|bill|lie|cover|write)|(?:make|makes|making|made) (?:me|us) (?:work|sign|pay|sleep|stay|live|bill|clean|lie)|(?:bill*|sign*|prescrib*) (?:under|in|with) my (?:name|npi|license)";

const threats =
  '(?:report|reports|deport|deports|send|sends) (?:me|us) (?:to (?:ice|immigration|uscis|police|the board)|back|home)|(?:call|calls|calling|inform|tell) (?:ice|immigration|uscis|the police|police|the embassy|the board)|(?:deport|destroy|ruin|finish|end|kill) (?:me|my (?:career|visa|life|family|future|license|status))|(?:cancel|stop|withdraw|revoke|pull|block|ruin|take away)s? (?:my|the|our|your) (?:[a-z0-9-]{2,12} )?(?:visa|waiver|h-?1b?|j-?1|petition|green ?card|sponsorship|status|i-?140|perm)|go back to (?:india|pakistan|my country|your country|where i|nigeria|egypt|nepal)|threat* ~ (?:me|us|daily|every)|threat* ~ (?:my|our) (?:waiver|status|job|family|green ?card)|they threaten my visa|blackmail*|extort*|shut up|or else|be happy you have|no (?:green ?card|waiver|visa|letter|evaluation) (?:unless|until|if)';

const unpaidWork =
  '(?:did not|does not|do not|not|never|without|no|nothing|has not|have not|stopped|refus*|zero|unpaid) ~ (?:pay|paid|paying|salary|wages|paycheck|payment|money|overtime|stipend)|(?:give|gives|pay|return|returning|giving) (?:him |her |them |back |it )?(?:back )?(?:half|part|some|\\d{1,3} ?(?:%|percent)|the money|cash|money|my salary)(?: [^ ]{1,20}){0,4} (?:back|cash|salary|every month)|(?:not|never) (?:seen|received|got|get|see) ~ (?:paycheck|pay|salary|wages|money|paid)|(?:no|not a) (?:paycheck|salary|pay) since|fake (?:timesheets?|time sheets?|notes|billing)|pay back \\d{3,5} (?:each|every|a|per) month|kick ?backs?|(?:cut|cuts|deduct|deducts|deducting|steal|steals|take|takes) ~ (?:from )?my (?:salary|pay|paycheck|wages)|back from (?:my )?(?:salary|pay)|(?:demand*|ask*|want*) ~ (?:money|bribe|cash|dollars|\\d{3,6}|gifts?) (?:for|to|from me|or)|(?:make|makes|making|force|forces|forcing) (?:me|us) work \\d{2,3} hours|work \\d{2,3} hours ~ (?:visa|happy|shut)';

const askingTheRules = oneOf(
  '(?:can|may|could|is|are|do|does|should|must) (?:the |my |an? |our )?(?:employers?|hospitals?|boss|they|clinic|it|program|this|recruiter|sponsor) ~ (?:legal*|allowed|normal|make|ask|change|hold|keep|charge|cancel|deduct|withhold|reduce|fire|report)|how (?:do|to|can|should|much|long) (?:i|we|report|complain)|tax|fica|hr said|court|credentialing|resigned|bench|lawyer|gave 48|what (?:is|are|happens|can|if)|who (?:protects|can)|is (?:it|this|that) (?:legal|allowed|normal|ok)|where (?:do|can) i (?:report|complain|file)',
);

/** After the rules of guard-danger.ts; the danger to others is told apart by the guard. */
export const dangerMeanings: Rule[] = [
  {
    reply: 'self-harm',
    unless: atWork,
    harmless:
      /\b(?:dying to|to die for|(?:would|could) die (?:to|for)|rather die than (?:do|work|go|take|move|repeat)|deadline|die hard|will i die of)\b/g,
    signs: [oneOf(dyingWords), oneOf(despairWords)],
  },
  {
    reply: 'self-harm',
    unless: new RegExp(
      `${atWork.source}|${ofTheDead.source}|\\b(?:how|what|when|where|which|who)\\b(?! do people hang)`,
    ),
    harmless: /\bdie to know\b/g,
    signs: [
      [oneOf(endings), oneOf('i|me|my|myself')],
      oneOf(
        'last day of (?:my )?life|waste of oxygen|(?:how|best way) (?:do people|to|does one|do you|can i) (?:hang|kill|poison|drown|overdose) ?(?:themselves|oneself|yourself|myself)?|(?:not|never) (?:think|see|believe) (?:that )?i will be (?:around|here|alive)|better off dead|(?:want|going|ready|decided|plan*) to end (?:things|it all|everything)|no more life|(?:drive|driving|crash*|ride) (?:my car |the car |it )?(?:into|off) (?:a |the )?(?:wall|tree|truck|bridge|cliff|river|traffic)|(?:world|family|kids|everyone|everybody|program|they|people|life) ~ (?:go on|be fine|do fine|be ok|manage|be better) ~ without me|clean (?:up )?after me|(?:hold|holding|stare|staring|look|looking|count|counting) (?:at )?(?:the |my )?(?:pills?|rope|knife|gun|tablets)|if only i (?:could|would) (?:vanish|disappear|die|not)|knife on my|swallow all|if something happens to me',
      ),
    ],
  },
  {
    reply: 'emergency',
    unless: atWork,
    signs: [[oneOf(collapse), illOf], [oneOf(poisoned), oneOf(poison), illOf], oneOf(menace)],
  },
  {
    reply: 'exploitation',
    signs: [
      oneOf(`(?:${boss}) ~ (?:${violence})`),
      [oneOf(boss), oneOf(seized)],
      [oneOf(boss), oneOf(confined)],
      oneOf(
        'raped|molested|groped|sexually (?:harassed|abused|assaulted)|forced labou?r|like slaves|human traffick*',
      ),
    ],
    unless: oneOf(
      'allowed|(?:can|may|does|do|is|could) (?:an?|the|my|our) (?:[a-z0-9-]{2,6} )?(?:hospital|employer|clinic|program|attending|chief|boss)|training|policy|policies|module|prevention|how do i report duty|i-9|checkout|stamping|consulate|embassy|vfs|dhl|cop(?:y|ies)|can (?:an? |my |the )?(?:[a-z0-9-]{2,6} )?(?:employer|hospital|clinic)|exams?|illegal|is (?:it|this|that) (?:legal|allowed|normal|ok)',
    ),
  },
  {
    reply: 'exploitation',
    onlyStatements: true,
    unless: askingTheRules,
    signs: [
      /\b(?:not|never) (?:seen|received|got) (?:an? |any |my )?(?:paycheck|pay|salary|wages) (?:since|for|in)\b/,
      [oneOf(boss), oneOf(threats)],
      [oneOf(boss), oneOf(unpaidWork), oneOf('me|my|i|us|we|am')],
      [
        oneOf('salary|pay|wages|stipend|paycheck'),
        oneOf('(?:no|zero) (?:salary|pay|wages|stipend|paycheck)'),
        oneOf('month|months|weeks?|says|owner|boss|since'),
      ],
      [
        oneOf('work*|clinic|calls?|shifts'),
        oneOf('without (?:salary|pay|wages|money)|no (?:salary|pay|wages)|unpaid|for free'),
        oneOf('months?|weeks?|they|he|she|say|says|clinic'),
      ],
    ],
  },
];

/** A message about somebody else, told as if of the writer: "he wants to hurt himself" as "i want to hurt myself". */
export function inFirstPerson(text: string): string | undefined {
  if (!other.test(text)) return undefined;
  return text
    .replace(/\bwithout (?:him|her|them)\b/g, 'without me')
    .replace(/\b(?:himself|herself|themselves|themself)\b/g, 'myself')
    .replace(/\b(?:he|she|they) (?:is|was|are|were)\b/g, 'i am')
    .replace(/\b(?:he|she|they) (?:has|have|had)\b/g, 'i have')
    .replace(/\b(?:he|she|they) does\b/g, 'i do')
    .replace(/\bdoes not\b/g, 'do not')
    .replace(/\b(?:he|she|they)\b/g, 'i')
    .replace(/\b(?:his|her|their)\b/g, 'my')
    .replace(/\b(?:him|them)\b/g, 'me')
    .replace(/\b(?:keeps|is|was) (?:talking|saying|thinking|texting)\b/g, 'am thinking')
    .replace(/\b(want|wish|feel|need|think|talk|say|plan|keep|cut|take|hope|threaten|hate|see)s\b/g, '$1')
    .replace(/\b(?:wanted|wants)\b/g, 'want');
}

const other = oneOf(somebodyElse);
