// What a candidate says of themselves, kept so that later questions need not say it again. Rules, and careful ones: what is not
// surely said of the speaker is not kept.
import { readCount } from '../domain/calendar.ts';
import { findJurisdictions, jurisdictionNames, withoutJurisdictions } from '../domain/jurisdictions.ts';
import { type Profile, type ProfiledQuery, type Stage, type Step, steps } from '../domain/profile.ts';
import { showDate, wordCount } from '../domain/text.ts';
import type { Query } from '../domain/types.ts';
import type { Glossary } from '../knowledge/glossary.ts';
import type { Specialties } from '../knowledge/specialties.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { findDates } from './read-dates.ts';

/** The words of the field, to read a profile with. */
export type Terms = { glossary: Glossary; findSpecialties: Specialties['findSpecialties'] };

/** The profile after a message: what it says of the speaker is added, and what it says anew replaces what was there. Never throws. */
export function readProfile(message: string, before: Profile, today: Date, terms: Terms): Profile {
  let profile = before;
  const clauses = clausesOf(message);
  for (const clause of clauses) profile = readClause(clause, profile, today, terms);
  return readCorrection(message, clauses, profile, terms);
}

function readClause({ text, speaks }: Clause, before: Profile, today: Date, terms: Terms): Profile {
  if (speaks === 'if') return before;
  const profile = readFamily(text, before);
  if (speaks === 'asked') return readVisa(text, profile, terms, true);
  if (speaks === 'when') return readFinish(text, profile, today);
  if (speaks !== 'self') return profile;
  return [readStage, readExams, readEcfmg, readStates].reduce(
    (so, read) => read(text, so),
    readSpecialty(text, readFinish(text, readVisa(text, profile, terms, false), today), terms),
  );
}

// Visas a person holds. What the glossary counts as a visa beside them (EB-2, K-1) is a route.
const held =
  /\b(?:j ?-? ?[12]|h ?-? ?1 ?-? ?b(?! ?-?1)|hib|h1|h-1|h ?-? ?4|o ?-? ?[13](?:-?a)?|tn|e ?-? ?3|f ?-? ?[12]|b ?-? ?[12]|l ?-? ?[12]|h-?1b-?1|opt|green ?card)\b/gi;

/** The visa now and the one wished, each as it is last said. In a question only "my J-1" tells. */
function readVisa(text: string, before: Profile, { glossary }: Terms, onlyMine: boolean): Profile {
  const mentions = [...text.matchAll(held)];
  let profile = before;
  for (const { 0: written, index } of mentions) {
    const visa = glossary.find(written, 'visa')[0];
    if (!visa) continue;
    const left = text.slice(0, index);
    const right = text.slice(index + written.length);
    // "J-1 or H-1B": not decided.
    if (
      /^\W*(?:or|vs|versus|\/)\W*(?:an? )?[a-z]-?\d/i.test(right) ||
      /[a-z]-?\d\w?-?b? (?:or|vs|versus) (?:an? )?$/i.test(left)
    )
      continue;
    const claim = onlyMine ? (myOwn(left, right) ? 'now' : undefined) : visaClaim(left, right);
    if (claim === 'now')
      profile = { ...without(profile, profile.visaWanted === visa ? 'visaWanted' : undefined), visa };
    if (claim === 'wanted' && visa !== profile.visa) profile = { ...profile, visaWanted: visa };
    if (claim === 'not')
      profile = without(
        profile,
        profile.visa === visa ? 'visa' : undefined,
        profile.visaWanted === visa && wish.test(left) ? 'visaWanted' : undefined,
      );
  }
  return profile;
}

const wish =
  /\b(?:want|wants|wish|hope|hoping|plan|planning|prefer|aim|looking|try|trying|need|apply|applying|switch|switching|change|changing|convert|converting|move|moving|transfer|transferring|waiting|interested|get|getting|seek|seeking|would like|will be|prepare|preparing|going)\b/i;
// What follows a visa and shows that it is not the status itself.
const thing =
  /^\W*(?:visa )?(?:hospital|clinic|family|wife|husband|spouse|kids|petitions?|applications?|waivers?|requests?|lawyer|attorney|employers?|sponsor\w*|jobs?|offers?|interview|process|cap|lottery|registration|fees?|approval|transfer|filing|options?|routes?|rules?|laws?|questions?|concerns?|quer(?:y|ies)|doubts?|issues?|residents|physicians|doctors|fellows|people|candidates|holders|colleagues|friends|programs|positions?|spots?|(?:was|were|is|are|got|being|has been) (?:\w+ )?(?:denied|refused|rejected|filed|pending|revoked|canceled|cancelled)|is not|was not|pending|denied|refused|rejected|in (?:process|progress)|will be|would be|has not|is (?:better|possible|hard|easy|good))/i;

