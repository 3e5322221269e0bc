import type { Field } from '@zhunsheng/language';
import { type Choice, choicesOf } from './choices.ts';
import { type Dictionary, membersOf, parentPath } from './dictionary.ts';

/** A line of the form. `key` stands in a hidden column, so that the reader finds the line wherever it was moved. */
export type FormLine =
  | { readonly kind: 'group'; readonly key: string; readonly title: string; readonly description?: string }
  | { readonly kind: 'field'; readonly key: string; readonly field: Field }
  | { readonly kind: 'choices'; readonly key: string; readonly field: Field }
  | { readonly kind: 'choice'; readonly key: string; readonly field: Field; readonly choice: Choice }
  | { readonly kind: 'list'; readonly key: string; readonly field: Field; readonly sheet: string };

export interface TableLayout {
  readonly sheet: string;
  readonly list: Field;
  readonly columns: readonly Field[];
}

/** What the workbook holds: one form for single values, one table a list. Made from the data dictionary alone. */
export interface WorkbookLayout {
  readonly formSheet: string;
  readonly lines: readonly FormLine[];
  readonly tables: readonly TableLayout[];
}

export const GUIDE_SHEET = '填写说明';
export const FORM_SHEET = '申报表';
export const CODE_SHEET = '代码表';
export const EXAMPLE_PREFIX = '示例-';

/** Headings of the form; the reader knows the columns by them when the hidden keys are gone. */
export const FORM_HEADINGS = { item: '项目', value: '填写', unit: '单位/格式', note: '说明' } as const;

/** Keys that mark lines and columns which are no field. */
export const MARK = {
  value: '@value',
  group: '@group',
  choices: '@choices',
  list: '@list',
  heading: '@heading',
  none: '@none',
} as const;

/** In a table's own cell: there is nothing to list, which is not the same as nothing entered. */
export const NOTHING = '没有';

/** What stands beside that cell begins with this, so that it is not taken for an answer when columns were moved. */
export const HINT = '←';

/** The key of the line on which one choice of a multiple-choice field is answered. */
export function choiceKey(field: Field, choice: Choice): string {
  return `${field.path}#${choice.value}`;
}

export function layoutWorkbook(dictionary: Dictionary): WorkbookLayout {
  const tables = layoutTables(dictionary);
  const lines: FormLine[] = [];
  for (const group of groupsOf(dictionary)) {
    const own = fieldsOf(group, dictionary);
    if (own.length === 0) continue;
    const field = dictionary.fields.get(group);
    const title = field ? field.title.zh : '申报信息';
    lines.push({ kind: 'group', key: `${MARK.group}:${group}`, title, description: field?.description });
    for (const member of own) lines.push(...layoutField(member, dictionary, tables));
  }
  return { formSheet: FORM_SHEET, lines, tables };
}

/** The declaration itself and its groups: each is a section of the form. */
function groupsOf(dictionary: Dictionary): string[] {
  const groups = [...dictionary.fields.values()].filter(field => field.unit === 'group' && !field.list);
  return ['', ...groups.map(field => field.path)];
}

function fieldsOf(group: string, dictionary: Dictionary): Field[] {
  return [...dictionary.fields.values()].filter(
    field => field.unit !== 'group' && !field.list && parentPath(field.path) === group,
  );
}

function layoutField(field: Field, dictionary: Dictionary, tables: readonly TableLayout[]): FormLine[] {
  if (field.unit === 'list') {
    const table = tables.find(candidate => candidate.list === field);
    return table ? [{ kind: 'list', key: `${MARK.list}:${field.path}`, field, sheet: table.sheet }] : [];
  }
  if (field.unit !== 'codes') return [{ kind: 'field', key: field.path, field }];
  const choices = choicesOf(field, dictionary);
  return [
    { kind: 'choices', key: `${MARK.choices}:${field.path}`, field },
    ...choices.map(choice => ({ kind: 'choice', key: choiceKey(field, choice), field, choice }) as const),
  ];
}

function layoutTables(dictionary: Dictionary): TableLayout[] {
  const taken = new Set([GUIDE_SHEET, FORM_SHEET, CODE_SHEET]);
  return [...dictionary.fields.values()]
    .filter(field => field.unit === 'list' && !field.list)
    .map(list => ({ sheet: sheetName(list.title.zh, taken), list, columns: membersOf(list, dictionary) }));
}

/** Excel allows 31 characters without []:*?/\ ; the example's prefix has to fit, too. */
function sheetName(title: string, taken: Set<string>): string {
  const base =
    title
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 24) || 'List';
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}${number}`;
  taken.add(name);
  return name;
}
