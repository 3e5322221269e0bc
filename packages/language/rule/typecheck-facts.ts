import { didYouMean, suggestion } from '../diagnostic/did-you-mean.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { type ReportRule as Report, ruleProblem } from '../diagnostic/rule-problems.ts';
import type {
  CountCondition,
  CountFact,
  DecisionTable,
  Fact,
  GradeFact,
  GreatestFact,
  GrowthFact,
  PointsFact,
  SumFact,
} from './ast.ts';
import type { Field, Fields } from './fields.ts';
import { gradesOf } from './typed-edition.ts';
import { derivesFrom, factsOfLeaf } from './used-facts.ts';

/** As many as fit into the bits of a number, one a code. */
export const MOST_CODES = 30;

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
  const circles = circlesOf(facts);
  for (const [id, circle] of circles)
    problems.push(ruleProblem('fact-cycle', { pointer: `/${id}` }, { fact: id, circle: circle.join(' → ') }));
  // What stands in a circle cannot be put into an order.
  const inCircle = new Set([...circles.values()].flat());
  const above = new Map<string, Fact>();
  for (const fact of facts.values()) {
    if (inCircle.has(fact.id)) {
      above.set(fact.id, fact);
      continue;
    }
    checkFact(fact, fields, tables, above, report);
    above.set(fact.id, fact);
  }
  return problems;
}

