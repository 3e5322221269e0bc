import { didYouMean, suggestion } from '../diagnostic/did-you-mean.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { type ReportRule as Report, ruleProblem } from '../diagnostic/rule-problems.ts';
import type { CountFact, DecisionTable, Fact } from './ast.ts';
import type { Field, Fields } from './fields.ts';

/** Checks that every fact refers to fields, facts above it, and tables that exist and have the right unit. */
export function typecheckFacts(
  facts: ReadonlyMap<string, Fact>,
  fields: Fields,
  tables: Readonly<Record<string, DecisionTable>>,
): Problem[] {
  const problems: Problem[] = [];
  // The unit of a fact whose field does not exist is not known: what uses it is not told that it is the wrong one.
  const untyped = new Set<string>();
  const report: Report = (code, at, ...rest) => {
    const values: object = rest[0] ?? {};
    if (code === 'unknown-field-path') untyped.add(at.split('/')[1] ?? '');
    if (code === 'fact-field-unit' && 'path' in values && untyped.has(String(values.path))) return;
    problems.push(ruleProblem(code, { pointer: at }, ...rest));
  };
  const above = new Map<string, Fact>();
  for (const fact of facts.values()) {
    checkFact(fact, fields, tables, above, report);
    above.set(fact.id, fact);
  }
  return problems;
}

function checkFact(
  fact: Fact,
  fields: Fields,
  tables: Readonly<Record<string, DecisionTable>>,
  above: ReadonlyMap<string, Fact>,
  report: Report,
): void {
  const at = `/${fact.id}`;
  switch (fact.kind) {
    case 'field':
      checkField(
        fact.path,
        ['amount', 'count', 'date', 'boolean', 'code', 'codes'],
        `${at}/field`,
        fields,
        report,
      );
      return;
    case 'year':
    case 'growth':
      checkSeries(fact.list, fact.member, at, fields, report);
      return;
    case 'ratio':
      checkFacts(fact.id, [fact.of, fact.to], ['amount', 'count'], `${at}/ratio`, above, report);
      return;
    case 'sum':
      checkFacts(fact.id, fact.of, ['amount', 'count'], `${at}/sum`, above, report);
      return;
    case 'count':
      checkCount(fact, at, fields, report);
      return;
    case 'classify': {
      if (!tables[fact.table]) report('unknown-vocabulary', `${at}/classify`, { vocabulary: fact.table });
      checkFacts(fact.id, Object.values(fact.indicators), ['amount', 'count'], `${at}/by`, above, report);
      checkFacts(
        fact.id,
        [fact.row, ...(fact.otherwise ? [fact.otherwise] : [])],
        ['code'],
        `${at}/by`,
        above,
        report,
      );
      return;
    }
    case 'unrecorded':
      return;
  }
}

/** A series is an amount member of a list whose entries are told apart by a year. */
function checkSeries(list: string, member: string, at: string, fields: Fields, report: Report): void {
  const field = checkField(`${list}.${member}`, ['amount', 'count'], at, fields, report);
  const unique = fields.get(list)?.unique;
  if (field && (unique === undefined || fields.get(`${list}.${unique}`)?.unit !== 'year')) {
    report('fact-field-unit', at, { path: list, unit: 'list', expected: 'x-unique: year' });
  }
}

function checkCount(fact: CountFact, at: string, fields: Fields, report: Report): void {
  const list = checkField(fact.list, ['list', 'codes'], `${at}/count`, fields, report);
  if (!list) return;
  for (const condition of fact.where) {
    const place = `${at}/where/${condition.member}`;
    const expected =
      condition.kind === 'not_before' ? ['date', 'expiry'] : ['boolean', 'code', 'count', 'year', 'text'];
    const field = checkField(`${fact.list}.${condition.member}`, expected, place, fields, report);
    if (condition.kind === 'not_before') {
      const than = checkField(condition.than, ['date'], place, fields, report);
      if (than && !than.required)
        report('fact-field-unit', place, { path: condition.than, unit: 'date', expected: 'required' });
    } else if (field?.codes && !field.codes.includes(String(condition.value))) {
      report('unknown-code', place, {
        fact: fact.id,
        code: String(condition.value),
        codes: field.codes.join(', '),
      });
    }
  }
}

function checkField(
  path: string,
  units: readonly string[],
  at: string,
  fields: Fields,
  report: Report,
): Field | undefined {
  const field = fields.get(path);
  if (!field) {
    const known = [...fields.values()].map(({ path: name, title }) => ({ name, title: title.zh }));
    report('unknown-field-path', at, { path, suggestion: suggestion(didYouMean(path, known)) });
  } else if (!units.includes(field.unit)) {
    report('fact-field-unit', at, { path, unit: field.unit, expected: units.join(', ') });
  }
  return field;
}

/** Facts above that are numbers; counts of entries are intervals and cannot be calculated with. */
function checkFacts(
  id: string,
  used: readonly string[],
  units: readonly string[],
  at: string,
  above: ReadonlyMap<string, Fact>,
  report: Report,
): void {
  for (const other of used) {
    const fact = above.get(other);
    if (!fact) report('fact-order', at, { fact: id, other });
    else if (!units.includes(fact.unit) || fact.kind === 'count') {
      report('fact-field-unit', at, { path: other, unit: fact.unit, expected: units.join(', ') });
    }
  }
}
