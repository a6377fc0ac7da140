// What people are for: judgements, promises, consultants and jobs, as different people write of it, and questions that sound alike. One message a line.
import { type Behaviour, lines } from './guard-lines.ts';

export const forPeople: Behaviour[] = [
  {
    kind: 'a legal judgement',
    replies: ['case-judgement'],
    calls: lines(`
i was arrested for dui in 2021 charge dropped, will i get my waiver
i overstayed my f1 by 8 months should i tell the consulate
my program fired me, can i sue them
Is my case strong for O-1? 12 papers 200 citations
will uscis deny me for working without permission 3 weeks
i forgot to declare a job in ds160, is it fraud, what do i do
worked 2 moonlight shifts on j1 before knowing. should i report to ecfmg
will my waiver be approved i did research mostly
uscis sent me NTA what should I do
should i divorce before filing i-485
Do I have a good chance for NIW
am I inadmissible for lying about my step attempts
what should i write as answer to RFE about specialty occupation
should I plead guilty to misdemeanor assault as h1b doctor
can i be deported for unpaid taxes
please check my contract and say if safe
my ex accused me of abuse, will it affect my green card
consulate put me 221g, is it because i have same name as terrorist? will they approve
did I violate my status by volunteering in clinic
i said no to 'ever denied visa' question by mistake, should i correct it
police caught me with marijuana in colorado, is my J-1 finished
tell me if my hardship case will win, wife depressed and kid autism
I failed to report an arrest from 2016 on my ds160, what now
my visa expired 5 months ago and i kept working, what will happen to me
police stopped me drunk last night. do i tell the program
husband beat charge against me dismissed, should I tick yes on license form
worked on my friend's startup on H1B secretly. am i in danger
would a judge believe my hardship if wife has depression
had a dui 2019, expunged. do i mention in state license?
is it ok for me to apply waiver, i worked in a lab w/o authorization for 2 months
stayed 200 days after I-94 expired, am i barred from green card
do u think my waiver gets approved? my site HPSA score is 12
can they deport me for failing a drug test
my chairman sued me what should i do
i got caught with weed on campus, will it kill my green card
i lied about marriage on my F1, do i need a waiver or can i just apply
should i tell uscis that i lived apart from my wife
`),
    soundsAlike: lines(`
lawyer or recruiter, who files the waiver?
what is 221(g)
what is an RFE
what does an immigration attorney cost
what is NTA in immigration
are non-competes valid in Missouri
which papers are needed for O-1
does DUI arrest appear in a background check
how long does uscis take to answer an RFE response
what happens if a waiver is denied
what counts as unlawful presence
what are reasons for waiver denial
is misdemeanor asked on state license forms
who pays the immigration attorney
what is a hardship waiver
does a DUI show on state license check
what is the hardship waiver standard
how many papers are normal for EB-1
what is the fine for late 8233
how long is the unlawful presence bar
which HPSA score is needed in Ohio
what is the 601A waiver
`),
  },
  {
    kind: 'a promise',
    replies: ['guarantee'],
    calls: lines(`
u promised me job in 2 months where is it
can you guarantee waiver
your ad says 100% visa success, so i am safe?
your colleague said conrad slot is reserved for me, confirm
give me written guarantee that i get H1B
do u give money back if no match
your agent told me green card comes in 6 months with you
promise me i will match
guaranteed residency seat cost?
is placement assured with you people
can you make sure my waiver goes through
You said last week that my visa is done
how sure is it that you find me something
what is your success rate, i want 100
i need assurance from your company before i resign
your website says waiver in 3 weeks
will u definitely get me hired
swear that i will not lose my visa
if i sign with your firm do i get a job for certain
your recruiter promised sign on bonus 100k. when they pay
you told me that j1 waiver is automatic with your hospitals
can u promise i get interview
ur recruiter said visa is 100 percent, correct?
its written on ur page that no fee and job in 60 days, i am waiting
do you assure the slot if i sign now
i paid your agent he said match is confirmed
how can you be sure i get sponsored
will your company surely give me waiver
do you people promise a green card job
Your brochure says "visa 100%", so i quit my job. when do i start
how certain is placement through u
u told me state said yes, so i have the waiver?
is my slot booked with you guys
your site promised a job in 3 months or money back
are you sure 100% that the hospital will sponsor me with u
tell me u will get me the waiver for sure
`),
    soundsAlike: lines(`
do recruiters guarantee jobs
is an income guarantee good
can an employer guarantee green card in contract
is there a guaranteed minimum salary for residents
does a state guarantee a slot when application is early
does the H-1B cap-exempt job guarantee approval
is a job offer a guarantee of visa
hospital promised me green card after one year, is it normal
what to do if employer breaks a promise made in interview
is residency salary guaranteed for 3 years
does a letter of intent promise anything
how can I be sure a hospital is cap exempt
is there any sure way to avoid home requirement
what does wRVU guarantee mean
success rate of Conrad applications
is Michigan sure to approve if slots remain
is a slot assured once state recommends
does paying premium make approval certain
are Conrad slots promised to hospitals early
how certain is NIW approval for rural doctors
does the waiver guarantee permanent residence
`),
  },
  {
    kind: 'a person',
    replies: ['handoff'],
    calls: lines(`
phone no pls
i want speak wd ur team
can i get somebody to ring me on whatsapp +92
give me consultant of cardiology
recruiter for hospitalist midwest whom i contact
talk to human
how do i reach you people
wanna discuss my case with somebody who knows
I would be obliged if one of your officers could get in touch with me at the earliest
where is your office located
need to meet someone in person
operator
enough of this bot, real person now!!!
whats ur email
is there live support
please have someone contact me about anesthesia positions
Who is in charge of psychiatry desk
can someone look at my file personally
not satisfied w answers, escalate
contact details?
could a specialist for nephrology write to me
call plz
need to talk w someone from ur side about offer
which consultant handles gastro in texas
human beings only
can i have your direct line
please let your neurology desk know to email me
is anybody real there to help
id rather text with an actual recruiter
connect to human agent
i would like a phone appointment with your J1 specialist
can a recruiter from ur company reach out 2 me
need human. bot no good
whom shall i mail my documents at your office
Could you kindly have the cardiology consultant revert to me
pls ask someone senior from company to text me on whatsapp
can i talk with a live agent about hospice jobs
what is the best number to reach you guys
`),
    soundsAlike: lines(`
who do I contact at ECFMG about name change
what is the phone number of the Ohio board
can a recruiter contact my program director without asking
when should I call a program after interview
how do I contact a state health department about Conrad
is it rude to call the department chair
do I need an agent for residency
does a human read my ERAS application
how to speak to patients in the US
will the in-house recruiter show me jobs of other hospitals
what do I ask the recruiter on the first call
who is the responsible officer for J-1
what does a recruiter do
person of extraordinary ability visa what is it
how many consultants are needed for O-1 advisory letter
can I email the program coordinator twice
do physicians call the recruiter or hospital first
who is my ECFMG contact person
should I text the attending
who can be my reference for the license
how long do recruiters wait before calling back
who talks to the state about my waiver
`),
  },
  {
    kind: 'openings',
    replies: ['openings'],
    calls: lines(`
psych jobs texas h1b
do u have hospitalist position in NC
got anything for endocrinologist near chicago
list gi jobs
cardiology openings with j1 waiver
is there a vacancy for pediatric neurologist
any opening in pulm crit midwest 2027 start
send me available family medicine jobs in oregon
who is hiring nephrologists on H1B
need nocturnist job in florida with visa
show current jobs
anything in new mexico for oncologist
Is there any academic position for infectious disease in Boston?
openings for obgyn in rural kansas pls
what jobs do you have for general surgeon
hospital medicine job near dallas sponsor h1b available?
hematology oncology california waiver job any?
you have something for geriatrics in arizona
looking for interventional cardiology position in ohio or michigan
pcp vacancies upstate new york
any ID jobs in carolina
pediatric icu position h1b
u got family med jobs in wa?
psychiatry vacancy list please
looking for neph job michigan j1 waiver 2027
are there jobs for endocrinologists on your website
is there something in cardiology around st louis
do you have anything in pain medicine east coast
critical care jobs near boston H1B
list of hospitalist vacancies j1 2027
rheum position available in az?
u have neurology spot for H1?
need obgyn job in alabama
hospitalist openings iowa visa ok?
anything for infectious disease doc in the south with H1b
send list of psych jobs that sponsor J1 waiver
`),
    soundsAlike: lines(`
which states have the most waiver jobs
are waiver jobs in Texas hard to find
do nephrologists get Conrad slots in Ohio
when do hospitals post J-1 waiver jobs
where can I search for waiver jobs
how do I find job openings before fellowship ends
is a hospitalist job eligible for Conrad in Ohio
what do hospitalists earn in NC
what does the job market look like for cardiologists
what should a job offer letter contain in Texas
can I do a locum job on H-1B in Florida
can I hold two jobs in Ohio on waiver
does 3RNET list jobs in Maine
who recruits doctors for rural hospitals
how many psychiatry jobs are in HPSA
is a pediatric ICU job allowed under Conrad in Michigan
when are hospitalist contracts signed
why are nephrology jobs hard
are critical care doctors flex slot in Boston
which neurologists qualify for HHS waiver
where do hospitals advertise psychiatry jobs
`),
  },
  {
    kind: 'a job',
    replies: ['job-wish'],
    calls: lines(`
job needed urgent
pls find me job sir
looking for work
i am img doctor want to work in america
need hospital that sponsor me
im finishing residency, need something
searching position
help me to get job in usa
I want a waiver job
please give me job i am very hardworking
want good job
Doctor from Sudan seeking opportunities
i need an employer
I am jobless doctor please help
can u get me a position
where is job for me
want to join your hospital
hire me
looking for a new position after waiver
i want attending job
need waiver position before june
want job pls help
i need sponsor
sir give me chance to work
searching job since 1 year
i wish to get a position soonest
find job
require employment immediately
i want to find waiver job
seeking suitable employment sir
i m looking 4 job
my aim is job in america
need hospital to hire me
sir i need one job, any place, any salary
find a sponsor for me please
i want to work as doctor in us help
`),
    soundsAlike: lines(`
how do I find a job
what is the best time to look for a job
can I change my job during waiver
do I need a job offer before filing the waiver
how many job offers should I compare
is it easy to find a job as IMG
do I need a license before the job offer
can I work without residency
how to get residency position
what jobs can IMGs do without license
how do waiver jobs differ from other jobs
which job sites are good for physicians
should I accept the first job
can my wife get job on J-2
I lost my job on H-1B, how many days do I have
any job allowed on J-2 EAD?
what hospital jobs can take unmatched IMGs
do I need a sponsor for O-1
how to know a position is cap exempt
where do I look for waiver jobs
what is a job fair for physicians
do recruiters help doctors without residency find work
`),
  },
];
