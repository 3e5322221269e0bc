import fc from 'fast-check';

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });
// Trimmed and not blank, as the CSV reader and the normalisation leave it; no line break, which YAML may fold.
const text = fc.stringMatching(
  /^[a-zA-Z甲乙企业，,"'；#:\-[\]{}&*!%@0-9]([a-z 甲乙企,"';:#0-9]{0,12}[a-z甲乙,"'0-9])?$/,
);
const date = fc.constantFrom('2024-06-30', '2023-01-01', '2020-02-29');
const amount = fc
  .integer({ min: 0, max: 10 ** 12 })
  .map(fen => fen / 1_000_000)
  .filter(value => !String(value).includes('e'));
const year = fc.integer({ min: 2000, max: 2030 });
const codes = fc.uniqueArray(fc.constantFrom('foundation', 'framework', 'model', 'application'));

const record = <Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(shape).map(value => JSON.parse(JSON.stringify(value)) as Record<string, unknown>);

/** Declarations of the shape of edition 2024, not all of them valid; without empty groups, which CSV cannot say. */
export const randomDeclaration = record({
  as_of: date,
  enterprise: record({
    name: text,
    independent_legal_person: optional(fc.boolean()),
    employees: optional(fc.nat()),
    total_assets: optional(amount),
  }),
  finance: optional(
    fc.array(
      record({ year, revenue: optional(amount), ai_profit: optional(amount.map(value => -value + 0)) }),
      { maxLength: 3 },
    ),
  ),
  research: optional(
    record({
      intellectual_property: fc.array(
        record({ kind: fc.constant('standard'), title: optional(text), ai_related: optional(fc.boolean()) }),
        { maxLength: 4 },
      ),
    }),
  ),
  scope: optional(record({ chain_layers: codes })),
});

/** The declaration as a header and a row. */
export function toCsv(declaration: object): string {
  const cells = [...cellsOf(declaration, '')];
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${cells.map(([name]) => quote(name)).join(',')}\n${cells.map(([, cell]) => quote(cell)).join(',')}\n`;
}

function* cellsOf(value: unknown, path: string): Generator<[string, string]> {
  if (Array.isArray(value) && value.length === 0) yield [path, '[]'];
  else if (Array.isArray(value) && typeof value[0] === 'string') yield [path, value.join(';')];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const segment = Array.isArray(value) ? String(Number(key) + 1) : key;
      yield* cellsOf(item, path ? `${path}.${segment}` : segment);
    }
  } else yield [path, String(value)];
}
