import { type Bilingual, type GradeFact, quoteInput } from '@zhunsheng/language';
import { type BoundPart, plainText } from '../content/parse-sentence.ts';
import { type Bounds, gradeLines, natural, sameBounds, union } from './bounds.ts';
import type { Comparison, Finding } from './finding.ts';
import { minimalEdit } from './minimal-edit.ts';
import { readRange } from './range-phrase.ts';
import type { CasePlace } from './rule-outline.ts';
import type { Bound } from './sentence-outline.ts';
import { writeRange } from './write-range.ts';

/** The words of a case over grades bound the numbers that have them: 最近一年销售收入 5000 万元以下的企业 ↔ small. */
export function compareGradeCase(
  place: CasePlace,
  grade: GradeFact,
  { part, before }: Bound<BoundPart>,
  { scope }: Comparison,
): Finding[] {
  const { facts, convention, names } = scope;
  const text = plainText(part.parts);
  const lines = gradeLines(grade, facts).filter(({ is }) => place.when.includes(is));
  const fact = facts.get(lines[0]?.fact ?? '');
  const wanted =
    fact &&
    lines.reduce<Bounds | undefined>((sum, { bounds }) => (bounds ? union(sum, bounds) : sum), undefined);
  const range = readRange(text, convention, scope.units);
  const codes: Bilingual = { zh: place.when.join('、'), en: place.when.join(', ') };
  const values = { id: place.id, phrase: quoteInput(text), grade: grade.title, codes };
  if (!fact || !wanted || !range || (range.unit !== fact.unit && fact.unit !== 'count'))
    return [{ code: 'case-range-unclear', at: part, values }];
  if (!sameBounds(natural(range.bounds, fact, facts), natural(wanted, fact, facts))) {
    const written = writeRange(text, range, wanted);
    const start = part.parts[0]?.start ?? part.start;
    const fix = written === undefined ? undefined : { text: [minimalEdit(text, written, start)] };
    return [{ code: 'case-range', at: part, values, ...(fix && { fix }) }];
  }
  const field = fact.kind === 'year' ? `${fact.list}.${fact.member}` : fact.kind === 'field' ? fact.path : '';
  if (!names || names.of(field).length === 0) return [];
  const around = `${before?.kind === 'text' ? (before.text.split(/[。；]/).at(-1) ?? '') : ''}${text}`;
  const named = names.find(text).length > 0 ? names.find(text) : names.find(around);
  if (named.length > 0 && named.every(one => one.field === field)) return [];
  return [{ code: 'case-subject', at: part, values: { ...values, title: fact.title } }];
}
