import type { Fact, Leaf } from '../../rule/ast.ts';
import { possibleRange } from '../../rule/possible-range.ts';
import { FEN_PER_WAN } from '../../rule/quantity.ts';
import { gradesOf } from '../../rule/typed-edition.ts';
import type { Required } from '../../types/report.ts';
import { numberSource, toSource } from './to-source.ts';

const IN_WAN = ` / ${FEN_PER_WAN}`;

/**
 * An expression for what the declaration says about a fact, in the report's form: amounts in 万元 (分 / 10^6 is the
 * nearest number, so it prints with the digits that were given), ratios as their two amounts, a mean as its sum and the
 * number of years, numbers that are not known for certain as the ends of what they can be.
 */
export function observe(fact: Fact, facts: ReadonlyMap<string, Fact>): string {
  const value = `f.${fact.id}`;
  const amounts = fact.unit === 'amount' ? IN_WAN : '';
  switch (fact.kind) {
    case 'unrecorded':
      return 'null';
    case 'ratio':
      return observeRatio(fact, facts);
    case 'growth':
      return fact.mean === 'arithmetic'
        ? `fraction(${value})`
        : pair(`${value}_of`, `${value}_to`, fact.scale === 1n ? '' : IN_WAN, `, years: ${fact.years}`);
    case 'years':
      return fact.mean
        ? `(${value} === ${value}_max ? { sum: Number(${value})${amounts}, years: ${value}_n } : null)`
        : observeInterval(fact, facts);
    case 'count':
    case 'sum':
    case 'greatest':
    case 'points':
      return observeInterval(fact, facts);
    case 'classify':
      return `((${value} & (${value} - 1)) === 0 ? values_${fact.table}[31 - Math.clz32(${value})] : null)`;
    case 'grade':
      return `((${value} & (${value} - 1)) === 0 ? ${JSON.stringify(gradesOf(fact))}[31 - Math.clz32(${value})] : null)`;
    default:
      if (fact.unit === 'amount' || fact.unit === 'count')
        return `(${value} === ${value} ? ${value}${amounts} : null)`;
      if (fact.unit === 'boolean') return `(${value} === 1 ? null : ${value} === 2)`;
      return `(${value} ?? null)`;
  }
}

/** No amount is above 10^9 万元 and no count above 10^8: an end as far as that is no news. */
const FARTHEST = { amount: 10n ** 15n, count: 10n ** 8n };

function observeInterval(fact: Fact, facts: ReadonlyMap<string, Fact>): string {
  const { low, high } = possibleRange(fact, facts) ?? {};
  const farthest = FARTHEST[fact.unit === 'amount' ? 'amount' : 'count'];
  const least = low && low.numerator > -farthest ? low.numerator : -farthest;
  const most = high && high.numerator < farthest ? high.numerator : farthest;
  const scale = fact.unit === 'amount' ? FEN_PER_WAN : 1n;
  return `observed(f.${fact.id}, f.${fact.id}_max, ${scale}, ${numberSource(least)}, ${numberSource(most)})`;
}

/** Of two known numbers; a term that is an interval is one when both its ends are the same. */
function observeRatio(fact: Fact & { kind: 'ratio' }, facts: ReadonlyMap<string, Fact>): string {
  const scale = facts.get(fact.of)?.unit === 'amount' ? IN_WAN : '';
  const isInterval = (id: string) => !['field', 'year', 'span'].includes(facts.get(id)?.kind ?? '');
  const other = (id: string) => (isInterval(id) ? `f.${id}_max` : `f.${id}`);
  const known = [fact.of, fact.to].map(id => `f.${id} === ${other(id)}`).join(' && ');
  const number = (id: string) => (isInterval(id) ? `Number(f.${id})` : `f.${id}`);
  return `(${known} ? { of: ${number(fact.of)}${scale}, to: ${number(fact.to)}${scale} } : null)`;
}

function pair(of: string, to: string, scale: string, rest: string): string {
  return `(${of} === ${of} && ${to} === ${to} ? { of: ${of}${scale}, to: ${to}${scale}${rest} } : null)`;
}

/** Whether what a condition requires has titles in it, so that its expression needs `titles`. */
export function namesTitles(leaf: Leaf, facts: ReadonlyMap<string, Fact>): boolean {
  return leaf.kind === 'compare_facts' || titledGrades(facts.get(leaf.fact) as Fact).length > 0;
}

/**
 * An expression for what a condition requires, as the report says it; a fact against a fact has its title from `titles`,
 * a grade those of its grades.
 */
export function requirement(leaf: Leaf, facts: ReadonlyMap<string, Fact>): string {
  const fact = facts.get(leaf.fact) as Fact;
  const titled = titledGrades(fact);
  if (titled.length === 0) return untitledRequirement(leaf, fact, facts);
  const titles = titled.map(grade => `${grade}: titles['${fact.id}.${grade}']`).join(', ');
  return `{ ...${untitledRequirement(leaf, fact, facts)}, titles: { ${titles} } }`;
}

function titledGrades(fact: Fact): string[] {
  return fact.kind === 'grade' ? gradesOf(fact).filter(grade => fact.titles?.[grade]) : [];
}

function untitledRequirement(leaf: Leaf, fact: Fact, facts: ReadonlyMap<string, Fact>): string {
  const { unit } = fact;
  const counted = { unit, ...countsOf(fact, facts) };
  const source = (required: Required) => toSource(required);
  switch (leaf.kind) {
    case 'compare':
      return source({
        operator: leaf.order,
        value: unit === 'count' ? Number(leaf.value.numerator) : leaf.written,
        ...counted,
      });
    case 'compare_facts': {
      const other = `{ fact: '${leaf.other}', title: titles.${leaf.other}, times: ${toSource(leaf.written ?? null)} }`;
      return `{ ...${toSource({ operator: leaf.order, ...counted })}, value: ${other} }`;
    }
    case 'equals':
      return source({ operator: 'equals', value: leaf.value, unit });
    case 'present':
      return source({ operator: 'present', value: null, ...counted });
    default:
      return source({ operator: leaf.kind, value: leaf.vocabulary ?? [...leaf.codes], unit });
  }
}

/** What a count counts, or both terms of a ratio or growth of counts, one after the other. */
function countsOf(fact: Fact, facts: ReadonlyMap<string, Fact>): Pick<Required, 'counts' | 'terms'> {
  const terms = fact.kind === 'ratio' ? [facts.get(fact.of), facts.get(fact.to)] : [];
  if (terms.some(term => term?.unit === 'count')) return { terms: terms.map(term => term?.counts ?? null) };
  if (fact.kind === 'growth' && fact.scale === 1n)
    return { terms: [fact.counts ?? null, fact.counts ?? null] };
  return fact.counts ? { counts: fact.counts } : {};
}
