import { describe, expect, test } from 'vitest';
import type { Problem } from '../../packages/language/diagnostic/problem.ts';
import type { Clause } from '../../packages/language/types/clause.ts';
import type { Terms } from '../../packages/language/types/terms.ts';
import { checkCases } from '../../packages/workshop/adequacy/check-cases.ts';
import { assembleEdition } from '../../packages/workshop/content/assemble-edition.ts';
import { type CheckContent, contentSchemas } from '../../packages/workshop/content/content-schemas.ts';
import type { ContentFile, EditionContent } from '../../packages/workshop/content/read-edition.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';
import { compareCompanions } from '../../packages/workshop/lint/compare-companions.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { applyEdits } from '../../packages/workshop/sentence/clause-source.ts';
import { lintSentences, type SentenceProblem } from '../../packages/workshop/sentence/lint-sentences.ts';
import { contentOf, ROOT, termsOf } from '../edition.ts';
import { type Alteration, alterations } from './alterations.ts';
import { insertions, numbersBeside, wordings } from './wording.ts';

const cases = await openProject(ROOT).cases();

/** The edition with one clause only, so that a thousand alterations take seconds. */
function onlyClause(content: EditionContent, file: ContentFile<Clause>): EditionContent {
  const { id } = file.data;
  const chapters = content.standard.data.chapters.map(chapter => ({
    ...chapter,
    ...(chapter.clauses && { clauses: chapter.clauses.filter(one => one === id) }),
  }));
  const standard = {
    ...content.standard,
    data: { ...content.standard.data, chapters },
  } as EditionContent['standard'];
  return { ...content, standard, clauses: new Map([[id, file]]) };
}

/** What an editor is told of a clause file: by the schema, by the type check, or by comparing sentence and rule. */
function problemsOf(
  path: string,
  source: string,
  content: EditionContent,
  check: CheckContent,
  terms: Terms['terms'],
): readonly SentenceProblem[] {
  const file = parseYamlFile(path, source);
  const early = [...file.problems, ...check('clause', file)];
  if (early.length > 0) return early;
  const altered = onlyClause(content, file as ContentFile<Clause>);
  const { edition, problems } = assembleEdition(altered);
  return problems.length > 0 ? problems : lintSentences(altered, edition.rules, { terms });
}

/** Besides that, the digest of the sentence, which holds the words that no rule speaks of. */
function staleDigests(path: string, source: string, content: EditionContent): readonly Problem[] {
  const altered = onlyClause(content, parseYamlFile(path, source) as ContentFile<Clause>);
  return checkCases(assembleEdition(altered).edition.description, cases, {
    wanted: ({ id }) => altered.clauses.has(id),
  });
}

interface Sweep {
  readonly counts: Record<string, number>;
  readonly survivors: readonly string[];
  /** Alterations that a fix of one side settles, and those after whose fix something is still wrong. */
  readonly settled: { text: number; logic: number };
  readonly unsettled: readonly string[];
}

