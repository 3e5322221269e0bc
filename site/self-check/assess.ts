import type { Report } from '../../build/types/report.ts';
import { type Checker, reportWithoutVerdict } from '../../checker/checker.ts';
import { hasErrors, type Problem } from '../../checker/diagnostic/problem.ts';
import type { Assurance } from '../../checker/evaluate/evaluate-declaration.ts';
import { pointerSegments } from '../../checker/source/json-pointer.ts';
import { fieldAt, valueAt } from '../../checker/validate/field-tree.ts';
import { type Data, writeAt } from './declaration-data.ts';

/** What the checker says of a declaration that is still being filled in. */
export interface Assessment {
  /** Without verdicts while there are errors beside what is only not yet filled in. */
  readonly report: Report;
  /** What is wrong, by the pointers of the data as given. */
  readonly problems: readonly Problem[];
  /** Required fields that are still empty, without which nothing is wrong yet. */
  readonly open: readonly Problem[];
  /** What the report judges: valid and normalised; undefined when there are errors. */
  readonly declaration: Data | undefined;
}

/** Stands for the text that is required and not yet given; never shown. */
const NOT_YET = '-';

/**
 * Judges a form as it is filled in. A required text that is empty, such as the name, does not keep from a verdict. An
 * entry of a list that lacks what it needs does not count yet: of a list with one entry a year only that entry is left
 * out, any other list is taken as not given, because a list that is given is complete.
 */
export function assess(checker: Checker, data: Data, assurance: Assurance): Assessment {
  const found = checker.validate(data).problems;
  const open = found.filter(problem => isOpen(problem, checker));
  const problems = found.filter(problem => !open.includes(problem));
  const { declaration } = checker.validate(complete(checker, data, open));
  if (declaration === undefined || hasErrors(problems)) {
    const report = reportWithoutVerdict(editionOf(data), data, [...problems], assurance);
    return { report, problems, open, declaration: undefined };
  }
  const report = checker.evaluate(declaration, { assurance });
  const name = valueAt(data, '/enterprise/name');
  const enterprise = { ...report.enterprise, name: typeof name === 'string' ? name : null };
  return {
    report: { ...report, enterprise, problems: [...problems] },
    problems,
    open,
    declaration: declaration as Data,
  };
}

/** Whether a problem is only that something is not yet filled in that the verdict can do without. */
function isOpen({ code, location: { pointer = '' } }: Problem, { dictionary }: Checker): boolean {
  if (code === 'missing-group') return true;
  if (code !== 'missing-field') return false;
  return rowOf(pointer) !== undefined || fieldAt(dictionary.tree, pointer)?.field?.unit === 'text';
}

function complete(checker: Checker, data: Data, open: readonly Problem[]): Data {
  let completed = data;
  const pointers = open.map(({ location }) => location.pointer ?? '');
  // From the last to the first, so that indices stay true while entries are left out.
  for (const pointer of [...pointers].reverse()) completed = completeAt(checker, completed, pointer);
  return completed;
}

function completeAt({ dictionary }: Checker, data: Data, pointer: string): Data {
  const row = rowOf(pointer);
  if (row) {
    const unique = fieldAt(dictionary.tree, row.list)?.field?.unique;
    if (unique === undefined) return writeAt(data, row.list, undefined);
    return pointer === `${row.entry}/${unique}` ? writeAt(data, row.entry, undefined) : data;
  }
  const node = fieldAt(dictionary.tree, pointer);
  if (node?.field?.unit === 'text') return writeAt(data, pointer, NOT_YET);
  const texts = [...(node?.members.values() ?? [])].filter(({ field }) => field?.required);
  return texts.reduce((all, { name }) => writeAt(all, `${pointer}/${name}`, NOT_YET), data);
}

/** The list and the entry that a pointer leads into. */
function rowOf(pointer: string): { list: string; entry: string } | undefined {
  const segments = pointerSegments(pointer);
  const index = segments.findIndex(name => /^\d+$/.test(name));
  if (index < 1) return undefined;
  return {
    list: `/${segments.slice(0, index).join('/')}`,
    entry: `/${segments.slice(0, index + 1).join('/')}`,
  };
}

function editionOf(data: Data): string {
  return typeof data['edition'] === 'string' ? data['edition'] : '';
}
