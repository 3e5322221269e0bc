import { describe, expect, test } from 'vitest';
import { FORMATS, writers } from '../../packages/checker/library/writers.ts';
import { writeAll } from '../../packages/checker/report/report-writer.ts';
import { zhContext } from './fixtures/sample-context.ts';
import { clause, condition, report } from './fixtures/sample-reports.ts';

/** Every C0 and C1 character, and characters that separate lines, reverse the direction or are not seen. */
const CODES = [
  ...Array(0x20).keys(),
  ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index),
  ...[0x2028, 0x2029, 0x202e, 0x2066, 0xfeff],
];

/** A report with these characters wherever it takes text from data. */
function reportWith(codes: readonly number[]) {
  const evil = codes.map(code => `a${String.fromCodePoint(code)}`).join('');
  return report({
    source: `x/${evil}.json`,
    enterprise: { name: evil, uscc: evil, size: null },
    clauses: [
      clause({
        id: 'rd-intensity',
        title: evil,
        text: evil,
        verdict: 'not_met',
        conditions: [condition({ phrase: evil, verdict: 'not_met', observed: evil })],
        evidence: [evil],
        missing: [{ reason: 'field', subject: evil, year: null, title: evil }],
        interpretations: [{ id: 'x', question: evil, follows: evil }],
      }),
    ],
    interpretations: [{ id: 'x', question: evil, follows: evil }],
    problems: [
      {
        code: 'unknown-field',
        severity: 'warning',
        message: { zh: evil, en: evil },
        help: { zh: evil, en: evil },
        location: { pointer: `/${evil}`, file: `x/${evil}.json`, sheet: evil, cell: evil },
      },
    ],
  });
}

describe.each(FORMATS)('a report as %s', format => {
  test('has no character that moves the cursor, reverses the text or hides', async () => {
    const writer = await writers[format]();
    // Few at a time: long texts are cut.
    for (let start = 0; start < CODES.length; start += 8) {
      const evil = reportWith(CODES.slice(start, start + 8));
      const written = writeAll(writer(zhContext, { colour: false, width: 80 }), [evil, evil]);
      const found = written.match(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/gu) ?? [];
      expect(found.map(character => character.codePointAt(0)?.toString(16))).toEqual([]);
    }
  });
});
