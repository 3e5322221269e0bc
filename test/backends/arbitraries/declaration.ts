import fc from 'fast-check';
import { evaluateReference } from '../../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../../packages/language/backends/reference/outcome.ts';
import type { EditionRules } from '../../../packages/language/rule/edition-rules.ts';
import {
  type Field,
  type Fields,
  type JsonSchema,
  readFields,
} from '../../../packages/language/rule/fields.ts';
import { errorConstraints } from './constraints.ts';
import { addDays, type Draft, draftAmount, draftDate } from './draft-value.ts';
import { type InterestingValues, interestingValues } from './interesting-values.ts';
import { settle } from './settle.ts';

export interface DeclarationOptions {
  /** The declaration schema of the edition. */
  readonly schema: JsonSchema;
  /** Its constants are drawn often; findings are kept consistent with its rules. */
  readonly edition: EditionRules;
  /** Codes of open vocabularies, by vocabulary. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
}

interface Drawing {
  readonly fields: Fields;
  readonly values: InterestingValues;
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Per cent of the optional fields that are absent. */
  readonly missing: number;
  /** No own no, no empty selection of codes: else hardly any declaration would come to recognition. */
  readonly favourable: boolean;
}

/**
 * A random valid declaration: complete, with gaps or nearly empty; amounts at and 1 分 around the limits of the edition,
 * as numbers and strings; documents expired, undated and long_term; findings that contradict no rule.
 */
export function arbitraryDeclaration(options: DeclarationOptions): fc.Arbitrary<DeclarationData> {
  const fields = readFields(options.schema);
  const lists = [...fields.values()].filter(field => field.unit === 'list').map(field => field.path);
  const constraints = errorConstraints(options.schema, lists);
  const values = interestingValues(options.edition);
  const draw = (missing: number, favourable = false) =>
    drawGroup('', { fields, values, codes: options.codes ?? {}, missing, favourable });
  const draft = fc.oneof(
    { weight: 4, arbitrary: draw(0, true) },
    { weight: 2, arbitrary: draw(0) },
    { weight: 5, arbitrary: draw(8) },
    { weight: 2, arbitrary: draw(45) },
  );
  return fc
    .tuple(draft, drawFindings(options.schema))
    .map(([data, findings]) => withFindings(settle(data, fields, constraints), findings, options.edition));
}

function drawGroup(path: string, drawing: Drawing, list?: string): fc.Arbitrary<Record<string, unknown>> {
  const prefix = path ? `${path}.` : '';
  const members = [...drawing.fields.values()].filter(
    field =>
      field.path.startsWith(prefix) &&
      !field.path.slice(prefix.length).includes('.') &&
      field.list === list &&
      field.path !== 'edition',
  );
  const arbitraries = members.map(field => {
    const value = drawField(field, drawing);
    const missing = field.required ? 0 : drawing.missing;
    return fc.oneof(
      { weight: 100 - missing, arbitrary: value },
      { weight: missing, arbitrary: fc.constant(undefined) },
    );
  });
  return fc
    .tuple(...arbitraries)
    .map(drawn =>
      Object.fromEntries(
        members
          .map((field, index) => [field.path.slice(prefix.length), drawn[index]] as const)
          .filter(([, value]) => value !== undefined),
      ),
    );
}

function drawField(field: Field, drawing: Drawing): fc.Arbitrary<unknown> {
  switch (field.unit) {
    case 'group':
      return drawGroup(field.path, drawing, field.list);
    case 'list':
      return drawList(field, drawing);
    case 'amount':
      return draftAmount(drawing.values);
    case 'count':
      return drawCount(drawing.values);
    case 'boolean':
      return fc.oneof(
        { weight: 6, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      );
    case 'date':
      return field.required && !field.list && !field.path.includes('.') ? referenceDate : draftDate;
    case 'expiry':
      return fc.oneof(
        { weight: 3, arbitrary: draftDate },
        { weight: 1, arbitrary: fc.constant('long_term') },
      );
    case 'code':
      return fc.constantFrom(...codesOf(field, drawing));
    case 'codes':
      return fc.subarray([...codesOf(field, drawing)], { minLength: drawing.favourable ? 1 : 0 });
    default:
      return fc.constant(field.example ?? '示例');
  }
}

const referenceDate = fc.oneof(
  fc.constantFrom('2024-06-30', '2024-01-01', '2023-12-31', '2024-02-29'),
  fc.integer({ min: 0, max: 4000 }).map(days => addDays('2018-01-01', days)),
);

/** How many years before as_of the entries are, in the order in which they stand. */
const YEARS = [[1, 2], [2, 1], [3, 2, 1], [0, 1, 2, 4], [1], [2], [1, 3], []] as const;

function drawList(field: Field, drawing: Drawing): fc.Arbitrary<unknown> {
  const entry = drawGroup(field.path, drawing, field.path);
  const unique = field.unique;
  if (!unique) return fc.array(entry, { maxLength: 4 });
  const complete = YEARS.filter(years => years.some(back => back === 1) && years.some(back => back === 2));
  return fc.constantFrom(...(drawing.favourable ? complete : YEARS)).chain(years =>
    fc.tuple(...years.map(() => entry)).map(entries =>
      entries.map((data, index) => {
        const year: Draft = { draft: 'year', back: years[index] as number };
        return { ...data, [unique]: year };
      }),
    ),
  );
}

function drawCount(values: InterestingValues): fc.Arbitrary<number> {
  const limits = values.counts.flatMap(count => [count - 1n, count, count + 1n]).map(Number);
  return fc.oneof(fc.constantFrom(...limits, 0), fc.nat({ max: 3000 }));
}

function codesOf(field: Field, { codes, favourable }: Drawing): readonly string[] {
  const known = field.codes ?? codes[field.vocabulary ?? ''] ?? [];
  if (favourable) return known;
  const open = ['110105', '440300', '330106'].filter(code => field.open && new RegExp(field.open).test(code));
  return [...known, ...open];
}

type Findings = Readonly<Record<string, { readonly finding: 'met' | 'not_met' }>>;

function drawFindings(schema: JsonSchema): fc.Arbitrary<Findings> {
  const properties = Object.values((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const clauses = Object.keys(
    (properties.find(node => node['x-findings'])?.['properties'] as object | undefined) ?? {},
  );
  const finding = fc
    .constantFrom('met' as const, 'met', 'met', 'met', 'not_met')
    .map(value => ({ finding: value }));
  const drawn = fc.tuple(
    fc.subarray(clauses),
    fc.array(finding, { minLength: clauses.length, maxLength: clauses.length }),
  );
  return fc
    .oneof(
      drawn,
      fc.tuple(fc.constant(clauses), fc.constant(clauses.map(() => ({ finding: 'met' as const })))),
    )
    .map(([ids, findings]) =>
      Object.fromEntries(ids.map((id, index) => [id, findings[index] ?? { finding: 'met' }])),
    );
}

/** Only findings on what the rule leaves open, or that say the same. */
function withFindings(
  declaration: DeclarationData,
  findings: Findings,
  edition: EditionRules,
): DeclarationData {
  const { clauses } = evaluateReference(edition, declaration, 'verified');
  const consistent = clauses
    .filter(({ id, verdict }) => findings[id] && ['undetermined', findings[id].finding].includes(verdict))
    .map(({ id }) => [id, findings[id]]);
  return consistent.length > 0 ? { ...declaration, findings: Object.fromEntries(consistent) } : declaration;
}
