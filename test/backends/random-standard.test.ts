import { describe, expect, test } from 'vitest';
import { evaluateClause } from '../../packages/language/backends/reference/evaluate-clause.ts';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData, Reason } from '../../packages/language/backends/reference/outcome.ts';
import type { Problem } from '../../packages/language/diagnostic/problem.ts';
import type { CompiledGap, CompiledRules } from '../../packages/language/edition/compiled-edition.ts';
import type { ClauseRule } from '../../packages/language/rule/edition-rules.ts';
import { typecheckFacts } from '../../packages/language/rule/typecheck-facts.ts';
import { typecheckRule, typecheckSteps } from '../../packages/language/rule/typecheck-rule.ts';
import type { TypedEdition } from '../../packages/language/rule/typed-edition.ts';
import type { Assurance } from '../../packages/language/words.ts';
import { compiled } from './compiled.ts';
import { Random } from './random.ts';
import { randomStandard } from './random-standard.ts';

/** `RANDOM_STANDARDS=5000` looks at more of them. */
const STANDARDS = Number(process.env['RANDOM_STANDARDS'] ?? 48);
const FIRST = Number(process.env['RANDOM_FIRST'] ?? 1);
const DECLARATIONS = 12;
const seeds = Array.from({ length: STANDARDS }, (_, index) => FIRST + index);

const TRUTHS = ['false', 'unknown', 'true'];
const VERDICTS = ['not_met', 'undetermined', 'met', 'not_applicable'];
const CONCLUSIONS = ['not_recognised', 'undetermined', 'recognised'];

/** The clauses as the compiled functions judge them. */
function judged(
  rules: CompiledRules,
  { clauses }: TypedEdition['rules'],
  declaration: DeclarationData,
  declared: boolean,
) {
  const facts = rules.readFacts(declaration);
  return clauses.map(({ id, mode }, index) => {
    const clause = rules.clauses[index] as CompiledRules['clauses'][number];
    const applies = clause.applies?.(facts, declared) ?? 2;
    const finding = mode === 'computed' ? undefined : facts.findings?.[id]?.finding;
    const stated = finding === undefined ? clause.rule(facts, declared) : finding === 'met' ? 2 : 0;
    const verdict = applies === 0 ? 3 : applies === 1 ? 1 : stated;
    const reasons: Reason[] = [];
    if (verdict === 1)
      clause.why(facts, declaration, declared, (reason, subject, year) => {
        const same = (one: Reason) => one.reason === reason && one.subject === subject && one.year === year;
        if (!reasons.some(same)) reasons.push({ reason, subject, year });
      });
    const conditions = clause.leaves
      .filter(({ active }) => active?.(facts) ?? true)
      .map(leaf => ({ id: leaf.id, truth: TRUTHS[leaf.truth(facts)] }));
    for (const leaf of clause.leaves) expect(JSON.stringify(leaf.observe(facts))).not.toContain('NaN');
    return { id, verdict: VERDICTS[verdict], reasons, conditions };
  });
}

/** A random standard states no mode of its own for findings: those on computed clauses are errors of the data. */
function withoutComputedFindings(declaration: DeclarationData, { rules }: TypedEdition): DeclarationData {
  const findings = Object.entries((declaration['findings'] ?? {}) as object).filter(
    ([id]) => rules.clauses.find(clause => clause.id === id)?.mode !== 'computed',
  );
  return { ...declaration, findings: Object.fromEntries(findings) };
}

/** The declaration without some of what it says; entries of lists stay, but for those of a year. */
function withLess(random: Random, value: unknown, rate: number, top = true): unknown {
  if (Array.isArray(value)) {
    const entries = value.filter(entry => !(entry as { year?: number }).year || !random.chance(rate));
    return entries.map(entry => (typeof entry === 'object' ? withLess(random, entry, rate, false) : entry));
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name]) => ['year', 'finding'].includes(name) || (top && name === 'as_of') || !random.chance(rate),
  );
  return Object.fromEntries(kept.map(([name, one]) => [name, withLess(random, one, rate, false)]));
}

/**
 * The declaration with the figure of a gap changed, by 分 for amounts; undefined where the schema does not allow the
 * figure that would close the gap, which then is not advised.
 */
