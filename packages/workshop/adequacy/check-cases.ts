import { execFileSync } from 'node:child_process';
import type { Bilingual, EditionDescription, Location, Problem } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import { diffArrays } from 'diff';
import { parse } from 'yaml';
import { parseSentence } from '../content/parse-sentence.ts';
import { type CasesFile, casesOf } from '../content/read-cases.ts';
import { sheetLines, wordingOf } from '../content/sheet-lines.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { sentenceDigest } from './fix-digests.ts';

type ClauseDescription = EditionDescription['clauses'][number];

/** Sentences that a clause had or has elsewhere (without marks): among them may be the one that a digest was made of. */
export type EarlierSentences = (edition: string, clause: string) => readonly string[];

export interface CaseChecks {
  /** The clauses that are looked at; all when absent. */
  readonly wanted?: (clause: { readonly id: string }) => boolean;
  /** Where a clause without a file of cases is reported. */
  readonly placeOf?: (clause: string) => Location;
  readonly earlier?: EarlierSentences;
}

/**
 * Whether the cases still rest on the words of the clauses: every case quotes words of the sentence, and the file holds
 * the digest of the whole of it, so that words which no rule and no case speaks of do not change unseen either. Cases
 * for a clause that the edition lacks are reported, too.
 */
export function checkCases(
  { id: edition, clauses }: Pick<EditionDescription, 'id' | 'clauses'>,
  files: ReadonlyMap<string, CasesFile>,
  { wanted = () => true, placeOf = () => ({}), earlier = () => [] }: CaseChecks = {},
): Problem[] {
  const orphans = [...files.values()]
    .filter(file => wanted({ id: file.data.clause }))
    .filter(file => casesOf(file, edition).length > 0 && !clauses.some(({ id }) => id === file.data.clause))
    .map(file =>
      makeEditorProblem('cases-without-clause', file.locate('/clause'), {
        clause: file.data.clause,
        edition,
      }),
    );
  const checked = clauses.filter(wanted).flatMap(clause => {
    const file = files.get(clause.id);
    const values = { clause: clause.id, edition };
    if (!file) return [makeEditorProblem('cases-missing', placeOf(clause.id), values)];
    if (casesOf(file, edition).length === 0)
      return [makeEditorProblem('cases-of-other-editions', file.locate('/editions'), values)];
    return [...staleCases(clause, edition, file), ...staleDigest(clause, edition, file, earlier)];
  });
  return [...orphans, ...checked];
}

function staleCases({ id: clause, text }: ClauseDescription, edition: string, file: CasesFile): Problem[] {
  return casesOf(file, edition)
    .filter(({ quotes }) => !text.includes(quotes))
    .map(({ name, quotes, index }) =>
      makeEditorProblem('case-stale', file.locate(`/cases/${index}/quotes`), {
        name,
        quotes,
        clause,
        edition,
        text,
      }),
    );
}

function staleDigest(
  { id: clause, ...described }: ClauseDescription,
  edition: string,
  file: CasesFile,
  earlier: EarlierSentences,
): Problem[] {
  const text = wordingOf(described);
  const digest = sentenceDigest(text);
  const held = file.data.sentences?.[edition];
  if (held === digest) return [];
  const values = { clause, edition, text, digest };
  if (held === undefined)
    return [makeEditorProblem('case-digest-missing', file.locate('/sentences'), values)];
  const before = earlier(edition, clause).find(one => sentenceDigest(one) === held);
  const change = before === undefined ? '' : wordChange(before, text);
  return [
    makeEditorProblem('case-digest-stale', file.locate(`/sentences/${edition}`), { ...values, change }),
  ];
}

/**
 * The sentence that a clause has in the last commit, without marks, so that a message can say which words changed.
 * Asked only when a digest is stale; outside of a repository, without git or for a new clause there is none.
 */
export function earlierSentences(root: string): EarlierSentences {
  return (edition, clause) => {
    try {
      const args = ['show', `HEAD:./criteria/${edition}/clauses/${clause}.yaml`];
      const source = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe', timeout: 2000 });
      const { text, sheet } = parse(source) as Partial<Clause>;
      if (typeof text !== 'string') return [];
      return [wordingOf({ text: parseSentence(text).plain, sheet: sheetLines(sheet) })];
    } catch {
      return [];
    }
  };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What became of the words of a sentence, for a message: “应”改为“宜”；加“初创企业除外。”. */
export function wordChange(before: string, after: string): Bilingual {
  const zh: string[] = [];
  const en: string[] = [];
  const changes = diffArrays(wordsOf(before), wordsOf(after));
  changes.forEach(({ removed, added, value }, index) => {
    const gone = removed ? value.join('') : undefined;
    const next = changes[index + 1];
    const come = removed && next?.added ? next.value.join('') : added ? value.join('') : undefined;
    if (gone !== undefined && come !== undefined) {
      zh.push(`“${gone}”改为“${come}”`);
      en.push(`"${gone}" became "${come}"`);
    } else if (gone !== undefined) {
      zh.push(`删“${gone}”`);
      en.push(`"${gone}" is gone`);
    } else if (come !== undefined && !changes[index - 1]?.removed) {
      zh.push(`加“${come}”`);
      en.push(`"${come}" is new`);
    }
  });
  return { zh: `改动：${zh.join('；')}。`, en: `Changed: ${en.join('; ')}. ` };
}

function wordsOf(sentence: string): string[] {
  return [...segmenter.segment(sentence)].map(({ segment }) => segment);
}
