import type { Bilingual, JsonSchema } from '@zhunsheng/language';
import type { SchemaFault, SchemaNode } from './schema-nodes.ts';

/** What every declaration has, whatever the standard: by it verdicts are dated and reports are headed. */
const HEAD = [
  {
    path: 'as_of',
    name: { zh: '申报基准日', en: 'the reference date' },
    meaning: {
      zh: '检查不看时钟，年度和有效期都按申报基准日判断',
      en: 'The clock is never read: years and expiry are told by the reference date',
    },
    expected: { zh: '日期（x-unit: date）', en: 'a date (x-unit: date)' },
    fits: ({ 'x-unit': unit }: JsonSchema) => unit === 'date',
  },
  {
    path: 'enterprise',
    name: { zh: '申报者', en: 'the declarant' },
    meaning: {
      zh: '报告和统计凭它说明申报者是谁',
      en: 'Reports and surveys say by it whose declaration it is',
    },
    expected: { zh: '一组字段（type: object）', en: 'a group of fields (type: object)' },
    fits: ({ type }: JsonSchema) => type === 'object',
  },
  {
    path: 'enterprise.name',
    name: { zh: '申报者的名称', en: 'the declarant’s name' },
    meaning: {
      zh: '报告和统计凭它说明申报者是谁',
      en: 'Reports and surveys say by it whose declaration it is',
    },
    expected: { zh: '文字（type: string）', en: 'text (type: string)' },
    fits: ({ type, ...node }: JsonSchema) => type === 'string' && !node['x-unit'] && !node['enum'],
  },
] as const satisfies readonly HeadField[];

interface HeadField {
  readonly path: string;
  readonly name: Bilingual;
  readonly meaning: Bilingual;
  readonly expected: Bilingual;
  readonly fits: (node: JsonSchema) => boolean;
}

/** That a declaration has what heads its report, that it must be given, and that it is of the right type. */
export function checkSchemaHead(nodes: readonly SchemaNode[]): SchemaFault[] {
  const faults: SchemaFault[] = [];
  for (const { path, fits, ...words } of HEAD) {
    const [member = '', place = ''] = path.split('.').reverse();
    const holder = nodes.find(one => one.path === place);
    // Without its group a field is missing, too; it is said of the group.
    if (holder?.node['type'] !== 'object') continue;
    const found = nodes.find(one => one.path === path);
    const required = (holder.node['required'] ?? []) as readonly string[];
    if (!found)
      faults.push({
        code: 'schema-head-missing',
        pointer: `${holder.pointer}/properties`,
        values: { path, ...words },
      });
    else if (!fits(found.node))
      faults.push({ code: 'schema-head-type', pointer: found.pointer, values: { path, ...words } });
    else if (!required.includes(member)) {
      const of = place || { zh: '最外层', en: 'the root' };
      faults.push({
        code: 'schema-head-optional',
        pointer: `${holder.pointer}/required`,
        values: { path, member, place: of, name: words.name, meaning: words.meaning },
      });
    }
  }
  return faults;
}
