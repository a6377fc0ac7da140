// npm run knowledge: checks every article, the rules of the states, the glossary and the replies; each problem with file and line.
import { checkKnowledge } from '../knowledge/load.ts';
import { loadStates } from '../knowledge/states.ts';

const folder = process.argv[2] ?? 'knowledge';
const { knowledge, problems } = checkKnowledge(folder);
const states = loadStates(folder);
problems.push(...states.problems);
for (const problem of problems) console.error(`${problem.file}:${problem.line}: ${problem.message}`);
if (knowledge)
  console.log(
    `${knowledge.articles.length} articles, ${knowledge.passages.size} passages, rules of ${states.states.length} jurisdictions, ${problems.length} problems`,
  );
process.exitCode = problems.length ? 1 : 0;
