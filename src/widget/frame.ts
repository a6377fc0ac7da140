// What the loader on the site and the chat page in its frame tell each other. Small on purpose: it is part of the loader.

export type ToChat = { preceptor: 'shown' } | { preceptor: 'hidden' } | { preceptor: 'ask'; text: string };
export type ToSite =
  | { preceptor: 'ready' }
  | { preceptor: 'close' }
  | { preceptor: 'unread'; count: number }
  /** The visitor has asked, an answer has come, a person has joined: for the site's own counting, without a word of what was said. */
  | { preceptor: 'event'; name: 'asked' | 'answered' | 'joined' };
