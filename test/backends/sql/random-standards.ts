import { evaluateReference } from '../../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../../packages/language/backends/reference/outcome.ts';
import {
  compileSql,
  type SqlOptions,
  type SqlScript,
} from '../../../packages/language/backends/sql/compile-sql.ts';
import type { SqlEdition } from '../../../packages/language/backends/sql/sql-edition.ts';
import { SqlRefusal } from '../../../packages/language/backends/sql/sql-refusal.ts';
import type { Assurance } from '../../../packages/language/words.ts';
import { Random } from '../random.ts';
import { randomStandard } from '../random-standard.ts';
import { lineExpression, referenceLine } from './lines.ts';

/** A random standard in one dialect, with declarations and the lines that the reference gives for them. */
export interface RandomScript {
  readonly seed: number;
  /** Undefined where the dialect cannot calculate it exactly; then the fact or condition is named. */
  readonly script: SqlScript | undefined;
  readonly line: string;
  readonly declarations: readonly DeclarationData[];
  readonly expected: Readonly<Record<Assurance, readonly string[]>>;
}

export function randomScript(seed: number, dialect: SqlOptions['dialect'], count: number): RandomScript {
  const standard = randomStandard(seed);
  const { rules } = standard.edition;
  const random = new Random(seed);
  const computed = new Set(rules.clauses.filter(({ mode }) => mode === 'computed').map(({ id }) => id));
  const declarations = Array.from({ length: count }, () =>
    withoutFindings(standard.declaration(random, random.pick([0, 5, 15, 40])), computed),
  );
  const lines = (assurance: Assurance) =>
    declarations.map(one => referenceLine(evaluateReference(rules, one, assurance)));
  const schema = withFindings(
    standard.edition.schema,
    rules.clauses.map(({ id }) => id),
  );
  const edition: SqlEdition = {
    typed: { ...standard.edition, schema },
    data: { standard: { edition: 'random', names: { zh: '随机', en: 'random' } } as never, clauses: [] },
  };
  return {
    seed,
    script: compiled(edition, dialect),
    line: lineExpression(rules.clauses),
    declarations,
    expected: { verified: lines('verified'), declared: lines('declared') },
  };
}

/** Nothing but a refusal that says of what it is may stand in the way. */
function compiled(edition: SqlEdition, dialect: SqlOptions['dialect']): SqlScript | undefined {
  try {
    return compileSql(edition, { dialect, checked: true });
  } catch (error) {
    const placed = error instanceof SqlRefusal && (error.part.fact ?? error.part.condition);
    if (!placed) throw error;
    return undefined;
  }
}

/** Findings on computed clauses are errors of the data. */
function withoutFindings(declaration: DeclarationData, computed: ReadonlySet<string>): DeclarationData {
  const { findings, ...rest } = declaration;
  const kept = Object.entries((findings ?? {}) as object).filter(([id]) => !computed.has(id));
  return kept.length === 0 ? rest : { ...rest, findings: Object.fromEntries(kept) };
}

function withFindings(schema: SqlEdition['typed']['schema'], clauses: readonly string[]) {
  const finding = {
    type: 'object',
    properties: { finding: { type: 'string', enum: ['met', 'not_met'] } },
  };
  const properties = Object.fromEntries(clauses.map(id => [id, finding]));
  const findings = { type: 'object', 'x-findings': true, properties };
  return { ...schema, properties: { ...(schema['properties'] as object), findings } };
}
