import fc from 'fast-check';
import type { DeclarationData } from '../../../packages/language/backends/reference/outcome.ts';
import { type Fields, readFields } from '../../../packages/language/rule/fields.ts';
import { arbitraryDeclaration, type DeclarationOptions } from './declaration.ts';

type Data = Record<string, unknown>;
type Removal = (data: Data) => void;

export interface Extension {
  readonly base: DeclarationData;
  /** The base with data added that was absent. */
  readonly extension: DeclarationData;
}

/**
 * A declaration and an extension of it: fields, groups, whole lists, members of list entries and fiscal years are added.
 * Other entries are not, for a list that is given is complete. `findings`: whether findings may be among what is added.
 */
export function extendDeclaration(
  options: DeclarationOptions & { findings: boolean },
): fc.Arbitrary<Extension> {
  const fields = readFields(options.schema);
  const thorough = fc.constantFrom(2, 5, 12);
  const choices = fc.array(fc.nat({ max: 59 }), { minLength: 40, maxLength: 40 });
  return fc.tuple(arbitraryDeclaration(options), choices, thorough).map(([extension, chosen, rate]) => {
    const base = structuredClone(extension) as Data;
    const removals = removalsOf(base, '', fields, options.findings);
    const picked = removals.filter((_, index) => (chosen[index % chosen.length] ?? 0) >= 60 - rate);
    for (const remove of picked) remove(base);
    return { base: base as DeclarationData, extension };
  });
}

/** Every single removal that leaves a declaration of which `data` is an extension. */
function removalsOf(data: Data, path: string, fields: Fields, findings: boolean): Removal[] {
  return Object.entries(data).flatMap(([name, value]) => {
    if (name === 'findings') return findings ? removalsOfFindings(value as Data) : [];
    const field = fields.get(path ? `${path}.${name}` : name);
    if (!field) return [];
    const whole: Removal[] = field.required ? [] : [() => delete data[name]];
    if (field.unit === 'group') return [...whole, ...removalsOf(value as Data, field.path, fields, findings)];
    if (field.unit !== 'list') return whole;
    const entries = value as Data[];
    const members = entries.flatMap(entry => removalsOf(entry, field.path, fields, findings));
    const years = field.unique
      ? entries.map(entry => () => void entries.splice(entries.indexOf(entry), 1))
      : [];
    return [...whole, ...members, ...years];
  });
}

function removalsOfFindings(findings: Data): Removal[] {
  return Object.keys(findings).map(id => () => delete findings[id]);
}
