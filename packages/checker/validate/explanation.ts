import type { Bilingual, Field, Problem } from '@zhunsheng/language';
import { quoteInput } from '@zhunsheng/language';
import type { dataProblems } from '../diagnostic/data-problems.ts';
import { dataProblem } from '../diagnostic/data-problems.ts';

/** Why a value is wrong: the code, and what its texts need besides the field's title and the value itself. */
export interface Explanation {
  readonly code: keyof typeof dataProblems;
  readonly values?: Readonly<Record<string, string | number | Bilingual>>;
}

/** The problem of the value at a pointer. */
export function problemOf(
  { code, values }: Explanation,
  field: Field,
  value: unknown,
  pointer: string,
): Problem {
  return dataProblem(code, { pointer }, { title: field.title, found: quoteInput(value), ...values });
}

/** What a value could be corrected to, as the end of a help text; nothing when that is not plain. */
export function corrected(value: string | undefined): Bilingual {
  return value === undefined ? { zh: '', en: '' } : { zh: `：\`${value}\``, en: `: \`${value}\`` };
}

/** An example of the field's value for a help text. */
export function exampleOf(field: Field): string {
  return field.example === undefined ? field.path : `\`${JSON.stringify(field.example)}\``;
}
