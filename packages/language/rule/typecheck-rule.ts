import { didYouMean, suggestion } from '../diagnostic/did-you-mean.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { type ReportRule as Report, ruleProblem } from '../diagnostic/rule-problems.ts';
import type {
  Compare,
  CompareFacts,
  DecisionTable,
  Equals,
  Fact,
  In,
  IncludesAny,
  Match,
  Rule,
  Unit,
} from './ast.ts';
import type { Mode } from './edition-rules.ts';
import { isRational, MOST_CODES } from './typecheck-facts.ts';
import { childPointer, children } from './walk-rule.ts';

/** What a rule may refer to. `codes` has, for each code fact, the codes it can take (undefined: any text). */
export interface RuleScope {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly vocabularies: Readonly<Record<string, readonly string[]>>;
  readonly tables: Readonly<Record<string, DecisionTable>>;
  readonly codes: (fact: Fact) => readonly string[] | undefined;
  readonly mode: Mode;
}

const UNIT_NAMES: Record<Unit | 'none', { zh: string; en: string }> = {
  amount: { zh: '金额，如 2000 万元', en: 'an amount such as 2000 万元' },
  ratio: { zh: '比率，如 5%', en: 'a ratio such as 5%' },
  count: { zh: '计数，如 1', en: 'a count such as 1' },
  date: { zh: '日期，如 2024-01-01', en: 'a date such as 2024-01-01' },
  boolean: { zh: '是或否', en: 'a boolean' },
  code: { zh: '单选代码', en: 'a code' },
  codes: { zh: '多选代码', en: 'a list of codes' },
  none: { zh: '无法识别的数量', en: 'an unreadable quantity' },
};

/** Checks names, units and cases of a rule. Problems carry a JSON Pointer below `pointer`, where the rule stands. */
export function typecheckRule(rule: Rule, scope: RuleScope, pointer: string): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const report: Report = (code, at, ...values) =>
    problems.push(ruleProblem(code, { pointer: at }, ...values));
  check(rule, pointer, { ...scope, report, seen });
  return problems;
}

type Context = RuleScope & { readonly report: Report; readonly seen: Set<string> };

function check(rule: Rule, at: string, context: Context): void {
  if ('id' in rule) checkId(rule.id, at, context);
  switch (rule.kind) {
    case 'judgement':
      if (context.mode !== 'judgement') misplaced('judgement', at, context);
      break;
    case 'shown_by':
      if (context.mode !== 'documents') misplaced('shown_by', at, context);
      if (!isPlainProof(rule.part)) context.report('unclear-proof', `${at}/shown_by`, {});
      break;
    case 'match':
      return checkMatch(rule, at, context);
    case 'present':
      factOf(rule.fact, `${at}/present`, context);
      break;
    case 'at_least':
      if (rule.least > rule.parts.length)
        context.report('more-than-parts', `${at}/at_least`, { least: rule.least, parts: rule.parts.length });
      break;
    case 'compare':
      checkCompare(rule, at, context);
      break;
    case 'compare_facts':
      checkCompareFacts(rule, at, context);
      break;
    case 'equals':
      checkEquals(rule, at, context);
      break;
    case 'in':
    case 'includes_any':
      checkMembership(rule, at, context);
  }
  children(rule).forEach((part, index) => {
    check(part, at + childPointer(rule, index), context);
  });
}

/** Inside of shown_by every condition that is not true is a document to hand in; not and match would hide which. */
function isPlainProof(rule: Rule): boolean {
  if (rule.kind === 'all' || rule.kind === 'any' || rule.kind === 'at_least')
    return rule.parts.every(isPlainProof);
  return rule.kind === 'compare' || rule.kind === 'equals' || rule.kind === 'includes_any';
}

function checkId(id: string, at: string, { seen, report }: Context): void {
  if (seen.has(id)) report('duplicate-condition', `${at}/id`, { id });
  seen.add(id);
}

function misplaced(node: string, at: string, { mode, report }: Context): void {
  report('misplaced-judgement', `${at}/${node}`, { node, mode });
}

function factOf(id: string, at: string, { facts, report }: Context): Fact | undefined {
  const fact = facts.get(id);
  if (!fact) {
    const known = [...facts.values()].map(({ id: name, title }) => ({ name, title: title.zh }));
    report('unknown-fact', at, { fact: id, suggestion: suggestion(didYouMean(id, known)) });
  }
  return fact;
}

