import type { Dictionary } from '../workbook/dictionary.ts';
import { exampleDeclaration } from '../workbook/example-declaration.ts';

/** JSON has no comments, so its template is the whole fictional example: each value is to be replaced or removed. */
export function jsonTemplate(dictionary: Dictionary): string {
  return `${JSON.stringify(exampleDeclaration(dictionary), undefined, 2)}\n`;
}
