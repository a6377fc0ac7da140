// npm run eval:verdicts: each verdict of the knowledge base judged by the other verdicts of its passage, which is how the
// limits in src/answer/verdict.ts were chosen: how often one is given, and how often it is right.
import { asksYesOrNo, nearestVerdict } from '../src/answer/verdict.ts';
import { makeLexicalIndex } from '../src/knowledge/lexical.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';

const knowledge = loadKnowledge('knowledge');
const lexical = makeLexicalIndex(knowledge.entries, knowledge.glossary);
const judged = [...knowledge.passages.values()].flatMap((passage) =>
  passage.verdicts.map((verdict) => ({
    passage: passage.id,
    ...verdict,
    given:
      asksYesOrNo(verdict.question) &&
      nearestVerdict(
        [verdict.question],
        passage.verdicts.filter((other) => other !== verdict),
        lexical,
        passage.jurisdictions,
      ),
  })),
);
const given = judged.filter((one) => one.given);
const wrong = given.filter((one) => one.given !== one.says);
const share = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(1)}%`;
console.log(
  `${judged.length} verdicts; given without its own phrasing: ${share(given.length, judged.length)}; ` +
    `of these right: ${share(given.length - wrong.length, given.length)}`,
);
for (const { passage, question, says } of wrong) console.log(`  should be ${says}: ${passage}: ${question}`);
