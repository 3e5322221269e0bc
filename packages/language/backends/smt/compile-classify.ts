import type { ClassifyFact, DecisionTable } from '../../rule/ast.ts';
import { exact } from '../../rule/quantity.ts';
import type { FactContext, FactTerm } from './fact-term.ts';
import { and, FALSE, not, or, type Term, TRUE } from './term.ts';

/** Which values of the table are still possible, once a stated value has been heard where the table leaves several. */
export function compileClassify(fact: ClassifyFact, context: FactContext): FactTerm {
  const table = context.rules.tables[fact.table];
  if (!table) throw new RangeError(`\`${fact.table}\` is not a table`);
  const byTable = table.values.map((value, index) =>
    context.define(`${fact.id}:table:${value}`, 'Bool', possibleByTable(fact, table, index, context)),
  );
  const heard = table.values.map((value, index) => {
    const stated = fact.otherwise === undefined ? FALSE : isCode(context.fact(fact.otherwise), value);
    return and(not(isSingle(byTable)), stated, byTable[index] as Term);
  });
  const possible = table.values.map((value, index) =>
    context.define(
      `${fact.id}:${value}`,
      'Bool',
      or(heard[index] as Term, and(byTable[index] as Term, not(or(...heard)))),
    ),
  );
  return {
    kind: 'possible',
    possible: new Map(table.values.map((value, index) => [value, possible[index] as Term])),
  };
}

/** The possible values are neighbours, and there is one at least. */
function isSingle(possible: readonly Term[]): Term {
  return and(...possible.slice(1).map((term, index) => not(and(possible[index] as Term, term))));
}

function isCode(term: FactTerm, code: string): Term {
  if (term.kind !== 'code') throw new RangeError('a classification is stated by a code field');
  const onlyOne = term.allowed?.length === 1 && term.allowed[0] === code ? not(term.known) : FALSE;
  return or(onlyOne, and(term.known, term.isOneOf([code])));
}

function possibleByTable(
  fact: ClassifyFact,
  table: DecisionTable,
  index: number,
  context: FactContext,
): Term {
  const row = context.fact(fact.row);
  if (row.kind !== 'code') throw new RangeError(`\`${fact.row}\` is not a code field`);
  const outside = row.codes.filter(code => code === null || !Object.hasOwn(table.rows, code));
  const rows = row.codes.filter(code => code !== null && Object.hasOwn(table.rows, code)) as string[];
  return or(
    row.allowed?.length === 1 ? FALSE : not(row.known),
    and(row.known, row.isOneOf(outside)),
    ...rows.map(code => and(isCode(row, code), possibleInRow(fact, table, code, index, context))),
  );
}

/** Every indicator can reach the value, and one may fail to reach the next. */
function possibleInRow(
  fact: ClassifyFact,
  table: DecisionTable,
  row: string,
  index: number,
  context: FactContext,
): Term {
  const limits = table.rows[row] ?? {};
  const reached: Term[] = [];
  const notPassed: Term[] = [];
  for (const indicator of Object.keys(table.units).filter(id => Object.hasOwn(limits, id))) {
    const term = context.fact(fact.indicators[indicator] ?? '');
    if (term.kind !== 'number')
      throw new RangeError(`the indicator \`${indicator}\` of \`${fact.id}\` is not a number`);
    const [own, next] = [limits[indicator]?.[index - 1], limits[indicator]?.[index]];
    const reaches = (limit: number) => term.compare('at_least', exact(BigInt(limit)));
    if (own !== undefined) reached.push(not(reaches(own).false));
    if (next !== undefined) notPassed.push(not(reaches(next).true));
  }
  const isTop = index === table.values.length - 1;
  return and(...reached, isTop ? TRUE : or(...notPassed));
}
