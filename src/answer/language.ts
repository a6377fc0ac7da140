// In which language a message is written, as far as a reply in it exists: by the script, and for Latin letters by the
// small words that no sentence does without. Names and single foreign words stay English.
import type { Language } from '../knowledge/replies.ts';
import { plainWords } from './guard-rule.ts';

/** The language of a message that is not English; undefined for English and for a language without a reply. */
export function languageOf(message: string): Language | undefined {
  const found = detect(plainWords(message));
  return found === 'other' ? undefined : found;
}

/** Whether a text in plain words is in another language than English. */
export function isForeign(text: string): boolean {
  return detect(text) !== undefined;
}

function detect(text: string): Language | 'other' | undefined {
  const letters = count(text, /\p{L}/gu);
  if (letters - count(text, /\p{Script=Latin}/gu) > letters / 2)
    return letters < 2 ? undefined : byScript(text);
  return byWords(text);
}

function byScript(text: string): Language | 'other' {
  const [script] = scripts
    .map(([pattern, language]) => ({ language, letters: count(text, pattern) }))
    .sort((a, b) => b.letters - a.letters);
  if (!script?.letters) return 'other';
  return typeof script.language === 'function' ? script.language(text) : script.language;
}

const scripts: [RegExp, Language | 'other' | ((text: string) => Language | 'other')][] = [
  [/\p{Script=Arabic}/gu, arabicScript],
  [/\p{Script=Cyrillic}/gu, (text) => (/[іїєґ]|померти|вмерти|самогуб|\bжити/.test(text) ? 'uk' : 'ru')],
  // Japanese mixes Chinese characters with its own.
  [/\p{Script=Han}/gu, (text) => (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'other' : 'zh')],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
];

/** Arabic, Persian and Urdu share letters; each has some that the others lack, and small words of its own. */
function arabicScript(text: string): Language {
  const words = text.match(/\p{L}{1,30}/gu) ?? [];
  const score = (letters: RegExp, own: string) =>
    count(text, letters) + 2 * words.filter((word) => own.split(' ').includes(word)).length;
  const ranked: [Language, number][] = [
    ['ur', score(/[ٹڈڑںےھہ]/gu, 'ہے ہیں میں کے کی کا کو سے اور مجھے نہیں کیا چاہیے کیسے ہوں')],
    [
      'fa',
      score(
        /[پچژگ]/gu,
        'است من برای که این چگونه آیا می با را از هستم زنده بمیرم بمانم نمیخواهم میکنم چه خواهم میخواهم به',
      ),
    ],
    ['ar', score(/[ةيكىؤ]/gu, 'في من على أنا انا هل كيف ما إلى الى هو أريد اريد عن مع لا')],
  ];
  return ranked.sort((a, b) => b[1] - a[1])[0]![0];
}

/** Two words of one language, more than of any other and more than of English. One word alone must be the whole message. */
function byWords(text: string): Language | 'other' | undefined {
  const words = text.match(/[a-z]{1,30}/g) ?? [];
  const english = words.filter((word) => englishWords.has(word)).length;
  const [best] = [...wordsOf]
    .map(([language, { own, shared }]) => ({
      language,
      own: words.filter((word) => own.has(word)).length,
      shared: words.filter((word) => shared.has(word)).length,
    }))
    .sort((a, b) => b.own * 2 + b.shared - (a.own * 2 + a.shared));
  if (!best?.own) return undefined;
  const hits = best.own + best.shared;
  const alone = best.own === words.length;
  if (hits < 2 && !alone) return undefined;
  // One own word beside one shared one may be a name: "Maria de la Cruz".
  if (best.own < 2 && !alone && hits < 3 && words.length > 3) return undefined;
  if (english * 2 > best.own * 2 + best.shared || hits * 5 < words.length) return undefined;
  return best.language;
}

function set(words: string): Set<string> {
  return new Set(words.split(' '));
}

const englishWords = set(
  'the a an is are was were am be been of and or to in on at for with from by not do does did can could will would should may must i you he she it we they my your his her its our their me him us them this that these those what when where which who how why if then than so but have has had there any please tell about need want get know after before into your all some no yes only also just because while',
);

