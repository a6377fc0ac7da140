// What passes between the chat page and the server beside messages: names of Direct Line events and what they carry.

export const chatEvents = {
  /** From the visitor: end the answer under way. Not stored. */
  stop: 'preceptor/stop',
  /** From the visitor, with `replyToId`: thumbs for a message. Named and shaped as Microsoft Teams does it. */
  feedback: 'message/submitAction',
  /** From the server: a person of a desk has joined or left; the value is a `Person`. */
  joined: 'preceptor/joined',
  left: 'preceptor/left',
  /** From the server: the person has read up to the message `value.upTo`. */
  read: 'preceptor/read',
  /** From the server: how was it? From the visitor: `Rating`. */
  askRating: 'preceptor/ask-rating',
  rating: 'preceptor/rating',
} as const;

/** Who speaks, in `channelData.person` of a message or a typing that does not come from the assistant. */
export type Person = { name: string; desk: string };

export type Reaction = 'like' | 'dislike';
/** The value of a feedback event; `feedback` is JSON in a string, as Teams has it. */
export type FeedbackValue = {
  actionName: 'feedback';
  actionValue: { reaction: Reaction; feedback: string };
};
export type Rating = { stars: number; words?: string };
