// Signs of danger to a person, in English and in the languages that candidates write when English fails them. They come
// before every other rule: a false alarm costs a kind reply too many, a miss may cost a life.
import type { ReplyName } from '../knowledge/replies.ts';
import type { Rule } from './guard-rule.ts';

const others =
  '\\b(?:friend|co-?resident|co-?fellow|colleague|co-?worker|room ?-?mate|flat ?mate|class ?mate|batch ?mate|husband|wife|brother|sister|son|daughter|mother|father|mom|dad|cousin|uncle|aunt|partner|boyfriend|girlfriend|spouse|neighbou?r|intern|resident|chief|senior|junior|buddy|someone|somebody|he|she|they)\\b(?!.{0,40}\\bi (?:(?:am|feel) (?:suicidal|going|so|also|too|thinking|planning|ready)|will|want|have been|think)\\b)';

// Work with patients, prevention and science; idioms; a loss that lies in the past.
const harmlessTalk =
  /\b(?:after|following) (?:an? |the |my )?\S{1,20}'s suicide\b|\b(?:treated|treatment|therapy|hospitali[sz]ed|history|admitted) (?:for|of|with) suicid\w{0,4}(?: \w{1,10})?|\brather die than (?:do|work|take|move|repeat|go)\b|\bsuicid\w{0,4} (?:prevention(?! (?:line|number|hot ?line|help ?line|life ?line))|rates?|risk|statistics|watch|awareness|research|screening|assessment|studies|patients?|ideation (?:screening|assessment|in|among)|teens?|adolescents?|veterans|clients|inpatients?|among|in (?:physicians|doctors|residents))\b|\b(?:physicians?|doctors?|residents?|veterans?|assisted|career|financial|professional|academic) suicide\b|\bpatients? (?:is |was |are |who |who is |said |says |feels |became |with |has |had |being |to be |that is ){0,3}(?:acutely |actively )?suicid\w{0,4}|\b(?:committed|died (?:by|of|from)|lost \w{1,12} \w{0,12} ?to) suicide\b(?: (?:last|in|on|when|two|three|\d{1,6})\b)?|\bdy?ing to (?!die|end)\w{1,20}|\bto die for\b|\bkill(?:s|ing)? (?:time|two birds|it)\b|\bwould kill (?:for|to)\b|\bkilling myself (?:studying|working|with (?:work|study)|to (?:study|pass|match|finish))|\b(?:hurt|cut|burn)\w{0,4} myself (?:at|in|during|while|out|off|short|some)\b(?! (?:night|the bath|my room))|\bself[- ]harm (?:patients?|policy|protocol|screening|training)\b|\bdo not (?:want|wish) to live (?:in|near|with|at|there|far|away|on|by|outside|so)\b/g;

