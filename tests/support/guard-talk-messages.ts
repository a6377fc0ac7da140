// Small talk, struck keys and other languages, as different people write of it, and questions that sound alike. One message a line.
import { type Behaviour, lines } from './guard-lines.ts';

export const smallTalk: Behaviour[] = [
  {
    kind: 'struck keys',
    replies: ['gibberish', 'empty'],
    calls: lines(`
asdfgh
qwpoei lkjasd
sdkfj sdkfj ??
j1 gfhfgh
........,,,
jjjjkkkk
ghghghgh tytyty
xcvb nm,.
blah blah blah
1234567
vbnvbn h1b dfgdfg
lkjhg
aksjdh aksjdh aksjdh
zz
rtyu fghj
kdkdkd dldldl
wqeqwe
hgfd jhg
hjkl; asdf
pppppp
fjdksla
ajsdh kajshd kjashd
lorem ipsum dolor sit amet
mnbvcxz
dfkjg dfkgj
ssss dddd ffff
lkjlkj poipoi
mnb zxc poi
fgfgfg?
skdjfhskdjfh
gjhgjh kjhkjh
fsdfsdf
aaa bbb ccc
poiuytrewq
xx yy zz
hhgg ttyy
khgkjhg
wertyu sdfghj
lalala ggg
`),
    soundsAlike: lines(`
j1 gpa?
DS2019?
h1b
i140 eb2 niw
PERM
nbme
ecfmg epic
FCVS
DO MD
BCLS ACLS
IMG NY PGY3
J1 -> O1?
NRMP SOAP
GC EAD AP
212e
ABIM
CV gap
LOR
h4 ead
H1B RFE
NPI DEA
SLEP? H1B
`),
  },
  {
    kind: 'another language',
    replies: ['language'],
    calls: lines(`
Cómo puedo obtener la licencia médica en Texas
quero trabalhar nos EUA como médico
Je voudrais faire ma résidence aux États-Unis
ABD'de uzmanlık nasıl yapılır
Как получить лицензию врача
我想在美国当医生
كيف احصل على الاقامة الطبية
bác sĩ việt nam muốn học nội trú ở mỹ
미국에서 의사가 되고 싶어요
paano po mag apply ng residency
kya aap meri madad kar sakte hain
Ich möchte als Arzt in den USA arbeiten
Vorrei fare il medico in America
আমি আমেরিকায় ডাক্তার হতে চাই
چطور میتوانم در آمریکا پزشک شوم
مجھے ویزا کے بارے میں بتائیں
Як отримати візу J-1
アメリカで医者になりたいです
bonjour
bhai step 1 ke liye kitne paise lagte hai
necesito hablar con una persona
h1b ka process kya hai
Quelle est la durée du visa J-1
quanto custa o visto j1
ich brauche eine Arbeitserlaubnis
kaise apply kare j1 ke liye
quiero hablar con alguien
где найти работу врачом
je cherche un poste de médecin
merhaba vize hakkında bilgi
por favor ayuda con visa j1
mujhe usa me residency karni hai
avez-vous des informations sur le visa
нужна помощь с визой
请帮我找工作
hola como aplico a la residencia
kya mujhe step 3 dena zaroori hai
Wie bekomme ich ein Visum
`),
    soundsAlike: lines(`
do I need Spanish to work in Texas
can I practise in Puerto Rico without English
does La Crosse Wisconsin have waiver jobs
my school is Université de Montréal, am I IMG
MBBS from Rawalpindi Medical University accepted?
Ateneo de Manila graduate eligible for ECFMG
is Santa Fe rural
Los Angeles Conrad slots
my name on diploma is de la Cruz and passport Cruz
Facharzt training counts for boards?
does servicio social year count as residency
título notarised copy enough for ECFMG
San Juan VA hospital waiver
house job in Pakistan counted as experience?
El Paso Texas HPSA
is Universidad Nacional accepted
Baton Rouge jobs rural?
Dr. Nguyen sponsor letter format
visa J-1 residencia meaning
is Bharati Vidyapeeth ok for ECFMG
`),
  },
  {
    kind: 'thanks',
    replies: ['thanks', 'bye'],
    calls: lines(`
thnx a ton, that cleared my j1 doubt
thank you doc it was really helpful for my case
ok got it tq
u r a lifesaver
shukriya bhai
cheers mate
Many thanks for the detailed explanation regarding Conrad
great help appreciate
thx
thank u so much sir god bless u and your family
very nice answer
perfect. thank you
Much obliged
this solved my confusion on waiver
ok noted with thanks
thank you, now I understand the two year rule
you made my day
wow super clear
thanks but I already knew that
appreciated!
ty ty ty
thats all i wanted to know, thank you
alhamdulillah thanks
oh great, that really sorted me out
thanks mate
u helped a lot
tysm!!
brilliant, cleared everything
Thank you for your patience and kindness
ok understood thanks
very good explanation, respect
ok thx that makes it clear
thanks alot brother
i appreciate your time
superb
that was all i needed, cheers
perfect, thanks a million
ok thats really useful info, thank u
ur a gem
`),
    soundsAlike: lines(`
thanks! and how long does it take?
thank you letter after interview, needed?
thanks, what about Ohio
ok thanks so the fee is 460?
great, which form next
thank you. also can my wife work
got it. and H-1B?
thx but what if I leave early
should I send thanks card to program director
nice, tell me more on hardship waiver
thank you note examples
ok and the deadline
perfect score on Step 2, does it help
cool down period between attempts
clear now, but does it hold for fellows
thanks so what is the next step
great, but how many slots
ok and is premium possible
understood, does this apply to H-1B
appreciate if you tell me the fee
thanks. one more: is OET valid 2 years
thanks, where do i file it
`),
  },
  {
    kind: 'a goodbye',
    replies: ['bye', 'thanks'],
    calls: lines(`
bye
see you tomorrow
ok gn
gotta go to work talk later
have a nice weekend
thats all for now
good night sir
ciao
take care preceptor
im done for today thanks bye
will come back later
no more questions thank you
khuda hafiz
cya
signing off
ok i will return after my exam, bye
ttyl
good bye and god bless
i have to leave now
until next time
thanks for ur time, bye bye
logging out
alright goodbye
gn, talk tmrw
ok going to sleep bye
later
peace
have a blessed day
see ya after step 3
cya tomorrow
gotta run
bye doc
nite nite
thank you, will write again tomorrow
ok bye for now
talk later doc
goodnight
`),
    soundsAlike: lines(`
bye-law of hospital what is it
should I say goodbye to program when I leave early
leaving the US for good, do I lose SEVIS
good night shift differential?
later start date possible for waiver
can I leave now and come back later on J-1
end of training, what is next
when can I leave the waiver job
take care of a parent on FMLA during residency
done with Step 1, what next
farewell email to patients required when leaving?
I will come back to US after 2 years home, which visa
exit from J-1 to H-1B
no more Conrad slots in Texas, what now
see you later letters from USCIS?
later filing allowed?
sleep rooms for residents required?
peace corps counts?
can I go home after fellowship
good evening shift pay?
off cycle residency start?
good, later which form
`),
  },
  {
    kind: 'a greeting',
    replies: ['greeting'],
    calls: lines(`
hi
hello dr
good evening sir
hey there whats up
salam
assalamualaikum
yo
namaste ji
gud morning
hii
Respected sir good morning
hey bot
how r u
hello hello anyone
hola
dear team
good day to you
hi preceptor how are you doing today
greetings from nigeria
heyy
sup
morning
hi good people
aslam o alaikum sir
hellooo
hellow
hi sir how are you
gm
good eve
wassup preceptor
assalam u alaikum dear
hey hey
hi from karachi
good morning preceptor
hlo
Hi dear
heya
salam alaikum
yo whats good
hello preceptor, good morning
hi hi
salam doctor
`),
    soundsAlike: lines(`
hi, what is a J-1 waiver
good morning, which states have slots
hello I am J-1 in Ohio, when do I apply
hey how do i get ecfmg
hi H-1B cap?
salam sir conrad open?
hello, is Step 3 needed for H-1B
Dear Sir, I am an IMG. Please explain Match
hi waiver
morning report in residency what is it
how do you greet patients in US
hi I'm from Nepal do I need OET
hey, salary of resident in Texas
good day, ECFMG fee?
Hello team, kindly explain 212(e)
hi when is rol deadline
hello sir j1 vs h1b
gm, is oet needed
hey is it okay to switch
hi can i ask about conrad in iowa
good morning report tips for interns
hello which exam first
`),
  },
  {
    kind: 'what the assistant is',
    replies: ['about'],
    calls: lines(`
who are you
r u human
what can u do
is this chatgpt
are you a lawyer
how can you help me
what is preceptor
who made you
am i speaking to real doctor
tell me about yourself
are u a machine or person
what r ur services
can you help me
how does this chat work
is my chat private? who reads it
you are real?
whats ur name
where do you get your info from
what topics do u cover
which company is this
are your answers reliable
help
robot?
what exactly is this
whos behind this chat
do i pay anything
what u can do for me
are my messages safe
how do i use this
who am i chatting with
are u a person
what is this site for
do u charge me
who gives these answers
r these answers from chatgpt
tell me what you do
are you an AI or a real recruiter
what can i ask here
who runs this website
`),
    soundsAlike: lines(`
who are IMGs
what does a preceptor do in observership
who runs the Conrad program
what can I do with an ECFMG certificate
who are the J-1 sponsors
what is Intealth
are you allowed to moonlight on J-1
how can you be paid during research year
can you transfer H-1B during waiver
what do you do if Step 3 is failed
who made the two-year rule
are you taxed as resident on J-1
can you explain hardship waiver
help with ECFMG pathways
what services does FCVS offer
who is behind the Conrad law
do i pay anything for ECFMG
how do i use EPIC
are text messages from programs official
do hospitals charge me for visa
what does ECFMG do
who runs ECFMG
`),
  },
];
