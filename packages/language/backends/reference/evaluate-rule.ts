import type { All, Any, Judgement, Leaf, Match, Not, Rule, ShownBy, Truth } from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';
import type { Assurance } from '../../words.ts';
import { evaluateFact, reasonsOf } from './evaluate-fact.ts';
import { evaluateLeaf } from './evaluate-leaf.ts';
import type { DeclarationData, Observed, Outcome, Reason } from './outcome.ts';

/** All that the rule of one clause is evaluated against. */
export interface Given {
  readonly edition: EditionRules;
  readonly declaration: DeclarationData;
  readonly assurance: Assurance;
  readonly clause: string;
}

export function evaluateRule(rule: Rule, given: Given): Outcome {
  switch (rule.kind) {
    case 'all':
      return evaluateAll(rule, given);
    case 'any':
      return evaluateAny(rule, given);
    case 'not':
      return evaluateNot(rule, given);
    case 'match':
      return evaluateMatch(rule, given);
    case 'judgement':
      return evaluateJudgement(rule, given);
    case 'shown_by':
      return evaluateShownBy(rule, given);
    default:
      return evaluateActiveLeaf(rule, given);
  }
}

function evaluateAll(rule: All, given: Given): Outcome {
  const parts = rule.parts.map(part => evaluateRule(part, given));
  if (parts.some(part => part.truth === 'false')) return decided('false', parts);
  return parts.every(part => part.truth === 'true') ? decided('true', parts) : undecided(parts);
}

function evaluateAny(rule: Any, given: Given): Outcome {
  const parts = rule.parts.map(part => evaluateRule(part, given));
  if (parts.some(part => part.truth === 'true')) return decided('true', parts);
  return parts.every(part => part.truth === 'false') ? decided('false', parts) : undecided(parts);
}

function evaluateNot(rule: Not, given: Given): Outcome {
  const part = evaluateRule(rule.part, given);
  const opposite = { true: 'false', false: 'true', unknown: 'unknown' } as const;
  return { ...part, truth: opposite[part.truth] };
}

/** Only the cases that are still possible take part; what the selector lacks matters if there are several. */
function evaluateMatch(rule: Match, given: Given): Outcome {
  const selector = evaluateFact(rule.fact, given.edition, given.declaration);
  const cases = rule.cases
    .filter(({ when }) => isPossible(when, selector))
    .map(({ then }) => evaluateRule(then, given));
  if (cases.length === 0) throw new RangeError(`no case of the match on \`${rule.fact}\` is possible`);
  for (const truth of ['true', 'false'] as const) {
    if (cases.every(possible => possible.truth === truth)) return decided(truth, cases);
  }
  return undecided(cases, cases.length > 1 ? reasonsOf(selector) : []);
}

function isPossible(when: readonly string[], selector: Observed): boolean {
  return selector.kind !== 'one_of' || selector.possible.some(code => when.includes(code));
}

function evaluateJudgement(rule: Judgement, given: Given): Outcome {
  const statement = evaluateRule(rule.part, given);
  if (statement.truth === 'false' || given.assurance === 'declared') return statement;
  return undecided([statement], [], [{ reason: 'finding', subject: given.clause, year: null }]);
}

function evaluateShownBy(rule: ShownBy, given: Given): Outcome {
  const proof = evaluateRule(rule.part, given);
  if (proof.truth === 'true') return proof;
  const reasons = proof.leaves
    .filter(leaf => leaf.truth !== 'true')
    .flatMap(leaf =>
      leaf.truth === 'unknown'
        ? leaf.reasons
        : [{ reason: 'document', subject: leaf.fact, year: null } as const],
    );
  return { truth: 'unknown', reasons, leaves: proof.leaves };
}

function evaluateActiveLeaf(leaf: Leaf, given: Given): Outcome {
  const observed = evaluateFact(leaf.fact, given.edition, given.declaration);
  const truth = evaluateLeaf(leaf, observed);
  const reasons = truth === 'unknown' ? reasonsOf(observed) : [];
  return { truth, reasons, leaves: [{ id: leaf.id, fact: leaf.fact, truth, reasons }] };
}

function decided(truth: Truth, parts: readonly Outcome[]): Outcome {
  return { truth, reasons: [], leaves: parts.flatMap(part => part.leaves) };
}

/** Unknown, for the reasons of the parts that are (the others have none), between those before and after. */
function undecided(
  parts: readonly Outcome[],
  before: readonly Reason[] = [],
  after: readonly Reason[] = [],
): Outcome {
  const reasons = [...before, ...parts.flatMap(part => part.reasons), ...after];
  return { truth: 'unknown', reasons, leaves: parts.flatMap(part => part.leaves) };
}
