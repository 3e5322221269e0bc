import type { Problem } from '@zhunsheng/language';
import { showInput } from '@zhunsheng/language';
import { dataProblem } from '../diagnostic/data-problems.ts';
import { pointerSegments } from '../source/json-pointer.ts';

/** So many of a kind are listed one by one … */
const LISTED = 5;
/** … and so many of the others by name. */
const NAMED = 10;

/** Kinds that come in great number when a file is for another form, and what is said of those that are not listed. */
const KINDS = { 'unknown-field': 'unknown-fields', placeholder: 'placeholders' } as const;
type Kind = keyof typeof KINDS;

/**
 * Of many fields of one group that do not exist, or many that hold what the template had in them, the first five are
 * listed, the others named in one problem that counts them.
 */
export function groupUnlike(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = groupOf(problem);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  const rests = [...groups.values()].map(group => group.slice(LISTED)).filter(rest => rest.length > 1);
  const dropped = new Set(rests.flat());
  return [...problems.filter(problem => !dropped.has(problem)), ...rests.map(restOf)];
}

/** Unknown fields belong together within a group of fields, positions in lists aside; placeholders everywhere. */
function groupOf({ code, location: { pointer = '' } }: Problem): string | undefined {
  if (code === 'placeholder') return code;
  if (code !== 'unknown-field') return undefined;
  return `${code} ${pointer.slice(0, pointer.lastIndexOf('/')).replace(/\/\d+(?=\/|$)/g, '/*')}`;
}

/** An entry of a list goes by the name of its list. */
function nameOf({ code, location: { pointer = '' } }: Problem): string {
  const segments = pointerSegments(pointer);
  return (code === 'placeholder' ? segments.findLast(name => !/^\d+$/.test(name)) : segments.at(-1)) ?? '';
}

function restOf(rest: readonly Problem[]): Problem {
  const [first] = rest as [Problem];
  const names = rest.slice(0, NAMED).map(problem => showInput(nameOf(problem)));
  const more = rest.length > NAMED;
  const values = {
    count: rest.length,
    names: {
      zh: `${names.map(name => `“${name}”`).join('、')}${more ? '等' : ''}`,
      en: `${names.map(name => `\`${name}\``).join(', ')}${more ? ' …' : ''}`,
    },
  };
  return { ...dataProblem(KINDS[first.code as Kind], first.location, values), count: rest.length - 1 };
}
