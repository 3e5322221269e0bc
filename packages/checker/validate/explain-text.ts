import type { Field } from '@zhunsheng/language';
import { explainType } from './explain-type.ts';
import { explainUscc } from './explain-uscc.ts';
import { type Explanation, exampleOf } from './explanation.ts';

/** Why a value that does not fit is no text of this field. */
export function explainText(value: unknown, field: Field): Explanation {
  if (typeof value !== 'string') return explainType(value, field);
  if (value === '') return { code: 'empty-value' };
  if (field.format === 'uscc') return explainUscc(value);
  // JSON Schema counts characters, not UTF-16 units.
  const { length } = [...value];
  if (length > (field.maxLength ?? length)) {
    return { code: 'text-too-long', values: { length, limit: field.maxLength ?? 0 } };
  }
  return { code: 'text-form', values: { example: exampleOf(field) } };
}
