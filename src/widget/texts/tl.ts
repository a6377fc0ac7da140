import type { Texts } from './texts.ts';

// "Consultant" alone is a physician in a Philippine hospital, hence "recruitment consultant".
// `one` also holds 2, 3 and 5, so both forms are the same and fit any number.
export const tl: Texts = {
  language: 'fil',
  direction: 'ltr',

  title: 'Preceptor',
  notAPerson: 'Automated assistant ito. Hindi tao at hindi legal na payo.',
  privacy: 'Privacy',
  answersInEnglish:
    'Maaari po kayong sumulat sa assistant sa Ingles; sa ngayon, sa Ingles din ito sumasagot.',

  minimise: 'I-minimize ang chat',
  menu: 'Menu',
  talkToPerson: 'Makipag-usap sa recruitment consultant',
  saveTranscript: 'I-save ang usapang ito',
  print: 'I-print',
  startOver: 'Magsimulang muli',
  deleteData: 'Burahin ang data ko',

  startOverQuestion: 'Magsimula ng bagong usapan?',
  startOverExplained:
    'Mananatili sa aming server ang kasalukuyang usapan, pero hindi na ito mabubuksan dito. I-save po muna ito kung kailangan ninyo.',
  deleteQuestion: 'Burahin ang lahat ng isinulat ninyo rito?',
  deleteExplained:
    'Buburahin na ngayon sa aming server ang lahat ng usapan ninyo ng assistant na ito. Hindi na ito maibabalik.',
  deleted: 'Nabura na ang inyong mga usapan.',
  deleteFailed: 'Walang nabura: hindi makakonekta sa server. Pakisubukan po ulit.',
  cancel: 'Kanselahin',
  newChat: 'Bagong usapan',
  newConversation: 'Hindi na mabubuksan ang naunang usapan. Bagong usapan na po ito.',

  box: 'I-type ang inyong tanong',
  send: 'Ipadala',
  charactersLeft: { one: '{n} character pa ang natitira', other: '{n} character pa ang natitira' },

  you: 'Kayo',
  assistant: 'Assistant',
  sending: 'Ipinapadala',
  sent: 'Naipadala na',
  read: 'Nabasa na',
  waitingForNetwork: 'Hindi pa naipapadala. Ipapadala ito kapag online na kayo ulit.',
  waitingForTurn: 'Maraming mensahe sa maikling panahon. Ipapadala ito sa loob ng isang minuto.',
  notConfirmed: 'Hindi namin matiyak kung naipadala ito. Maaari ninyong subukan muli; hindi ito madodoble.',
  perhapsSent: 'Hindi tiyak kung naipadala ito. Maaaring madoble ito kapag sinubukan ulit.',
  refused: 'Hindi ito naipadala: {reason}',
  retry: 'Subukan muli',
  edit: 'I-edit',

  thinking: 'Hinahanap ang sagot',
  stop: 'Ihinto',
  isTyping: 'Nagta-type si {name}',
  noAnswer: 'Walang dumating na sagot.',
  askAgain: 'Itanong muli',

  connecting: 'Kumokonekta',
  reconnecting: 'Naputol ang koneksyon. Kumokonekta muli; hindi mawawala ang isinusulat ninyo.',
  offline: 'Offline kayo. Hindi mawawala ang isinusulat ninyo, at ipapadala ito kapag online na kayo ulit.',
  backOnline: 'Nakakonekta na muli.',
  cannotStart: 'Hindi mabuksan ang chat sa ngayon.',
  tryAgain: 'Subukan muli',

  loadEarlier: 'Ipakita ang mga naunang mensahe',
  loadingEarlier: 'Nilo-load ang mga naunang mensahe',
  beginning: 'Simula ng inyong usapan',
  jumpToNewest: 'Pumunta sa pinakabagong mensahe',
  newMessages: { one: '{n} bagong mensahe', other: '{n} bagong mensahe' },
  today: 'Ngayong araw',
  yesterday: 'Kahapon',
  conversation: 'Usapan',
  suggestions: 'Mga mungkahing tanong',

  sources: { one: '{n} sanggunian', other: '{n} sanggunian' },
  source: 'Sanggunian {n}: {publisher}',
  asOf: 'Ayon sa impormasyon noong {date}',
  checked: 'Sinuri noong {date}',
  opensPage: '{title}, sa {host}, magbubukas sa bagong tab',
  more: 'Higit pa',
  copy: 'Kopyahin',
  copied: 'Nakopya na',
  helpful: 'Nakatulong ito',
  notHelpful: 'Hindi ito nakatulong',
  thanks: 'Salamat po.',
  whatWasWrong: 'Ano po ang mali o kulang? (opsyonal)',
  whatWasGood: 'Ano po ang nakatulong? (opsyonal)',
  sendFeedback: 'Ipadala',

  joined: 'Kasama na sa usapan si {name} ({desk}).',
  left: 'Umalis na si {name}. Ang assistant na po muli ang sasagot.',
  rateQuestion: 'Kumusta po ang usapang ito?',
  stars: { one: '{n} bituin', other: '{n} bituin' },
  rated: 'Salamat po sa inyong rating.',
  formFailed: 'Hindi maipakita ang form na ito. Pakisulat na lang po ang inyong sagot.',
  table: 'Talahanayan, naii-scroll pakaliwa at pakanan',
};
