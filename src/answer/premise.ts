// A question that starts from something taken for granted: where the answer denies, the denial is what matters first, and
// what the candidate then wants to know is asked.
const takenForGranted = [
  /^(?:well,? |ok,? |hi,? |hello,? )?(?:since|as|because|given that|now that|seeing that|considering)\b.{8,160}(?:,| so | then |\?)/i,
  /^.{12,200}(?:,| and| then)? so (?:which|what|where|how|who|when|i (?:can|do not|don'?t))\b/i,
  /\b(?:right|correct|yes|true)\s?\?.{0,20}\b(?:just |pls |please )?confirm\b|\bjust confirm\b/i,
];
const denials = /\b(?:no|not|never|cannot|none|neither|only after|must not|may not|does not|did not)\b/i;

/** Whether `question` takes something for granted that the opening of its answer denies. */
export function deniesPremise(question: string, opening: string): boolean {
  return takenForGranted.some((pattern) => pattern.test(question)) && denials.test(opening);
}
