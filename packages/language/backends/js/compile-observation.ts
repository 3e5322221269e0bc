import type { Fact } from '../../rule/ast.ts';
import { FEN_PER_WAN } from '../../rule/quantity.ts';

const IN_WAN = ` / ${FEN_PER_WAN}`;

/**
 * An expression for what the declaration says about a fact, in the report's form: amounts in 万元 (分 / 10^6 is the
 * nearest number, so it prints with the digits that were given), ratios as their two amounts, counts only when certain.
 */
export function observe(fact: Fact, facts: ReadonlyMap<string, Fact>): string {
  const value = `f.${fact.id}`;
  switch (fact.kind) {
    case 'unrecorded':
      return 'null';
    case 'ratio':
      return pair(`f.${fact.of}`, `f.${fact.to}`, facts.get(fact.of)?.unit === 'amount' ? IN_WAN : '', '');
    case 'growth':
      return pair(`${value}_of`, `${value}_to`, IN_WAN, `, years: ${fact.years}`);
    case 'count':
      return `(${value}_max === Infinity ? null : ${value})`;
    case 'classify':
      return `((${value} & (${value} - 1)) === 0 ? values_${fact.table}[31 - Math.clz32(${value})] : null)`;
    default:
      if (fact.unit === 'amount') return `(${value} === ${value} ? ${value}${IN_WAN} : null)`;
      if (fact.unit === 'count') return `(${value} === ${value} ? ${value} : null)`;
      if (fact.unit === 'boolean') return `(${value} === 1 ? null : ${value} === 2)`;
      return `(${value} ?? null)`;
  }
}

function pair(of: string, to: string, scale: string, rest: string): string {
  return `(${of} === ${of} && ${to} === ${to} ? { of: ${of}${scale}, to: ${to}${scale}${rest} } : null)`;
}
