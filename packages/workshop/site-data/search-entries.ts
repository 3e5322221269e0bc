import type { Bilingual, ClauseData, EditionData } from '@zhunsheng/language';
import type { SearchWords as SearchWordsFile } from '@zhunsheng/language/types/search-words';
import { allSections, type StandardDocument } from '../document/standard-document.ts';
import type { Project } from '../project/project.ts';
import type { SiteDictionary } from './dictionary.ts';

/** What can be found: a clause, a term or a field of the declaration, in one edition. */
export interface SearchEntry {
  readonly kind: 'clause' | 'term' | 'field';
  readonly edition: string;
  readonly id: string;
  /** The computed number; of a field its path. */
  readonly number: string;
  readonly chapter: { readonly id: string; readonly title: Bilingual };
  readonly title: Bilingual;
  /** The sentence, the definition or the description; Chinese. */
  readonly text: string;
  /** The same in English, where there is one. */
  readonly summary: string;
  /** Names of what it speaks of: evidence, terms used, fields read, codes that can be chosen. */
  readonly names: readonly string[];
  /** What else is said of it; counts least. */
  readonly notes: string;
}

/** All entries of an edition: clauses first, then terms, then fields. `document` numbers the terms. */
export function searchEntries(
  edition: string,
  data: EditionData,
  dictionary: SiteDictionary,
  document: StandardDocument,
): SearchEntry[] {
  const clauses = data.clauses.map(clause => clauseEntry(edition, clause, data, dictionary));
  return [...clauses, ...termEntries(edition, data, document), ...fieldEntries(edition, data, dictionary)];
}

function clauseEntry(
  edition: string,
  clause: ClauseData,
  data: EditionData,
  { fields }: SiteDictionary,
): SearchEntry {
  const chapter = data.chapters.find(({ clauses }) => clauses.includes(clause.id));
  const terms = data.terms.filter(({ used_in }) => used_in?.includes(clause.id));
  const read = fields.filter(({ clauses }) => clauses.includes(clause.id));
  const notes = [
    ...(clause.sheetLines ?? []),
    clause.verification.text,
    clause.rationale?.text,
    ...clause.evidence.map(({ detail }) => detail),
    ...(clause.interpretations ?? []).flatMap(({ question, reason }) => [
      question.zh,
      question.en,
      reason.zh,
    ]),
    ...terms.flatMap(({ definition, notes: more = [] }) => [definition, ...more]),
  ];
  return {
    kind: 'clause',
    edition,
    id: clause.id,
    number: clause.number,
    chapter: { id: chapter?.id ?? '', title: chapter?.title ?? { zh: '', en: '' } },
    title: clause.title,
    text: clause.plain,
    summary: clause.summary.en,
    names: [
      ...clause.evidence.flatMap(({ name }) => both(name)),
      ...terms.flatMap(({ term, admitted = [] }) => [...both(term), ...admitted]),
      ...read.flatMap(({ title, vocabulary }) => [...both(title), ...codeTitles(data, vocabulary)]),
    ],
    notes: notes.filter(note => note !== undefined).join('\n'),
  };
}

function termEntries(
  edition: string,
  { terms, chapters }: EditionData,
  document: StandardDocument,
): SearchEntry[] {
  const numbers = new Map(allSections(document).map(({ id, number }) => [id, number]));
  const chapter = chapters.find(({ id }) => id === 'terms');
  return terms.map(({ id, term, admitted = [], definition, summary, notes = [] }) => ({
    kind: 'term',
    edition,
    id,
    number: numbers.get(`term:${id}`) ?? '',
    chapter: { id: chapter?.id ?? '', title: chapter?.title ?? { zh: '', en: '' } },
    title: term,
    text: definition,
    summary: summary?.en ?? '',
    names: admitted,
    notes: notes.join('\n'),
  }));
}

function fieldEntries(edition: string, data: EditionData, { fields, title }: SiteDictionary): SearchEntry[] {
  return fields.map(field => ({
    kind: 'field',
    edition,
    id: field.path,
    number: field.path,
    chapter: { id: 'declaration', title },
    title: field.title,
    text: field.description ?? '',
    summary: '',
    names: codeTitles(data, field.vocabulary),
    notes: '',
  }));
}

/** The names of all codes of a vocabulary, with those of their parts and details. */
function codeTitles({ vocabularies }: EditionData, id: string | undefined): string[] {
  const vocabulary = id === undefined ? undefined : vocabularies[id];
  if (!vocabulary) return [];
  if (!('entries' in vocabulary)) return vocabulary.rows.flatMap(({ title }) => both(title));
  return vocabulary.entries.flatMap(({ title, items = [], parts = [] }) => [
    ...both(title),
    ...items,
    ...parts.flatMap(part => both(part.title)),
  ]);
}

function both({ zh, en }: Bilingual): string[] {
  return [zh, en];
}

/** Words that the search takes for one another, and those that it leaves out. */
export interface SearchWords {
  readonly same: readonly (readonly string[])[];
  readonly ignored: readonly string[];
}

/** Words that ask, but name nothing. */
const IGNORED = [
  '多少',
  '怎么',
  '如何',
  '什么',
  '哪些',
  '是否',
  '需要',
  '可以',
  '有没有',
  '必须',
  '能不能',
  '算不算',
  '要求',
  '条件',
  '比例',
  '不低于',
  '以上',
  '的',
  '吗',
  '呢',
  '企业应',
  'the',
  'of',
  'a',
  'an',
  'is',
  'are',
  'what',
  'how',
  'much',
  'for',
  'in',
  'to',
  'and',
];

/** The words of criteria/search-words.yaml, with every term and its admitted names. */
export async function searchWords(
  { files }: Project,
  editions: readonly EditionData[],
): Promise<SearchWords> {
  const file = await files.optionalYaml(files.path('criteria/search-words.yaml'));
  const { same, ignored = [] } = (file?.data as SearchWordsFile | undefined) ?? { same: [] };
  const terms = new Map(
    editions
      .flatMap(({ terms: all }) => all)
      .map(({ term, admitted = [] }) => [term.zh, [term.zh, ...admitted, term.en]]),
  );
  return { same: [...same, ...terms.values()] as string[][], ignored: [...IGNORED, ...ignored] };
}
