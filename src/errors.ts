// The catalogue of errors. Every error this code throws has a line here: a stable code, what the operator reads and
// does, what the user reads (if it can reach one), and whether the same call may succeed later.

type Entry = { status: number; operator: string; user: string; retryable: boolean };

export const catalogue = {
  'config-invalid': {
    status: 500,
    operator: 'The environment is not usable. Set the variables named below (see .env.example):\n{details}',
    user: '',
    retryable: false,
  },
  'knowledge-invalid': {
    status: 500,
    operator: 'The knowledge base has problems. Mend them, then run "npm run knowledge":\n{details}',
    user: '',
    retryable: false,
  },
  'prompt-invalid': {
    status: 500,
    operator: 'A prompt file is not usable: {details}',
    user: '',
    retryable: false,
  },
  'port-in-use': {
    status: 500,
    operator: 'Port {port} is taken. Stop the other program or set PORT to a free one.',
    user: '',
    retryable: true,
  },
  'data-unwritable': {
    status: 500,
    operator: 'The data folder {path} cannot be written. Make it writable for this user or set DATA_DIR.',
    user: '',
    retryable: false,
  },
  'widget-missing': {
    status: 500,
    operator:
      'What browsers load is not in {path}. Run "npm run build:widget"; installing and starting by npm do it by themselves.',
    user: '',
    retryable: false,
  },
  'storage-failed': {
    status: 503,
    operator: 'The conversation database failed: {details}',
    user: 'I could not save your message. Please send it again in a minute.',
    retryable: true,
  },
  'index-failed': {
    status: 500,
    operator: 'The search index could not be built: {details}',
    user: '',
    retryable: false,
  },
  'embedder-failed': {
    status: 503,
    operator: 'The embedding model failed: {details}. Search goes on with words alone.',
    user: '',
    retryable: true,
  },
  'model-failed': {
    status: 502,
    operator: 'The chat model failed ({details}). The answer was made from the passages alone.',
    user: '',
    retryable: true,
  },
  'turn-failed': {
    status: 500,
    operator: 'A turn failed: {details}',
    user: 'Something went wrong on our side and I could not answer. Please send your question again.',
    retryable: true,
  },
  'bad-request': {
    status: 400,
    operator: 'A request was malformed: {details}',
    user: 'That message could not be read: {details}',
    retryable: false,
  },
  'too-large': {
    status: 413,
    operator: 'A request was larger than {limit} bytes.',
    user: 'That message is too long. Please send at most {characters} characters.',
    retryable: false,
  },
  'no-uploads': {
    status: 415,
    operator: 'An upload was refused: this channel takes text only.',
    user: 'Files cannot be sent here. Please type your question.',
    retryable: false,
  },
  'token-missing': {
    status: 401,
    operator: 'A request came without a usable token.',
    user: 'This chat is not signed in. Please reload the page.',
    retryable: false,
  },
  'token-expired': {
    status: 403,
    operator: 'A request came with an expired token.',
    user: 'This chat was idle for long. Please reload the page.',
    retryable: false,
  },
  'token-foreign': {
    status: 403,
    operator: 'A token was used for a conversation that is not its own.',
    user: 'This chat belongs to somebody else. Please reload the page.',
    retryable: false,
  },
  'origin-refused': {
    status: 403,
    operator: 'The origin {origin} is not allowed. Add it to ALLOWED_ORIGINS if the widget should run there.',
    user: 'The chat is not available on this site.',
    retryable: false,
  },
  'not-found': {
    status: 404,
    operator: 'Something was asked for that is not there.',
    user: 'There is nothing at this address.',
    retryable: false,
  },
  'conversation-unknown': {
    status: 404,
    operator: 'A conversation was asked for that does not exist.',
    user: 'This chat was not found. Please start a new one.',
    retryable: false,
  },
  'rate-limited': {
    status: 429,
    operator: 'A client sent too many requests.',
    user: 'That was a little fast. Please wait a minute and try again.',
    retryable: true,
  },
  'too-many-sockets': {
    status: 429,
    operator: 'A conversation has too many open connections.',
    user: 'This chat is open in too many windows.',
    retryable: true,
  },
  'direct-line-failed': {
    status: 502,
    operator: 'Azure Direct Line did not issue a token: {details}. Check DIRECT_LINE_SECRET.',
    user: 'The chat cannot start right now. Please try again in a minute.',
    retryable: true,
  },
  'channel-refused': {
    status: 400,
    operator: 'An activity came that this route does not take: {details}',
    user: '',
    retryable: false,
  },
  'install-incomplete': { status: 500, operator: '{details}', user: '', retryable: false },
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof catalogue;
type Values = Record<string, string | number>;

/** An error of the catalogue. `message` is for the operator, `userMessage` for the person in the chat. */
export class PreceptorError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly userMessage: string;
  readonly retryable: boolean;

  constructor(code: ErrorCode, values: Values = {}, cause?: unknown) {
    const entry = catalogue[code];
    super(`${code}: ${fill(entry.operator, values)}`, cause === undefined ? {} : { cause });
    this.name = 'PreceptorError';
    this.code = code;
    this.status = entry.status;
    this.userMessage = fill(entry.user, values);
    this.retryable = entry.retryable;
  }
}

/** Any thrown value as a short text for a log line or a `details` value. */
export function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
