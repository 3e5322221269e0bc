import { join } from 'node:path';
import { assembleEdition } from '../../packages/workshop/content/assemble-edition.ts';
import type { EditionContent } from '../../packages/workshop/content/read-edition.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import type { SentenceProblem } from '../../packages/workshop/sentence/lint-sentences.ts';
import { lintSheets } from '../../packages/workshop/sheet/lint-sheets.ts';
import { ROOT } from '../edition.ts';

/** A made-up standard whose only clause has a score sheet. */
export const SCORED = join(ROOT, 'test/fixtures/scored-standard');

const { content } = await openProject(SCORED).edition('one');
const given = content as EditionContent;
const clause = given.clauses.get('score') as NonNullable<ReturnType<typeof given.clauses.get>>;

export const CLAUSE = clause.source;
export const FACTS = given.facts.source;

/** The standard with another clause file or facts. */
export function withClause(inClause: string, inFacts = FACTS): EditionContent {
  return {
    ...given,
    facts: parseYamlFile(given.facts.path, inFacts) as typeof given.facts,
    clauses: new Map([['score', parseYamlFile(clause.path, inClause) as typeof clause]]),
  };
}

/** What is wrong with the sheet when clause file or facts read as given. */
export function problemsOf(inClause: string, inFacts = FACTS): SentenceProblem[] {
  const changed = withClause(inClause, inFacts);
  return lintSheets(changed, assembleEdition(changed).edition.rules, { terms: [] });
}

/** `text` with `from` replaced, which has to be there once. */
export function replaced(text: string, from: string, to: string): string {
  const [before, after, more] = text.split(from);
  if (before === undefined || after === undefined || more !== undefined) throw new Error(`not once: ${from}`);
  return before + to + after;
}