async function sweep(id: string): Promise<Sweep> {
  const { content } = await contentOf(id);
  const [check, terms] = await Promise.all([contentSchemas(), termsOf(id)]);
  const counts: Record<string, number> = {};
  const survivors: string[] = [];
  const settled = { text: 0, logic: 0 };
  const unsettled: string[] = [];
  for (const [clause, { path, source }] of content.clauses) {
    for (const alteration of alterations(source)) {
      const key = `${alteration.side} ${alteration.kind}`;
      counts[key] = (counts[key] ?? 0) + 1;
      const problems = problemsOf(path, alteration.source, content, check, terms);
      for (const { message, help } of problems) {
        expect(`${message.zh}${message.en}${help.zh}${help.en}`).not.toMatch(/(?<![#:\w\]])\{[a-zA-Z]+\}/);
      }
      if (!isFound(problems)) survivors.push(describeSurvivor(clause, alteration));
      for (const side of ['text', 'logic'] as const) {
        const edits = problems.map(({ fixes }) => fixes?.[side]?.edits ?? []);
        if (edits.length === 0 || edits.some(one => one.length === 0)) continue;
        const left = problemsOf(path, applyEdits(alteration.source, edits.flat()), content, check, terms);
        if (left.length === 0) settled[side]++;
        else
          unsettled.push(
            `--fix ${side}: ${describeSurvivor(clause, alteration)}: ${left.map(({ code }) => code)}`,
          );
      }
    }
  }
  return { counts, survivors, settled, unsettled };
}

function isFound(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function describeSurvivor(clause: string, { side, kind, what }: Alteration): string {
  return `${clause}: ${side} ${kind}: ${what}`;
}

describe('the sweep: every number, comparator, unit and connective altered once, in the sentence and in the rule', async () => {
  for (const edition of await openProject(ROOT).editions()) {
    test(`no alteration of edition ${edition} goes unnoticed`, async () => {
      const { counts, survivors, settled, unsettled } = await sweep(edition);
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      console.log(
        `sweep of ${edition}: ${total} alterations, ${survivors.length} survivors, fixed by text ${settled.text}, by logic ${settled.logic}`,
        counts,
      );
      expect(survivors).toEqual([]);
      expect(unsettled).toEqual([]);
      expect(Math.min(settled.text, settled.logic)).toBeGreaterThan(20);
      for (const side of ['sentence', 'rule']) {
        for (const kind of ['number', 'comparator', 'unit', 'connective']) {
          expect(counts[`${side} ${kind}`], `${side} ${kind}`).toBeGreaterThan(5);
        }
      }
    });

    test(`no change of wording of edition ${edition} goes unnoticed`, async () => {
      const { content } = await contentOf(edition);
      const [check, terms] = await Promise.all([contentSchemas(), termsOf(edition)]);
      const counts: Record<string, number> = {};
      const survivors: string[] = [];
      for (const [clause, { path, source }] of content.clauses) {
        for (const { kind, what, source: altered } of wordings(source)) {
          counts[kind] = (counts[kind] ?? 0) + 1;
          // Any other words are held by the digest alone; these have to be understood.
          const problems =
            kind === 'words'
              ? staleDigests(path, altered, content)
              : problemsOf(path, altered, content, check, terms);
          if (!isFound(problems)) survivors.push(`${clause}: ${kind}: ${what}`);
        }
      }
      console.log(`wordings of ${edition}: ${survivors.length} survivors`, counts);
      expect(survivors).toEqual([]);
      for (const kind of ['quantity', 'modal', 'exception', 'swap', 'words'])
        expect(counts[kind], kind).toBeGreaterThan(10);
    });

    test(`no word that narrows a requirement of edition ${edition} is put in unnoticed`, async () => {
      const { content } = await contentOf(edition);
      const [check, terms] = await Promise.all([contentSchemas(), termsOf(edition)]);
      const survivors: string[] = [];
      let count = 0;
      for (const [clause, { path, source }] of content.clauses) {
        for (const { what, source: altered } of insertions(source)) {
          count++;
          if (!isFound(problemsOf(path, altered, content, check, terms)))
            survivors.push(`${clause}: ${what}`);
        }
      }
      console.log(`words put into the sentences of ${edition}: ${count}, ${survivors.length} survivors`);
      expect(survivors).toEqual([]);
      expect(count).toBeGreaterThan(500);
    });

    test(`no number beside the sentences of edition ${edition} is altered unnoticed`, async () => {
      const { content, assembled } = await contentOf(edition);
      const survivors: string[] = [];
      let count = 0;
      for (const [clause, { path, source }] of content.clauses) {
        for (const { what, source: altered } of numbersBeside(source)) {
          count++;
          const file = parseYamlFile(path, altered) as ContentFile<Clause>;
          const clauses = new Map([...content.clauses, [clause, file]]);
          if (!isFound(compareCompanions({ ...content, clauses }, assembled.rules)))
            survivors.push(`${clause}: ${what}`);
        }
      }
      console.log(`numbers beside the sentences of ${edition}: ${count}, ${survivors.length} survivors`);
      expect(survivors).toEqual([]);
      expect(count).toBeGreaterThan(20);
    });

    test(`the clause files of edition ${edition} as they are have no problem`, async () => {
      const { content } = await contentOf(edition);
      const [check, terms] = await Promise.all([contentSchemas(), termsOf(edition)]);
      for (const { path, source } of content.clauses.values()) {
        expect(problemsOf(path, source, content, check, terms)).toEqual([]);
      }
    });
  }
});
