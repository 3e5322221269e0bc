import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { type EnglishTexts, splitEnglish } from '@zhunsheng/checker';
import {
  allCodes,
  type EditionDescription,
  type EditionRules,
  type JsonSchema,
  usedFacts,
} from '@zhunsheng/language';
import { compileEdition, toSource } from '@zhunsheng/language/js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { AssembledEdition } from '../content/assemble-edition.ts';
import { packageFolder } from '../content/toolkit.ts';
import { bundledModules, MODULES } from './third-party.ts';

/**
 * Writes the executable form of an edition: `OUT/<edition>.js`, an ES module without dependencies for Node ≥ 20 and
 * browsers, that holds the rules, the schema's validator and the checker around them; `OUT/<edition>.en.js` is the same
 * with reports in English. The readable parts it is bundled from stay beside it in `OUT/<edition>/`.
 */
export async function generateEditionModule(
  { rules, description, codes }: AssembledEdition,
  out: string,
): Promise<void> {
  const { chinese, english } = splitEnglish(writtenDescription(description));
  const writeCodes = codeWriter(description.vocabularies);
  const parts = join(out, description.id);
  await mkdir(parts, { recursive: true });
  const path = (name: 'language' | 'checker', file: string) =>
    relative(parts, join(packageFolder(name), file)).replaceAll('\\', '/');
  await Promise.all([
    writeFile(
      join(parts, 'rules.js'),
      `import { allCodes } from '${path('language', 'rule/all-codes.ts')}';\nimport { description } from './description.js';\n${compileEdition(rules, codes, path('language', 'backends/js/runtime.ts'), writeCodes)}`,
    ),
    writeFile(join(parts, 'validator.js'), compileValidator(description.schema)),
    writeFile(join(parts, 'description.js'), `export const description = ${toSource(chinese)};\n`),
    writeFile(join(parts, 'entry.js'), entrySource(path('checker', '.'), givesPoints(rules))),
    writeFile(join(out, `${description.id}.en.js`), englishSource(description.id, english)),
  ]);
  const { metafile } = await build({
    entryPoints: [join(parts, 'entry.js')],
    metafile: true,
    outfile: join(out, `${description.id}.js`),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    // The validator asks for parts of Ajv, which stands where this package finds it, not where the project is.
    nodePaths: [resolve(dirname(createRequire(import.meta.url).resolve('ajv/package.json')), '..')],
    logLevel: 'warning',
  });
  await writeFile(join(parts, MODULES), JSON.stringify(bundledModules(metafile), null, 2));
}

/** Codes that are a whole vocabulary are taken from the description: hundreds of divisions need not be written twice. */
function codeWriter(vocabularies: EditionDescription['vocabularies']): (codes: readonly string[]) => string {
  const lists = Object.entries(vocabularies).map(([id, entries]) => [id, allCodes(entries).join()] as const);
  return codes => {
    const found = lists.find(([, list]) => list === codes.join());
    return found ? `allCodes(description.vocabularies.${found[0]})` : JSON.stringify(codes);
  };
}

/** Ajv's count of code points: its module is CommonJS, whose wrapping is longer than what it does. */
const AJV_LENGTH = 'require("ajv/dist/runtime/ucs2length").default';
const CODE_POINTS = 'text => { let n = 0; for (const _ of text) n++; return n; }';

/** Every refusal of the validator is written with this. */
const FAIL =
  'const fail = (errors, instancePath, keyword, params) => { (errors ??= []).push({ instancePath, keyword, params }); return errors; };';

/** The schema's validator compiled ahead by Ajv, so that nobody who checks a declaration has to load Ajv. */
export function compileValidator(schema: JsonSchema): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateFormats: false,
    messages: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  const source = standalone.default(ajv, ajv.compile(withoutAnnotations(schema) as JsonSchema));
  // Errors are explained from their place in the data: where they stand in the schema, and what it would have allowed,
  // is a tenth of the code.
  return withoutUnused(source)
    .replace('"use strict";', `"use strict";${FAIL}`)
    .replaceAll(AJV_LENGTH, CODE_POINTS)
    .replaceAll(/schemaPath:"[^"]*",/g, '')
    .replaceAll(/,params:\{(?:allowedValues|comparison|type): ?[^{}]*\}/g, '')
    .replaceAll(/("m(?:ax|in)Length"),params:\{limit: ?\d+\}/g, '$1')
    .replaceAll(/,params:\{pattern: "(?:[^"\\]|\\.)*"\}/g, '')
    .replaceAll(
      /const (err\d+) = (\{[^;]*\});if\(vErrors === null\)\{vErrors = \[\1\];\}\s*else \{vErrors\.push\(\1\);\}/g,
      'vErrors = fail(vErrors, $2);',
    )
    .replaceAll(
      /fail\(vErrors, \{instancePath(?::([^,{}]+))?,keyword:("\w+")(?:,params:(\{[^{}]*\}))?\}\)/g,
      (_, place = 'instancePath', keyword, params) =>
        `fail(vErrors, ${place}, ${keyword}${params ? `, ${params}` : ''})`,
    )
    .replaceAll(/const (schema\d+) = (\{.*?\});(?=const |function |\n|$)/g, (_, name, json) => {
      return `const ${name} = ${JSON.stringify(namesOnly(JSON.parse(json)))};`;
    });
}

