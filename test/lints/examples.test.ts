import { describe, expect, it } from 'vitest';
import { gbtLints } from '../../packages/workshop/lint/gbt-lints.ts';
import { runLints } from '../../packages/workshop/lint/run-lints.ts';
import { fixedText, reportedWords } from './lint-text.ts';
import { smallStandard } from './small-standard.ts';

describe('the examples of the docs pages', () => {
  for (const lint of gbtLints) {
    for (const { in: slot, text, reports, fixed } of lint.examples) {
      const outcome =
        reports.length > 0 ? `reports ${reports.map(word => JSON.stringify(word)).join(', ')}` : 'is clean';
      it(`${lint.id}: ${JSON.stringify(text)} in ${slot} ${outcome}`, () => {
        expect(reportedWords(lint, slot, text)).toEqual(reports);
      });
      if (fixed !== undefined)
        it(`${lint.id}: ${JSON.stringify(text)} in ${slot} is mended`, () => {
          expect(fixedText(lint, slot, text)).toBe(fixed);
        });
    }
  }

  it('every rule has an example that it reports', () => {
    expect(
      gbtLints
        .filter(({ examples }) => !examples.some(({ reports }) => reports.length > 0))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('the small standard they are put into breaks no rule', () => {
    expect(runLints(smallStandard().context).problems).toEqual([]);
  });
});
