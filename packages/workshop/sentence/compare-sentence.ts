import type { ClauseRule } from '@zhunsheng/language';
import { parseSentence } from '../content/parse-sentence.ts';
import { accountForWords } from './account-for-words.ts';
import { compareBindings } from './compare-bindings.ts';
import { compareCase } from './compare-case.ts';
import { compareChoice } from './compare-choice.ts';
import { compareCondition } from './compare-condition.ts';
import { compareGroup } from './compare-group.ts';
import { compareList } from './compare-list.ts';
import { compareLooseWords } from './compare-loose-words.ts';
import { compareModals } from './compare-modal.ts';
import { compareNames } from './compare-name.ts';
import { comparePeriods } from './compare-period.ts';
import { compareSubjects } from './compare-subject.ts';
import { findExceptions } from './exceptions.ts';
import type { Comparison, Finding, SentenceScope } from './finding.ts';
import { outlineRule } from './rule-outline.ts';
import { outlineSentence } from './sentence-outline.ts';

/**
 * Everything in which the sentence `text` and the rule of its clause differ; empty when they say the same. Limits are compared in exact
 * arithmetic. The order is that of the text.
 */
export function compareSentence(
  text: string,
  { rule, appliesWhen }: Pick<ClauseRule, 'rule' | 'appliesWhen'>,
  scope: SentenceScope,
): Finding[] {
  const sentence = parseSentence(text);
  const ruleOutline = outlineRule(appliesWhen ? [appliesWhen, rule] : [rule]);
  const outline = outlineSentence(sentence, ruleOutline);
  const { leaves, groups, choices } = outlineRule(appliesWhen ? [appliesWhen] : []);
  const scopeIds = new Set([...leaves.keys(), ...groups.keys(), ...choices.keys()]);
  const exceptions = findExceptions(outline);
  const comparison: Comparison = { sentence, ruleOutline, outline, scope, scopeIds, exceptions };
  const findings = [
    ...compareBindings(comparison, text),
    ...compareBound(comparison),
    ...compareLooseWords(comparison),
    ...comparePeriods(comparison),
    ...compareModals(comparison),
    ...compareSubjects(comparison),
    ...compareNames(comparison),
  ];
  const all = [...findings, ...accountForWords(comparison, findings)];
  return withoutEchoes(all.sort((a, b) => startOf(a) - startOf(b)));
}

function compareBound(comparison: Comparison): Finding[] {
  const { leaves, groups, choices, cases } = comparison.ruleOutline;
  return comparison.outline.bound.flatMap(bound => {
    const { kind, id } = bound.part;
    const leaf = leaves.get(id);
    const group = groups.get(id);
    const choice = choices.get(id);
    const one = cases.get(id);
    if (kind === 'cond')
      return leaf
        ? [...compareCondition(leaf, bound, comparison), ...compareList(leaf, bound, comparison)]
        : [];
    if (kind === 'case') return one ? compareCase(one, bound, comparison) : [];
    if (kind === 'some') return choice ? compareChoice(choice, bound, comparison) : [];
    return group ? compareGroup(group, bound, comparison) : [];
  });
}

function startOf({ at }: Finding): number {
  return typeof at === 'string' ? Number.POSITIVE_INFINITY : at.start;
}

/** Marks that bind nothing: their words are then loose, and the condition they were meant for is unbound. */
const BROKEN = [
  'markup-full-width',
  'markup-unclosed',
  'binding-without-id',
  'binding-unknown',
  'sentence-markup',
];

/** The findings, in order, without those that only follow from another: one slip is told once. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const broken = findings.filter(({ code }) => BROKEN.includes(code));
  const heard = findings.filter(
    one => one.code !== 'number-unbound' || !broken.some(mark => covers(mark, one)),
  );
  const loose = heard.filter(({ code }) => code === 'number-unbound');
  let echoes = broken.length + loose.length;
  return heard.filter(({ code }) => code !== 'binding-missing' || echoes-- <= 0);
}

/** An unclosed mark covers all that follows, another what stands in it. */
function covers({ code, at: mark }: Finding, { at }: Finding): boolean {
  if (typeof mark === 'string' || typeof at === 'string' || at.start < mark.start) return false;
  return code === 'markup-unclosed' || at.end <= mark.end;
}