function myOwn(left: string, right: string): boolean {
  return (
    /\bmy (?:current |own |present |existing )?$/i.test(left) &&
    !/\b(?:want|need|get|apply for|waiting for|applied for|file|filed) my $/i.test(left) &&
    !thing.test(right)
  );
}

function visaClaim(left: string, right: string): 'now' | 'wanted' | 'not' | undefined {
  if (
    /(?:\b(?:not|no longer|never)(?: been)?|not (?:have|hold|want|need)|\bno more|\bwithout)(?: (?:on|in|under|an?|my|the|have|want|holding))* $/i.test(
      left,
    )
  )
    return 'not';
  if (/\bno $/i.test(left)) return 'not';
  if (/\b(?:eligible|qualify|expired|former|old|previous|first|past) (?:for )?(?:an? )?$/i.test(left))
    return undefined;
  const adjacent =
    /\b(?:now|currently|still|am|i'm|im|already|while|being) (?:on|in|under|holding)? ?(?:an? )?$/i.test(
      left,
    );
  if (thing.test(right))
    return wish.test(left) &&
      /^\W*(?:visa )?(?:sponsor\w*|jobs?|offers?|positions?|spots?|waivers?)/i.test(right) &&
      !/^\W*waiver/i.test(right)
      ? 'wanted'
      : undefined;
  if (myOwn(left, right)) return 'now';
  if (
    /\b(?:change|switch|convert|move|moving|changing|switching|transfer) (?:my status )?from (?:an? |my )?$/i.test(
      left,
    )
  )
    return 'now';
  if (wish.test(left) && !adjacent)
    return /\bnot (?:want|need|plan|prefer)/i.test(left) ? undefined : 'wanted';
  if (gone.test(left) && !adjacent) return undefined;
  return standing.some((pattern) => pattern.test(left)) ||
    (/^(?:as |sorry,? |actually,? |correction,? |currently,? |now,? |on |in )*(?:an? )?$/i.test(left) &&
      holder.test(right))
    ? 'now'
    : undefined;
}

const holder =
  /^\W*$|^\W*(?:visa )?(?:resident|fellow|physician|doctor|holder|hospitalist|img|trainee|student|scholar|attending|intern|here|now|status|since|until|till|ends?|expires?|visa)\b/i;
const gone =
  /\b(?:was|were|used to|had|did|finished|completed|came|entered|arrived|trained|previously|formerly|ex|first|earlier|years ago)\b/i;
const inner = "(?: (?!confused|worried|scared|asking|reading|about|between|question)[\\w'/-]+){0,6}?";
const standing = [
  new RegExp(
    `\\b(?:i am|i'm|im|iam|we are|we're|been|am|currently|now|still|presently|here|already|working|training|studying|staying|living|resident|fellow|attending|intern|physician|doctor|hospitalist|pgy ?-?\\d|residency|fellowship|student|us|usa)\\b${inner} (?:on|in|under|holding) (?:an? |the |valid |my )*$`,
    'i',
  ),
  /\b(?:i am|i'm|im|iam|am|we are|currently|now|still|actually|status|visa|visa is|status is|it is|it's|mean|meant)[ :=]*(?:an? |the |in |on )*$/i,
  /\b(?:i|we) (?:currently |now |already |still |do )?(?:have|hold|got|switched to|changed to|moved to)(?: an?| the| valid| approved)* $/i,
  /\b(?:pgy ?-?\d|resident|fellow|hospitalist|attending)(?: in [\w ]{2,20})?,? (?:an? )?$/i,
];

function readStage(text: string, before: Profile): Profile {
  const found = stages.find(([, patterns, unless]) => patterns.test(text) && !unless.test(text));
  const year = Number(/\bpgy ?-? ?(\d)\b/i.exec(text)?.[1]) || undefined;
  if (!found) return before;
  const stage =
    found[0] === 'resident' && /\bfellow\b(?!ship)/i.test(text) && !wish.test(text) ? 'fellow' : found[0];
  // A new stage is no longer the old year.
  const kept = stage === before.stage ? before : without(before, 'year');
  return { ...kept, stage, ...(year && (stage === 'resident' || stage === 'fellow') ? { year } : {}) };
}

const am =
  "\\b(?:i am|i'm|im|iam|me|we are|i work|i am working|working|work|currently|now|already|still|as|started|starting)\\b";
