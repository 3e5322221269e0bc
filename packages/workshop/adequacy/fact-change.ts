import type { Bilingual, Fact, Fields } from '@zhunsheng/language';
import type { FactChange, Operator } from './mutant.ts';
import type { LeafScope } from './mutate-leaf.ts';

export interface FactScope extends LeafScope {
  readonly fields: Fields;
}

/** An alteration of a fact at `pointer` below it in facts.yaml. */
export function factChange(
  fact: Fact,
  part: Fact,
  operator: Operator,
  pointer: string,
  replacement: string,
  what: Bilingual,
  missing: Bilingual = {
    zh: `“${fact.title.zh}”按原来的算法与按改动后的算法结论不同`,
    en: `a case on which the two ways of finding "${fact.title.en}" decide differently`,
  },
): FactChange {
  const description = { zh: `“${fact.title.zh}”：${what.zh}`, en: `"${fact.title.en}": ${what.en}` };
  return { part, operator, description, missing, pointer: `/${fact.id}/${pointer}`, replacement };
}