/** In order: someone else in danger is told apart before the writer. */
export const dangerRules: Rule[] = [
  {
    reply: 'other-in-danger',
    harmless: harmlessTalk,
    signs: [
      new RegExp(
        `${others}.{0,60}(?:\\bkill(?:ing|s|ed)? (?:him|her|them)sel|\\bsuicid|\\bwant(?:s|ed|ing)? to (?:die|end (?:it all|everything|it$|(?:his|her|their) (?:own )?life))|\\bwish(?:es|ed)? (?:he|she|they) (?:was|were) dead|\\b(?:hurt|harm|cut|cutt|hang|shoot)(?:ing|s|ed)? (?:him|her|them)sel|\\boverdos|\\bend(?:ing)? (?:his|her|their) (?:own )?life|\\b(?:took|taken|swallowed|taking)\\b.{0,20}\\b(?:pills|tablets|overdose)|\\b(?:not|never) want to (?:live|be alive|wake up)|\\bjump(?:ed|ing|s)? (?:off|from|out)(?! (?:j-?1|h-?1b|o-?1|f-?1|opt|one|residency|his (?:job|program)|her (?:job|program)))|\\bbetter off dead|\\blife is not worth|\\bself[- ]?harm)`,
      ),
      /\b(?:he|she|they|him|her|them|friend|co-?resident|colleague|room ?mate|husband|wife|brother|sister|group|class ?mate|batch ?mate|cousin)\b.{0,80}\b(?:good ?bye|farewell|suicide|last) (?:message|note|text|letter|post|mail)s?\b|\b(?:good ?bye|farewell|suicide) (?:message|note|text|letter|post) (?:from|by|of)\b/,
      /\b(?:friend|co-?resident|colleague|room ?mate|husband|wife|brother|sister|he|she)\b.{0,100}\b(?:has|have|with|took|holding|bought|found|got) (?:a |the |his |her |some |lots of |many )?(?:pills|gun|knife|rope|tablets|insulin)\b(?!.{0,30}\b(?:prescri|pharmacy|for (?:pain|diabetes|blood|migraine)))/,
      /\b(?:stop|save|help) (?:him|her|them|my \w{2,12}) (?:from )?(?:killing|suicide|hurting|dying|ending)/,
    ],
  },
  {
    reply: 'self-harm',
    harmless: harmlessTalk,
    signs: [
      /\b(?:kill|hurt|harm|hang|cutt?|shoot|poison|drown|burn)(?:ing|ed)? my ?self\b|\b(?:unalive|kms)\b/,
      /\b(?:end|ending|take|taking|finish|finishing|ended) (?:my|my own|own|this) (?:own )?life\b|\bend(?:ing)? it all\b|\bend everything\b/,
      /\bsuicid\w{0,4}\b|\bself[- ]?harm\w{0,3}\b/,
      /\b(?:want|wish|wanting|rather|ready|better|prefer|deserve|hope|decided|trying)(?: (?:to|be|being|i|was|were|am|off|that|just|simply|really)){0,4} (?:die|dead|dying)\b/,
      /\bi (?:will|should|must) (?:just |rather )?(?:die|be dead)\b(?! (?:for|of (?:hunger|boredom|waiting|cold)))|\blet me die\b|\bi am going to die\b(?! (?:of|before|waiting))|\bi(?: am)? (?:think|thinking|thought)\b.{0,15}\b(?:about|of) (?:dying|death|ending)\b/,
      /\b(?:do not|no longer|never|not) (?:want|wish|feel like|wanting)(?: to)? (?:live|living|be alive|being alive|exist|existing|wake up)\b(?! (?:in|near|with|at|there|far|early|before|here))/,
      /\b(?:do not|no longer) (?:want|wish) to (?:be here|be around|be in this world|go on|carry on|continue)(?: any ?more| any longer| living|[.!,]|$)/,
      /\b(?:sleep\w{0,3}|wish|hope|want|easier|better|nicer?|prefer|rather|dream)\b.{0,30}\b(?:never|not)(?: just| ever)?(?: to)? wak(?:e|ing) up\b|\bsleep forever\b/,
      /\b(?:nobody|no ?-?one|none|who|everyone)(?: will| would| is going to)?(?: even| ever| really| not)? (?:miss|notice|care|cry)(?: for)?(?: me)?(?: at all)?,?(?: if| when| that| once)? i (?:am |was |were |just |will |would ){0,2}(?:gone|disappear\w{0,2}|die\w?|dead|vanish\w{0,2}|not (?:here|there|around))|\b(?:nobody|no ?-?one)(?: will| would) (?:ever |even )?miss me\b/,
      /\bbetter(?: off)? without me\b|\bbetter if i (?:am|was|were|had)\b.{0,20}\b(?:gone|dead|not here|not born|never)\b|\bnever (?:been )?born\b|\bnot deserve to (?:live|be alive)\b|\bi (?:am|feel like|have become|feel i am)(?: just| only| nothing but)? (?:a |such a )?burden (?:to|on|for)\b/,
      /\bno (?:reason|point|purpose|meaning|sense|use|will)(?: left)? (?:to|in|of|for) (?:liv\w{1,3}|life|going on|go on|be alive|being alive|exist\w{0,3})\b|\bnothing (?:left )?(?:to live|worth living)\b/,
      /\blife (?:is|has|feels|seems)(?: now| just)? (?:not worth|worthless|meaningless|over|pointless|no (?:meaning|point|sense|purpose|value))\b/,
      /\bcannot (?:go on|carry on|live|keep living|continue living)(?: living)? (?:like this|this way|with this (?:pain|shame)|any ?more|any longer)\b/,
      /\b(?:give|giving|given|gave) up on (?:my )?(?:life|living)\b|\b(?:tired|sick|done|fed up|enough)(?: of| with) (?:living|life|being alive|this life|my life)\b|\bhate (?:being alive|living)\b/,
      /\bi (?:just |only |really )?(?:want|wish|would like) to (?:disappear|vanish|not exist|stop existing)\b|\bif i (?:disappear|vanish)(?:ed)?\b/,
      /\bjump(?:ing)? (?:off|from|in front of|out of|under) (?:a |an |the |my |this |hospital ){0,2}(?:bridge|roof|building|balcony|window|train|floor|rooftop)\b/,
      /\b(?:this is|writing) my (?:last|final|good ?bye) (?:message|note|day|night|words|letter)\b|\bgood ?bye (?:forever|world|everyone|everybody)\b/,
      /\b(?:painless|easiest|quickest|best|easy) (?:way|death|method)s? (?:to die|to end|out of (?:this )?life|of (?:dying|death))\b|\bpainless death\b/,
      /\b(?:pills?|tablets|insulin|potassium|rope|gun)\b.{0,30}\b(?:to die|to end|to kill me|not wake|and die)\b|\bi (?:have |just |already ){0,2}(?:took|taken|swallowed)\b.{0,25}\b(?:all (?:my|the)|too many|lots? of|whole|\d{2,3}) (?:\w{2,12} )?(?:pills|tablets|bottle)\b|\bi (?:have |just ){0,2}(?:took an overdose|overdosed)\b/,
    ],
  },
  {
    reply: 'emergency',
    harmless:
      /\b(?:stroke|heart attack|seizure|chest pain|overdose|poison|emergency|trauma)\w{0,4} (?:cent\w{1,3}|certif\w{1,20}|fellow\w{0,20}|program\w{0,20}|units?|jobs?|desig\w{1,20}|teams?|call|neurolog\w{1,20}|coverage|hospitals?|alerts?|clinics?|control|prevention|rotation|medicine|department|room|physicians?|doctors?|observation|patients|volumes?|codes?|visa|appointment|services?|contacts?)\b|\b(?:had|with|history of|survived|after) (?:a |an |my )?(?:stroke|heart attack|seizure|overdose)s? (?:last|in \d|two|three|\d{1,6} (?:years|months)|years|months|before)|\b(?:vignette|case scenario|interview question|exam question)\b.{0,200}/g,
    signs: [
      /\b(?:chest pain|heart attack|cannot breathe|cannot breath|(?:trouble|difficulty)(?: in)? breathing|short(?:ness)? of breath|not breathing|un ?conscious|seizures?|convuls\w{1,4}|stroke|bleeding (?:heavily|badly|a lot|too much|so much|and)|heavy bleeding|overdosed?|severe pain|collapsed|fainted|choking|poisoned|swallowed|anaphyla\w{2,4}|turning blue|not responding|unresponsive|face (?:is )?droop\w{1,4}|slurr\w{1,3} speech)\b(?=.{0,120}\b(?:what|which|medicines?|drugs?|dose|do|help|take|give|now|hours?|minutes?|mins?|since|urgent|emergency|hospital|please|today|ambulance|should|tablet)\b)/,
      /\b(?:help|urgent|emergency|please|what (?:to|should|can|do)|which medicine|my (?:father|mother|wife|husband|son|daughter|child|baby|friend|uncle))\b.{0,80}\b(?:chest pain|heart attack|cannot breathe|not breathing|un ?conscious|having (?:a )?(?:seizure|stroke|fits)|bleeding (?:heavily|badly|a lot)|overdosed|choking|unresponsive|turning blue|not responding)\b/,
      /\b(?:call|need|send|want)(?: me)? (?:an? )?ambulance\b|\b(?:this is|it is|have|having) (?:a |an )?(?:medical |real |life )emergency\b|\bi am (?:bleeding|having (?:a )?(?:stroke|heart attack|seizure|miscarriage)|in labou?r|choking)\b|\bwater broke\b/,
      /\b(?:someone|somebody|man|he|she|husband|wife)\b.{0,20}\b(?:has a (?:gun|knife)|with a (?:gun|knife)|is shooting|breaking into|broke into|attacking me|stabbed|is (?:beating|hitting|choking|strangling) (?:me|us|my))\b|\bactive shooter\b|\b(?:house|apartment|building|room) is on fire\b|\bi (?:was|got|have been) (?:just )?(?:stabbed|shot|raped|attacked|run over)\b/,
    ],
  },
  {
    reply: 'exploitation',
    harmless:
      /\b(?:consulate|embassy|vfs|uscis|consular|visa officer|officer|dhl|ecfmg|bank|post office)\b.{0,60}\b(?:passport|documents?|papers)\b|\bcop(?:y|ies) of (?:my|our|the|a) passport\b|\b(?:do|should|can|must|may) i (?:keep|take|hold|give|send) (?:my|our) passport\b|\bsexual harass\w{1,20} (?:training|policy|module|laws?|course|prevention)\b/g,
    signs: [
      /\b(?:took|takes?|taken|taking|keeps?|keeping|kept|holds?|holding|held|confiscat\w{1,5}|hid|hides|hiding|seized?|grabbed|withh\w{2,7}|return|give|gave|giving|locked)\b(?! (?:a |the )?cop).{0,20}\b(?:my|our|her|his|their|wife's|husband's) (?:\w{2,12} ){0,2}passports?\b(?! (?:for (?:the|my|visa|stamping|a)|to the|number|cop(?:y|ies) (?:for|to)|in my|with me|expires?|valid))/,
      /\bpassports?\b.{0,30}\b(?:(?:was|were|is|are|been|got) (?:taken|confiscated|locked|held|kept|seized|withheld)|(?:taken|locked|kept|held) (?:away )?by (?:my |the )?(?:boss|employer|owner|clinic|hospital|recruiter|agent|sponsor|manager))\b/,
      /\b(?:employer|boss|owner|clinic|hospital|recruiter|sponsor|agent|agency|manager|they|he|she)\b.{0,20}\b(?:confiscated|seized|took away|will not (?:give|return)|refus\w{1,3} to (?:give|return)|withholding|holding|keeping|kept|keeps|holds|hid)\b.{0,20}\b(?:my|our) (?:\w{2,12} ){0,2}(?:documents|papers|diploma|certificates?|degree|i-?94|visa|green card)\b/,
      /\b(?:forced|forcing|forces|coerc\w{1,4}|threatened|threatens|threatening)(?: me| us| doctors| residents)? ?(?:me |us )?to (?:work|sign|pay|sleep|stay|see \d|cover|lie|clean|live|commit|bill|change (?:the )?(?:notes|records))\b/,
      /\b(?:threat\w{0,5}|wants?|going|said (?:he|she|they) (?:will|would))\b.{0,25}\b(?:hurt|beat|kill|harm|rape|attack|hit|shoot) (?:me|us|my (?:family|wife|kids|parents|children|husband|son|daughter))\b/,
      /\b(?:he|she|boss|employer|owner|chief|attending|director|husband|wife|manager|supervisor|recruiter|they|doctor|consultant|sponsor|chairman|professor)(?: \w{1,12}){0,2} (?:beats?|hits?|slap\w{0,3}|raped?|assault\w{0,3}|punch\w{0,3}|kick(?:s|ed|ing)?(?= me(?! out))|chok\w{1,3}|locks?|locked|molest\w{0,3}|grop\w{1,3}|grabb\w{1,3}|abus\w{1,4}|touch(?:es|ed|ing)?|kiss\w{0,3}|harass\w{0,5}|stalk\w{0,3}) (?:me|us|my body)\b/,
      /\block(?:ed|s|ing)? (?:me|us|my family) (?:in|up|inside|out of)\b|\b(?:not|never) (?:let|allow(?:ed)?|letting|allowing)(?: me| us)?(?: to)? (?:leave|go out of|exit) (?:the |this |my |our )?(?:house|apartment|clinic|compound|building|room|property|home)\b|\b(?:not|never) (?:let|allow(?:ed)?|letting)(?: me| us)?(?: to)? (?:go home|call my|phone my|contact my|talk to my|see my)\b/,
      /\bsexual\w{0,2} (?:harass\w{0,5}|assault\w{0,3}|favou?rs?|abus\w{1,4}|advances)\b|\b(?<!\b(?:you|i) )\b(?:wants?|asked|asks|asking|demand\w{0,3})(?: me)? (?:for |to have )?(?:sex|sleep with (?:him|her|me)|to (?:sleep with|go to (?:his|her) (?:room|hotel|bed|house)))\b|\bi (?:am|have been|feel)(?: being)? (?:sexually )?(?:harassed|abused|molested|groped|trafficked|enslaved|exploited|blackmailed)\b|\bblackmail\w{0,3} (?:me|us)\b/,
      /\btreat\w{0,3} (?:me|us) (?:like|as) (?:a |an )?(?:slave|servant|animal|prisoner|dog)s?\b|\b(?:i am|we are|i feel) (?:like )?(?:a )?(?:slave|prisoner)s?\b|\b(?:victim of|being|help with|escape) (?:human |labou?r )?traffick\w{2,3}\b/,
    ],
  },
  {
    // With a question the knowledge base answers: whom to complain to, by when, what protects.
    reply: 'exploitation',
    onlyStatements: true,
    signs: [
      /\b(?:employer|boss|owner|clinic|hospital|they|he|she|company|sponsor|practice|group)\b.{0,30}\b(?:has not|have not|did not|does not|do not|is not|are not|never|stopped|refus\w{1,3} to|without)(?: been)? ?(?:pay|paying|paid)\b.{0,40}\b(?:me|my|us|months?|weeks?|salary|wages?|overtime)\b/,
      /\b(?:not|never)(?: been| get| got| getting)? paid (?:for |since |in )?(?:\w{1,10} )?(?:months?|weeks?|days?|january|february|march|april|may|june|july|august|september|october|november|december|salary|wages|overtime|anything)\b|\bno (?:salary|pay|wages|paycheck|pay ?check) (?:for|since|in)\b|\bunpaid (?:wages|salary|overtime)\b|\b(?:salary|wages|pay) (?:is |are |was |were )?(?:not paid|unpaid|withheld|stolen|being withheld)\b|\bwithholding (?:my |our )(?:salary|wages|pay)\b/,
      /\b(?:they|he|she|boss|employer|owner|clinic|hospital|director) forces? (?:me|us) to (?:work|see \d{1,6}|sign|pay|stay|sleep)\b/,
      /\bthreat\w{0,5}\b.{0,20}\b(?:cancel|withdraw|revoke|report|deport|call (?:ice|uscis|immigration|police)|send me back|destroy)\b|\bwill (?:cancel|revoke|withdraw) my (?:visa|h-?1b|petition|sponsorship|j-?1) if i (?:complain|talk|leave|tell|report|refuse|do not)\b/,
      /\b(?:he|she|boss|employer|owner|chief|attending|director|manager|supervisor|they)(?: \w{1,12}){0,2} (?:shouts?|yell\w{0,3}|scream\w{0,3}|bull(?:y|ies|ied)|humiliat\w{1,3}|insult\w{0,3}|threaten\w{0,3})(?: at)? (?:me|us)\b|\bi am (?:being )?(?:bullied|humiliated|threatened|mistreated)\b/,
    ],
  },
];

