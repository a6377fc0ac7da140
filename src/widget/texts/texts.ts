// What every language of the chat page must have. A language that lacks a text does not compile.

/** Forms of one text by number; `other` is for all that have none of their own (Intl.PluralRules). `{n}` is the number. */
export type Plural = { other: string } & Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>;

/** Words in braces are filled in and stay as they are in every language. */
export type Texts = {
  /** BCP 47 tag, for `lang` and for dates. */
  language: string;
  direction: 'ltr' | 'rtl';

  title: string;
  /** Under the title, always in sight. */
  notAPerson: string;
  privacy: string;
  /** At the top of a conversation in other languages than English: answers come in English. Empty in English. */
  answersInEnglish: string;

  minimise: string;
  menu: string;
  talkToPerson: string;
  saveTranscript: string;
  print: string;
  startOver: string;
  deleteData: string;

  startOverQuestion: string;
  startOverExplained: string;
  deleteQuestion: string;
  deleteExplained: string;
  deleted: string;
  deleteFailed: string;
  cancel: string;
  newChat: string;
  newConversation: string;

  box: string;
  send: string;
  charactersLeft: Plural;

  you: string;
  assistant: string;
  sending: string;
  sent: string;
  read: string;
  waitingForNetwork: string;
  waitingForTurn: string;
  notConfirmed: string;
  /** As above, where the service may take a message twice. */
  perhapsSent: string;
  refused: string;
  retry: string;
  edit: string;

  thinking: string;
  stop: string;
  isTyping: string;
  noAnswer: string;
  askAgain: string;

  connecting: string;
  reconnecting: string;
  offline: string;
  backOnline: string;
  cannotStart: string;
  tryAgain: string;

  loadEarlier: string;
  loadingEarlier: string;
  beginning: string;
  jumpToNewest: string;
  newMessages: Plural;
  today: string;
  yesterday: string;
  conversation: string;
  suggestions: string;

  sources: Plural;
  source: string;
  asOf: string;
  checked: string;
  opensPage: string;
  more: string;
  copy: string;
  copied: string;
  helpful: string;
  notHelpful: string;
  thanks: string;
  whatWasWrong: string;
  whatWasGood: string;
  sendFeedback: string;

  joined: string;
  left: string;
  rateQuestion: string;
  stars: Plural;
  rated: string;
  formFailed: string;
  table: string;
};

/** A text with its words in braces filled in. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The form of a text for a number. */
export function plural(texts: Texts, forms: Plural, n: number): string {
  const form = forms[new Intl.PluralRules(texts.language).select(n)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(texts.language).format(n) });
}
