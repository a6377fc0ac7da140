// What must not reach retrieval: danger first, then requests that a careful assistant answers with a reply written for
// them. Rules, not a model, so that they hold when everything else is down.
import type { ReplyName } from '../knowledge/replies.ts';

/** The reply that a message calls for before any search, or undefined for a question to answer. */
export function guard(message: string): ReplyName | undefined {
  const text = message.toLowerCase().replaceAll('\u2019', "'");
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  return rules.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0] ?? language(text);
}

// In order: what protects a person comes before what protects us.
const rules: [ReplyName, RegExp[]][] = [
  [
    'other-in-danger',
    [
      /^(?=.*\b(he|she|they|him|her|them|friend|co-?resident|colleague|room ?mate|husband|wife|brother|sister|group)\b).*\b(good ?bye|farewell|suicide|last) (message|note|text|letter|post)\b/,
      /\b(friend|co-?resident|colleague|room ?mate|husband|wife|brother|sister|he|she|they)\b(?!.{0,40}\bi('m| am| feel) (suicidal|going|so)\b).{0,60}\b(kill(ing)? (him|her|them)sel|suicidal\b(?! patient)|(committed|attempted|commit|attempt) suicide|want(s|ed)? to die|hurt(ing)? (him|her|them)sel|overdosed|(took|taken|taking) an overdose)/,
    ],
  ],
  [
    'self-harm',
    [
      /\b(kill|hurt|harm|hang|cutt?|end)(ing)? my ?self\b/,
      /\b(end|ending|take|taking) (my|my own) (own )?life\b|\bend it all\b/,
      /\b(suicidal\b(?! (patients?|ideation|risk))|suicide\b(?! (prevention|rates?|risk|statistics|watch))|self[- ]harm\b)/,
      /\b(want|wish|going|rather|ready|better) (to|be|i was|i were|off)? ?(die|dead)\b/,
      /\b(don'?t|do not|dont) (want to|wanna) (live|be alive|wake up|exist|go on)\b/,
      /\b(no ?(body|one)|none) (will|would) (even )?(miss|notice|care)\b.{0,40}\b(if|when|am|disappear|gone|die)\b/,
      /\b(no (reason|point) (to|in) liv\w+|life is (not worth|meaningless|over)|can'?t go on (living|like this|any ?more))\b/,
      /\bbetter off without me\b/,
    ],
  ],
  [
    'emergency',
    [
      /\b(chest pain|heart attack|can'?t breathe|not breathing|unconscious|seizure|stroke|bleeding (heavily|badly)|overdose[d]?|severe pain)\b(?! (cent|certif|fellow|program|unit|job|desig))(?=.{0,120}\b(what|medicine|drug|dose|do|help|take|give|now|hour|since)\b)/,
    ],
  ],
  [
    'exploitation',
    [
      /\b(took|taken|keeps?|kept|holds?|holding|confiscat\w+|hid) (away )?(my|our|her|his) passport/,
      /\b(forced|forcing|forces) (me|us) to (work|sign|pay|sleep|stay)\b/,
      /\bthreat\w* (to )?(hurt|beat|kill|harm)\b|\b(locked|lock) (me|us) (in|up)\b|\b(sexual\w* (harass|assault|favou?r)\w*|he touch(es|ed) me)\b/,
    ],
  ],
  [
    'injection',
    [
      /\b(ignore|forget|disregard|override|bypass)\b.{0,40}\b(previous|prior|above|earlier|your|all|these|any)\b.{0,30}\b(instruction|rule|prompt|direction|guideline|programming)s?\b/,
      /\byou are (now|no longer)\b|\bpretend (to be|you are|that you)\b|\b(act|behave|respond) as (if you|a|an|my)\b.{0,30}\b(unrestricted|without|jailb|dan|attorney|lawyer|officer)\b/,
      /\b(system prompt|hidden (prompt|instruction)s?|developer mode|jailbreak|your (instructions|prompt|rules|configuration))\b/,
      /\bnote to (the )?(ai|assistant|bot|model|chatbot)\b|\b(ai|assistant|bot) (instruction|note|command)s?:/,
      /\b(repeat|print|reveal|show|output|tell me) (me )?(the |your )?(text above|everything above|words above|initial (prompt|instructions)|(exact )?system (message|prompt))/,
    ],
  ],
  [
    'fraud',
    [
      /\b(fake|forge[dr]?|forging|falsif\w+|counterfeit|photoshop\w*|doctored|backdat\w+)\b.{0,50}\b(document|certificate|diploma|degree|letter|transcript|marriage|visa|passport|stamp|experience|usmle|score|reference|lor|pay ?stub|employment)/,
      /\b(buy|purchase)\b (a |an |the |some |my )?(\w+ )?(certificate|diploma|degree|transcript|visa|passport|score|lor|experience letter|reference letter)\b/,
      /\b(marry|marriage)\b.{0,40}\b(for (\$?\d+|money|papers|green ?card|visa)|fake|paper|convenience|look real)/,
      /\b(hide|hiding|conceal|lie|lying|not (tell|mention|disclose|declare)|omit|skip)\b.{0,50}\b(from (uscis|the board|ecfmg|immigration|the consulate|my employer)|on (the|my) (form|application|ds|visa|eras|interview)|criminal|arrest|dui|failed attempt|malpractice|gap)\b.{0,40}\b(can i|how|best way|get away|without)\b/,
      /\b(how|ways?|can i|best way)\b.{0,30}\b(hide|conceal|lie about|cheat|get away with|leak(ed)?|recalls?)\b.{0,40}\b(exam|usmle|step|attempt|arrest|dui|gap|overstay|criminal|fail|malpractice|question)/,
      /\b(someone|somebody|a friend|person) (else )?(to )?(sit|take|write|give) (my|the) (exam|step|oet|test)\b/,
    ],
  ],
  [
    'case-judgement',
    [
      /\b(overstay(ed)?|out of status|unlawful presence|worked without|deport(ed|ation)|removal proceeding|arrest(ed)?|convict(ed|ion)|dui|misdemeanou?r|felony|visa (refus|den)\w+ (for|under)|misrepresent\w*)\b.{0,160}\b(should i|do i (have to|need to)?|shall i|can i|will (i|they|my)|mention|skip|tell|disclose|what (should|can|do) i)\b/,
      /\b(will|would|does|do|is|are) (my|our) (waiver|petition|case|visa|application|h-?1b|green ?card|i-?\d{3}|asylum|appeal)\b.{0,40}\b(be |get )?(approved|granted|denied|refused|rejected|ok|accepted|succeed|win)\b/,
      /\b(what are|tell me) my (chances|odds)\b|\bmy (chances|odds) (of|for|to)\b|\bdo i (qualify|have a (strong|good) case)\b.{0,30}\b(asylum|hardship|persecution|o-?1|eb-?1)\b/,
    ],
  ],
  [
    'guarantee',
    [
      /\b(you|your|u|firm|website|company|agency|team)\b.{0,40}\bguarante\w+/,
      /\bguarantee[ds]? (me|my|us)\b|\b(promise|assure) me\b.{0,60}\b(waiver|visa|job|approval|match|green ?card)\b/,
      /(\b100 ?%|\b(sure ?shot|guaranteed|assured|assurance))(?= |,).{0,30}\b(visa|green ?card|waiver|approval|job)\b/,
    ],
  ],
  [
    'other-people',
    [
      /\b(other|another|different|previous|last) (candidate|applicant|doctor|physician|client|user|person|people)s?('s)?\b.{0,60}\b(name|salary|offer|e-?mail|phone|cv|resume|detail|profile|contact|score|visa|case|interview)/,
      /\b(names?|details?|lists?|salar\w+|contacts?) of (the )?(other|another|previous) (candidate|applicant|doctor|physician|client|user)s?\b/,
      /\b(how many (others?|other people|candidates|applicants)|who else)\b.{0,50}\b(interview|appl|compet|offer)\w*/,
      /\b(salary|offer|cv|phone|address|e-?mail|visa status) (of|for) (dr\.? |doctor )[a-z]+/,
    ],
  ],
  [
    'prediction',
    [
      /\b(on (which|what) date|exactly when|what (exact )?(day|date))\b.{0,60}\b(congress|senate|bill|act|law|reauthori\w+|bulletin|pass)\b/,
      /\b(exact(ly)?|precise(ly)?)\b.{0,40}\b(slots?|waivers?|seats?)\b.{0,40}\b(left|remain\w*|available)\b/,
      /\bhow many\b.{0,30}\b(slots?|waivers?)\b.{0,40}\b(will be|left)\b.{0,60}\b(on|by|in|at) .{0,20}20\d\d\b/,
      /\b(will|who will|who is going to)\b.{0,30}\b(win the election|be president|congress pass|trump (win|cancel|end|stop))\b/,
    ],
  ],
  [
    'abuse',
    [
      /\b(wearing|sexy|horny|nude|naked|sex chat|kiss me|date me|be my (girl|boy)friend|sext)\b/,
      /\b(fuck|bitch|bastard|asshole|idiot bot|stupid (bot|robot|machine)|shut up|piece of shit|motherf\w+|cunt|whore|slut)\b/,
    ],
  ],
  [
    'openings',
    [
      /\b(any|have you( got)?|do you have|are there|list|show( me)?|find( me)?|send( me)?|looking for|current|open|available)\b(?!.{0,30}\b(law|rule|limit)).{0,50}\b(jobs?|openings?|vacanc(y|ies)|positions?)\b.{0,60}\b(in|near|around|with|for|at)\b(?!.{0,12}\b(interview|contract))(?!.*\b(exempt|that are|which are)\b)/,
    ],
  ],
  [
    'job-wish',
    [
      /^(hi|hello|dear sir|please|pls|urgent)?,?\s*(i|we)?( am| are| m|'m)?\s*(need|want|looking for|search\w*( for)?|seeking|require)\b.{0,40}\b(jobs?|positions?)\b.{0,20}$/,
    ],
  ],
  [
    'handoff',
    [
      /\b(connect|transfer|forward|put|link|introduce)\b.{0,15}\b(me|us)\b.{0,40}\b(human|person|people|agent|consultant|recruiter|advis[oe]r|specialist|representative|someone|somebody|staff|team|expert|counsel+or|manager)\b/,
      /\b(want|wanna|need|like|prefer|wish|can i|could i|may i|let me|how (can|do) i|please|pls|plz|kindly)\b.{0,25}\b(speak|talk|chat|meet|discuss|in touch|contact|call|reach)\b.{0,25}\b(human|real person|a person|someone|somebody|agent|consultant|your recruiter|advis[oe]r|specialist|representative|staff|your team|expert|counsel+or|manager|you guys|you people)\b/,
      /\b(speak|talk|chat) (to|with) (a |an |your |the )?(human|real person|live agent|agent|consultant|representative|someone (real|from your|at your))\b/,
      /\b(human|real person|live agent|live person|agent|consultant|representative|operator|recruiter)\b.{0,12}\b(pls|please|now|plz|asap|required|needed)\b|^(agent|human|consultant|operator|representative|recruiter)\b.{0,8}$/,
      /\b(want|need|prefer|like|give me|get me)\b.{0,20}\b(a )?(human( being)?|real person|person to|live agent|someone to (call|talk)|consultant)\b/,
      /\b(someone|somebody|anyone|any ?body) (should|can|could|will|to|please|there)? ?(who )?(can )?(call|phone|ring|contact|handles?|help me (personally|in person))\b/,
      /\b(your|is there( a| any)?|do you (guys )?have( an?| any)?) (phone|telephone|contact|whats ?app|e-?mail|office|number)\b/,
      /\bcall me\b|\b(phone number|email id|e-mail address) (of|for) (you|your|the (firm|office|team|company))\b/,
    ],
  ],
  [
    'out-of-remit',
    [
      /\b(nurses?|nclex|dentists?|dental|pharmacists?|fpgec|veterinar\w+|physical therapists?|physiotherapists?|chiropract\w+)\b.{0,30}\b(licen[cs]\w*|visas?|exams?|salary|earn|registration|jobs?)\b/,
      /\b(plab|gmc registration|amc exam|mccqe|express entry|approbation)\b/,
      /\b(invest(ing|ment)?\b.{0,20}\b(money|savings|bonus|shares|property)|bitcoin|crypto\w*|nvidia|stock(s| market| tip)?|forex|lottery ticket|mutual fund)\b(?!.{0,40}\beb-?5\b)/,
      /\b(republican|democrat|trump|biden|vote for|who (should i|to) vote|election)\b.{0,60}\b(better|vote|best|support|win|who)\b|\b(better|vote|support)\b.{0,60}\b(republicans?|democrats?)\b/,
      /\b(recipe|football|cricket score|movie|poem|joke|song lyrics|horoscope|girlfriend|write (me )?(a |an )?(poem|story|song|code|python|essay))\b/,
      /\bwho (should|shall|to|do) (i |we )?vote\b|\b(what|how)('s| is| will| about)?( be)? the weather\b|\bweather (today|tomorrow|forecast)\b|^weather\b/,
      /\b(capital of|who won the|translate this)\b/,
    ],
  ],
  [
    'medical',
    [
      /\b(my|his|her|the|our) (patient|father|mother|wife|husband|son|daughter|child|baby|friend)('s)? (has|have|had|is having|is suffering|got|with)\b.{0,80}\b(what|which|how much)\b.{0,30}\b(medicine|drug|dose|treat\w*|antibiotic|tablet|give)\b/,
      /\b(what|which) (medicine|antibiotic|drug) (should|can|to|for|do)\b|\b(what|which|how much) (is the )?(dose|dosage)\b/,
      /\bhow (much|many)\b.{0,30}\b(mg|tablets?|pills?|ibuprofen|paracetamol|acetaminophen|aspirin|antibiotics?|insulin|amoxicillin)\b.{0,30}\b(give|take)\b/,
    ],
  ],
  [
    'about',
    [
      /\b(are|r) (you|u) (a |an )?(real |actual )?(bot|robot|human|person|ai|machine|real)\b|\b(who|what) (are|r) (you|u)\b(?! (going|planning))|\bchat ?gpt\b|\b(is this|am i talking to) (a |an )?(bot|robot|human|person|ai|machine|real)/,
      /\bwhat (can|do) you (do|know|help)\b/,
    ],
  ],
  [
    'greeting',
    [
      /^(hi+|hello+|hey+|salam|salaam|as+al[aou]+m.{0,20}|namaste|good (morning|evening|afternoon|day)|greetings|hola|dear (sir|madam|team).{0,10})( (there|all|sir|madam|team|doc|doctor|dr|bot|preceptor))*[\s.!,?]*$/,
    ],
  ],
  [
    'thanks',
    [
      /^(ok(ay)?,? ?)?(thanks?( you)?|thank u|thx|tnx|ty|much appreciated|appreciate it|great,? thanks?|perfect|got it|understood|great|ok(ay)?|cool|nice|alright)( (so much|very much|a lot|you|for (your|the) (help|answer|info\w*)|sir|madam|dear|all|this|that|was|very|helpful|again))*[\s.!,)]*$/,
    ],
  ],
  [
    'bye',
    [
      /^(ok(ay)?,? |thanks?( you)?,? )?(good ?)?(bye+|see (you|u|ya)|good ?night|take care|ciao|later)\b.{0,40}$/,
    ],
  ],
];

/** Writing that this base has no words for, and key-mashing. */
function language(text: string): ReplyName | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length >= 4 && latin.length / letters.length < 0.5) return 'language';
  const words = text.match(/[a-z]{3,}/g) ?? [];
  const mashed = words.filter((word) =>
    !/[aeiouy]/.test(word)
      ? word.length > 4
      : /[bcdfghjklmnpqrstvwxz]{5,}/.test(word) || /^(asd|qwe|zxc|jkl|hjk|dfg|lkj)/.test(word),
  );
  if (words.length && mashed.length * 2 >= words.length && words.length <= 6) return 'gibberish';
  return undefined;
}
