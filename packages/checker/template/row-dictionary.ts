import type { EditionDescription, Field, Fields } from '@zhunsheng/language';
import type { Dictionary } from '../workbook/dictionary.ts';
import { formDictionary } from './form-dictionary.ts';

/**
 * What the workbook with a row an enterprise is made from. Unlike an enterprise's own form it has the findings, each
 * under number and title of its clause: it is the assessor who fills it in.
 */
export function rowDictionary(description: EditionDescription, fields: Fields): Dictionary {
  const clauses = new Map(description.clauses.map(({ id, number, title }) => [id, `${number} ${title.zh}`]));
  const titled = (field: Field): Field => {
    const clause = field.path.split('.').length === 2 && clauses.get(field.path.split('.')[1] as string);
    if (field.unit !== 'group' || !clause) return field;
    return { ...field, title: { ...field.title, zh: `评估结论：${clause}` } };
  };
  return {
    ...formDictionary(description),
    fields: new Map([...fields].map(([path, field]) => [path, titled(field)])),
  };
}
