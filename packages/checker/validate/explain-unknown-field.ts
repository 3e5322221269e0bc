import type { Bilingual, Fields, Problem } from '@zhunsheng/language';
import { didYouMean, showInput, suggestion } from '@zhunsheng/language';
import { dataProblem } from '../diagnostic/data-problems.ts';
import type { FieldNode } from './field-tree.ts';

/** A member that `parent` does not have: the siblings it is like, or the group where a field of its name belongs. */
export function explainUnknownField(
  name: string,
  parent: FieldNode | undefined,
  fields: Fields,
  pointer: string,
  value: unknown,
): Problem {
  if (value === null && isSplitAmount(name, parent))
    return dataProblem('amount-split', { pointer }, { field: name });
  const siblings = [...(parent?.members.values() ?? [])].map(({ name: own, field }) => ({
    name: own,
    title: field?.title.zh,
  }));
  const like = didYouMean(name, siblings);
  const elsewhere = like.length > 0 ? { zh: '', en: '' } : whereItBelongs(name, fields);
  const values = { field: showInput(name), suggestion: suggestion(like), elsewhere };
  return dataProblem('unknown-field', { pointer }, values);
}

/** In YAML braces `revenue: 3,600` is 3 and, without a value, a member “600”. */
function isSplitAmount(name: string, parent: FieldNode | undefined): boolean {
  const hasAmounts = [...(parent?.members.values() ?? [])].some(({ field }) => field?.unit === 'amount');
  return hasAmounts && /^\d{3}(\.\d+)?$/.test(name);
}

function whereItBelongs(name: string, fields: Fields): Bilingual {
  const owner = [...fields.values()].find(field => field.path !== name && field.path.endsWith(`.${name}`));
  const root = fields.get(name);
  if (root) return { zh: `\`${name}\` 应写在最外层`, en: `\`${name}\` belongs at the outermost level` };
  if (!owner)
    return { zh: '请对照模板改正名称，或删去它', en: 'Correct the name as in the template, or remove it' };
  const parent = owner.path.slice(0, -name.length - 1);
  const title = fields.get(parent)?.title;
  return {
    zh: `\`${name}\` 应写在 \`${parent}\`（${title?.zh}）中`,
    en: `\`${name}\` belongs in \`${parent}\` (${title?.en})`,
  };
}
