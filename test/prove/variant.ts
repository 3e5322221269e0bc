import { join } from 'node:path';
import type { EditionModule } from '../../packages/checker/checker.ts';
import type { Fact, Rule } from '../../packages/language/rule/ast.ts';
import type { ClauseRule } from '../../packages/language/rule/edition-rules.ts';
import { generateEditionModule } from '../../packages/workshop/compile/edition-module.ts';
import type { AssembledEdition } from '../../packages/workshop/content/assemble-edition.ts';
import { type ProvableEdition, provableEdition } from '../../packages/workshop/prove/provable-edition.ts';
import { contentOf, ROOT } from '../edition.ts';

export interface VariantChange {
  /** Other rules, by clause. */
  readonly rules?: Readonly<Record<string, Rule>>;
  readonly facts?: Readonly<Record<string, Partial<Fact>>>;
  readonly clauses?: (clauses: readonly ClauseRule[]) => readonly ClauseRule[];
}

const FOLDER = join(ROOT, 'build/test-variants');

/** Edition 2024 with changes, under the id `id`, and the checker that is generated from it. */
export async function variant(id: string, change: VariantChange = {}): Promise<ProvableEdition> {
  const { assembled } = await contentOf('2024');
  const edition = changed(assembled, id, change);
  await generateEditionModule(edition, FOLDER);
  return provableEdition(edition, (await import(join(FOLDER, `${id}.js`))) as EditionModule);
}

function changed(assembled: AssembledEdition, id: string, change: VariantChange): AssembledEdition {
  const { rules, description } = assembled;
  const ruled = rules.clauses.map(clause => ({ ...clause, rule: change.rules?.[clause.id] ?? clause.rule }));
  const clauses = change.clauses?.(ruled) ?? ruled;
  const facts = new Map(
    [...rules.facts].map(([key, fact]) => [key, { ...fact, ...change.facts?.[key] } as Fact]),
  );
  const described = clauses.map(({ id: clause }) => {
    const found = description.clauses.find(one => one.id === clause) ?? description.clauses[0];
    return { ...(found as (typeof description.clauses)[number]), id: clause };
  });
  return {
    ...assembled,
    rules: { ...rules, clauses, facts },
    description: { ...description, id, clauses: described },
  };
}
