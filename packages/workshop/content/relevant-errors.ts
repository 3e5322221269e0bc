import { jsonPointer, pointerSegments } from '@zhunsheng/checker';
import type { ErrorObject } from 'ajv';

/** An error of Ajv with `verbose`. */
export type ContentError = ErrorObject<string, Record<string, unknown>, unknown>;

/** The schema that a keyword stands in. */
export type Branch = Readonly<Record<string, unknown>>;

/** What is to be said: an error of the schema, or alternatives of which none fits. */
export type Relevant =
  | { readonly kind: 'error'; readonly error: ContentError }
  | { readonly kind: 'alternatives'; readonly error: ContentError; readonly branches: readonly Branch[] };

const ALTERNATIVES = ['oneOf', 'anyOf'];

/**
 * Of a value that may have one of several forms Ajv reports what every form lacks. Kept is what the form lacks that was
 * meant: the one with most of the keys that are written.
 */
export function relevantErrors(errors: readonly ContentError[]): Relevant[] {
  const failed = errors.filter(({ keyword }) => ALTERNATIVES.includes(keyword)).sort(byDepth);
  let left = errors.filter(({ keyword }) => keyword !== 'if' && !ALTERNATIVES.includes(keyword));
  const undecided: Relevant[] = [];
  for (const error of failed) {
    const own = left.filter(one => isOfBranch(one, error));
    const branches = [...new Set(own.map(branchOf))];
    const deeper = left.some(({ instancePath }) => instancePath.startsWith(`${error.instancePath}/`));
    const count = (error.schema as readonly unknown[]).length;
    const meant = branches.length < count && deeper ? [] : meantBranches(branches, error.data);
    const [only, ...others] = meant;
    const decided = meant.length === 0 ? deeper : only !== undefined && others.length === 0;
    const rejected = branches.filter(branch => !(decided && branch === only));
    left = left.filter(
      one =>
        !(own.includes(one) && rejected.includes(branchOf(one))) &&
        !(decided && isWithin(one, error, rejected)),
    );
    if (!decided)
      undecided.push({ kind: 'alternatives', error, branches: meant.length > 0 ? meant : branches });
  }
  return [...undecided, ...withoutRepeats(left).map((error): Relevant => ({ kind: 'error', error }))];
}

/** Errors of a form at its own place, not those of what stands beside `oneOf`. */
function isOfBranch(one: ContentError, { instancePath, parentSchema }: ContentError): boolean {
  return one.instancePath === instancePath && one.parentSchema !== parentSchema;
}

/** Errors of a member by what a form that was not meant says of it. */
function isWithin(one: ContentError, { instancePath }: ContentError, rejected: readonly Branch[]): boolean {
  const member = pointerSegments(one.instancePath).at(-1);
  if (member === undefined || one.instancePath !== instancePath + jsonPointer([member])) return false;
  return rejected.some(branch => (branch['properties'] as Branch | undefined)?.[member] === branchOf(one));
}

function branchOf({ parentSchema }: ContentError): Branch {
  return parentSchema as Branch;
}

/** The forms with most of the keys of an object; of other values none is meant more than another. */
function meantBranches(branches: readonly Branch[], data: unknown): Branch[] {
  if (typeof data !== 'object' || data === null) return [...branches];
  const hits = (branch: Branch) => {
    const known = Object.keys((branch['properties'] as object | undefined) ?? {});
    return Object.keys(data).filter(key => known.includes(key)).length;
  };
  const most = Math.max(0, ...branches.map(hits));
  return branches.filter(branch => hits(branch) === most);
}

function byDepth(a: ContentError, b: ContentError): number {
  return a.instancePath.split('/').length - b.instancePath.split('/').length;
}

function withoutRepeats(errors: readonly ContentError[]): ContentError[] {
  const seen = new Set<string>();
  return errors.filter(({ instancePath, keyword, params }) => {
    const key = JSON.stringify([instancePath, keyword, params]);
    return !seen.has(key) && seen.add(key);
  });
}