/** What Ajv hands from validator to validator for keywords that no declaration schema has. */
function withoutUnused(source: string): string {
  if (/unevaluated|dynamicRef|\$data/.test(source)) return source;
  return source
    .replaceAll(
      /, ?parentData(?::\w+)?, ?parentDataProperty(?::(?:"[^"]*"|\w+))?, ?rootData(?:=data)?, ?dynamicAnchors(?:=\{\})?/g,
      '',
    )
    .replaceAll(
      /const (evaluated\d+) = \w+\.evaluated;(?:if\(\1\.dynamic\w+\)\{\1\.\w+ = undefined;\}){2}/g,
      '',
    )
    .replaceAll(/\w+\.evaluated = \{[^{}]*\};/g, '');
}

/** Of the schema that Ajv embeds its code asks nothing but which fields there are, of lists with many members, too. */
function namesOnly({ properties, items }: JsonSchema): object {
  const listed = items ? { items: namesOnly(items as JsonSchema) } : {};
  if (!properties) return listed;
  const named = Object.entries(properties).map(([name, schema]) => [name, namesOnly(schema)]);
  return { ...listed, properties: Object.fromEntries(named) };
}

const ANNOTATIONS = /^(title|description|examples|x-.*)$/;

/**
 * The schema without what only people read: Ajv embeds the schema in its code, and the text is in the description
 * already. Under `properties` the names are fields, not keywords.
 */
function withoutAnnotations(schema: unknown, keywords = true): unknown {
  if (Array.isArray(schema)) return schema.map(item => withoutAnnotations(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !(keywords && ANNOTATIONS.test(key)));
  const named = (key: string) => keywords && (key === 'properties' || key === '$defs');
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutAnnotations(value, !named(key))]));
}

/**
 * The schema stands last, near the validator and the rules that name the same fields: gzip looks back 32 KB. A report
 * shows the score sheet of an enterprise, made from the facts: that of the text stays out.
 */
function writtenDescription({
  vocabularies,
  schema,
  clauses,
  ...rest
}: EditionDescription): EditionDescription {
  const shown = clauses.map(({ sheet: _, ...clause }) => clause);
  return { vocabularies, clauses: shown, ...rest, schema: withoutFile(schema) };
}

/** The schema without what it says about itself as a file, and without what only its compiled validator has to know. */
function withoutFile({ $schema, $id, description, ...schema }: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === 'additionalProperties' && value === false ? undefined : value,
    ),
  );
}

function givesPoints(rules: EditionRules): boolean {
  return usedFacts(rules.clauses, rules).some(({ kind }) => kind === 'points');
}

/** Advice on points is carried by editions that give some. */
function entrySource(checkerPath: string, scored: boolean): string {
  return [
    "import { description } from './description.js';",
    `import { createChecker } from ${JSON.stringify(`${checkerPath}/checker.ts`)};`,
    "import validateSchema from './validator.js';",
    "import * as rules from './rules.js';",
    `export { joinEnglish } from ${JSON.stringify(`${checkerPath}/evaluate/split-english.ts`)};`,
    ...(scored
      ? [`import { adviseScores } from ${JSON.stringify(`${checkerPath}/evaluate/advise-scores.ts`)};`]
      : []),
    `export const edition = { ...rules, description, validateSchema${scored ? ', adviseScores' : ''} };`,
    `export const { ${API} } = createChecker(edition);`,
    'export { createChecker };',
    '',
  ].join('\n');
}

/** The same checker with reports in English, over the Chinese module. */
function englishSource(id: string, english: EnglishTexts): string {
  return [
    `import { createChecker, edition as chinese, joinEnglish } from './${id}.js';`,
    `const english = ${toSource(english)};`,
    'export const edition = { ...chinese, description: joinEnglish(chinese.description, english) };',
    `export const { ${API} } = createChecker(edition, 'en');`,
    '',
  ].join('\n');
}

const API = 'check, checkLocated, conclude, dictionary, evaluate, validate, validateLocated';