// `own`: words of this language that are neither English nor common names. `shared`: small words that several languages
// have, or that stand in names.
const wordsOf = new Map<Language | 'other', { own: Set<string>; shared: Set<string> }>([
  [
    'es',
    {
      own: set(
        'necesito quiero quisiera puedo puede donde cuando cuanto cuantos cuesta porque soy estoy tengo tiene hacer trabajo trabajar medico medica estados unidos licencia para una mis usted ustedes hablar hablo espanol ayuda ayudar ayudarme gracias buenos buenas dias tardes noches examen residencia desde pero tambien muy quien cual cuales este eso pais ingles saber necesita seguir vivir morir aqui ahora visado buscando encontrar obtener requisitos siento ya nada vida amigo dolor pensando suicidarme matarme pecho padre madre',
      ),
      shared: set(
        'el la de que en un y a por se lo no si me del al visa te le su es como sin con las los mi esta hospital favor',
      ),
    },
  ],
  [
    'pt',
    {
      own: set(
        'preciso quero queria posso pode onde quando quanto quantos porque sou estou tenho fazer trabalho trabalhar medico medica estados unidos licenca uma nao voce voces falar falo portugues ajuda ajudar obrigado obrigada boa tarde noite prova residencia desde mas tambem muito quem qual quais minha meu este pais ingles gostaria saber como consigo brasil aqui agora eu ele ela ao pelo pela emprego viver morrer mais vida amigo peito penso pensando matar suicidar pai',
      ),
      shared: set(
        'o a de que em um e por se os as do da na no para com sem visa me tem bom dia isso esta visto dos nos dor mae',
      ),
    },
  ],
  [
    'fr',
    {
      own: set(
        'je suis vous frere soeur femme veut suicider nous avez besoin voudrais veux peux peut quand combien pourquoi parce avec les mes votre etre avoir faire travail travailler medecin etats unis aide aider merci bonjour bonsoir salut parler parle francais anglais aussi tres qui quel quelle cette dans mais comme sont ont aux elle diplome obtenir emploi chercher vivre mourir pere mere poitrine quelles sais jours vie',
      ),
      shared: set(
        'le la de que en un et a se ne pas du au me ma on visa si tu comment sans pour une des mon est ce sur ai il residence plus mal',
      ),
    },
  ],
  [
    'tr',
    {
      own: set(
        'nasil nerede icin bir bu ile istiyorum doktor doktorum hekim calismak lisans almak almam gerekiyor yok merhaba tesekkurler tesekkur ederim lutfen yardim evet hayir degil kac hangi neden sinav amerika amerikada abd vize vizesi basvuru olarak gibi daha cok misiniz musunuz biliyor olmak yapmak konusmak turkce ingilizce bana benim sizin kadar oldugu yasamak intihar olmek istemiyorum dusunuyorum artik etmek etmeyi ediyorum nerden nereden gereken yapabilirim bulabilirim alabilirim',
      ),
      shared: set('de da o en ya hem ne ben ve mi mu var'),
    },
  ],
  [
    'tl',
    {
      own: set(
        'ako ikaw siya kami tayo sila ang mga nang hindi paano saan kailan bakit gusto kailangan pwede puwede maaari trabaho doktor opo salamat kumusta magandang umaga gabi tulong tulungan ninyo niyo akong ito iyan yung lang naman kasi pero wala meron mayroon magkano ilan amerika lisensya makakuha maging magtrabaho tagalog kong ayoko ayaw mabuhay magpakamatay mamatay buhay tatay nanay sakit kanyang',
      ),
      shared: set('na sa ng ko mo ba at ay may ka si ni para kung po din rin mag ating'),
    },
  ],
  [
    'vi',
    {
      own: set(
        'muon lam nhu nao khong duoc cua nhung giup giay phep hanh nghe viec benh vien chao biet hoi duong nguoi viet tieng anh phai bao nhieu khi nuoc chet nua thuc dinh cu noi chung',
      ),
      shared: set(
        'tu la co my va voi o de the em can si visa tai ve tim cac toi sao bac cho mot cam xin ban hoc gi song thi chi',
      ),
    },
  ],
  [
    'hi-Latn',
    {
      own: set(
        'mujhe mujhko mera meri mere hai hain kya kyaa kaise kaisa kaisi kyun kyu kyon nahi nahin nhi mein chahiye chahie chaiye chahta chahti batao bataye bataiye bataein batana karna karne karun karoon karu karni karte krna krne sakta sakti sakte kab kahan kaha kitna kitne kitni liye aap aapka apka apko aapko tum tumhara bhai yaar hota hoti hote hoga hogi raha rahi rahe abhi kuch koi milega milegi milta milti jaana pehle baad matlab wala wale wali hoon hun thi thay lekin magar kyunki bohot bohat bahut zyada paisa paise zindagi marna jeena naukri daktar dost accha acha theek thik haan madad chahye krdo kardo kijiye karo karein batayein kaun konsa kaunsa kon sahab janab aur',
      ),
      shared: set(
        'ke ka ki ko se ho par pe ne main me bare baare mai tak bhi toh sab ek do ja hi na hum dena lena jana tha agar ji ab',
      ),
    },
  ],
  [
    // Languages without a line of their own, so that they are asked for English too: German, Italian, Polish, Indonesian.
    'other',
    {
      own: set(
        'ich nicht wie kann eine einen fur arbeiten arzt arztin mochte brauche bitte danke ist wann warum wir sie haben werden deutsch guten hilfe sono vorrei posso lavorare medico perche grazie buongiorno che una degli nella uniti jestem chce pracowac jak lekarzem gdzie prosze dziekuje jest nie czy saya ingin bekerja dokter bagaimana apakah tidak untuk dengan bisa terima kasih adalah yang',
      ),
      shared: set(
        'in an am die zu und ein mit bin per con di der das auf wo den il la non si un del w do na se di dan ke',
      ),
    },
  ],
]);

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
