import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse } from 'yaml';
import { Random } from '../../benchmark/data/random.ts';
import { generateDeclarations } from '../../benchmark/declarations.ts';
import { rowDictionary } from '../../packages/checker/template/row-dictionary.ts';
import { writeRowTemplate } from '../../packages/checker/workbook/write-row-template.ts';
import { generatedEdition, ROOT } from '../edition.ts';
import { type Json, mutateData } from './mutate-data.ts';
import { damageBytes, encodeText, mutateText } from './mutate-text.ts';
import { mutateWorkbook } from './mutate-workbook.ts';
import { writeParquet } from './parquet.ts';
import { type TextKind, writeText } from './write-text.ts';

export const KINDS = ['json', 'yaml', 'csv', 'ndjson', 'xlsx', 'parquet'] as const;
export type Kind = (typeof KINDS)[number];

export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that others wrote: the examples and small inputs that once went wrong. */
const FOLDERS = ['examples', 'test/fixtures/inputs'].map(folder => join(ROOT, folder));

const found = FOLDERS.flatMap(folder =>
  readdirSync(folder)
    .sort()
    .map(name => ({ kind: extname(name).slice(1), bytes: new Uint8Array(readFileSync(join(folder, name))) })),
);

const examples = readdirSync(FOLDERS[0] as string)
  .filter(name => /\.(json|yaml)$/.test(name) && name !== 'expected.yaml')
  .sort()
  .map(name => parse(readFileSync(join(FOLDERS[0] as string, name), 'utf8')) as Json);

const declarations: readonly Json[] = [...examples, ...([...generateDeclarations(300)] as unknown as Json[])];

const { dictionary, edition } = await generatedEdition('2024');
const rows = rowDictionary(edition.description, dictionary.fields);

/** The n-th file of a run with this seed: always the same, whatever the number of files. */
export async function makeFile(kind: Kind, seed: number, n: number): Promise<FuzzFile> {
  const random = new Random(seed + Math.imul(n, 0x9e3779b1));
  return { name: `${String(n).padStart(7, '0')}.${kind}`, bytes: await BYTES[kind](random) };
}

const BYTES: Readonly<Record<Kind, (random: Random) => Uint8Array | Promise<Uint8Array>>> = {
  json: random => textFile('json', random),
  yaml: random => textFile('yaml', random),
  csv: random => textFile('csv', random),
  ndjson: random => textFile('ndjson', random),
  xlsx: async random => damaged(mutateWorkbook(await workbook(random), some(random), random), random),
  async parquet(random) {
    const bytes = await writeParquet(drawn(random, random.integer(1, 8)));
    return random.chance(0.5) ? damageBytes(bytes, random) : bytes;
  },
};

function textFile(kind: TextKind, random: Random): Uint8Array {
  const alike = found.filter(file => file.kind === kind);
  if (alike.length > 0 && random.chance(0.15))
    return damaged(retouched(random.pick(alike).bytes, random), random);
  const many = kind === 'ndjson' || kind === 'csv' ? 0.7 : 0.05;
  const text = writeText(kind, drawn(random, random.chance(many) ? random.integer(2, 5) : 1), random);
  return damaged(
    encodeText(random.chance(0.35) ? mutated(text, random.integer(1, 3), random) : text, random),
    random,
  );
}

/** Few changes leave most of a declaration to be judged; now and then none is made. */
function some(random: Random): number {
  return random.pick([0, 1, 1, 1, 2, 2, 3, 5]);
}

function drawn(random: Random, count: number): Json[] {
  return Array.from({ length: count }, () =>
    mutateData(random.pick(declarations), some(random), random, declarations),
  );
}

function mutated(text: string, count: number, random: Random): string {
  let changed = text;
  for (let n = 0; n < count; n++) changed = mutateText(changed, random);
  return changed;
}

function retouched(bytes: Uint8Array, random: Random): Uint8Array {
  if (!random.chance(0.7)) return bytes;
  return encodeText(mutated(new TextDecoder().decode(bytes), some(random), random), random);
}

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  return random.chance(0.08) ? damageBytes(bytes, random) : bytes;
}

let filled: Promise<Uint8Array[]> | undefined;

/** A form or a workbook with a declaration a row: writing one takes longer than all that is done with it. */
async function workbook(random: Random): Promise<Uint8Array> {
  filled ??= Promise.all([0, 5, 40].map(at => writeRowTemplate(rows, 4, declarations.slice(at, at + 4))));
  const forms = found.filter(({ kind }) => kind === 'xlsx').map(({ bytes }) => bytes);
  return random.pick([...forms, ...(await filled)]);
}
