import type { Assurance, Field, FieldUnit } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import type { Checker } from '../checker.ts';
import { fieldPointer } from '../source/json-pointer.ts';
import type { Dictionary } from '../validate/dictionary.ts';
import { valueAt } from '../validate/field-tree.ts';
import { type Data, writeAt } from './declaration-data.ts';

/** The empty field worth filling in next. */
export interface Question {
  readonly field: Field;
  /** The fiscal year it is asked for, in a list with one entry a year. */
  readonly year: number | null;
  /** Numbers of the undetermined clauses that name it. */
  readonly clauses: readonly string[];
}

/** What it takes to answer, from a click to a list of documents. */
const EFFORT: Readonly<Record<FieldUnit, number>> = {
  boolean: 0,
  code: 1,
  codes: 2,
  count: 3,
  year: 3,
  date: 3,
  expiry: 3,
  amount: 4,
  text: 5,
  list: 6,
  group: 7,
};
/** Codes tried of one vocabulary: the size of an enterprise differs by industry, a region does not. */
const MOST_TRIED = 20;

/** A question with how many of the undetermined clauses the best answer to it would decide. */
export interface RankedQuestion extends Question {
  readonly decides: number;
}

/**
 * Which questions to answer first: the empty field some answer to which would decide most of the clauses that are still
 * undetermined (every yes, no and code is tried, and the ends of the range of a figure); among equals the field that
 * most undetermined clauses name, then the one that takes the least effort, then the first of the form. None when no
 * undetermined clause waits for a field.
 */
export function rankQuestions(
  checker: Checker,
  declaration: Data,
  report: Report,
  assurance: Assurance,
): RankedQuestion[] {
  const open = report.clauses.filter(({ verdict }) => verdict === 'undetermined');
  const questions = new Map<string, Question>();
  for (const { number, missing } of open) {
    for (const { reason, subject, year } of missing) {
      const field = checker.dictionary.fields.get(subject);
      if (!field || (reason !== 'field' && reason !== 'document')) continue;
      const key = `${subject} ${year}`;
      const clauses = questions.get(key)?.clauses ?? [];
      questions.set(key, { field, year, clauses: [...new Set([...clauses, number])] });
    }
  }
  const undecided = (data: Data) =>
    checker.evaluate(data, { assurance }).clauses.filter(({ verdict }) => verdict === 'undetermined').length;
  const order = [...checker.dictionary.fields.keys()];
  const ranked = [...questions.values()].map(question => {
    const left = Math.min(open.length, ...answers(question, declaration, checker.dictionary).map(undecided));
    const { field, clauses, year } = question;
    const rank = [left, -clauses.length, EFFORT[field.unit], order.indexOf(field.path), year ?? 0];
    return { question: { ...question, decides: open.length - left }, rank };
  });
  return ranked.sort((one, other) => compareRanks(one.rank, other.rank)).map(({ question }) => question);
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
}

/** The declaration with each answer that is tried. */
function answers({ field, year }: Question, data: Data, dictionary: Dictionary): Data[] {
  return valuesOf(field, dictionary).flatMap(value => {
    if (field.list === undefined) return [writeAt(data, fieldPointer(field.path), value)];
    const answered = withEntries(field, year, value, data, dictionary);
    return answered ? [answered] : [];
  });
}

function valuesOf(
  { unit, codes, vocabulary, minimum, maximum }: Field,
  { vocabularies }: Dictionary,
): unknown[] {
  const known = codes ?? (vocabulary ? (vocabularies[vocabulary] ?? []).map(({ code }) => code) : []);
  switch (unit) {
    case 'boolean':
      return [true, false];
    case 'code':
      return known.slice(0, MOST_TRIED);
    case 'codes':
      return [[], ...known.slice(0, MOST_TRIED).map(code => [code])];
    case 'amount':
    case 'count':
      return [minimum ?? 0, maximum ?? 0];
    case 'expiry':
      return ['long_term'];
    case 'list':
      return [[]];
    default:
      return [];
  }
}

/** In the entry of the year, which is added where there is none; without a year in every entry that lacks it. */
function withEntries(
  field: Field,
  year: number | null,
  value: unknown,
  data: Data,
  { fields }: Dictionary,
): Data | undefined {
  const list = fields.get(field.list as string) as Field;
  const member = field.path.slice(list.path.length + 1);
  const found = valueAt(data, fieldPointer(list.path));
  const entries = Array.isArray(found) ? (found as Data[]) : [];
  if (year !== null && list.unique !== undefined) {
    const { unique } = list;
    const known = entries.some(entry => entry[unique] === year);
    const all = known ? entries : [...entries, { [unique]: year }];
    const filled = all.map(entry => (entry[unique] === year ? { ...entry, [member]: value } : entry));
    return writeAt(data, fieldPointer(list.path), filled);
  }
  if (entries.length === 0) return undefined;
  return writeAt(
    data,
    fieldPointer(list.path),
    entries.map(entry => ({ [member]: value, ...entry })),
  );
}