function changedBy(
  data: DeclarationData,
  { fields }: TypedEdition,
  { field, back, unit }: Pick<CompiledGap, 'field' | 'back' | 'unit'>,
  change: number,
): DeclarationData | undefined {
  const changed = structuredClone(data) as Record<string, unknown>;
  const [group = '', member = ''] = field.split('.');
  const year = Number(data.as_of.slice(0, 4)) - (back ?? 0);
  const holder = (
    back === null
      ? changed[group]
      : (changed[group] as { year: number }[] | undefined)?.find(entry => entry.year === year)
  ) as Record<string, unknown> | undefined;
  // A figure of which the schema allows but one number is known without being given.
  if (holder?.[member] === undefined) return undefined;
  const before = BigInt(Math.round(Number(holder[member]) * (unit === 'amount' ? 1e6 : 1)));
  const after = before + BigInt(change);
  if (unit === 'count') holder[member] = Number(after);
  else {
    const digits = String(after < 0n ? -after : after).padStart(7, '0');
    holder[member] = `${after < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
  }
  const { minimum = -Infinity, maximum = Infinity } = fields.get(field) ?? {};
  const value = Number(holder[member]);
  return value >= minimum && value <= maximum ? (changed as DeclarationData) : undefined;
}

describe('random standards', () => {
  test('are well typed', () => {
    for (const seed of seeds) {
      const { rules, fields, vocabularies, codes } = randomStandard(seed).edition;
      const scope = {
        facts: rules.facts,
        vocabularies,
        tables: rules.tables,
        codes,
        mode: 'computed' as const,
      };
      const problems: Problem[] = [
        ...typecheckFacts(rules.facts, fields, rules.tables),
        ...typecheckSteps(scope),
        ...rules.clauses.flatMap(({ rule, mode }) => typecheckRule(rule, { ...scope, mode }, '')),
      ];
      expect(
        problems.map(({ message, location }) => [message.en, location]),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  test(`in JavaScript mean what the reference says: ${STANDARDS} standards, ${DECLARATIONS} declarations each`, async () => {
    const seen = new Map<string, number>();
    for (const seed of seeds) {
      const standard = randomStandard(seed);
      const rules = await compiled(standard.edition, `s${seed}`);
      const random = new Random(seed);
      for (let index = 0; index < DECLARATIONS; index++) {
        const drawn = standard.declaration(random, random.pick([0, 5, 15, 40]));
        const declaration = withoutComputedFindings(drawn, standard.edition);
        for (const assurance of ['verified', 'declared'] as const satisfies Assurance[]) {
          const expected = evaluateReference(standard.edition.rules, declaration, assurance);
          const place = `seed ${seed}, ${assurance}: ${JSON.stringify(declaration)}`;
          const clauses = judged(rules, standard.edition.rules, declaration, assurance === 'declared');
          expect(clauses, place).toEqual(
            expected.clauses.map(({ id, verdict, reasons, conditions }) => ({
              id,
              verdict,
              reasons,
              conditions,
            })),
          );
          const verdicts = clauses.map(({ verdict }) => VERDICTS.indexOf(verdict as string));
          expect(CONCLUSIONS[rules.concluded(verdicts)], place).toBe(expected.conclusion);
          expect(CONCLUSIONS[rules.conclude(declaration, assurance === 'declared')], place).toBe(
            expected.conclusion,
          );
          for (const { verdict, reasons } of expected.clauses) {
            expect(reasons.length > 0, place).toBe(verdict === 'undetermined');
            seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
          }
        }
      }
    }
    for (const verdict of VERDICTS) expect(seen.get(verdict), verdict).toBeGreaterThan(STANDARDS);
  });

  test('have gaps that close their condition, and of which not one 分 or unit can be spared', async () => {
    const gaps = new Map<string, number>();
    for (const seed of seeds) {
      const { edition, declaration } = randomStandard(seed);
      const rules = await compiled(edition, `gap${seed}`);
      const random = new Random(seed + 2);
      for (let index = 0; index < DECLARATIONS; index++) {
        const data = declaration(random, random.pick([0, 0, 5]));
        const facts = rules.readFacts(data);
        for (const [at, { leaves }] of rules.clauses.entries()) {
          for (const { id, fact, gap, truth, active } of leaves) {
            const change =
              gap && truth(facts) === 0 && (active?.(facts) ?? true) ? gap.change(facts) : Number.NaN;
            if (!gap || Number.isNaN(change)) continue;
            const truthAfter = (off: number) => {
              const changed = changedBy(data, edition, gap, change + off);
              if (!changed) return undefined;
              const clause = edition.rules.clauses[at] as ClauseRule;
              const { conditions } = evaluateClause(clause, edition.rules, changed, 'verified');
              return conditions.find(one => one.id === id)?.truth;
            };
            if (gap.field === 'awards' || truthAfter(0) === undefined) continue;
            const place = `seed ${seed}, ${fact}: ${JSON.stringify(data)} ${gap.field} ${gap.back} ${change}`;
            expect(truthAfter(0), place).toBe('true');
            // With one less the case it stands under may no longer hold, or the schema no longer allow it.
            expect(['false', undefined], place).toContain(truthAfter(-Math.sign(change)));
            const kind = edition.rules.facts.get(fact)?.kind ?? '';
            gaps.set(kind, (gaps.get(kind) ?? 0) + 1);
          }
        }
      }
    }
    for (const kind of ['field', 'year', 'ratio', 'growth', 'years', 'sum'])
      expect(gaps.get(kind) ?? 0, kind).toBeGreaterThan(STANDARDS < 48 ? -1 : 2);
  });

  test('never flip a decided verdict when data are added', () => {
    for (const seed of seeds) {
      const { edition, declaration } = randomStandard(seed);
      const random = new Random(seed + 1);
      for (let index = 0; index < DECLARATIONS; index++) {
        const { findings: _, ...full } = declaration(random, random.pick([0, 5]));
        const part = withLess(random, full, random.pick([3, 10, 30])) as DeclarationData;
        for (const assurance of ['verified', 'declared'] as const) {
          const after = evaluateReference(edition.rules, full as DeclarationData, assurance);
          const before = evaluateReference(edition.rules, part, assurance);
          const place = `seed ${seed}: ${JSON.stringify(part)} → ${JSON.stringify(full)}`;
          for (const [at, { verdict }] of before.clauses.entries())
            if (verdict !== 'undetermined') expect(after.clauses[at]?.verdict, place).toBe(verdict);
          if (before.conclusion !== 'undetermined') expect(after.conclusion, place).toBe(before.conclusion);
        }
      }
    }
  });
});
