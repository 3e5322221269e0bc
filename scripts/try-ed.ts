import { assembleEdition } from './content/assemble-edition.ts';
import { readEdition } from './content/read-edition.ts';
import { lintSentences } from './sentence/lint-sentences.ts';
import { printProblems } from './print-problems.ts';
import { adequacy } from './adequacy/adequacy.ts';
import { readLintContext } from './lint/lint-context.ts';
import { runLints } from './lint/run-lints.ts';
import { readEditionLog } from './edition/read-edition-log.ts';
import { checkChangeLog } from './edition/check-change-log.ts';
const sides:any[]=[];
for (const e of ['2024','draft']) {
  const { content } = await readEdition('.', e, 'schemas');
  const { edition } = assembleEdition(content!);
  sides.push({content, edition, log: (await readEditionLog('.', e, 'schemas')).log});
  console.error('== sentences', e); printProblems(lintSentences(content!, edition.rules));
  console.error('== gbt', e);
  const { context, problems } = await readLintContext('.', e, content! as any); printProblems(problems);
  if (context) printProblems(runLints(context).problems);
}
console.error('== log'); printProblems(checkChangeLog(sides[0], sides[1]));
const t=performance.now();
const r = await adequacy('.', ['draft']);
console.error('== adequacy', performance.now()-t); printProblems(r.problems.slice(0,40)); console.error(r.problems.length);
