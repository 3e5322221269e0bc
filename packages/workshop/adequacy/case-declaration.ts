import { isObject } from '@zhunsheng/checker';
import type { DeclarationData } from '@zhunsheng/language/reference';

/** The least that a declaration has; a case lays its own data over it. */
const BASE: DeclarationData = { as_of: '2024-06-30', enterprise: { name: '示例企业' } };

/** The declaration of a case: `given` laid over the base, objects member by member, all else replaced. */
export function caseDeclaration(given: unknown): DeclarationData {
  return layOver(BASE, given) as DeclarationData;
}

function layOver(base: unknown, given: unknown): unknown {
  if (!isObject(base) || !isObject(given)) return given === undefined ? base : given;
  const merged = { ...base };
  for (const [key, value] of Object.entries(given)) merged[key] = layOver(base[key], value);
  return merged;
}
