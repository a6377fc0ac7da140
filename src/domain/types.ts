// The words of ARCHITECTURE.md as types: what flows through a turn.
// turn: one incoming activity and all it causes. article: one Markdown file. passage: one section of it, the unit
// of retrieval. source: a publication behind a fact. citation: a source attached to a sentence of an answer.

/** Returns the present moment; injected everywhere so that tests move it. */
export type Clock = () => Date;

/** "US" or a two-letter code of a state, DC or a territory. */
export type Jurisdiction = string;

/** A publication behind a fact. `asOf` is the page's own date (YYYY, YYYY-MM or YYYY-MM-DD); without one, `checked` is what we can say. */
export type Source = {
  key: string;
  title: string;
  publisher: string;
  url: string;
  asOf?: string;
  checked: string;
};

export type OfficialPage = { title: string; publisher: string; url: string };

/** A question in a candidate's words that a passage answers with yes or no; the editor's own reading of the passage. */
export type Verdict = { question: string; says: 'yes' | 'no' };

/** One sentence of a passage with the keys of the sources that stand behind it (none: advice, not fact). */
export type Sentence = { text: string; sources: string[] };

export type Passage = {
  /** "<article id>#<anchor>", stable across edits of the text. */
  id: string;
  articleId: string;
  title: string;
  heading: string;
  topic: Topic;
  jurisdictions: Jurisdiction[];
  /** Ways in which candidates really ask what this passage answers. */
  phrasings: string[];
  /** Of heading and phrasings those that are answered with yes or no. */
  verdicts: Verdict[];
  sentences: Sentence[];
  sources: Record<string, Source>;
  official?: OfficialPage;
  verified: string;
  reviewBy: string;
};

export type Article = {
  id: string;
  title: string;
  topic: Topic;
  jurisdiction: Jurisdiction;
  verified: string;
  reviewBy: string;
  official?: OfficialPage;
  /** Ids of the researched facts that the article rests on. */
  facts: string[];
  passages: Passage[];
};

export const topics = [
  'licensing',
  'visas',
  'credentials',
  'opportunities',
  'interviews',
  'contracts',
  'culture',
  'changes',
] as const;
export type Topic = (typeof topics)[number];

/** What the candidate meant, made explicit. */
export type Query = {
  /** What was typed, trimmed and cleaned of control characters. */
  raw: string;
  /** The question as it would be asked without the turns before it. */
  text: string;
  /** The part of `text` that asks, where the rest tells what the question is about; else the same. */
  question: string;
  /** The rest of it, less greetings and laments; empty where nothing sets a question apart. */
  circumstance: string;
  /** Each question of a message with several that stand alone, else none. */
  parts: string[];
  /** Earlier words the question leans on; searched with less weight than `text`. */
  context: string;
  jurisdictions: Jurisdiction[];
  visas: string[];
  exams: string[];
  yesNo: boolean;
};

export const answerKinds = [
  'answer',
  'clarify',
  'decline',
  'unknown',
  'handoff',
  'safety',
  'smalltalk',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** A sentence of an answer with the numbers of its citations; `paragraph` starts a new one before it. */
export type AnswerPart = { text: string; citations: number[]; paragraph?: boolean };

/** A row has a cell for each heading, and the numbers of its citations. */
export type AnswerTable = { head: string[]; rows: { cells: string[]; citations: number[] }[] };

/** A source as the reader sees it, numbered in order of first use. */
export type Citation = { position: number; source: Source; quote: string };

export type Answer = {
  kind: AnswerKind;
  parts: AnswerPart[];
  /** Stands below the parts. */
  table?: AnswerTable;
  citations: Citation[];
  /** Since when the answer is known to hold: YYYY, YYYY-MM or YYYY-MM-DD. Absent where nothing factual is said. */
  asOf?: string;
  /** Ids of the passages that the answer rests on. */
  passages: string[];
  suggestions: string[];
  official?: OfficialPage;
  /** 0..1: how well the best passage matches the question. */
  confidence: number;
  /** Passages among those used whose review date has gone by. */
  overdue: boolean;
  /** Whether its passages say more than was told. */
  more: boolean;
};

/** One exchange of the conversation as later turns need it. */
export type Exchange = {
  question: string;
  standalone: string;
  passages: string[];
  jurisdictions: Jurisdiction[];
  /** The sentences of the answer, for who asks for more. */
  told?: string[];
};
