import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { plainFacts } from './plain-facts.ts';
import { type Condition, NOT_RECOGNISED, RECOGNISED } from './plain-rules.ts';

function printZen(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return `(${condition.parts.map(printZen).join(' and ')})`;
    case 'any':
      return `(${condition.parts.map(printZen).join(' or ')})`;
    case 'equal':
      return `${condition.fact} == ${JSON.stringify(condition.value)}`;
    case 'at_least':
      return `(${condition.fact} != null and ${condition.fact} >= ${condition.value})`;
    case 'below':
      return `(${condition.fact} != null and ${condition.fact} < ${condition.value})`;
    case 'in':
      return `(${condition.fact} != null and ${condition.fact} in ${JSON.stringify(condition.codes)})`;
    case 'not_in':
      return `(${condition.fact} != null and ${condition.fact} not in ${JSON.stringify(condition.codes)})`;
  }
}

const value = `${printZen(NOT_RECOGNISED)} ? "not_recognised" : (${printZen(RECOGNISED)} ? "recognised" : "undetermined")`;

/** A JSON Decision Model with one expression, compiled once. */
const MODEL = {
  nodes: [
    { id: 'in', name: 'facts', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      name: 'rules',
      type: 'expressionNode',
      position: { x: 1, y: 0 },
      content: { expressions: [{ id: 'conclusion', key: 'conclusion', value }] },
    },
    { id: 'out', name: 'conclusion', type: 'outputNode', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
    { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
  ],
};

const decision = new ZenEngine().createDecision(new ZenDecisionContent(MODEL));

/** The conclusion by @gorules/zen-engine, which has no synchronous evaluation of a compiled decision. */
export async function concludeByZenEngine(declaration: Declaration, declared: boolean): Promise<unknown> {
  const { result } = await decision.evaluate(plainFacts(declaration, declared));
  return result.conclusion;
}
