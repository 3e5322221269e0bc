import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { plainFacts } from './plain-facts.ts';
import { type Condition, NOT_RECOGNISED, RECOGNISED } from './plain-rules.ts';

function printCondition(condition: Condition): NestedCondition {
  switch (condition.kind) {
    case 'all':
      return { all: condition.parts.map(printCondition) };
    case 'any':
      return { any: condition.parts.map(printCondition) };
    case 'equal':
      return { fact: condition.fact, operator: 'equal', value: condition.value };
    case 'at_least':
      return { fact: condition.fact, operator: 'greaterThanInclusive', value: condition.value };
    case 'below':
      return { fact: condition.fact, operator: 'lessThan', value: condition.value };
    case 'in':
      return { fact: condition.fact, operator: 'in', value: condition.codes };
    case 'not_in':
      return { fact: condition.fact, operator: 'notIn', value: [null, ...condition.codes] };
  }
}

/** One engine with two rules, made once, and run with the facts of each declaration, as its manual says. */
const engine = new Engine([
  { conditions: printCondition(NOT_RECOGNISED) as TopLevelCondition, event: { type: 'not_recognised' } },
  { conditions: printCondition(RECOGNISED) as TopLevelCondition, event: { type: 'recognised' } },
]);

/** The conclusion by json-rules-engine. */
export async function concludeByJsonRulesEngine(
  declaration: Declaration,
  declared: boolean,
): Promise<string> {
  const { events } = await engine.run(plainFacts(declaration, declared));
  return events[0]?.type ?? 'undetermined';
}