const stages: [Stage, RegExp, RegExp][] = [
  [
    'resident',
    /\bpgy ?-? ?[1-7]\b/i,
    /\b(?:not|was|were|will be|start\w*|did|as a|during|in my) (?:an? |as |in |my )*pgy|\bpgy ?-?\d (?:position|spot|start)/i,
  ],
  [
    'fellow',
    new RegExp(
      `${am}[^,]*?\\bfellow\\b(?!ship)|\\b(?:i am|i'm|im|currently|now|still) (?:in|doing|at)\\b[^,]*\\bfellowship\\b|\\bmy fellowship (?:ends?|finish\\w*|will end|is until|program)|\\bfinish(?:ing)? (?:my )?(?:[\\w-]+ ){0,3}fellowship\\b|^(?:[\\w'-]+ ){0,3}fellow\\b|\\b(?:doing|in) (?:my |an? )?(?:[\\w-]+ ){0,3}fellowship\\b`,
      'i',
    ),
    /\b(?:not|was|were|will be|want|wanting|hope|plan|planning|apply|applying|after|interview|finished|completed|did|need|looking|without|before|offered|accepted)\b/i,
  ],
  [
    'resident',
    new RegExp(
      `${am}[^,]*?\\b(?<!permanent )resident\\b(?! (?:of|alien))|\\b(?:i am|i'm|im|currently|now|still) (?:in|doing|at)\\b[^,]*\\bresidency\\b|\\bmy (?:residency|training) (?:ends?|finish\\w*|will end|is until)|\\b(?:finish(?:ing)?|doing|in) (?:my )?(?:[\\w-]+ ){0,3}residency\\b|^(?:[\\w'-]+ ){0,3}(?<!permanent )resident\\b(?! (?:of|alien))`,
      'i',
    ),
    /\b(?:not|was|were|will be|want|wanting|hope|plan|planning|apply|applying|after|interview\w*|finished|completed|did|need|looking|before|without|co-resident)\b/i,
  ],
  [
    'student',
    /\b(?:i am|i'm|im|iam|currently|still|as|now)\b[^,]*\b(?:medical|med|mbbs|medicine) student\b|\bi (?:study|am studying) medicine\b|\bi am in (?:my )?(?:\w+ year of )?(?:medical|med) school\b|^(?:[\w'-]+ ){0,3}(?:medical|med|mbbs) student\b|\bfinal year (?:mbbs|medical student)/i,
    /\b(?:not|was|were|when i)\b/i,
  ],
  [
    'applicant',
    /\b(?:am|i'm|im|currently|now|still|we are|will|going to|planning to|plan to|want to|^)\b[^,]*\bapply(?:ing)? (?:to|for|in) (?:the )?(?:[\w-]+ ){0,3}?(?:residency|match)\b|\bi applied (?:to|for) (?:residency|the match)\b|\bapplying (?:this|next) (?:cycle|season|year)\b|\b(?:want|hope|hoping|plan|planning|trying|try|going) to match\b|\bresidency applicant\b|\b(?:i am|i'm|im|went) unmatched\b|\bi (?:did not|didn't) match\b|^applying (?:to|for) (?:residency|the match)/i,
    /\b(?:fellowship|not applying|years ago)\b/i,
  ],
  [
    'abroad',
    new RegExp(
      `\\b(?:i (?:practi[cs]e|work)|i am (?:practi[cs]ing|working)|i'm (?:practi[cs]ing|working)|im (?:practi[cs]ing|working)|(?:i am|i'm|im|work as|working as|working|practi[cs]ing)(?: as)? (?:an? )?[^,]*?(?:doctor|physician|gp|consultant|surgeon|specialist|\\w+ologist|\\w+iatrist|internist|pediatrician|hospitalist))\\b[^,]*\\b(?:in|at)(?: my| the)? (?:home country|abroad|overseas|COUNTRY)\\b|\\bi (?:practi[cs]e|work) (?:abroad|overseas|back home|outside (?:the )?us)`.replace(
        'COUNTRY',
        countries(),
      ),
      'i',
    ),
    /\b(?:was|were|used to|did|worked|from)\b|\bn[o']t\b/i,
  ],
  [
    'attending',
    new RegExp(
      `${am}[^,]*?\\b(?:attending|hospitalist|nocturnist|(?:staff|practicing|practising) physician)\\b(?! (?:job|position|offer|salary|school|a |an |the |med))`,
      'i',
    ),
    /\b(?:not|was|were|will be|want|become|hope|looking|apply|applying|first|student|my)\b/i,
  ],
];

/** The names of countries as English has them; Georgia is also a state, so it tells nothing. */
function countries(): string {
  const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const names = letters.flatMap((one) => letters.map((two) => regions.of(one + two) ?? ''));
  const ours = new Set(['United States', 'Georgia', 'Jersey', ...Object.values(jurisdictionNames)]);
  const short = [
    'UK',
    'England',
    'Scotland',
    'Wales',
    'UAE',
    'KSA',
    'Burma',
    'Türkiye',
    'Turkey',
    'the Philippines',
  ];
  return [...new Set([...names, ...short])]
    .filter((name) => name && !ours.has(name) && !/U\.?S\.? |World|Europe|Nations/.test(name))
    .map(RegExp.escape)
    .join('|');
}

/** A specialty that one is in replaces a wish; a wish or the past stands only where nothing better is known. */
function readSpecialty(text: string, before: Profile, { findSpecialties }: Terms): Profile {
  const denied = /\b(?:not|never|no longer)\b(?! sure| yet)/i.exec(text);
  const said = denied ? text.slice(0, denied.index) : text;
  const struck = denied ? findSpecialties(text.slice(denied.index)) : [];
  const profile = struck.some(({ id }) => id === before.specialty?.id)
    ? without(before, 'specialty')
    : before;
  // Beside "PGY2" even "IM on" is no "I am on".
  const found = findSpecialties(said.replace(/(\bpgy ?-?\d,? )im (?=on\b)/i, '$1internal medicine '));
  if (!found.length || !inRole.test(said)) return profile;
  const weak = wish.test(said) || /\b(?:was|were|did|finished|completed|trained|after)\b/i.test(said);
  const at = said.search(/\bfellow(?:ship)?\b/i);
  const nearest = at > 0 && !wish.test(said) ? findSpecialties(said.slice(0, at + 6)).at(-1) : undefined;
  const { id, name } = nearest ?? found[0]!;
  if (
    weak &&
    profile.specialty &&
    !/\bfellow/i.test(said) &&
    !['applicant', 'student'].includes(profile.stage ?? '')
  )
    return profile;
  if (
    weak &&
    profile.specialty &&
    profile.stage &&
    ['resident', 'fellow', 'attending', 'abroad'].includes(profile.stage)
  )
    return profile;
  return { ...profile, specialty: { id, name } };
}

const inRole =
  /\b(?:am|i'm|im|iam|we are|specialty|speciality|field|resident|fellow|pgy ?-?\d|residency|fellowship|attending|hospitalist|certified|boarded|trained|training|match|matched|matching|work as|working as|practi[cs]e|practi[cs]ing|specialist|doctor|physician|graduate|img|applying|apply|actually|mean|meant|as an?)\b/i;

function readStates(text: string, before: Profile): Profile {
  if (!findJurisdictions(text).length) return before;
  const denied = /\b(?:not|no longer|never)\b/i.exec(text);
  if (denied) {
    const struck = findJurisdictions(text.slice(denied.index));
    const kept = {
      ...before,
      statesWanted: before.statesWanted.filter((one) => !struck.includes(one)),
      statesNow: before.statesNow.filter((one) => !struck.includes(one)),
    };
    return readStates(text.slice(0, denied.index), kept);
  }
  const fromTo = /\bfrom\b(?<from>.+?)\bto\b(?<to>.+)$/i.exec(text)?.groups;
  if (fromTo && /\b(?:mov|relocat|transfer|go)/i.test(text))
    return addStates(before, findJurisdictions(fromTo.from!), findJurisdictions(fromTo.to!));
  const wished = wishedPlace.exec(text);
  const here = wished ? text.slice(0, wished.index) : text;
  const there = wished ? text.slice(wished.index) : '';
  const past =
    /\b(?:was|were|did|finished|completed|from|born|graduated|licensed|license|licence|ago|failed|passed|used to|attended|visited|interview\w*|studied|rotations?|observership|left)\b/i.test(
      here,
    );
  const now = !past && placed.test(here) ? findJurisdictions(here) : [];
  return addStates(before, now, findJurisdictions(there));
}

const wishedPlace =
  /\b(?:want|wish|hope|hoping|plan|planning|prefer|looking|going to|will (?:move|go|work|start|be)|moving|move|relocat\w*|apply\w*|interested|would like|(?:job )?offer|signed|accepted|matched|to work|job in|starting in)\b/i;
const placed =
  /\b(?:am|i'm|im|iam|we are|live|living|lives|work|working|train|training|resident|residency|fellow|fellowship|pgy ?-?\d|based|practi[cs]e|practi[cs]ing|located|staying|hospital is|program is|clinic is|hospitalist|attending|physician|doctor|currently|now|actually)\b.*?\b(?:in|at|near|from|is|actually|now)\b|\b(?:based|located|live|living) |\bmy (?:hospital|program|clinic|state|residency|fellowship) (?:is )?/i;

/** What is said anew of where one is replaces the old; wishes add up. */
function addStates(before: Profile, now: string[], wanted: string[]): Profile {
  return {
    ...before,
    ...(now.length ? { statesNow: now } : {}),
    ...(wanted.length ? { statesWanted: [...new Set([...before.statesWanted, ...wanted])] } : {}),
  };
}

/** The month in which training ends. The end of a visa or of a contract is another date. */
function readFinish(text: string, before: Profile, today: Date): Profile {
  const ends = ending.exec(text);
  if (
    !ends ||
    /\b(?:medical school|med school|mbbs|step|usmle|oet|internship|house job|waiver|contract|observership|rotation|degree|mph|phd|documents?|paperwork|college)\b/i.test(
      text,
    )
  )
    return before;
  const past = /\b(?:finished|completed|ended|graduated|was done)\b/i.test(ends[0]);
  const date = findDates(text, today, past ? 'last' : 'next').find(({ at }) => at > ends.index);
  if (!date) return before;
  return {
    ...without(before, 'finishAssumed'),
    finish: date.date.slice(0, 7),
    ...(date.assumed ? { finishAssumed: true } : {}),
  };
}

const ending =
  /\b(?:i(?:'ll| will| am going to)? )?(?:finish(?:ing|es|ed)?|complet(?:e|ing|ed)|graduat(?:e|ing|ed)|(?:be |being )?done)\b|\b(?:training|residency|fellowship|program|programme|pgy ?-?\d) (?:will |is going to )?(?:end|ends|ending|ended|finish|finishes|is over|is until|completes|till|until)\b|\b(?:end|completion) of (?:my )?(?:training|residency|fellowship)\b/i;

function readExams(text: string, before: Profile): Profile {
  const mentions = [...text.matchAll(/\bstep ?-?(?<step>[123])(?: ?ck)?\b|\bck\b/gi)];
  if (
    /\ball (?:the |usmle |my |three |3 )*(?:steps|usmles?)\b/i.test(text) &&
    /\b(?:passed|cleared|done)\b/i.test(text)
  )
    return /\bnot\b/i.test(text) ? before : { ...before, passed: [...steps] };
  let profile = before;
  let verb = '';
  for (const [place, mention] of mentions.entries()) {
    const step = (mention.groups!.step ?? '2') as Step;
    const last = mentions[place - 1];
    const left = text.slice(last ? last.index + last[0].length : 0, mention.index);
    const right = text.slice(mention.index + mention[0].length, mentions[place + 1]?.index);
    // "failed step 1 once and step 2 twice": the verb of the first serves the second.
    verb = outcome.exec(left)?.[0] ?? (verb || (outcome.exec(right)?.[0] ?? ''));
    if (toCome.test(left)) verb = '';
    if (notTaken.test(`${left} ${right}`))
      profile = { ...profile, passed: profile.passed.filter((one) => one !== step) };
    else if (verb) profile = addOutcome(step, verb, left, right, profile);
  }
  return profile;
}

const outcome =
  /\b(?:(?:did |have |has |had |could )?not (?:yet )?)?(?:pass(?:ed|ing)?|clear(?:ed)?|done|fail(?:ed|s|ures?|ing)?)\b/i;
const toCome =
  /\b(?:will|planning|plan|going to|preparing|prepare|studying|register|registered|want|if|fear|afraid|scared|might|may|would|should|can|have to|need to|never|without)\b/i;
const notTaken = /\b(?:not|yet to)\b(?: \w+){0,2} (?:tak|took|sit|sat|given|give|attempt)|\bnot yet\b/i;
const countWords: Record<string, number> = {
  once: 1,
  twice: 2,
  thrice: 3,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};
const times =
  /\b(?<word>once|twice|thrice)\b|\b(?<number>\d|one|two|three|four|five|six) ?(?:times|x\b|attempts?|tries|fails?|failures?|failed)/i;
const atAttempt =
  /\b(?:in|on|at|after) (?:the |my )?(?<word>second|third|fourth|fifth|[2-5](?=nd|rd|th))\w* (?:attempt|try|time|go)\b/i;

function addOutcome(step: Step, verb: string, left: string, right: string, before: Profile): Profile {
  const failed = /not|fail/i.test(verb);
  const passed = !failed || /\b(?:then|later|finally|now|but|and) (?:i )?(?:passed|cleared)\b/i.test(right);
  const counted = (times.exec(right) ?? times.exec(left))?.groups;
  const attempt = failed ? undefined : atAttempt.exec(right)?.groups!.word;
  const failures = failed
    ? counted
      ? toCount(counted.word ?? counted.number!)
      : Math.max(1, before.failed[step] ?? 0)
    : attempt && toCount(attempt) - 1;
  return {
    ...before,
    ...(failures ? { failed: { ...before.failed, [step]: failures } } : {}),
    ...(passed ? { passed: [...new Set([...before.passed, step])].sort() } : {}),
  };
}

function toCount(word: string): number {
  return countWords[word.toLowerCase()] ?? readCount(word) ?? 1;
}

function readEcfmg(text: string, before: Profile): Profile {
  if (!/\becfmg\b/i.test(text) || /\b(?:will|if|want|apply|applying|cost|fee|question|pathway)\b/i.test(text))
    return before;
  if (
    /\b(?:not|without|no|yet to)\b[^,]*\becfmg\b|\bwaiting (?:for|on) (?:my |the )?ecfmg|\becfmg[^,]*\b(?:pending|not yet|not issued|in process)\b/i.test(
      text,
    )
  )
    return { ...before, ecfmg: false };
  if (
    /\becfmg[- ]certified\b|\b(?:have|has|got|hold|holding|received|obtained|with)(?: an?| my| the| valid)* ecfmg(?:[- ]certifica\w+)?(?! (?:id|number|account|username|application))\b|\bcertified by ecfmg\b|\becfmg (?:certificate |certification )?(?:done|received|issued)\b/i.test(
      text,
    )
  )
    return { ...before, ecfmg: true };
  return before;
}

function readFamily(text: string, before: Profile): Profile {
  let profile = before;
  const own =
    '\\b(?:my|our) (?:dear |pregnant |beloved |own |\\d |two |three |little |small |elder |older |younger |new |newborn |whole )*';
  if (
    new RegExp(`${own}(?:wife|husband|spouse)\\b(?!'s (?:cousin|friend))`, 'i').test(text) ||
    /\b(?:i am|i'm|im|we are|^)\s*(?:happily |now |already )?married\b|^(?:wife|husband) (?:is |and |pregnant|on |works|has )/i.test(
      text,
    )
  )
    profile = { ...profile, spouse: true };
  if (
    new RegExp(
      `${own}(?:kids?|child|children|sons?|daughters?|baby|babies|twins)\\b|${own}(?:wife|husband|spouse) and (?:\\w+ )?(?:kids?|child|children|son|daughter|baby)\\b`,
      'i',
    ).test(text) ||
    /\b(?:i|we) have (?:an?|two|three|four|\d) (?:\w+ )?(?:kids?|child|children|sons?|daughters?|baby|babies)\b/i.test(
      text,
    )
  )
    profile = { ...profile, children: true };
  if (/\b(?:i am|i'm|im|we are) (?:not married|single|divorced|unmarried|a widow(?:er)?)\b/i.test(text))
    profile = without(profile, 'spouse');
  if (/\b(?:i|we) (?:have no|do not have)(?: any)? (?:kids|children)\b|\bno (?:kids|children)\b/i.test(text))
    profile = without(profile, 'children');
  return profile;
}

/** "Actually H-1B, not J-1": short, without "I", and sure only beside the word that takes something back. */
function readCorrection(message: string, clauses: Clause[], before: Profile, { glossary }: Terms): Profile {
  if (clauses.some(({ speaks }) => speaks === 'asked' || speaks === 'if' || speaks === 'other'))
    return before;
  const match =
    /^\W*(?:(?:no|sorry|actually|correction|wait|oops|i mean|i meant|my mistake)\b[,:.\s-]*)+(?:(?:it is|it's|its|on|in|i am on|i'm on)\s+)?(?:an? )?(?<rest>.{1,60})$/i.exec(
      message,
    );
  const rest = match?.groups!.rest;
  if (!rest || rest.includes('?')) return before;
  const [right, wrong] = rest.split(/\bnot\b|\binstead of\b/i);
  const visa = glossary.find(right!, 'visa');
  const taken = glossary.find(wrong ?? '', 'visa');
  const bare = right!.trim().split(' ').length <= 3;
  if (visa.length === 1 && bare && right!.match(held) && (taken.length || before.visa))
    return { ...before, visa: visa[0]! };
  const states = findJurisdictions(right!);
  if (
    states.length === 1 &&
    before.statesNow.length &&
    !withoutJurisdictions(right!).replace(/\b(?:in|i am in|state)\b|\W/gi, '')
  )
    return { ...before, statesNow: states };
  return before;
}

function without(profile: Profile, ...keys: (keyof Profile | undefined)[]): Profile {
  return Object.fromEntries(
    Object.entries(profile).filter(([key]) => !keys.includes(key as keyof Profile)),
  ) as Profile;
}

/** Whether a message asks what is kept of the speaker, sets it right, or wants it forgotten. */
export function profileRequest(message: string): 'show' | 'forget' | undefined {
  const text = message.slice(0, 300).replaceAll('\u2019', "'");
  if (forget.some((pattern) => pattern.test(text))) return 'forget';
  return show.some((pattern) => pattern.test(text)) ? 'show' : undefined;
}

/** Whether a message only tells of the speaker and asks nothing. */
export function onlyTells(message: string): boolean {
  const clauses = clausesOf(message);
  return (
    wordCount(message) <= 30 &&
    !/[?\u061f]|\b(?:what|when|where|which|who|how|why|can|could|may|should|would|will|do|does|did|is|are|need|want|looking|seek\w*|assist|jobs?|employment|positions?|tell|help|explain|please|pls|plz)\b/i.test(
      message,
    ) &&
    /^\W*(?:(?:hi|hello|ok|so|well|thanks)\W+)?(?:i|i'm|im|my|we)\b/i.test(message) &&
    !/\b(?:right|correct|allowed|normal|worried|problem|fail\w*|denied|rejected|or|legal|possible|enough|fees?|cost|licen[cs]e|idea|deadline|late|stuck|confused|scared|lost|fired|closing)\b/i.test(
      message,
    ) &&
    clauses.some(({ speaks }) => speaks === 'self') &&
    clauses.every(({ speaks }) => speaks === 'self' || speaks === 'when')
  );
}

const mineToForget =
  '(?:my|all(?: of)?(?: my)?|the) (?:\\w+ )?(?:details|data|info|information|profile|facts|answers)(?: (?:about|on|of) me)?';
const forget = [
  new RegExp(
    `\\b(?:forget|delete|erase|remove|clear|wipe|discard|reset)\\b (?:please )?(?:${mineToForget}|(?:everything|all|what|anything)(?: that)? (?:you (?:know|have|stored|remember|saved)|i (?:told|said|wrote)|(?:about|on) me)|me\\b(?! (?:not|to))|about me)`,
    'i',
  ),
  /\b(?:do not|don't|stop) (?:keep|remember|remembering|store|storing|save|saving) (?:my (?:details|data|info|information|profile)|anything about me|what i (?:told|said))/i,
];
const show = [
  /\bwhat (?:do|did|have|are) you (?:know|remember|store|stored|keep|kept|keeping|have|saved|learned|learn|got)\b[^?]{0,20}\b(?:about|on|of) me\b/i,
  /\bwhat (?:do|did|have) you (?:know|remember|store|stored) (?:so far|from me)/i,
  /\bwhat (?:did|have) i (?:already )?(?:tell|told|said|say)\b(?: to)?(?: you)?(?: (?:about|so far|of)[^?]{0,30})?\W*$/i,
  /\b(?:show|see|tell|read|give)(?: me)? (?:my|back my|me my) (?:profile|details|data|info(?:rmation)?)\b(?! (?:to|is|must))/i,
  /\bwhat (?:is|'s)(?: in)? my profile\b|\bwhats in my profile\b|^\W*my profile\W*$/i,
  /\bdo you (?:remember|know) (?:who i am|my (?:visa|specialty|details|situation|profile)|what i (?:told|said))/i,
  // A correction: what was taken wrongly is shown as it now stands.
  /\b(?:that is|that's|thats|this is|you are|you're|you have (?:it|me)|you got (?:it|me)) (?:wrong|incorrect|mistaken|not (?:right|correct|true))\b[^?]{0,20}\b(?:i am|i'm|im|i have|i was|my)\b[^?]*$/i,
];

/** The profile in plain words, for the one whose it is. */
export function sayProfile(profile: Profile): string {
  const lines = [who(profile), visa(profile), place(profile), exams(profile), family(profile)].filter(
    Boolean,
  );
  if (!lines.length) return 'You have told me nothing about yourself that I keep.';
  return `This is what you told me. ${lines.join(' ')} If something is wrong, tell me. If you say "forget my details", I delete it.`;
}

const stageWords: Record<Stage, string> = {
  student: 'a medical student',
  applicant: 'applying to residency',
  resident: 'a resident',
  fellow: 'a fellow',
  attending: 'an attending physician',
  abroad: 'a doctor who practises outside the United States',
};

function who({ stage, year, specialty, finish, finishAssumed }: Profile): string {
  const field = specialty ? specialty.name : '';
  const lines = [
    stage ? `You are ${stageWords[stage]}${year ? ` (PGY-${year})` : ''}.` : '',
    field ? `Your specialty is ${field}.` : '',
    finish
      ? `Your training ends or ended in ${showDate(finish)}${finishAssumed ? ' (you gave no year, so I took the next one)' : ''}.`
      : '',
  ];
  return lines.filter(Boolean).join(' ');
}

function visa({ visa, visaWanted }: Profile): string {
  return [visa ? `You hold ${visaName(visa)}.` : '', visaWanted ? `You want ${visaName(visaWanted)}.` : '']
    .filter(Boolean)
    .join(' ');
}

function visaName(term: string): string {
  if (term === 'green-card') return 'a green card';
  const name = term.toUpperCase();
  return term === 'opt' ? 'OPT' : `${/^[AEFHILMNORSX]/.test(name) ? 'an' : 'a'} ${name} visa`;
}

function place({ statesNow, statesWanted }: Profile): string {
  const names = (codes: string[]) => list(codes.map((code) => jurisdictionNames[code] ?? code));
  return [
    statesNow.length ? `You are in ${names(statesNow)}.` : '',
    statesWanted.length ? `You are looking at ${names(statesWanted)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function exams({ failed, passed, ecfmg }: Profile): string {
  const failures = steps
    .filter((step) => failed[step])
    .map((step) => `Step ${step} ${failed[step] === 1 ? 'once' : `${failed[step]} times`}`);
  return [
    passed.length ? `You passed ${list(passed.map((step) => `Step ${step}`))}.` : '',
    failures.length ? `You failed ${list(failures)}.` : '',
    ecfmg === undefined ? '' : ecfmg ? 'You are certified by ECFMG.' : 'You are not yet certified by ECFMG.',
  ]
    .filter(Boolean)
    .join(' ');
}

function family({ spouse, children }: Profile): string {
  const who = [spouse ? 'a spouse' : '', children ? 'children' : ''].filter(Boolean);
  return who.length ? `You have ${list(who)}.` : '';
}

function list(words: string[]): string {
  return words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/**
 * Fills what a question leaves open: the visa held and the specialty, and a state only where the question asks for the rule of
 * one and names none. A question that names another visa, specialty or state is about that one.
 */
export function withProfile(query: Query, profile: Profile, { findSpecialties }: Terms): ProfiledQuery {
  const own = findSpecialties(query.text)[0] ?? profile.specialty;
  const state =
    query.jurisdictions.length || !asksForRuleOfState(query.text) ? [] : stateOf(query.text, profile);
  return {
    ...query,
    visas: query.visas.length || !profile.visa || namesNoneOfMine(query.text) ? query.visas : [profile.visa],
    jurisdictions: state.length ? state : query.jurisdictions,
    ...(own ? { specialty: { id: own.id, name: own.name } } : {}),
  };
}

/** "My wife's visa", "which visa is best": not about the visa that the speaker holds. */
function namesNoneOfMine(text: string): boolean {
  return /\b(?:which|what|best|other|another|any) (?:\w+ )?visas?\b|\b(?:wife|husband|spouse|cousin|friend|brother|sister|he|she)\b/i.test(
    text,
  );
}

function asksForRuleOfState(text: string): boolean {
  if (
    /\b(?:which|what|any|all|other|another|every|each|some|how many|most|both|different|new|second|two|list of) (?:\w+ )?states?\b|\bstates\b|\bcompare\b|\bcheapest\b/i.test(
      text,
    )
  )
    return false;
  return /\b(?:my|this|our|the|that) state(?:'s)?\b|\bstate (?:board|licen[cs]e|law|limit|rule|deadline|fee|window)|\bmy (?:medical )?board\b|\bmedical board\b|\bfull licen[cs]e\b|\bconrad (?:\w+ )?(?:window|slots?|deadline|fee|opens?|closes?)\b|\b(?:window|slots?) (?:open|close|left)/i.test(
    text,
  );
}

/** Where they are for "here" and for a license; where they want to go for a waiver job. Several are no answer. */
function stateOf(text: string, { statesNow, statesWanted }: Profile): string[] {
  const here = /\bhere\b|\bthis state\b|\bwhere i (?:am|live|train|work)\b/i.test(text);
  const [first, second] = here ? [statesNow, []] : [statesWanted, statesNow];
  const chosen = first.length ? first : second;
  return chosen.length === 1 ? chosen : [];
}
