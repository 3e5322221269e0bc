import type { JsonSchema, Problem, Rule } from '@zhunsheng/language';
import { activeLeaves } from '@zhunsheng/language';
import type { Vocabulary } from '@zhunsheng/language/types/vocabulary';
import type { ContentFile } from '../../content/read-edition.ts';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import type { ReferenceFiles } from './reference-files.ts';

/** A place of the declaration schema that takes codes of a vocabulary. */
interface CodedField {
  readonly path: string;
  readonly vocabulary: string;
  readonly codes: readonly string[] | undefined;
}

/** Vocabularies that nothing refers to, and codes that the field does not take or has no title for. */
export function codeReferences({ content, edition }: ReferenceFiles): Problem[] {
  const fields = codedFields(content.schema);
  const used = new Set([
    ...fields.map(({ vocabulary }) => vocabulary),
    ...Object.keys(edition.rules.tables).filter(table =>
      [...edition.rules.facts.values()].some(fact => fact.kind === 'classify' && fact.table === table),
    ),
    ...edition.rules.clauses.flatMap(({ rule, appliesWhen }) =>
      [rule, appliesWhen].flatMap(namedVocabularies),
    ),
  ]);
  return content.vocabularyFiles.flatMap(file => {
    const { id } = file.data;
    const codes = codesWithPlaces(file.data);
    return [
      ...(used.has(id)
        ? []
        : [makeEditorProblem('vocabulary-unused', file.locate('/id'), { vocabulary: id })]),
      ...duplicates(file, codes),
      ...fields
        .filter(({ vocabulary }) => vocabulary === id)
        .flatMap(field => mismatches(file, codes, field)),
    ];
  });
}

function namedVocabularies(rule: Rule | undefined): string[] {
  if (!rule) return [];
  return activeLeaves(rule).flatMap(({ leaf }) =>
    'vocabulary' in leaf && leaf.vocabulary ? [leaf.vocabulary] : [],
  );
}

interface Code {
  readonly code: string;
  readonly pointer: string;
}

function codesWithPlaces(vocabulary: Vocabulary): Code[] {
  if ('rows' in vocabulary)
    return vocabulary.rows.map(({ code }, index) => ({ code, pointer: `/rows/${index}/code` }));
  type Entries = readonly { readonly code: string; readonly parts?: unknown }[];
  const visit = (entries: Entries, base: string): Code[] =>
    entries.flatMap(({ code, parts }, index) => [
      { code, pointer: `${base}/${index}/code` },
      ...visit((parts ?? []) as Entries, `${base}/${index}/parts`),
    ]);
  return visit(vocabulary.entries, '/entries');
}

function duplicates(file: ContentFile<Vocabulary>, codes: readonly Code[]): Problem[] {
  return codes
    .filter(({ code }, index) => codes.findIndex(other => other.code === code) < index)
    .map(({ code, pointer }) =>
      makeEditorProblem('code-duplicate', file.locate(pointer), { vocabulary: file.data.id, code }),
    );
}

function mismatches(
  file: ContentFile<Vocabulary>,
  codes: readonly Code[],
  { path, codes: taken }: CodedField,
): Problem[] {
  if (!taken) return [];
  const vocabulary = file.data.id;
  const known = new Set(codes.map(({ code }) => code));
  return [
    ...codes
      .filter(({ code }) => !taken.includes(code))
      .map(({ code, pointer }) =>
        makeEditorProblem('code-unused', file.locate(pointer), { vocabulary, code, path }),
      ),
    ...taken
      .filter(code => !known.has(code))
      .map(code => makeEditorProblem('code-untitled', file.locate('/id'), { vocabulary, code, path })),
  ];
}

/** Every `x-vocabulary` of a schema, with the `enum` beside it; findings and definitions included. */
function codedFields(schema: JsonSchema): CodedField[] {
  const fields: CodedField[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    const { 'x-vocabulary': vocabulary, enum: codes } = node as { 'x-vocabulary'?: string; enum?: string[] };
    if (typeof vocabulary === 'string') fields.push({ path, vocabulary, codes });
    for (const [key, value] of Object.entries(node)) {
      const silent = ['properties', 'items', '$defs'].includes(key) || Array.isArray(node);
      visit(value, silent ? path : [path, key].filter(Boolean).join('.'));
    }
  };
  visit(schema, '');
  return fields;
}