function checkCompare(rule: Compare, at: string, context: Context): void {
  const fact = factOf(rule.fact, `${at}/fact`, context);
  if (
    fact?.kind === 'growth' &&
    fact.mean === 'geometric' &&
    rule.value.numerator <= -rule.value.denominator
  ) {
    context.report('growth-limit', `${at}/${rule.order}`, { written: rule.written });
  }
  if (!fact) return;
  if (fact.unit !== rule.unit)
    return mismatch(fact, rule.order, rule.written, `${at}/${rule.order}`, context);
  if (rule.counts !== undefined && rule.counts !== fact.counts)
    context.report('counts-unlike', `${at}/${rule.order}`, {
      fact: fact.id,
      written: rule.written,
      counts: fact.counts ?? '—',
    });
}

/** Both are whole numbers of one unit that count the same. */
function checkCompareFacts(rule: CompareFacts, at: string, context: Context): void {
  const place = `${at}/${rule.order}`;
  const [one, other] = [
    factOf(rule.fact, `${at}/fact`, context),
    factOf(rule.other, `${place}/fact`, context),
  ];
  if (!one || !other) return;
  const odd = [one, other].find(({ unit }) => !['amount', 'count', 'ratio'].includes(unit));
  if (odd) return mismatch(odd, rule.order, other.id, place, context);
  const rational = [one, other].find(isRational);
  if (rational) return context.report('not-whole', place, { fact: one.id, other: rational.id });
  if (one.unit !== other.unit || one.counts !== other.counts)
    context.report('terms-unlike', place, { fact: one.id, other: other.id, first: one.id });
}

/** Checks the steps of grades as the conditions they are; `pointer` is where the facts stand. */
export function typecheckSteps(scope: RuleScope, pointer = ''): Problem[] {
  return [...scope.facts.values()].flatMap(fact =>
    fact.kind !== 'grade'
      ? []
      : fact.steps.flatMap(({ when }, index) =>
          typecheckRule(when, scope, `${pointer}/${fact.id}/steps/${index}`),
        ),
  );
}

function checkEquals(rule: Equals, at: string, context: Context): void {
  const fact = factOf(rule.fact, `${at}/fact`, context);
  if (!fact) return;
  const unit = typeof rule.value === 'boolean' ? 'boolean' : 'code';
  if (fact.unit !== unit) return mismatch(fact, 'equals', String(rule.value), `${at}/equals`, context);
  if (unit === 'code') checkCodes(fact, [String(rule.value)], `${at}/equals`, context);
}

function checkMembership(rule: In | IncludesAny, at: string, context: Context): void {
  const fact = factOf(rule.fact, `${at}/fact`, context);
  const place = `${at}/${rule.kind}`;
  if (rule.vocabulary !== undefined && !context.vocabularies[rule.vocabulary]) {
    return context.report('unknown-vocabulary', place, { vocabulary: rule.vocabulary });
  }
  if (!fact) return;
  const unit = rule.kind === 'in' ? 'code' : 'codes';
  if (fact.unit !== unit)
    return mismatch(fact, rule.kind, rule.vocabulary ?? rule.codes.join(', '), place, context);
  checkCodes(fact, rule.codes, place, context);
}

function checkMatch(rule: Match, at: string, context: Context): void {
  const fact = factOf(rule.fact, `${at}/match`, context);
  rule.cases.forEach((one, index) => {
    checkId(one.id, `${at}/cases/${index}`, context);
    check(one.then, `${at}/cases/${index}/then`, context);
  });
  if (!fact) return;
  const codes = context.codes(fact);
  if (fact.unit !== 'code') return mismatch(fact, 'match', '', `${at}/match`, context);
  // Without its table a class has no codes; that the table is missing is said of the fact.
  if (!codes && fact.kind === 'classify') return;
  if (!codes) return context.report('match-open', `${at}/match`, { fact: fact.id });
  if (codes.length > MOST_CODES)
    return context.report('too-many-codes', `${at}/match`, { fact: fact.id, count: codes.length });
  const listed = rule.cases.flatMap(one => one.when);
  checkCodes(fact, listed, `${at}/cases`, context);
  const missing = codes.filter(code => !listed.includes(code));
  if (missing.length > 0)
    context.report('cases-not-exhaustive', `${at}/cases`, { codes: missing.join(', ') });
  const twice = listed.find((code, index) => listed.indexOf(code) !== index);
  if (twice) context.report('cases-overlap', `${at}/cases`, { code: twice });
}

function checkCodes(fact: Fact, used: readonly string[], at: string, context: Context): void {
  const codes = context.codes(fact);
  if (!codes) return;
  for (const code of used) {
    if (!codes.includes(code))
      context.report('unknown-code', at, { fact: fact.id, code, codes: codes.join(', ') });
  }
}

function mismatch(fact: Fact, operator: string, written: string, at: string, { report }: Context): void {
  report('unit-mismatch', at, {
    fact: fact.id,
    unit: UNIT_NAMES[fact.unit],
    operator,
    written,
    expected: UNIT_NAMES[fact.unit],
  });
}
