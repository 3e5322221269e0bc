import { quoteInput } from '../../checker/diagnostic/quote-input.ts';
import type { Bilingual, Fact } from '../../checker/rule/ast.ts';
import type { Comparison, Finding } from './finding.ts';
import type { SentencePart, TextPart } from './parse-sentence.ts';
import { readPeriods } from './period-words.ts';

interface Years {
  readonly from: number;
  readonly to: number;
}

/** 上一年度, 最近一年, 近三个会计年度 are the fiscal years that a fact of the rule is made of. */
export function comparePeriods({ sentence, ruleOutline, scope }: Comparison): Finding[] {
  const used = [...ruleOutline.leaves.values()].flatMap(({ leaf }) => yearsOf(leaf.fact, scope.facts) ?? []);
  return texts(sentence.parts).flatMap(part =>
    readPeriods(part.text)
      .filter(({ from, to }) => !used.some(years => years.from === from && years.to === to))
      .map(({ start, end }): Finding => {
        const at = { start: part.start + start, end: part.start + end };
        return {
          code: 'period-mismatch',
          at,
          values: { found: quoteInput(part.text.slice(start, end)), years: describe(used) },
        };
      }),
  );
}

/** The fiscal years a fact is made of, counted back from the reference year; undefined when it has none. */
export function yearsOf(id: string, facts: ReadonlyMap<string, Fact>): Years | undefined {
  const fact = facts.get(id);
  if (fact?.kind === 'year') return { from: fact.back, to: fact.back };
  if (fact?.kind === 'growth') return { from: fact.years + 1, to: 1 };
  const parts = fact?.kind === 'ratio' ? [fact.of, fact.to] : fact?.kind === 'sum' ? fact.of : [];
  const years = parts.flatMap(part => yearsOf(part, facts) ?? []);
  if (years.length === 0) return undefined;
  return { from: Math.max(...years.map(({ from }) => from)), to: Math.min(...years.map(({ to }) => to)) };
}

function texts(parts: readonly SentencePart[]): TextPart[] {
  return parts.flatMap(part => (part.kind === 'text' ? [part] : texts(part.parts)));
}

function describe(used: readonly Years[]): Bilingual {
  if (used.length === 0) return { zh: '规则不涉及年度', en: 'it uses none' };
  const one = ({ from, to }: Years) => (from === to ? `${from}` : `${from}–${to}`);
  const all = [...new Set(used.map(one))];
  return {
    zh: `申报年份之前第 ${all.join('、')} 年`,
    en: `year ${all.join(', ')} before that of the declaration`,
  };
}
