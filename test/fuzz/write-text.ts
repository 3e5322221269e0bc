import { stringify } from 'yaml';
import type { Random } from '../../benchmark/data/random.ts';
import type { Json } from './mutate-data.ts';

export type TextKind = 'json' | 'yaml' | 'csv' | 'ndjson';

/** Declarations as the text of a file, in one of the ways that programs and people lay such a file out. */
export function writeText(kind: TextKind, declarations: readonly Json[], random: Random): string {
  const only = declarations.length === 1 ? (declarations[0] as Json) : (declarations as Json[]);
  switch (kind) {
    case 'json':
      return JSON.stringify(only, null, random.pick([0, 2, 2, '\t']));
    case 'yaml':
      return stringify(only, {
        lineWidth: random.pick([0, 40, 80]),
        collectionStyle: random.pick(['any', 'any', 'flow', 'block']),
        ...(random.chance(0.3) && {
          defaultStringType: random.pick(['QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL']),
        }),
      });
    case 'ndjson':
      return (
        declarations.map(each => JSON.stringify(each)).join('\n') + random.pick(['\n', '\n', '', '\n\n'])
      );
    case 'csv':
      return writeCsv(declarations, random);
  }
}

function writeCsv(declarations: readonly Json[], random: Random): string {
  const rows = declarations.map(each => new Map(cellsOf(each, '')));
  const header = [...new Set(rows.flatMap(row => [...row.keys()]))];
  if (random.chance(0.2)) header.sort(() => random.next() - 0.5);
  const comma = random.pick([',', ',', ',', '\t', ';']);
  const always = random.chance(0.1);
  const quote = (cell: string) =>
    always || /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [header, ...rows.map(row => header.map(name => row.get(name) ?? ''))];
  return lines.map(cells => `${cells.map(quote).join(comma)}\n`).join('');
}

function* cellsOf(value: Json, path: string): Generator<[string, string]> {
  if (Array.isArray(value) && value.length === 0) yield [path, '[]'];
  else if (Array.isArray(value) && value.every(item => typeof item === 'string'))
    yield [path, value.join(';')];
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      const segment = Array.isArray(value) ? String(Number(key) + 1) : key;
      yield* cellsOf(item, path ? `${path}.${segment}` : segment);
    }
  else yield [path, value === null ? '' : String(value)];
}
