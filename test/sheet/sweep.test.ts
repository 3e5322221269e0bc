import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { typedEdition } from '../../packages/language/rule/typed-edition.ts';
import { usedFacts } from '../../packages/language/rule/used-facts.ts';
import type { Clause } from '../../packages/language/types/clause.ts';
import { editionScope } from '../../packages/workshop/sentence/lint-sentences.ts';
import { compareSheet } from '../../packages/workshop/sheet/compare-sheet.ts';
import { CLAUSE, FACTS, withClause } from './scored-tea.ts';

/** What may be slipped in by plain substitution; knows nothing of how a sheet is read. */
const IN_SHEET: readonly (readonly [
  pattern: RegExp,
  by: readonly string[] | ((found: string) => string[]),
])[] = [
  [/\d+/g, found => [String(BigInt(found) + 1n), `1${found}`]],
  [/以上/g, ['以下', '以上（不含）', '左右', '']],
  [/以下/g, ['以上', '以外']],
  [/不足|小于/g, ['超过', '不低于']],
  [/大于/g, ['不低于', '小于']],
  [/（含）/g, ['（不含）']],
  [/～/g, ['或']],
  [/(?<=when: .*)%/g, ['‰', ' 项', ' 万元']],
  [/(?<=points: .*|most: .*)分/g, ['项', '人', '%']],
  [/(?<=when: .*\d )项/g, ['人', '分', '%']],
  [/增长率/g, ['']],
  [/上年/g, ['本年', '近三年']],
  [/(?<=name: )/g, ['人均', '境外']],
  [/(?<=when: )(?!\d)/g, ['非', '境外']],
  [/其他|无(?=,)/g, ['春茶', '1 项以上']],
  [/best: true/g, ['most: 20 分']],
  [/(?<=is: )[a-d]/g, found => [found === 'a' ? 'b' : 'a', 'z']],
  [/(?<=of: )\w+/g, ['prizes', 'nothing']],
];
const IN_FACTS: typeof IN_SHEET = [
  [/(?<=(?:at_least|more_than): )\d+/g, found => [String(Number(found) + 1), `1${found}`]],
  [/at_least|more_than/g, found => [found === 'at_least' ? 'more_than' : 'at_least', 'at_most']],
  [/(?<=[a-d]: |[[, ])\d+(?=[,\] }])/g, found => [String(Number(found) + 1)]],
  [/(?<=at_most: )\d+/g, ['29', '31']],
  [/greatest/g, ['total']],
  [/(?<=is: )[a-c]/g, ['d']],
];

interface Altered {
  readonly what: string;
  readonly text: string;
}

/** Each alteration of the stretch of `source`, made alone. */
function altered(source: string, stretch: RegExp, tables: typeof IN_SHEET): Altered[] {
  const { index: start = 0, 0: whole = '' } = stretch.exec(source) ?? {};
  return tables.flatMap(([pattern, by]) =>
    [...whole.matchAll(pattern)].flatMap(({ index, 0: found }) =>
      (typeof by === 'function' ? by(found) : by).map(to => {
        const at = start + index;
        return {
          what: `${source.slice(at - 25, at)}⟦${found} → ${to}⟧${source.slice(at + found.length, at + 15)}`,
          text: source.slice(0, at) + to + source.slice(at + found.length),
        };
      }),
    ),
  );
}

/** Rules are read once for all alterations of the text. */
function noticer(facts: string) {
  const content = withClause(CLAUSE, facts);
  const clauses = [...content.clauses.values()].map(({ data }) => data);
  const { vocabularies, schema, standard } = content;
  const { rules } = typedEdition({
    facts: content.facts.data,
    clauses,
    vocabularies,
    schema,
    standard: standard.data,
  });
  const used = new Set(usedFacts(rules.clauses, rules).map(({ id }) => id));
  const scope = editionScope(content, rules, { terms: [] });
  return (clause: string) => {
    const { sheet } = (parse(clause) ?? {}) as Partial<Clause>;
    return sheet === undefined || compareSheet(sheet, used, scope).length > 0;
  };
}

test('no alteration of a sheet or of the facts behind it goes unnoticed', () => {
  const sheet = altered(CLAUSE, /sheet:[\s\S]*(?=summary:)/, IN_SHEET);
  const facts = altered(FACTS, /share_grade:[\s\S]*/, IN_FACTS);
  const isNoticed = noticer(FACTS);
  const survivors = [
    ...sheet.filter(({ text }) => !isNoticed(text)),
    ...facts.filter(({ text }) => !noticer(text)(CLAUSE)),
  ].map(({ what }) => what.replaceAll('\n', '⏎'));
  console.log(`sweep of the sheet: ${sheet.length} alterations, of its facts: ${facts.length}`);
  expect(survivors).toEqual([]);
  expect(sheet.length).toBeGreaterThan(150);
  expect(facts.length).toBeGreaterThan(40);
});
