import { strToU8, zipSync } from 'fflate';

/** What bounds a file: sound rows, each with its report; other files of lines; one tree; a workbook. */
export type InputKind = 'rows' | 'lines' | 'tree' | 'workbook';

export interface Input {
  readonly name: string;
  readonly kind: InputKind;
  readonly extension: string;
  /** A file of about so many bytes; the same for the same number. */
  readonly make: (bytes: number) => Uint8Array;
}

const DECLARATION = {
  as_of: '2024-06-30',
  enterprise: { name: '示例', region: '210100', industry: 'software_it', employees: 80 },
  finance: [{ year: 2023, revenue: 3600, rd_expense: 410.5, ai_revenue: 2100 }],
};
const WRONG = '{"as_of":"30.6.2024","enterprise":{"name":"","size":"big","x":1},"finance":{}}';
const HEADER =
  'as_of,enterprise.name,enterprise.region,enterprise.employees,finance.1.year,finance.1.revenue,finance.1.rd_expense';
const ROW = '2024-06-30,示例,210100,80,2023,3600,410.5';

const text =
  (unit: string, before = '') =>
  (bytes: number): Uint8Array => {
    const head = Buffer.from(before);
    return Buffer.concat([head, Buffer.alloc(Math.max(0, bytes - head.length), unit)]);
  };

/** Sound files, and those made to be expensive. */
export const INPUTS: readonly Input[] = [
  { name: 'CSV, rows', kind: 'rows', extension: '.csv', make: text(`${ROW}\n`, `${HEADER}\n`) },
  { name: 'CSV, short lines', kind: 'rows', extension: '.csv', make: text('2024-06-30\n', 'as_of\n') },
  { name: 'CSV, commas in one line', kind: 'lines', extension: '.csv', make: text(',', 'as_of') },
  { name: 'CSV, a comma a line', kind: 'lines', extension: '.csv', make: text(',\n', 'as_of,\n') },
  { name: 'CSV, quotes', kind: 'lines', extension: '.csv', make: text('"', 'as_of\n') },
  {
    name: 'NDJSON, declarations',
    kind: 'rows',
    extension: '.ndjson',
    make: text(`${JSON.stringify(DECLARATION)}\n`),
  },
  { name: 'NDJSON, broken lines', kind: 'lines', extension: '.ndjson', make: text('{"as_of":}\n') },
  { name: 'NDJSON, one line', kind: 'lines', extension: '.ndjson', make: text('{"as_of":', '[') },
  { name: 'JSON, brackets', kind: 'tree', extension: '.json', make: text('[') },
  { name: 'JSON, broken', kind: 'tree', extension: '.json', make: text('{"a":"b" "c"}\n') },
  { name: 'JSON, quotes', kind: 'tree', extension: '.json', make: text('"\\') },
  { name: 'JSON, empty objects', kind: 'tree', extension: '.json', make: whole('[', '{}', ']') },
  {
    name: 'JSON, declarations',
    kind: 'tree',
    extension: '.json',
    make: whole('[', JSON.stringify(DECLARATION), ']'),
  },
  {
    name: 'JSON, one key',
    kind: 'tree',
    extension: '.json',
    make: whole('{', '"a":1', '}'),
  },
  {
    name: 'JSON, one text',
    kind: 'tree',
    extension: '.json',
    make: bytes => Buffer.from(`{"as_of":"2024-06-30","enterprise":{"name":"${'x'.repeat(bytes - 50)}"}}`),
  },
  {
    name: 'JSON, deep and wide',
    kind: 'tree',
    extension: '.json',
    make: whole('{"quality":[', `${'['.repeat(60)}${']'.repeat(60)}`, ']}'),
  },
  { name: 'JSON, unknown keys', kind: 'tree', extension: '.json', make: unknownKeys },
  {
    name: 'JSON, wrong entries',
    kind: 'tree',
    extension: '.json',
    make: whole('{"finance":[', '{"year":"x","revenue":-1,"rd":{}}', ']}'),
  },
  {
    name: 'JSON, wrong declarations',
    kind: 'tree',
    extension: '.json',
    make: whole('[', WRONG, ']'),
  },
  {
    name: 'JSON, numbers too long',
    kind: 'tree',
    extension: '.json',
    make: whole('{"finance":[', '1.00000000000000000001', ']}'),
  },
  {
    name: 'NDJSON, wrong declarations',
    kind: 'rows',
    extension: '.ndjson',
    make: text(`${WRONG}\n`),
  },
  {
    name: 'CSV, wrong rows',
    kind: 'rows',
    extension: '.csv',
    make: text('30.6.2024,,x,-1,y,z,1e9\n', `${HEADER}\n`),
  },
  { name: 'YAML, list', kind: 'tree', extension: '.yaml', make: text('- a\n') },
  { name: 'YAML, broken lines', kind: 'tree', extension: '.yaml', make: text('a: b: c\n') },
  { name: 'YAML, full-width signs', kind: 'tree', extension: '.yaml', make: text('{-"，', 'a: b: c ') },
  { name: 'YAML, one text', kind: 'tree', extension: '.yaml', make: text('x ', 'as_of: ') },
  { name: 'YAML, one date', kind: 'tree', extension: '.yaml', make: text(' ', 'as_of: "2024-01-01') },
  { name: 'Excel, cells', kind: 'workbook', extension: '.xlsx', make: workbook },
];

/** The same entry again and again with commas between, whole, and no larger than asked for: above the limit it is not read. */
function whole(before: string, entry: string, after: string): (bytes: number) => Uint8Array {
  return bytes => {
    const count = Math.floor((bytes - before.length - after.length) / (Buffer.byteLength(entry) + 1));
    return Buffer.from(`${before}${Array(count).fill(entry).join(',')}${after}`);
  };
}

/** An object of names that no field has, each another. */
function unknownKeys(bytes: number): Uint8Array {
  const keys = Array.from(
    { length: Math.floor(bytes / 13) - 1 },
    (_, n) => `"k${String(n).padStart(7, '0')}":1`,
  );
  return Buffer.from(`{${keys.join(',')}}`);
}

/** One sheet of numbers that compress badly, as they do in a real one. */
function workbook(bytes: number): Uint8Array {
  const cells = Math.floor(bytes / 6);
  const digits = randomDigits(cells);
  const rows: string[] = [];
  for (let start = 0; start < cells; start += 50) {
    const row = rows.length + 1;
    const inRow = digits.slice(start, start + 50);
    rows.push(`<row r="${row}">${inRow.map(value => `<c><v>${value}</v></c>`).join('')}</row>`);
  }
  const relations = (type: string, target: string) =>
    strToU8(
      `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
    );
  return zipSync(
    {
      '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
      'xl/_rels/workbook.xml.rels': relations('worksheet', 'sheet.xml'),
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="1" sheetId="1" id="r1"/></sheets></workbook>',
      ),
      'xl/sheet.xml': strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`),
    },
    { level: 6 },
  );
}

/** From a fixed sequence, so that every run measures the same file. */
function randomDigits(count: number): number[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % 1_000_000_000;
  });
}
