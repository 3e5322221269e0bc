import type { Rule } from '@zhunsheng/language';
import { stringify } from 'yaml';

/** A rule as one line of YAML, in the notation of rule.schema.json. */
export function printNode(rule: Rule): string {
  return printValue(nodeData(rule));
}

/** Any value as one line of YAML. */
export function printValue(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function nodeData(rule: Rule): unknown {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { id: rule.id, [rule.kind]: rule.parts.map(nodeData) };
    case 'at_least':
      return { id: rule.id, at_least: rule.least, of: rule.parts.map(nodeData) };
    case 'not':
    case 'judgement':
    case 'shown_by':
      return { [rule.kind]: nodeData(rule.part) };
    case 'match':
      return {
        match: rule.fact,
        cases: rule.cases.map(({ id, when, then }) => ({ id, when, then: nodeData(then) })),
      };
    case 'present':
      return { id: rule.id, present: rule.fact };
    case 'compare':
      return { id: rule.id, fact: rule.fact, [rule.order]: writtenData(rule.written) };
    case 'compare_facts': {
      const { other, written } = rule;
      return {
        id: rule.id,
        fact: rule.fact,
        [rule.order]: { fact: other, ...(written !== undefined && { times: writtenData(written) }) },
      };
    }
    case 'equals':
      return { id: rule.id, fact: rule.fact, equals: rule.value };
    case 'in':
    case 'includes_any':
      return { id: rule.id, fact: rule.fact, [rule.kind]: rule.vocabulary ?? [...rule.codes] };
  }
}

/** Counts are written as plain integers. */
function writtenData(written: string): string | number {
  return /^-?\d+$/.test(written) ? Number(written) : written;
}
