// The words that rules of the guard are made of: classes of words with one meaning, so that a rule can ask for meanings
// together ("a drug" with "may I take") and not for sentences that somebody once wrote.

/**
 * A pattern for any of the wordings, which `|` divides as in an expression. `*` stands for an ending, `~` for up to three words between.
 * Whole words only; everything is bounded.
 */
export function oneOf(wordings: string): RegExp {
  const pattern = wordings
    .replace(/\s*\|\s*/g, '|')
    .replaceAll('*', "[a-z']{0,8}")
    .replaceAll(' ~ ', '(?: [^ ]{1,20}){0,3} ');
  return new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`);
}

/** Who is not the writer: family, friends, people at work. */
export const somebodyElse =
  'friends?|room ?-?mates?|hubby|in-?laws?|grandpa|grandma|toddler|newborn|mentor|(?:yr|year|month)s? old|\\d{1,2} ?y|flat ?mate*|house ?mate*|class ?mate*|batch ?mate*|husband|wife|spouse|partner|fiance*|boyfriend|girlfriend|brother|sister|son|daughter|child|kid|baby|mother|father|mom|mum|dad|papa|mama|parents|uncle|aunt|cousin|nephew|niece|grandmother|grandfather|neighbour|neighbor|co-?resident|coresident|co-?fellow|colleague|co-?worker|coworker|intern|senior|junior|chief|buddy|mentor|batch|someone|somebody|guy|girl|a resident|a doctor|a man|a woman';

/** What candidates come for. A request that has none of these is about something else. */
export const remit =
  'visas?|waivers?|conrad|j-?1|j-?2|h-?1b?|h-?4|o-?1|eb-?[1-5]|niw|green ?cards?|i-?\\d{3}[a-z]?|ds-?\\d{3,4}|ead|opt|sevis|uscis|ecfmg|intealth|usmle|step [123]|oet|eras|nrmp|match|matched|residenc*|residents?|fellowships?|fellows?|imgs?|licen[cs]*|credential*|boards?|attending|fcvs|fsmb|abim|acgme|gme|cme|observership|usce|rotation*|contract*|employers?|hospitals?|salar*|recruiter*|hpsa|dea|h-?1|perm|nih|programs?';

export const drugs =
  'ibuprofen|paracetamol|acetaminophen|tylenol|panadol|aspirin|antibiotic*|insulin|amox*|augmentin|azithro*|ceftriaxone|vancomycin|vanco|metformin|xanax|adderall|ritalin|modafinil|ssris?|sertraline|prozac|lexapro|escitalopram|zoloft|antidepressants?|propranolol|statins?|atorvastatin|warfarin|eliquis|apixaban|heparin|levothyroxine|prednisone|prednisolone|steroids?|melatonin|sleeping pills?|sleeping tablets?|ozempic|semaglutide|mounjaro|finasteride|minoxidil|lasix|furosemide|lisinopril|losartan|amlodipine|beta ?blockers?|omeprazole|morphine|tramadol|opioids?|oxycodone|gabapentin|lithium|haloperidol|lorazepam|diazepam|valium|epinephrine|norepinephrine|adrenaline|amiodarone|digoxin|potassium|keppra|doxycycline|cipro|ciprofloxacin|meropenem|zosyn|cough syrup|painkillers?|pain killers?|viagra|benadryl|zofran|nsaids?|laxatives?|vitamin d|iron tablets|birth control|contracepti*|pills?|tablets?|syrup|ointment|inhaler|(?:which|what|good|best|any|take|some|or|give) medicines?|medicine (?:for|to take|should)|medication*';

export const illnesses =
  'headaches?|head is (?:hurting|paining)|migraines?|fever|cough*|rash|flu|covid|uti|diarr?h*|loose (?:motions?|stools?)|stools?|skin|eye|eyes|urine|breath|vomit*|nausea|constipation|back ?pain|stomach ?(?:pain|ache)|abdominal pain|chest ?pain|knee|sore throat|throat pain|ear (?:infection|pain|ache)|tooth ?ache|palpitations?|dizz*|insomnia|lumps?|moles?|swelling|swollen|itch*|bleeding|periods?|hair ?(?:is |loss|fall*)|hair is falling|acne|weight loss|sugar|diabet*|blood pressure|bp|hypertension|cholesterol|thyroid|tsh|asthma|pneumonia|sepsis|septic|meningitis|otitis|tb|tuberculosis|hiv|cancer|tumou?rs?|anemia|depression|anxiety|adhd|pregnan*|miscarriage|infection|allerg*|gout|arthritis|kidney stones?|hernia|appendicitis|stroke|seizures?|burn|wound|fracture|sprain|numb|tingling|chest infection|conjunctivitis|red eye|pain|ache|hurts?|aches?';

export const labs =
  '(?:k(?= ?\\d\\.)|na(?= ?1)|inr|tsh|hb|hgb|hba1c|a1c|sugar|glucose|creatinine|cr|crp|wbc|platelets?|trop(?:onin)?|lactate|ph|p?co2|bp|spo2|ferritin|bilirubin|alt|psa|cholesterol|ldl|bun|egfr)(?: (?:is|of|was|level|came|now))?:? \\d{1,3}';

/** Specialties and those who work in them, as candidates shorten them. */
export const specialties =
  'psych*|neuro*|cards|cardio*|neph|nephro*|endo|endocrin*|gastro*|hepato*|onco*|hem-?onc|heme-?onc|hemato*|rheum*|pulm*|pulm-?crit|pccm|critical care|intensivist*|icu|infectious disease*|id|geriatri*|palliative|pain medicine|hospitalist*|nocturnist*|internist*|internal medicine|im|family medicine|family physician|fm|pcp|primary care|general practi*|pediatric*|paediatric*|peds|neonat*|nicu|picu|obgyn|ob-?gyn|ob/gyn|obstetric*|gyn*|anesth*|anaesth*|radiolog*|patholog*|dermat*|derm|ophthalm*|ent|otolaryng*|urolog*|surgeon*|surgery|surgical|ortho*|trauma|emergency medicine|em|er|allerg*|immunolog*|physiatr*|pm&r|pmr|rehab|sleep medicine|addiction*|urgent care|hospital medicine|outpatient|inpatient|locums?|physicians?|doctors?|telemedicine|wound care|occupational|hospice|gi|sports medicine|electrophysiolog*|transplant';
export const places =
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|nyc|ny|nj|nc|sc|tx|fl|ca|north carolina|south carolina|carolinas?|north dakota|south dakota|dakotas?|ohio|oklahoma|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|dc|puerto rico|guam|midwest|mid west|east coast|west coast|southwest|southeast|northeast|northwest|new england|south|north|chicago|houston|dallas|boston|miami|atlanta|seattle|phoenix|detroit|philadelphia|cleveland|denver|upstate|rural|big city|cities|anywhere|us|usa|america';

export const foreignPlaces =
  'uk|united kingdom|england|scotland|wales|london|britain|canada|ontario|toronto|australia|sydney|germany|german|ireland|irish|new zealand|nz|dubai|uae|abu dhabi|emirates|saudi|ksa|riyadh|qatar|doha|oman|kuwait|bahrain|europe|france|sweden|norway|denmark|switzerland|italy|spain|netherlands|holland|belgium|austria|poland|singapore|japan|china|malaysia|gulf|middle east|nhs';

export const foreignBodies =
  'plab|gmc|mccqe|mcc|nac osce|carms|express entry|approbation|fachsprach*|kenntnispr*|amc|ahpra|scfhs|saudi prometric|haad|dha|moh|dhcc|fmge|neet|inicet|fcps|mrcp|mrcgp|mrcs|ukmla|nzrex|irish medical council|pres exam|smle|omsb|qchp|racgp|tier 2|skilled worker visa|medical council';

export const professions =
  'nurses?|nursing|cna|rn|lpn|nclex|dentists?|dental|dds|bds|pharmacists?|pharmacy|naplex|vet|vets|veterinar*|physical therap*|physiotherap*|physio|physios|occupational therap*|speech therap*|chiropract*|paramedics?|midwi*|radiographers?|radiology technicians?|x-?ray technician*|lab tech*|medical technolog*|phlebotom*|optometr*|psychologists?|psychology|podiatr*|dietitian*|nutritionist*|nurse practitioner|engineers?|programmers?|developers?|accountants?|school teachers?|lawyer exam|bar exam|airline pilot|chef|ayurved*|homeopath*|bams|bhms|social workers?|medical assistants?|caregivers?|respiratory therap*|emt';
