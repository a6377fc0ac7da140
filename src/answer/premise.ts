// A question that starts from something taken for granted: where the articles deny it, the denial is what matters first,
// and what the candidate then wants to know is asked.
const asking =
  "(?:which|what|where|how|who|when|why|can|could|may|do|does|is|are|am|should|will|shall|must|i (?:can|may|will|do not|don'?t)|tell|pls|please|confirm|just)";

// In each the first group is what is taken for granted.
const takenForGranted = [
  new RegExp(
    `^(?:well|ok(?:ay)?|hi|hello|sir|so|and)?,? ?(?:since|as|because|given(?: that)?|now that|seeing that|considering(?: that)?) (.{8,160}?)(?:[,.;] ?| so | then |\\? ?| and )(?:so |then |and )?${asking}\\b`,
    'i',
  ),
  /^(?:well|ok(?:ay)?|hi|hello|sir|so|and)?,? ?(?:since|as|because|given(?: that)?|now that|seeing that|considering(?: that)?) (.{8,160}?) (?:which|what|where|how|who|when|can i|do i|should i|i (?:can|do not|don'?t|may)|i am free)\b/i,
  /\b(?:i (?:heard|read|know|was told|saw)|they say|people (?:say|said)|(?:someone|somebody|everyone|my (?:friend|colleague|senior|recruiter|agent)) (?:says|said|told me|tells me)|(?:your|the) (?:website|site|page|bot|chat) (?:says|said|wrote|told me)|you (?:said|told me|wrote)) (?:that )?(.{8,160}?)(?:[,.;?]| so | and then | then )\s?(?:so |then |and )?(?:which|what|where|how|who|when|can|do|should|is|will|tell|confirm)\b/i,
  new RegExp(
    `^(?!.{0,12}\\b(?:since|because|given)\\b)(.{12,200}?)(?:[,;] ?|[.] | and | then )?\\bso (?!i\\b)${asking}\\b`,
    'i',
  ),
  /^(?!.{0,12}\b(?:since|because|given)\b)(.{12,200}?)[,;.] so i (?:can|may|will|do not|don'?t)\b(?!.{0,80}\?)/i,
  // "..., right?" alone is a question; with a plan or an order to confirm after it, it is taken for granted.
  /^(.{12,200}?)(?:,|\.|-)? ?\b(?:right|correct|yes|true|isn'?t it|is it not)\s?(?:\?|[,.]) ?(?:(?:so |then |and ){0,2}(?:which|what|how|when|where|who)\b|(?:just |pls |please |kindly |so )*confirm\b)/i,
  /^(.{12,200}?)(?:,|\.|-)? ?\bjust confirm\b/i,
];
// What people say of themselves is no claim about the rules.
const ownStory =
  /^(?:that )?(?:(?:i|we|he|she)(?: am| are| is| was| were| have| has| had| work| live| finish| graduate| need| want| plan| hold|'m|'ve| got| did| match| start| will| just| already)\b|(?:i|we)m\b|my (?!(?:friend|colleague|senior|recruiter|agent|lawyer|program|director|boss|hr)\b)|our\b|of (?:now|today)\b|(?:soon|far|long|much|per) )/i;
const asksAlready =
  /^(?:what|when|where|which|who|how|why|is|are|do|does|can|could|may|should|will|would|if)\b/i;
const denials =
  /^(?:no|(?:yes, )?in part|not|neither|none|only)\b|\b(?:not|never|cannot|none|neither|only after|no|without|must wait|unavailable|does not|did not|ended|dropped|instead)\b/i;

/** What `question` takes for granted, if it does. */
export function claimOf(question: string): string | undefined {
  const text = question.replace(/\s+/g, ' ').trim();
  const claim = takenForGranted.map((pattern) => pattern.exec(text)?.[1]?.trim()).find(Boolean);
  if (/\b(?:does|do|is) (?:that|this|it) (?:mean|true|correct)\b/i.test(text)) return undefined;
  if (!claim || claim.split(' ').length < 3 || ownStory.test(claim) || asksAlready.test(claim))
    return undefined;
  return claim;
}

/** Whether the first sentence of an answer denies what was asked. */
export function denies(opening: string): boolean {
  return !/^yes\b(?!, (?:in part|but))/i.test(opening) && denials.test(opening);
}

/** Whether `question` takes something for granted that the opening of its answer denies. */
export function deniesPremise(question: string, opening: string): boolean {
  return claimOf(question) !== undefined && denies(opening);
}
