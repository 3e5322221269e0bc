import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionModule } from '../../packages/checker/checker.ts';
import type { CompiledClause, CompiledGap } from '../../packages/language/edition/compiled-edition.ts';
import type { Gap } from '../../packages/language/types/report.ts';
import { arbitraryDeclaration } from '../backends/arbitraries/declaration.ts';
import { contentOf, generatedEdition } from '../edition.ts';

type Data = Record<string, unknown>;
type Entry = Record<string, unknown> & { year?: number };

/** The declaration with a change of so many 分 or entries. */
function changed(data: Data, { field, title, year, unit }: Gap, by: number): Data {
  const copy = structuredClone(data);
  const names = field.split('.');
  const last = names.pop() as string;
  let place = copy;
  for (const name of names) {
    const inside = place[name] as Data | Entry[];
    place = Array.isArray(inside) ? (inside.find(one => one.year === year) as Entry) : inside;
  }
  const value = place[last];
  if (Array.isArray(value)) place[last] = [...value, ...Array(by).fill(COUNTED[title])];
  else if (unit === 'count') place[last] = Number(value) + by;
  else place[last] = decimal(BigInt(Math.round(Number(value) * 1e6)) + BigInt(by));
  return copy;
}

function decimal(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(7, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

function whole({ unit, change }: Gap): number {
  return unit === 'amount' ? Math.round(change * 1e6) : change;
}

/** Entries that fulfil what both editions count, by the titles of the facts. */
const COUNTED: Readonly<Record<string, Entry>> = {
  有效的相关资质: { name: '新', valid_until: 'long_term' },
  人工智能相关发明专利: { kind: 'invention_patent', title: '新', ai_related: true },
  人工智能相关实用新型专利: { kind: 'utility_model', title: '新', ai_related: true },
  人工智能相关软件著作权: { kind: 'software_copyright', title: '新', ai_related: true },
  人工智能相关标准规范编制: { kind: 'standard', title: '新', ai_related: true },
  有效的软件研发质量管理体系证书: { kind: 'software_rd_quality', valid_until: 'long_term' },
  有效的信息技术服务质量管理体系证书: { kind: 'it_service_quality', valid_until: 'long_term' },
};

describe.each(['2024', 'draft'])('on 4000 random declarations of edition %s', async id => {
  const { content, assembled } = await contentOf(id);
  const generated = await generatedEdition(id);
  const divisions = assembled.description.vocabularies['divisions'] ?? [];
  const declarations = arbitraryDeclaration({
    schema: content.schema,
    edition: assembled.rules,
    codes: { divisions: divisions.map(({ code }) => code) },
  });
  const samples = fc.sample(declarations, { numRuns: 4000, seed: 23 }) as unknown as Data[];
  const isMet = (data: Data, clause: string) =>
    generated.validate(data).declaration !== undefined && verdictOf(generated, data, clause) === 'met';

  test('every gap ends in a valid declaration that meets the clause, and is the smallest', () => {
    let [single, double] = [0, 0];
    for (const data of samples) {
      const report = generated.evaluate(data);
      for (const { id: clause, conditions } of report.clauses) {
        for (const { id: leaf, gap, verdict } of conditions) {
          if (!gap) continue;
          const [second] = gap.and ?? [];
          const beside = second ? changed(data, second, whole(second)) : data;
          const after = changed(beside, gap, whole(gap));
          expect(generated.validate(after).problems.filter(({ severity }) => severity === 'error')).toEqual(
            [],
          );
          expect(verdictOf(generated, after, clause)).toBe('met');
          expect(verdict).not.toBe('met');
          if (gap.unit === 'count') continue;
          const step = Math.sign(whole(gap));
          expect(conditionOf(generated, changed(beside, gap, whole(gap) - step), clause, leaf)).not.toBe(
            'met',
          );
          if (second) {
            double++;
            expect(isMet(changed(data, gap, whole(gap)), clause)).toBe(false);
            const less = changed(data, second, whole(second) - Math.sign(whole(second)));
            expect(isMet(changed(less, gap, whole(gap)), clause)).toBe(false);
          } else single++;
        }
      }
    }
    expect(single).toBeGreaterThan(500);
    expect(double).toBeGreaterThan(50);
  });

  test('the facts that follow from those before a change are the facts of the changed declaration', () => {
    let followed = 0;
    for (const data of samples.slice(0, 1000)) {
      const facts = generated.edition.readFacts(data);
      for (const { gap, truth, fact } of generated.edition.clauses.flatMap(({ leaves }) => leaves)) {
        const by = gap?.after && truth(facts) === 0 ? gap.change(facts) : Number.NaN;
        if (!gap?.after || Number.isNaN(by)) continue;
        followed++;
        const { field, back, unit } = gap;
        const year = back === null ? null : facts.year - back;
        const title = assembled.description.factTitles[fact]?.zh ?? fact;
        const after = changed(data, { field, title, year, unit, change: 0 }, by);
        expect(gap.after(facts, by)).toEqual(generated.edition.readFacts(after));
      }
    }
    expect(followed).toBeGreaterThan(500);
  });

  test('no gap is withheld whose single change would do', () => {
    for (const data of samples.slice(0, 1500)) {
      const facts = generated.edition.readFacts(data);
      for (const [index, { id: clause, conditions, verdict }] of generated.evaluate(data).clauses.entries()) {
        if (verdict !== 'not_met') continue;
        const { leaves } = generated.edition.clauses[index] as CompiledClause;
        for (const { id: leaf, gap } of conditions) {
          const compiled = leaves.find(one => one.id === leaf)?.gap;
          const by = compiled?.change(facts) ?? Number.NaN;
          if ((gap && !gap.and) || Number.isNaN(by) || compiled?.adds) continue;
          const { field, back, unit } = compiled as CompiledGap;
          const year = back === null ? null : facts.year - back;
          expect(isMet(changed(data, { field, title: '', year, unit, change: 0 }, by), clause)).toBe(false);
        }
      }
    }
  });
});

function verdictOf({ evaluate }: Pick<EditionModule, 'evaluate'>, data: unknown, clause: string) {
  return evaluate(data).clauses.find(({ id }) => id === clause)?.verdict;
}

function conditionOf(module: EditionModule, data: unknown, clause: string, leaf: string) {
  const found = module.evaluate(data).clauses.find(({ id }) => id === clause);
  return found?.conditions.find(({ id }) => id === leaf)?.verdict;
}
