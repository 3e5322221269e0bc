import type { Bilingual, JsonSchema } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import { parse } from 'yaml';
import { sentenceDigest } from '../adequacy/fix-digests.ts';
import { parseSentence } from '../content/parse-sentence.ts';
import { sheetLines, wordingOf } from '../content/sheet-lines.ts';
import { fillPlaceholders, type Placeholders } from './fill-placeholders.ts';
import { FRAME, type ProjectPart, readTexts } from './project-part.ts';
import { writeYaml } from './write-yaml.ts';

/** A chapter of clauses. */
export interface ProjectChapter {
  readonly id: string;
  readonly title: Bilingual;
  readonly parts: readonly ProjectPart[];
}

/** The chapters that every standard has by GB/T 1.1, around those of its clauses; their prose is part of the frame. */
const BEFORE = [
  { id: 'scope', title: { zh: '范围', en: 'Scope' } },
  { id: 'normative-references', title: { zh: '规范性引用文件', en: 'Normative references' } },
  { id: 'terms', title: { zh: '术语和定义', en: 'Terms and definitions' } },
];
const VERIFICATION = { id: 'verification', title: { zh: '证实方法', en: 'Verification methods' } };

/** The files of a new project, by path from its folder: the frame, and what its chapters add. */
export async function composeProject(
  chapters: readonly ProjectChapter[],
  values: Placeholders,
): Promise<ReadonlyMap<string, string>> {
  const frame = await readTexts(FRAME);
  const parts = chapters.flatMap(one => one.parts);
  const composed = new Map([
    ...frame,
    ...composedFiles(frame, chapters, parts),
    ...proseFiles(chapters, parts),
    ...parts.flatMap(clauseFiles),
    ...parts.flatMap(({ vocabularies }) =>
      Object.entries(vocabularies).map(([name, text]) => [`${CRITERIA}/vocabularies/${name}`, text] as const),
    ),
  ]);
  const filled = [...composed].map(([path, text]) => {
    const target = pathInProject(path, values.edition);
    return [target, fillPlaceholders(target, text, values)] as const;
  });
  return new Map(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const CRITERIA = 'criteria/__edition__';

/** npm leaves files out whose names begin with a dot, so the templates have them by another name. */
function pathInProject(path: string, edition: string): string {
  return path.replace(/(^|\/)dot-/g, '$1.').replace('__edition__', edition);
}

/** The files to which every part adds something. */
function composedFiles(
  frame: ReadonlyMap<string, string>,
  chapters: readonly ProjectChapter[],
  parts: readonly ProjectPart[],
): (readonly [string, string])[] {
  const standard = `${CRITERIA}/standard.yaml`;
  const schema = 'schemas/__edition__/declaration.schema.json';
  const facts = parts.map(one => one.facts).join('');
  const terms = parts.map(one => one.terms).join('');
  return [
    [standard, `${frame.get(standard)}${chapterList(chapters)}`],
    [`${CRITERIA}/facts.yaml`, `${FACTS}${facts === '' ? '{}\n' : facts}`],
    [`${CRITERIA}/terms.yaml`, `terms:\n${terms.replace(/^(?=.)/gm, '  ')}`],
    [schema, withFields(frame.get(schema) ?? '', parts)],
    ['examples/example.yaml', exampleText(parts)],
  ];
}

const FACTS = `# 事实：怎样由申报数据得出规则所用的量 / facts: how the quantities of the rules come from the data
`;

function chapterList(chapters: readonly ProjectChapter[]): string {
  const own = chapters.map(({ id, title, parts }) => ({ id, title, clauses: clauseIds(parts) }));
  const listed = [...BEFORE, ...own, VERIFICATION].map(one => ({ ...one, provenance: 'editorial' }));
  return writeYaml({ chapters: listed });
}

function clauseIds(parts: readonly ProjectPart[]): string[] {
  return parts.flatMap(({ clause }) => (clause ? [clause.id] : []));
}

function withFields(frame: string, parts: readonly ProjectPart[]): string {
  const { $defs, ...schema } = JSON.parse(frame) as { properties: JsonSchema; $defs: JsonSchema };
  const fields = parts.reduce<JsonSchema>((all, one) => mergeObjects(all, one.fields), schema.properties);
  return `${JSON.stringify({ ...schema, properties: fields, $defs }, null, 2)}\n`;
}

function exampleText(parts: readonly ProjectPart[]): string {
  const start: JsonSchema = { as_of: '2024-06-30', enterprise: { name: '示例企业' } };
  const data = parts.reduce<JsonSchema>((all, one) => mergeObjects(all, one.example), start);
  return `# 虚构的企业，供试用 / a made-up enterprise, to try the checker with\n${writeYaml(data)}`;
}

/** Objects member by member, lists of objects item by item; all else is taken from `more`. */
function mergeObjects<Value>(all: Value, more: Value): Value {
  if (Array.isArray(all) && Array.isArray(more) && [...all, ...more].every(isPlain)) {
    const longer = all.length > more.length ? all : more;
    return longer.map((one, index) =>
      index in all && index in more ? mergeObjects(all[index], more[index]) : one,
    ) as Value;
  }
  if (!isPlain(all) || !isPlain(more)) return more;
  const merged: Record<string, unknown> = { ...all };
  for (const [key, value] of Object.entries(more))
    merged[key] = key in merged ? mergeObjects(merged[key], value) : value;
  return merged as Value;
}

function isPlain(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The clause, and its cases after what they belong to: the clause, the edition, the digest of the sentence. */
function clauseFiles({ clause }: ProjectPart): (readonly [string, string])[] {
  if (!clause) return [];
  const { id, text, cases } = clause;
  const { text: sentence, sheet } = parse(text) as Pick<Clause, 'text' | 'sheet'>;
  const wording = wordingOf({ text: parseSentence(sentence).plain, sheet: sheetLines(sheet) });
  const digest = sentenceDigest(wording);
  const head = `clause: ${id}\neditions: ["{{edition}}"]\nsentences: { "{{edition}}": "${digest}" }\n`;
  return [
    [`${CRITERIA}/clauses/${id}.yaml`, text],
    [`test/clauses/${id}.yaml`, `${head}${cases}`],
  ];
}

/** A file a chapter, after those of the frame, in the order in which they are to stand. */
function proseFiles(
  chapters: readonly ProjectChapter[],
  parts: readonly ProjectPart[],
): (readonly [string, string])[] {
  const own = chapters.map(chapter =>
    chapterProse(
      chapter,
      clauseIds(chapter.parts).map(id => `<Clause id="${id}" />`),
    ),
  );
  const verified = clauseIds(parts).map(id => `<Verification clause="${id}" />`);
  const more = parts.flatMap(({ prose }) => Object.entries(prose));
  return [...own, chapterProse(VERIFICATION, verified), ...more].map(([name, text], index) => {
    const order = String(index + 1 + BEFORE.length).padStart(2, '0');
    return [`standard/__edition__/${order}-${name}`, text];
  });
}

function chapterProse(
  { id, title }: Pick<ProjectChapter, 'id' | 'title'>,
  blocks: readonly string[],
): readonly [name: string, text: string] {
  const head = writeYaml({ id, element: 'chapter', title, provenance: 'editorial', normative: true });
  return [`${id}.mdx`, `---\n${head}---\n\n${blocks.join('\n\n')}\n`];
}
