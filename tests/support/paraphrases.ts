// Honest retellings of passages, as a model writes them: reworded, shortened, put in another order, two sentences in one.
/** The passage that each rests on, and what is said of it. */
export const paraphrases: [string, string][] = [
  ['changes-bills-2026#hr7961', 'House bill 7961 of 2026 was still only a bill in March 2026, not a law.'],
  [
    'changes-bills-2026#hr7961',
    'The bill would free healthcare workers from paying the $100,000 for an H-1B.',
  ],
  [
    'changes-match-boards#nrmp-ban',
    'In June 2025 the NRMP said that programs with matched applicants from restricted countries may ask for a waiver of the Match commitment.',
  ],
  [
    'changes-match-boards#nrmp-ban',
    'The NRMP asked programs to delay the start or defer for a year where possible.',
  ],
  [
    'usmle-format-2026#dates',
    'The new software came to Step 3 on March 10, 2026, to Step 2 CK on May 7, 2026 and to Step 1 on May 14, 2026.',
  ],
  ['usmle-format-2026#dates', 'Your exam date decides which version you get.'],
  [
    'contract-liquidated-damages#arc',
    'An ARC contract may not have a non-compete clause that can be enforced against the physician.',
  ],
  ['contract-liquidated-damages#arc', 'Law-firm guides from about 2014 put the ARC sum at $250,000.'],
  [
    'contract-pay-workload#hours',
    'A good contract states the expected face-to-face clinical hours in a week and leaves time for calls and records.',
  ],
  ['contract-pay-workload#hours', 'Work at sites outside the waiver does not count toward the 40 hours.'],
  [
    'credentials-dea#each-state',
    'You need a DEA registration of its own in every state where you practice with controlled substances.',
  ],
  [
    'credentials-dea#each-state',
    'The license of the state comes first, because each DEA registration stands on the authority of its state.',
  ],
  [
    'credentials-school-documents#evaluation',
    'As of August 2023, ECFMG does not take a commercial credential evaluation in place of your documents.',
  ],
  [
    'credentials-school-documents#evaluation',
    'Instead, ECFMG wants a copy in the original language with an official English translation.',
  ],
  [
    'culture-img-associations#resources',
    'The Physician Support Line, 1-888-409-0141, is free for international doctors and trainees in the US.',
  ],
  [
    'interview-answers#about-yourself',
    'Start with a short personal opening, then the recent work that fits the job, and end with why you want this job.',
  ],
  [
    'boards-certification#license-or-board',
    'The license comes from a state, and the certification comes from a specialty board.',
  ],
  [
    'boards-certification#license-or-board',
    'You need a separate license application for each state where you will work.',
  ],
  ['eras-application#token', 'You buy a token from ECFMG and open MyERAS with it.'],
  [
    'eras-application#token',
    'In the 2024 season the token cost US$165, so look up the present price before you pay.',
  ],
  ['match-rules#binding', 'A match is binding on both the applicant and the program.'],
  ['match-rules#binding', 'A program cannot release a matched applicant, even if both agree.'],
  [
    'state-attempts-by-state#alaska',
    'Alaska allows two attempts at each USMLE Step, the strictest count found in any state.',
  ],
  [
    'state-pathways-north#massachusetts',
    'Under its 2024 law Massachusetts has three stages for foreign-trained physicians: limited, restricted and full license.',
  ],
  [
    'state-pathways-north#massachusetts',
    'In Massachusetts the limited license lasts at least one year and the restricted license covers at least two years in a shortage area.',
  ],
  [
    'state-training-north-west#maine',
    'Maine asks for either 36 months of ACGME-accredited training or a current ABMS certificate.',
  ],
  [
    'usmle-window-fees#payment',
    'USMLE fees can be paid only with American Express, MasterCard or Visa, and a paid fee is not refunded.',
  ],
  ['jobs-recruiters#fee', 'Candidates pay nothing: employers pay the physician recruiters.'],
  [
    'conrad-change-employer#fear',
    'One law firm says that fear that an employer might close one day is not an extenuating circumstance by itself.',
  ],
  [
    'conrad-states-northeast#massachusetts',
    'Massachusetts charged no state fee for a Conrad application as of 2016.',
  ],
  [
    'conrad-states-northeast#massachusetts',
    'By a calendar of July 2024, Massachusetts answers Conrad applications in March.',
  ],
  [
    'family-cspa-children#chart',
    'USCIS uses the Final Action Dates chart to fix the age of a child for an I-485 filed on or after August 15, 2025.',
  ],
  [
    'h1b-job-loss#conrad',
    'During Conrad service you may not change status, for example to H-4 or B-2, or file the I-485.',
  ],
  [
    'j1-moonlighting-insurance-family#internal',
    'Internal moonlighting is not allowed on a J-1, because the rule covers work inside and outside your own hospital.',
  ],
  [
    'visa-ead-work-permits#auto',
    'A renewal filed on or after October 30, 2025 no longer brings an automatic extension of up to 540 days.',
  ],
  [
    'visa-tn-e3#tn-ten-percent',
    'On a TN only patient care that is incidental to teaching or research is allowed.',
  ],
  ['waiver-family-j2#work', 'The J-2 work card ends when the status changes from J-2 to H-4.'],
  [
    'state-nc#training',
    'North Carolina asks an IMG for two years of accredited residency before a full license.',
  ],
  [
    'state-md#conrad-rules',
    'Maryland has up to 10 Conrad flex slots for jobs outside a shortage area, and they are part of the 30.',
  ],
  [
    'state-il#conrad-window',
    'Illinois takes Conrad requests from October 1 to October 31 and, by a data site of March 2026, opens again in January and April if slots are left.',
  ],
];
