import { beforeAll, describe, expect, test } from 'vitest';
import { type LintResult, lintProject } from '../packages/workshop/lint/lint-project.ts';
import { openProject } from '../packages/workshop/project/project.ts';
import { editionFlaws } from '../packages/workshop/prove/edition-flaws.ts';
import { ROOT } from './edition.ts';

let result: LintResult;
beforeAll(async () => {
  result = await lintProject(openProject(ROOT), { mutants: true });
});

describe('our own standard', () => {
  test('has no finding of any lint: text, logic and cases agree, every mutant is noticed', () => {
    expect(
      result.problems.map(
        ({ code, message, location }) => `${location.file}:${location.line} ${code} ${message.zh}`,
      ),
    ).toEqual([]);
  });

  test('is measured in full: every clause of every edition has mutants, none survives, every condition is covered', () => {
    for (const { id, content } of result.editions) {
      const scores = result.scores[id] ?? [];
      expect(scores.map(({ clause }) => clause).sort()).toEqual([...content.clauses.keys()].sort());
      for (const { mutants, killed, equivalent, survived, mcdc } of scores) {
        expect(mutants).toBeGreaterThan(0);
        expect(killed + equivalent).toBe(mutants);
        expect(survived).toBe(0);
        expect(mcdc.covered).toBe(mcdc.conditions);
      }
    }
  });

  test('has no clause that nothing fails or passes, no idle condition, no contradiction: proved', async () => {
    expect(await editionFlaws(result.editions)).toEqual([]);
  });

  test('is suppressed only where the words are not ours to change', () => {
    expect(result.suppressed).toBe(5);
  });
});
