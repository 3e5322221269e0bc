import type { Bilingual, Field, Problem } from '@zhunsheng/language';
import { quoteInput } from '@zhunsheng/language';
import { dataProblem } from '../diagnostic/data-problems.ts';
import { jsonPointer, pointerSegments } from '../source/json-pointer.ts';
import type { Dictionary, SchemaError } from './dictionary.ts';
import { explainAmount } from './explain-amount.ts';
import { explainBoolean } from './explain-boolean.ts';
import { explainCode } from './explain-code.ts';
import { explainCount } from './explain-count.ts';
import { explainDate } from './explain-date.ts';
import { explainText } from './explain-text.ts';
import { explainType } from './explain-type.ts';
import { explainUnknownField } from './explain-unknown-field.ts';
import { type Explanation, exampleOf, problemOf } from './explanation.ts';
import { fieldAt, valueAt } from './field-tree.ts';
import { explainPlaceholder } from './placeholder.ts';

/**
 * The schema's errors in the words of the data dictionary. The schema only tells which values do not fit: several
 * errors of one value (its type, its pattern, the `anyOf` around them) become one problem that says why.
 */
export function explainSchemaErrors(
  data: unknown,
  errors: readonly SchemaError[],
  dictionary: Dictionary,
): Problem[] {
  const byValue = new Map<string, Problem>();
  const problems: Problem[] = [];
  for (const error of errors) {
    const member = explainMember(data, error, dictionary);
    if (member) problems.push(member);
    else if (!byValue.has(error.instancePath)) {
      const problem = explainValueAt(data, error.instancePath, dictionary);
      byValue.set(error.instancePath, problem);
      problems.push(problem);
    }
  }
  return problems;
}

/** Errors that have something to say besides "this value does not fit". */
function explainMember(data: unknown, error: SchemaError, dictionary: Dictionary): Problem | undefined {
  const { instancePath: pointer, keyword, params } = error;
  const node = fieldAt(dictionary.tree, pointer);
  if (keyword === 'additionalProperties') {
    const name = String(params?.['additionalProperty']);
    const place = pointer + jsonPointer([name]);
    return explainUnknownField(name, node, dictionary.fields, place, valueAt(data, place));
  }
  if (keyword === 'required') {
    const name = String(params?.['missingProperty']);
    return missingField(name, node?.members.get(name)?.field, pointer + jsonPointer([name]));
  }
  if (keyword === 'uniqueItems' && node?.field) {
    // Ajv names the later of two equal items first.
    const [i, j] = [Number(params?.['i']), Number(params?.['j'])].sort((a, b) => a - b) as [number, number];
    const place = `${pointer}/${j}`;
    return problemOf(
      { code: 'list-repeats', values: { first: i + 1, second: j + 1 } },
      node.field,
      valueAt(data, place),
      place,
    );
  }
  if (keyword === 'maxItems' && node?.field) {
    const { length } = valueAt(data, pointer) as unknown[];
    const values = { length, limit: Number(params?.['limit']) };
    return problemOf({ code: 'list-too-long', values }, node.field, undefined, pointer);
  }
  return undefined;
}

function missingField(name: string, field: Field | undefined, pointer: string): Problem {
  const isGroup = field?.unit === 'group' || field?.unit === 'list';
  const values = { title: field?.title ?? name, field: name, example: field ? exampleOf(field) : name };
  return dataProblem(isGroup ? 'missing-group' : 'missing-field', { pointer }, values);
}

function explainValueAt(data: unknown, pointer: string, dictionary: Dictionary): Problem {
  const value = valueAt(data, pointer);
  const node = fieldAt(dictionary.tree, pointer);
  if (!node?.field) return dataProblem('not-a-declaration', { pointer }, { found: quoteInput(value) });
  const { field } = node;
  const isEntry = /^\d+$/.test(pointerSegments(pointer).at(-1) ?? '');
  const named = isEntry && field.unit === 'list' ? { title: entryTitle(field) } : field;
  return problemOf(explainValue(value, field, isEntry, dictionary), named, value, pointer);
}

function entryTitle({ title }: Field): Bilingual {
  return { zh: `${title.zh}中的一项`, en: `an entry of ${title.en}` };
}

function explainValue(value: unknown, field: Field, isEntry: boolean, dictionary: Dictionary): Explanation {
  const untouched = explainPlaceholder(value);
  if (untouched) return untouched;
  switch (field.unit) {
    case 'amount':
      return explainAmount(value, field);
    case 'count':
    case 'year':
      return explainCount(value, field);
    case 'date':
    case 'expiry':
      return explainDate(value, field);
    case 'boolean':
      return explainBoolean(value);
    case 'code':
      return explainCode(value, field, dictionary.vocabularies);
    case 'codes':
      return isEntry ? explainCode(value, field, dictionary.vocabularies) : explainType(value, field);
    case 'text':
      return explainText(value, field);
    case 'list':
      return explainType(value, field, isEntry ? 'group' : 'list');
    case 'group':
      return explainType(value, field);
  }
}
