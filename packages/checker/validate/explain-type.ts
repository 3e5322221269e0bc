import type { Bilingual, Field, FieldUnit } from '@zhunsheng/language';
import type { Explanation } from './explanation.ts';

const EXPECTED: Readonly<Record<FieldUnit, Bilingual>> = {
  amount: { zh: '金额', en: 'an amount' },
  count: { zh: '整数', en: 'an integer' },
  year: { zh: '年份', en: 'a year' },
  date: { zh: '日期', en: 'a date' },
  expiry: { zh: '日期', en: 'a date' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  code: { zh: '代码', en: 'a code' },
  codes: { zh: '代码的列表', en: 'a list of codes' },
  text: { zh: '文字', en: 'text' },
  list: { zh: '列表，一项是一组字段', en: 'a list of groups of fields' },
  group: { zh: '一组字段', en: 'a group of fields' },
};

/** A value of another kind than the field's: a list for a text, a number for a code. */
export function explainType(value: unknown, field: Field, expected: FieldUnit = field.unit): Explanation {
  return { code: 'wrong-type', values: { expected: EXPECTED[expected], advice: advice(value, expected) } };
}

function advice(value: unknown, expected: FieldUnit): Bilingual {
  if (value === null) return { zh: '没有数据时请删去这一项', en: 'Leave the item out if there is none' };
  const quotable = typeof value === 'number' || typeof value === 'boolean';
  if (quotable && (expected === 'text' || expected === 'code')) {
    return { zh: `请加双引号：\`"${value}"\``, en: `Put it in double quotes: \`"${value}"\`` };
  }
  if (expected === 'codes' && typeof value === 'string') {
    return {
      zh: '只有一项时也要写成列表，如 `["代码"]`',
      en: 'Write a list even for a single one: `["code"]`',
    };
  }
  return { zh: '请对照模板填写', en: 'Fill it in as in the template' };
}
