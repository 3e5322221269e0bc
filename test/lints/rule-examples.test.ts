import { describe, expect, it } from 'vitest';
import { ruleLints } from '../../packages/workshop/lint/rule-lints.ts';
import { lintFacts } from './lint-facts.ts';

describe('the examples of the docs pages', () => {
  for (const lint of ruleLints) {
    const run = (text: string) =>
      text.startsWith('rule: ')
        ? lintFacts(lint, {}, [text.slice('rule: '.length)])
        : lintFacts(lint, { example: text });
    it(`${lint.code}: the bad one is reported, the good one is not`, () => {
      expect(run(lint.examples.bad)).not.toEqual([]);
      expect(run(lint.examples.good)).toEqual([]);
    });
  }
});
