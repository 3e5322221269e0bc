import type { Bilingual, Fault, Field, Problem } from '@zhunsheng/language';
import { makeProblem, quoteInput } from '@zhunsheng/language';
import { dataProblems } from '../diagnostic/data-problems.ts';

/** Why a value is wrong: the code, and what its texts need besides the field's title and the value itself. */
export type Explanation = Fault<typeof dataProblems, 'title' | 'found'>;

/** The problem of the value at a pointer. */
export function problemOf(
  { code, values }: Explanation,
  { title }: Pick<Field, 'title'>,
  value: unknown,
  pointer: string,
): Problem {
  const all = { title, found: quoteInput(value), ...values };
  return makeProblem(dataProblems, { code, values: all }, { pointer });
}

/** What a value could be corrected to, as the end of a help text; nothing when that is not plain. */
export function corrected(value: string | undefined): Bilingual {
  return value === undefined ? { zh: '', en: '' } : { zh: `：\`${value}\``, en: `: \`${value}\`` };
}

/** An example of the field's value for a help text. */
export function exampleOf(field: Field): string {
  return field.example === undefined ? field.path : `\`${JSON.stringify(field.example)}\``;
}
