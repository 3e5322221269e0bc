// @ts-expect-error the package has no types
import jsonLogic from 'json-logic-js';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { LIAONING } from '../data/divisions.ts';
import { plainFacts } from './plain-facts.ts';
import { type Condition, NOT_RECOGNISED, RECOGNISED } from './plain-rules.ts';

type Logic = { readonly [operator: string]: unknown };

function printJsonLogic(condition: Condition): Logic {
  if (condition.kind === 'all') return { and: condition.parts.map(printJsonLogic) };
  if (condition.kind === 'any') return { or: condition.parts.map(printJsonLogic) };
  return printLeaf(condition);
}

function printLeaf(condition: Extract<Condition, { readonly fact: string }>): Logic {
  const fact = { var: condition.fact };
  const known = { '!==': [fact, null] };
  switch (condition.kind) {
    case 'equal':
      return { '===': [fact, condition.value] };
    case 'at_least':
      return { '>=': [fact, condition.value] };
    case 'below':
      return { and: [known, { '<': [fact, condition.value] }] };
    case 'in':
      return { in: [fact, { var: 'liaoning' }] };
    case 'not_in':
      return { and: [known, { '!': { in: [fact, { var: 'liaoning' }] } }] };
  }
}

const RULE = {
  if: [
    printJsonLogic(NOT_RECOGNISED),
    'not_recognised',
    printJsonLogic(RECOGNISED),
    'recognised',
    'undetermined',
  ],
};

/** The conclusion by json-logic-js. The list of codes is data: as logic it would be evaluated code by code. */
export function concludeByJsonLogic(declaration: Declaration, declared: boolean): unknown {
  return jsonLogic.apply(RULE, { ...plainFacts(declaration, declared), liaoning: LIAONING });
}