/** The same danger in the fifteen languages of candidates, and in Hindi and Urdu written with Latin letters. */
export const foreignDanger: [ReplyName, RegExp][] = [
  [
    'other-in-danger',
    new RegExp(
      [
        /\b(?:mi (?:amig[oa]|espos[oa]|herman[oa]|hij[oa]|companer[oa]|colega)|el|ella) .{0,30}(?:quiere morir|se quiere (?:morir|matar)|suicidar|se suicid|quitarse la vida|se va a matar)/,
        /\b(?:meu|minha|ele|ela) .{0,30}(?:quer morrer|quer se matar|suicidar|se matar)/,
        /\b(?:mon|ma|il|elle) .{0,30}(?:veut mourir|veut se (?:tuer|suicider)|suicider)/,
        /\b(?:arkadasim|kardesim|esim|kocam|karim|oglum|kizim).{0,30}(?:intihar|olmek istiyor)/,
        /\b(?:mera|meri|mere|uska|dost) .{0,30}(?:khudkushi|khudkhushi|suicide|mar(?:na)? chaht[aei])/,
        /\b(?:kaibigan|kapatid|asawa|anak) (?:ko )?.{0,30}(?:magpakamatay|gustong mamatay)/,
        /\b(?:ban toi|vo toi|chong toi|anh ay|co ay) .{0,30}(?:tu tu|muon chet|tu sat)/,
        /(?:صديق[يت]|زميل[يت]|زوج[يت]|أخ[يت]|ابن[يت]).{0,40}(?:انتحار|ينتحر|تنتحر|يموت|قتل نفسه)/,
        /(?:мой друг|моя подруга|муж|жена|брат|сестра|коллега|мій друг|чоловік|дружина|колега).{0,40}(?:умереть|суицид|самоуб|самогуб|померти|покончить|убить себя|вбити себе)/,
        /(?:我的?(?:朋友|同事|室友|丈夫|妻子|老公|老婆)|他|她).{0,15}(?:自杀|自殺|想死|轻生|不想活)/,
        /(?:친구|동료|남편|아내|룸메이트).{0,20}(?:자살|죽고 ?싶)/,
        /(?:दोस्त|पति|पत्नी|भाई|बहन).{0,30}(?:आत्महत्या|मरना चाह|जान देना)/,
        /(?:دوست|شوہر|بیوی|بھائی|بہن).{0,30}(?:خودکشی|مرنا چاہ)/,
        /(?:دوستم|همسرم|برادرم|خواهرم|همکارم).{0,30}(?:خودکشی|بمیرد)/,
        /(?:বন্ধু|স্বামী|স্ত্রী|ভাই|বোন).{0,30}(?:আত্মহত্যা|মরতে চা)/,
      ]
        .map((pattern) => pattern.source)
        .join('|'),
    ),
  ],
  [
    'self-harm',
    new RegExp(
      [
        /\bquiero (?:morir(?:me)?|matarme|suicidarme)|\bno quiero (?:seguir )?(?:vivir|viviendo)\b|\bquitarme la vida|\bacabar con mi vida|\b(?:pienso|pensando) en (?:el )?(?:suicid|morir|matarme)|\bme (?:quiero|voy a) (?:morir|matar|suicidar)|\bsuicidarme\b|\bganas de (?:morir|vivir)/,
        /\bquero (?:morrer|me matar|suicidar)|\bnao (?:quero|aguento) mais viver|\btirar (?:a )?minha (?:propria )?vida|\bacabar com (?:a )?minha vida|\bme (?:matar|suicidar)\b|\bvontade de (?:morrer|viver)|\bpens(?:o|ando) em (?:suicidio|me matar|morrer)/,
        /\b(?:veux|vais|envie de) (?:mourir|me (?:tuer|suicider))|\bme (?:suicider|tuer)\b|\bplus envie de vivre|\bmettre fin a (?:ma vie|mes jours)|\bpensees? suicidaires?|\bne veux plus vivre/,
        /\bolmek isti|\bintihar(?! (?:onleme|oran))|\bkendimi oldur|\byasamak istemi|\bhayatima son/,
        /\b(?:mujhe |main |mai |mein |me )?(?:marna|mar jana|khatam karna) (?:hai|chaht|chah)|\bkhud ?k(?:us|hus)hi\b|\bkhud ko (?:mar|khatam)|\b(?:jeena|jina|zinda rehna) nahi|\bjaan de(?:na|ni|ne)? (?:chaht|du|doo|hai|ka)|\bapni (?:jaan|zindagi) (?:le|khatam|khtm|de)|\bmar jau|\bsuicide kar/,
        /\bgusto ko(?:ng| nang)? (?:na )?(?:ma ?matay|magpakamatay)|\bmagpakamatay|\bayoko nang mabuhay|\bayaw ko nang mabuhay|\bpatayin ang (?:sarili|aking sarili)|\bwakasan ang (?:buhay|aking buhay)/,
        /\b(?:toi|minh|em|con) (?:chi |thuc su |khong con )?muon (?:chet|tu tu|tu sat)|\bkhong muon song|\btu tu\b(?= |$)|\btu sat\b|\bket lieu/,
        /(?:أريد|اريد|بدي|عايز|عايزة|نفسي|أفكر في|افكر في|أتمنى|اتمنى) (?:أن |ان )?(?:أموت|اموت|الموت|الانتحار|الإنتحار|أنتحر|انتحر)|انتحار|أقتل نفسي|اقتل نفسي|لا أريد (?:أن )?(?:أعيش|العيش)|لا اريد (?:ان )?(?:اعيش|العيش)|أنهي حياتي|انهي حياتي|مش عايز[ة]? اعيش/,
        /хочу (?:умереть|сдохнуть|покончить|убить себя)|не хочу (?:больше )?жить|покончить с собой|самоуб(?:ий|ью)|суицид|убить себя|убью себя|наложить на себя руки/,
        /хочу (?:померти|вмерти|вбити себе)|не хочу (?:більше )?жити|самогуб|накласти на себе руки|суїцид|покінчити з (?:собою|життям)/,
        /想死|自杀|自殺|不想活|活不下去|轻生|結束.{0,4}生命|结束.{0,6}生命|了结自己|去死/,
        /죽고 ?싶|자살|살기 ?싫|살고 ?싶지 ?않|목숨을 끊/,
        /मरना चाह|मर जाना चाह|आत्महत्या|ख़?ुदकुशी|जीना नहीं|जान दे|अपनी जान|जीवन समाप्त/,
        /مرنا چاہت|مر جانا چاہت|خودکشی|خود کشی|جینا نہیں|زندہ نہیں رہنا|اپنی جان (?:لے|دے)|زندگی ختم/,
        /می ?خواهم (?:ب)?میرم|می ?خوام (?:ب)?میرم|نمی ?خواهم زنده|نمی ?خوام زنده|خودم را (?:ب)?کش|خودمو (?:ب)?کش|به زندگی(?:ام|م)? پایان|دلم می ?خواهد بمیرم/,
        /মরতে চাই|মরে যেতে চাই|আত্মহত্যা|বাঁচতে চাই ?না|নিজেকে (?:শেষ|মেরে)|জীবন শেষ/,
      ]
        .map((pattern) => pattern.source)
        .join('|'),
    ),
  ],
  [
    'emergency',
    new RegExp(
      [
        /\b(?:dolor (?:de|en el) pecho|no puede respirar|no puedo respirar|no respira|infarto|esta inconsciente|se esta (?:ahogando|desangrando))/,
        /\b(?:dor no peito|nao consegue respirar|nao consigo respirar|nao respira|esta inconsciente)/,
        /\b(?:douleur (?:a|dans) la poitrine|ne respire (?:plus|pas)|crise cardiaque|arrive pas a respirer)/,
        /\b(?:gogus agrisi|kalp krizi|nefes alam)/,
        /\b(?:seene mein dard|seene me dard|saans nahi|sans nahi|behosh ho|dil ka daura)/,
        /\b(?:masakit ang dibdib|hindi makahinga|inaatake sa puso)/,
        /\b(?:dau nguc|kho tho|nhoi mau co tim|bat tinh)/,
        /ألم في (?:ال)?صدر|ألم شديد في صدر|لا يتنفس|لا تتنفس|نوبة قلبية|فاقد الوعي|не дышит|боль в груди|инфаркт у|без сознания|не дихає|біль у грудях|біль в грудях|непритомн|胸痛|不能呼吸|没有呼吸|心脏病发作|昏迷|가슴 ?통증|숨을 (?:못|안)|의식이 없|सीने में दर्द|साँस नहीं|सांस नहीं|बेहोश|दिल का दौरा|سینے میں درد|سانس نہیں|بے ہوش|دل کا دورہ|درد قفسه سینه|نفس نمی ?کش|سکته کرد|বুকে ব্যথা|শ্বাস নিতে পার|শ্বাস নিচ্ছে না|অজ্ঞান/,
      ]
        .map((pattern) => pattern.source)
        .join('|'),
    ),
  ],
];
