import { expect, test } from 'vitest';
import { checkEffects, effectOf } from '../../packages/workshop/diff/check-effects.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import type { ChangeClass, EditionChange } from '../../packages/workshop/prove/classify-change.ts';
import { ROOT } from '../edition.ts';

const { log } = await openProject(ROOT).log('draft');

/** The line of the effect of a clause, found in the text itself. */
function effectLine(clause: string): number {
  const lines = (log.changes?.source ?? '').split('\n');
  const start = lines.findIndex(line => line.includes(`- clause: ${clause}`));
  return lines.findIndex((line, index) => index > start && line.includes('effect:')) + 1;
}

/** Equivalent everywhere but for these. */
function change(classes: Record<string, ChangeClass>, whole: ChangeClass): EditionChange {
  const logic = (one: ChangeClass) => ({ class: one, per_size: {}, undetermined_differs: 'never' as const });
  return {
    from: '2024',
    to: 'draft',
    conclusion: { ...logic(whole), witnesses: [] },
    clauses: Object.entries(classes).map(([id, one]) => ({
      id,
      change: 'logic',
      logic: logic(one),
      witnesses: [],
    })),
    queries: 0,
    milliseconds: 0,
  };
}

function found(classes: Record<string, ChangeClass>, whole: ChangeClass = 'incomparable'): string[] {
  return checkEffects(change(classes, whole), '2024', { log }).map(
    ({ message, location }) => `${location.line}:${location.column} ${message.zh}`,
  );
}

test('the effect of growth is as the log says', () => {
  expect(found({ growth: 'incomparable', 'rd-intensity': 'equivalent' })).toEqual([]);
});

test('one direction where both are expected, and any where none is, is an error at the effect', () => {
  expect(found({ growth: 'stricter', 'ai-revenue': 'looser' })).toEqual([
    `${effectLine('growth')}:13 changes.yaml 预期条款 growth 的影响是“更严、更宽都有”，证明的结果是“更严”`,
    `${effectLine('ai-revenue')}:13 changes.yaml 预期条款 ai-revenue 的影响是“没有影响”，证明的结果是“更宽”`,
  ]);
});

test('a clause that changes and is not in the log is an error', () => {
  expect(found({ growth: 'incomparable', 'legal-person': 'stricter' })).toEqual([
    '5:3 条款 legal-person 的结论有变化（更严），changes.yaml 没有记录',
  ]);
});

test('what was not proved contradicts nothing', () => {
  expect(found({ growth: 'unknown', 'ai-revenue': 'unknown' }, 'unknown')).toEqual([]);
});

test('a log about another edition is not held against the proof', () => {
  expect(checkEffects(change({ growth: 'equivalent' }, 'equivalent'), '2023', { log })).toEqual([]);
});

test('effects add up to both', () => {
  expect(effectOf([])).toBeUndefined();
  expect(effectOf(['none', 'none'])).toBe('none');
  expect(effectOf(['none', 'looser'])).toBe('looser');
  expect(effectOf(['stricter', 'looser'])).toBe('both');
  expect(effectOf(['both', 'none'])).toBe('both');
});
