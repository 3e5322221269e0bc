import type { Problem } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { Terms } from '@zhunsheng/language/types/terms';
import { type SentencePart, sentenceOf } from '../../content/parse-sentence.ts';
import type { ContentFile } from '../../content/read-edition.ts';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import { parsePhrase } from '../../sentence/parse-phrase.ts';
import { clauseUnknown } from './clause-references.ts';
import type { ReferenceFiles } from './reference-files.ts';

type Term = Terms['terms'][number];

/** Terms: those that nothing uses, and words that name a class of enterprises without being one. */
export function termReferences({ content, log, prose }: ReferenceFiles): Problem[] {
  const { terms: file } = log;
  if (!file) return [];
  const terms = file.data.terms;
  const clauses = [...content.clauses.values()].map(clause => ({
    clause,
    words: publishedWords(clause.data),
  }));
  const elsewhere = [...prose.map(({ source }) => source), ...clauses.map(({ words }) => words)];
  return [
    ...duplicateWords(file),
    ...terms.flatMap((term, index) => [
      ...unknownClauses(file, term, index, content.clauses),
      ...unusedTerm(file, term, index, elsewhere),
      ...clauses.flatMap(({ clause, words }) => usedIn(file, term, index, clause, words)),
    ]),
    ...clauses.flatMap(({ clause }) => undefinedClasses(clause, terms)),
  ];
}

/** The words a term goes by. */
function namesOf({ term, admitted }: Term): string[] {
  return [term.zh, ...(admitted ?? [])];
}

/**
 * Whether a text uses a word, or shares its head with another: 中型和大型企业 uses 中型企业 and 大型企业. The head is
 * the last two characters.
 */
export function usesWord(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  const [modifier, head] = [word.slice(0, -2), word.slice(-2)];
  if (modifier.length < 2) return false;
  return new RegExp(`${literal(modifier)}(?:和|或|及|、)[^，。；：（）]{1,10}${literal(head)}`).test(text);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Everything of a clause that is published, as one text. */
function publishedWords(clause: Clause): string {
  const { title, verification, evidence, rationale, interpretations } = clause;
  const readings = (interpretations ?? []).flatMap(({ question, readings: all, reason }) => [
    question.zh,
    ...all.map(reading => reading.text.zh),
    reason.zh,
  ]);
  const documents = evidence.flatMap(({ name, detail }) => [name.zh, detail ?? '']);
  return [
    title.zh,
    sentenceOf(clause).plain,
    verification.text,
    ...documents,
    rationale.text,
    ...readings,
  ].join('\n');
}

function unusedTerm(
  file: ContentFile<Terms>,
  term: Term,
  index: number,
  texts: readonly string[],
): Problem[] {
  const definitions = file.data.terms
    .filter(other => other !== term)
    .flatMap(({ definition, notes }) => [definition, ...(notes ?? [])]);
  const used = namesOf(term).some(word => [...texts, ...definitions].some(text => usesWord(text, word)));
  return used
    ? []
    : [makeEditorProblem('term-unused', file.locate(`/terms/${index}/term`), { term: term.term.zh })];
}

function unknownClauses(
  file: ContentFile<Terms>,
  { used_in }: Term,
  index: number,
  clauses: ReadonlyMap<string, unknown>,
): Problem[] {
  return (used_in ?? []).flatMap((id, place) =>
    clauses.has(id) ? [] : [clauseUnknown(id, clauses.keys(), file, `/terms/${index}/used_in/${place}`)],
  );
}

/** `used_in` says what is so: a clause that is listed uses the term, and a sentence that uses it is listed. */
function usedIn(
  file: ContentFile<Terms>,
  term: Term,
  index: number,
  { data }: ContentFile<Clause>,
  words: string,
): Problem[] {
  if (term.used_in === undefined) return [];
  const place = term.used_in.indexOf(data.id);
  const values = { term: term.term.zh, clause: data.id };
  if (place >= 0) {
    if (namesOf(term).some(word => usesWord(words, word))) return [];
    return [makeEditorProblem('term-not-in-clause', file.locate(`/terms/${index}/used_in/${place}`), values)];
  }
  const { plain } = sentenceOf(data);
  if (!namesOf(term).some(word => usesWord(plain, word))) return [];
  return [makeEditorProblem('term-use-unlisted', file.locate(`/terms/${index}/used_in`), values)];
}

/**
 * The name of a case is a class of enterprises: it is a term, or joins terms that share their head. What lies between
 * limits (销售收入超过 2 亿元) is no class that has a name.
 */
function undefinedClasses(clause: ContentFile<Clause>, terms: readonly Term[]): Problem[] {
  const defined = new Set(terms.flatMap(namesOf));
  return caseNames(sentenceOf(clause.data).parts).flatMap(phrase => {
    const head = phrase.slice(-2);
    const words = phrase.split(/和|或|及|、/).map(word => (word.endsWith(head) ? word : word + head));
    if (parsePhrase(phrase).kind !== 'words' || defined.has(phrase) || words.every(word => defined.has(word)))
      return [];
    return [makeEditorProblem('term-undefined', clause.locate('/text'), { word: phrase })];
  });
}

function caseNames(parts: readonly SentencePart[]): string[] {
  return parts.flatMap(part => {
    if (part.kind === 'text') return [];
    const text = part.parts.map(one => (one.kind === 'text' ? one.text : '')).join('');
    return part.kind === 'case' ? [text] : caseNames(part.parts);
  });
}

function duplicateWords(file: ContentFile<Terms>): Problem[] {
  const seen = new Set<string>();
  return file.data.terms.flatMap((term, index) =>
    namesOf(term).flatMap(word => {
      if (!seen.has(word)) {
        seen.add(word);
        return [];
      }
      return [makeEditorProblem('term-duplicate', file.locate(`/terms/${index}/term`), { word })];
    }),
  );
}
