import type { Data } from '@zhunsheng/checker';
import {
  type Checker,
  type EditionModule,
  type FieldNode,
  fieldAt,
  headReader,
  pointerSegments,
  reportWithoutVerdict,
} from '@zhunsheng/checker';
import type { Assurance } from '@zhunsheng/language';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { isData } from './draft.ts';

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
export function assess(checker: EditionModule, data: Data, assurance: Assurance): Assessment {
  const { declarant } = checker.edition.description;
  const found = checker.validate(data).problems;
  const open = found.filter(problem => isOpen(problem, checker));
  const problems = found.filter(problem => !open.includes(problem));
  const { declaration } = checker.validate(complete(checker.dictionary.tree, data));
  if (declaration === undefined || hasErrors(problems)) {
    const report = reportWithoutVerdict({ id: editionOf(data), declarant }, data, [...problems], assurance);
    return { report, problems, open, declaration: undefined };
  }
  const report = checker.evaluate(declaration, { assurance });
  const { name } = headReader({ declarant })(data).enterprise;
  const enterprise = { ...report.enterprise, name };
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
  return isInList(pointer) || fieldAt(dictionary.tree, pointer)?.field?.unit === 'text';
}

/** The value at a node as the verdict takes it; undefined takes it as not given. */
function complete(node: FieldNode, value: unknown): unknown {
  if (node.field?.unit === 'list') return Array.isArray(value) ? completeList(node, value) : value;
  if (!isData(value)) return value;
  const completed: Record<string, unknown> = { ...value };
  for (const { name, field, members } of node.members.values()) {
    const given = completed[name] ?? undefined;
    const isText = field?.unit === 'text';
    const missing = field?.required && given === undefined;
    if (missing && isText) completed[name] = NOT_YET;
    else if (missing && field?.unit === 'group') completed[name] = complete({ field, name, members }, {});
    else if (given !== undefined && members.size > 0)
      completed[name] = complete({ field, name, members }, given);
  }
  return completed;
}

function completeList({ field, members }: FieldNode, entries: readonly unknown[]): unknown {
  const lacks = (entry: unknown, name: string) => isData(entry) && (entry[name] ?? undefined) === undefined;
  const unique = field?.unique;
  if (unique !== undefined) return entries.filter(entry => !lacks(entry, unique));
  const required = [...members.values()].filter(member => member.field?.required);
  const unfinished = entries.some(entry => required.some(({ name }) => lacks(entry, name)));
  return unfinished ? undefined : entries;
}

function isInList(pointer: string): boolean {
  return pointerSegments(pointer).some(name => /^\d+$/.test(name));
}

function editionOf(data: Data): string {
  return typeof data['edition'] === 'string' ? data['edition'] : '';
}
