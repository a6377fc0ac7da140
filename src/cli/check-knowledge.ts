// npm run knowledge: checks every article, the glossary and the replies; each problem with file and line.
import { checkKnowledge } from '../knowledge/load.ts';

const { knowledge, problems } = checkKnowledge(process.argv[2] ?? 'knowledge');
for (const problem of problems) console.error(`${problem.file}:${problem.line}: ${problem.message}`);
if (knowledge)
  console.log(
    `${knowledge.articles.length} articles, ${knowledge.passages.size} passages, ${problems.length} problems`,
  );
process.exitCode = problems.length ? 1 : 0;
