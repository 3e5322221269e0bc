import type {
  Bilingual,
  ClauseDescription,
  CompiledClause,
  CompiledEdition,
  FactValues,
  Problem,
} from '@zhunsheng/language';
import { checkProblem } from '../diagnostic/check-problems.ts';

const VERDICTS: Record<'met' | 'not_met', Bilingual> = {
  met: { zh: '“满足”', en: 'met' },
  not_met: { zh: '“不满足”', en: 'not met' },
};

/**
 * Where a declaration that fits the schema contradicts itself by the rules: a finding against what documents or the
 * enterprise's own no already decide (error), a stated size that the table rules out (warning).
 */
export function findContradictions(edition: CompiledEdition, declaration: unknown): Problem[] {
  const facts = edition.readFacts(declaration);
  const findings = edition.description.clauses.flatMap((clause, index) =>
    findingProblem(clause, edition.clauses[index] as CompiledClause, facts),
  );
  return [...findings, ...sizeProblem(edition, facts)];
}

function findingProblem(clause: ClauseDescription, { rule }: CompiledClause, facts: FactValues): Problem[] {
  const finding = facts.findings?.[clause.id]?.finding;
  if (!finding || !contradicts(finding, rule, facts)) return [];
  const verdict = finding === 'met' ? VERDICTS.not_met : VERDICTS.met;
  const values = { clause: clause.title, finding: VERDICTS[finding], verdict };
  return [checkProblem('finding-contradicts-data', { pointer: `/findings/${clause.id}/finding` }, values)];
}

/** Whether the data already decide otherwise than the finding. */
export function contradicts(
  finding: 'met' | 'not_met',
  rule: CompiledClause['rule'],
  facts: FactValues,
): boolean {
  return rule(facts, false) === (finding === 'met' ? 0 : 2);
}

function sizeProblem({ description }: CompiledEdition, facts: FactValues): Problem[] {
  const { size, declarant } = description;
  const stated = size?.stated && (facts[size.stated.fact] as string | undefined);
  if (!size?.stated || stated === undefined) return [];
  const possible = facts[`${size.fact}_table`] as number;
  if ((possible & (1 << size.values.indexOf(stated))) !== 0) return [];
  const computed = size.values.filter((_, bit) => (possible & (1 << bit)) !== 0);
  const titles = (codes: readonly string[]): Bilingual => ({
    zh: codes.map(code => titleOf(description, code).zh).join('或'),
    en: codes.map(code => titleOf(description, code).en).join(' or '),
  });
  const values = {
    class: description.factTitles[size.fact] ?? '',
    by: declarant.class?.by ?? '',
    indicators: size.indicators,
    stated: titles([stated]),
    computed: titles(computed),
  };
  return [checkProblem('size-contradicts-table', { pointer: size.stated.pointer }, values)];
}

function titleOf({ vocabularies }: CompiledEdition['description'], code: string): Bilingual {
  const entries = Object.values(vocabularies).flat();
  return entries.find(entry => entry.code === code)?.title ?? { zh: code, en: code };
}
