import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';
import { parseSentence } from '../content/parse-sentence.ts';
import type { EarlierSentences } from './check-cases.ts';

/**
 * The sentence that a clause has in the last commit, without marks, so that a message can say which words changed.
 * Asked only when a digest is stale; outside of a repository, without git or for a new clause there is none.
 */
export function earlierSentences(root: string): EarlierSentences {
  return (edition, clause) => {
    try {
      const args = ['show', `HEAD:./criteria/${edition}/clauses/${clause}.yaml`];
      const source = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe', timeout: 2000 });
      const { text } = parse(source) as { text?: unknown };
      return typeof text === 'string' ? [parseSentence(text).plain] : [];
    } catch {
      return [];
    }
  };
}
