import { trimText } from '@zhunsheng/language';
import { isObject } from '../source/is-object.ts';
import { setOwnProperty } from '../source/set-own-property.ts';
import type { Dictionary } from './dictionary.ts';
import type { NormalisePlan } from './normalise-plan.ts';

/**
 * A new declaration in which null members are left out (null is not given), text is trimmed, credit codes are in their
 * standard form and a negative zero is zero. Nothing else is changed, what is wrong stays for the validation; `data` is not touched.
 */
export function normaliseDeclaration(data: unknown, dictionary: Pick<Dictionary, 'normalise'>): unknown {
  return isObject(data) ? normaliseGroup(data, dictionary.normalise) : data;
}

function normaliseGroup(group: Record<string, unknown>, plan: NormalisePlan): Record<string, unknown> {
  const normalised: Record<string, unknown> = {};
  for (const name of Object.keys(group)) {
    const value = group[name];
    if (value === undefined) continue;
    const member = plan.get(name);
    // A name that is no field stays, to be reported: in YAML `revenue: 3,600` in braces is 3 and a member "600".
    if (value === null && member) continue;
    if (!member) setOwnProperty(normalised, name, value);
    else if (typeof value === 'string') normalised[name] = member.text(value);
    else if (Array.isArray(value)) normalised[name] = normaliseList(value, member.members);
    else if (isObject(value) && member.members) normalised[name] = normaliseGroup(value, member.members);
    else normalised[name] = value;
  }
  return normalised;
}

function normaliseList(list: readonly unknown[], members: NormalisePlan | undefined): unknown[] {
  return list.map(item => {
    if (typeof item === 'string') return trimText(item);
    return members && isObject(item) ? normaliseGroup(item, members) : item;
  });
}