/** The facts that derive from themselves, each circle once: by its first fact, the facts on the way back to it. */
function circlesOf(facts: ReadonlyMap<string, Fact>): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const follow = (id: string, way: readonly string[]): void => {
    const start = way.indexOf(id);
    if (start >= 0) circles.set(id, [...way.slice(start), id]);
    if (start >= 0 || done.has(id)) return;
    const fact = facts.get(id);
    for (const other of fact ? derivesFrom(fact) : []) follow(other, [...way, id]);
    done.add(id);
  };
  for (const id of facts.keys()) follow(id, []);
  return circles;
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
      checkSeries(fact.list, fact.member, at, fields, report);
      return;
    case 'growth':
    case 'years':
      checkSeries(fact.list, fact.member, at, fields, report);
      if (fact.less !== undefined) checkSeries(fact.list, fact.less, at, fields, report);
      if (fact.since !== undefined) checkField(fact.since, ['date'], at, fields, report);
      if (fact.kind === 'growth') checkGrowth(fact, at, report);
      return;
    case 'span':
      for (const end of ['from', 'to'] as const)
        checkField(fact[end], ['date'], `${at}/${fact.measure}_between/${end}`, fields, report);
      return;
    case 'ratio':
      checkTerms(fact.id, [fact.of, fact.to], `${at}/ratio`, above, report);
      return;
    case 'sum':
    case 'greatest':
      checkTerms(fact.id, fact.of, at, above, report);
      checkCounts(fact, at, above, report);
      return;
    case 'grade':
      checkGrade(fact, at, above, report);
      return;
    case 'points':
      checkPoints(fact, at, fields, above, report);
      return;
    case 'count':
      checkCount(fact, at, fields, report);
      return;
    case 'classify': {
      const table = tables[fact.table];
      if (!table) report('unknown-vocabulary', `${at}/classify`, { vocabulary: fact.table });
      for (const indicator of table ? Object.keys(fact.indicators) : [])
        if (!table?.units[indicator])
          report('unknown-indicator', `${at}/by/${indicator}`, {
            table: fact.table,
            indicator,
            indicators: Object.keys(table?.units ?? {}).join(', '),
          });
      const codes = [fact.row, ...(fact.otherwise ? [fact.otherwise] : [])];
      checkWhole(fact.id, Object.values(fact.indicators), `${at}/by`, above, report);
      checkFacts(fact.id, codes, ['code'], `${at}/by`, above, report);
      for (const other of codes.filter(id => (above.get(id)?.kind ?? 'field') !== 'field'))
        report('fact-field-unit', `${at}/by`, {
          path: other,
          unit: above.get(other)?.kind ?? '',
          expected: 'field',
        });
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

/** Founding and stated bases are about single yearly rates, of which a geometric growth has none. */
function checkGrowth({ id, mean, since, bases }: GrowthFact, at: string, report: Report): void {
  if (mean === 'geometric' && (since !== undefined || Object.keys(bases).length > 0))
    report('growth-mean', `${at}/growth`, { fact: id });
}

/** Terms are whole numbers above, all of them amounts or all of them counts. */
function checkTerms(
  id: string,
  used: readonly string[],
  at: string,
  above: ReadonlyMap<string, Fact>,
  report: Report,
): void {
  checkWhole(id, used, at, above, report);
  const terms = used.flatMap(other => above.get(other) ?? []);
  const odd = terms.find(({ unit }) => unit !== terms[0]?.unit);
  if (odd) report('terms-unlike', at, { fact: id, other: odd.id, first: terms[0]?.id ?? '' });
}

/** What is added up, or of which the greatest is taken, counts the same. */
function checkCounts(
  { id, of }: SumFact | GreatestFact,
  at: string,
  above: ReadonlyMap<string, Fact>,
  report: Report,
): void {
  const terms = of.flatMap(other => above.get(other) ?? []);
  const odd = terms.find(({ unit, counts }) => unit === terms[0]?.unit && counts !== terms[0]?.counts);
  if (odd) report('terms-unlike', at, { fact: id, other: odd.id, first: terms[0]?.id ?? '' });
}

/** Whole numbers of their unit: a mean is none. */
function checkWhole(
  id: string,
  used: readonly string[],
  at: string,
  above: ReadonlyMap<string, Fact>,
  report: Report,
): void {
  checkFacts(id, used, ['amount', 'count'], at, above, report);
  for (const other of used) {
    const fact = above.get(other);
    if (fact && fact.unit !== 'ratio' && isRational(fact)) report('not-whole', at, { fact: id, other });
  }
}

/** Whether a fact is a quotient: those are compared, graded and shown, but not calculated with. */
export function isRational(fact: Fact): boolean {
  return fact.kind === 'ratio' || fact.kind === 'growth' || (fact.kind === 'years' && fact.mean);
}

/** Steps compare facts above; that they fit them is checked with the rules (typecheckSteps). */
function checkGrade(grade: GradeFact, at: string, above: ReadonlyMap<string, Fact>, report: Report): void {
  const { id, steps } = grade;
  const count = gradesOf(grade).length;
  if (count > MOST_CODES) report('too-many-codes', `${at}/steps`, { fact: id, count });
  for (const [index, { when }] of steps.entries()) {
    for (const other of factsOfLeaf(when).filter(one => !above.has(one)))
      report('fact-order', `${at}/steps/${index}`, { fact: id, other });
  }
  const grades = gradesOf(grade);
  for (const code of Object.keys(grade.titles ?? {}).filter(one => !grades.includes(one)))
    report('unknown-code', `${at}/titles/${code}`, { fact: id, code, codes: grades.join(', ') });
}

/** Every grade has its points, no other has; a band needs a field for the mark, whose bounds hold it. */
function checkPoints(
  { id, of, bands, mark }: PointsFact,
  at: string,
  fields: Fields,
  above: ReadonlyMap<string, Fact>,
  report: Report,
): void {
  const grade = above.get(of);
  if (!grade) return report('fact-order', `${at}/points`, { fact: id, other: of });
  if (grade.kind !== 'grade') return report('points-without-grade', `${at}/points`, { fact: id, other: of });
  const grades = gradesOf(grade);
  for (const missing of grades.filter(one => !bands[one]))
    report('grade-without-points', `${at}/of`, { fact: id, grade: missing });
  for (const [name, { least, most }] of Object.entries(bands)) {
    const place = `${at}/of/${name}`;
    if (!grades.includes(name)) report('points-without-grade', place, { fact: id, other: name });
    if (least > most) report('band-reversed', place, { fact: id, least, most });
    if (least < most && mark === undefined) report('band-without-mark', place, { fact: id, grade: name });
  }
  if (mark !== undefined) checkField(mark, ['count'], `${at}/mark`, fields, report);
}

function checkCount(fact: CountFact, at: string, fields: Fields, report: Report): void {
  const list = checkField(fact.list, ['list', 'codes'], `${at}/count`, fields, report);
  if (!list) return;
  for (const condition of fact.where) {
    const place = `${at}/where/${condition.member}`;
    const path = `${fact.list}.${condition.member}`;
    const field = checkField(path, UNITS_OF_CONDITION[condition.kind], place, fields, report);
    if (condition.kind === 'not_before') {
      const than = checkField(condition.than, ['date'], place, fields, report);
      if (than && !than.required)
        report('fact-field-unit', place, { path: condition.than, unit: 'date', expected: 'required' });
    }
    const named =
      condition.kind === 'in' ? condition.codes : condition.kind === 'equals' ? [condition.value] : [];
    for (const code of named.map(String).filter(one => field?.codes && !field.codes.includes(one)))
      report('unknown-code', place, { fact: fact.id, code, codes: field?.codes?.join(', ') ?? '' });
  }
}

const UNITS_OF_CONDITION: Readonly<Record<CountCondition['kind'], readonly string[]>> = {
  equals: ['boolean', 'code', 'count', 'year', 'text'],
  in: ['code'],
  compare: ['count', 'year'],
  not_before: ['date', 'expiry'],
  within_years: ['date'],
};

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

/** Facts above that are numbers. */
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
    else if (!units.includes(fact.unit)) {
      report('fact-field-unit', at, { path: other, unit: fact.unit, expected: units.join(', ') });
    }
  }
}
