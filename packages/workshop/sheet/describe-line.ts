import type { Bilingual, Leaf } from '@zhunsheng/language';
import type { GradeLine } from '../sentence/bounds.ts';
import { describeRuleLimit } from '../sentence/describe-limit.ts';

/** What a line of a grade asks for, as facts.yaml has it. */
export function describeLine({ step }: GradeLine): Bilingual {
  return step ? describeLeaf(step.when) : { zh: '其余情形（else）', en: 'what is left over (else)' };
}

function describeLeaf(leaf: Leaf): Bilingual {
  if (leaf.kind === 'compare') {
    const limit = describeRuleLimit(leaf);
    return { zh: `${leaf.fact} ${limit.zh}`, en: `${leaf.fact} ${limit.en}` };
  }
  if (leaf.kind === 'equals') return both(`${leaf.fact} = ${leaf.value}`);
  if (leaf.kind === 'compare_facts') return both(`${leaf.fact} ${leaf.order} ${leaf.other}`);
  if (leaf.kind === 'present') return { zh: `已知 ${leaf.fact}`, en: `${leaf.fact} is known` };
  return both(`${leaf.fact} ∈ ${leaf.codes.join('、')}`);
}

function both(text: string): Bilingual {
  return { zh: text, en: text };
}
