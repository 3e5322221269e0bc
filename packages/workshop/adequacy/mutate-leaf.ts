import type { CountedUnits, EditionRules, Equals, Fact, In, IncludesAny, Leaf } from '@zhunsheng/language';
import type { RuleChange } from './mutant.ts';
import { mutateCompare, mutateCompareFacts } from './mutate-compare.ts';
import { otherFactDescription, otherFactWitness } from './other-fact.ts';
import { printNode, printValue } from './print-node.ts';

/** What a leaf can be turned into. `codes` has the codes a code fact can take. */
export interface LeafScope {
  readonly rules: EditionRules;
  readonly codes: (fact: Fact) => readonly string[];
  /** What counts count, as the standard writes it. */
  readonly units?: CountedUnits;
}

/** The leaf with its limit, comparator, codes or fact altered. A fact gives way to every other of the same unit. */
export function mutateLeaf(leaf: Leaf, scope: LeafScope, pointer: string): RuleChange[] {
  const { rules } = scope;
  const fact = rules.facts.get(leaf.fact) as Fact;
  const others = [...rules.facts.values()].filter(
    ({ id, unit }) =>
      id !== fact.id && unit === fact.unit && (leaf.kind !== 'compare_facts' || id !== leaf.other),
  );
  return [
    ...ownChanges(leaf, fact, scope, pointer),
    ...others.map(other => otherFact(leaf, fact, other, pointer)),
  ];
}

function ownChanges(leaf: Leaf, fact: Fact, scope: LeafScope, pointer: string): RuleChange[] {
  const { codes, units } = scope;
  const { facts } = scope.rules;
  switch (leaf.kind) {
    case 'compare':
      return mutateCompare(leaf, fact, pointer, { facts, ...(units && { units }) });
    case 'compare_facts':
      return mutateCompareFacts(leaf, fact, pointer, { facts });
    case 'equals':
      return otherValues(leaf, codes(fact)).map(value => otherValue(leaf, value, fact, pointer));
    case 'in':
    case 'includes_any':
      return leaf.codes.length < 2 ? [] : leaf.codes.map(code => droppedCode(leaf, code, fact, pointer));
    case 'present':
      return [];
  }
}

function otherFact(leaf: Leaf, fact: Fact, other: Fact, pointer: string): RuleChange {
  return {
    part: { ...leaf, fact: other.id },
    operator: 'other-fact',
    description: otherFactDescription(fact, other),
    missing: otherFactWitness(fact, other),
    pointer: `${pointer}/${leaf.kind === 'present' ? 'present' : 'fact'}`,
    replacement: other.id,
  };
}

function otherValues({ value }: Equals, codes: readonly string[]): (boolean | string)[] {
  return typeof value === 'boolean' ? [!value] : codes.filter(code => code !== value);
}

function otherValue(leaf: Equals, value: boolean | string, { title }: Fact, pointer: string): RuleChange {
  return {
    part: { ...leaf, value },
    operator: 'other-code',
    description: {
      zh: `“${title.zh}”须等于的值由 ${leaf.value} 改为 ${value}`,
      en: `"${title.en}" has to equal ${value} instead of ${leaf.value}`,
    },
    missing: {
      zh: `“${title.zh}”为 ${leaf.value} 时该条件应成立，为 ${value} 时不成立`,
      en: `where "${title.en}" is ${leaf.value} the condition holds, where it is ${value} it does not`,
    },
    pointer: `${pointer}/equals`,
    replacement: printValue(value),
  };
}

function droppedCode(leaf: In | IncludesAny, code: string, { title }: Fact, pointer: string): RuleChange {
  const part = { ...leaf, codes: leaf.codes.filter(other => other !== code), vocabulary: undefined };
  return {
    part,
    operator: 'dropped-code',
    description: {
      zh: `“${title.zh}”可取的代码中去掉 ${code}`,
      en: `the code ${code} no longer counts for "${title.en}"`,
    },
    missing: {
      zh: `“${title.zh}”只有 ${code} 时，该条件应成立`,
      en: `where "${title.en}" is ${code} and nothing else, the condition holds`,
    },
    pointer: `${pointer}/${leaf.kind}`,
    replacement: leaf.codes.length > 12 ? `${leaf.vocabulary ?? 'codes'} − ${code}` : printNode(part),
  };
}
