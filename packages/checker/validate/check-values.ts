import type { Problem } from '@zhunsheng/language';
import { quoteInput } from '@zhunsheng/language';
import { dataProblem } from '../diagnostic/data-problems.ts';
import { isObject } from '../source/is-object.ts';
import { jsonPointer } from '../source/json-pointer.ts';
import { hasSixDecimals } from './amount-in-fen.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { CheckPlan, MemberCheck } from './check-plan.ts';
import { type ConstraintCheck, readOperand } from './constraint.ts';
import type { Dictionary } from './dictionary.ts';
import { explainCode } from './explain-code.ts';
import { explainDate } from './explain-date.ts';
import { type Explanation, problemOf } from './explanation.ts';
import { explainPlaceholder } from './placeholder.ts';
import { isUsccForm, usccCheckCharacter } from './uscc.ts';

type Group = Readonly<Record<string, unknown>>;

interface Visit {
  readonly dictionary: Dictionary;
  readonly root: Group;
  /** Where something does not fit the schema. */
  readonly known: ReadonlySet<string | undefined>;
  readonly problems: Problem[];
  /** Constraints are judged last: one on a value that is wrong in itself would say the same twice. */
  readonly broken: { constraint: ConstraintCheck; base: string }[];
}

/**
 * What the JSON Schema cannot say: days that exist, amounts exact to 1 分, check characters, open vocabularies, what a
 * template had in a text, years given once, and the `x-constraints`. Values that do not fit the schema are passed over; `known` are their problems.
 */
export function checkValues(data: Group, dictionary: Dictionary, known: readonly Problem[]): Problem[] {
  const pointers = new Set(known.map(problem => problem.location.pointer));
  const visit: Visit = { dictionary, root: data, known: pointers, problems: [], broken: [] };
  visitGroup(visit, dictionary.checks, data, '');
  if (visit.broken.length > 0) judgeConstraints(visit);
  return visit.problems;
}

function visitGroup(visit: Visit, plan: CheckPlan, group: Group, pointer: string): void {
  for (const check of plan.members) {
    const value = group[check.name];
    if (value !== undefined) visitMember(visit, check, value, `${pointer}/${check.name}`);
  }
  for (const constraint of plan.constraints) {
    const left = readOperand(constraint.left, visit.root, group);
    const right = readOperand(constraint.right, visit.root, group);
    if (left === undefined || right === undefined || constraint.holds(left, right)) continue;
    visit.broken.push({ constraint, base: pointer });
  }
}

function visitMember(visit: Visit, check: MemberCheck, value: unknown, pointer: string): void {
  if (check.kind === 'group') {
    if (isObject(value) && check.plan) visitGroup(visit, check.plan, value, pointer);
  } else if (check.kind === 'list') {
    if (Array.isArray(value)) visitList(visit, check, value, pointer);
  } else {
    const explanation = explainValue(visit, check, value);
    if (explanation && !visit.known.has(pointer))
      visit.problems.push(problemOf(explanation, check.field, value, pointer));
  }
}

function visitList(visit: Visit, check: MemberCheck, list: readonly unknown[], pointer: string): void {
  for (let index = 0; index < list.length; index++) {
    const entry = list[index];
    if (isObject(entry) && check.plan) visitGroup(visit, check.plan, entry, `${pointer}/${index}`);
  }
  if (check.field.unique !== undefined)
    checkUnique(visit, check.field.path, check.field.unique, list, pointer);
}

function checkUnique(
  visit: Visit,
  path: string,
  member: string,
  list: readonly unknown[],
  pointer: string,
): void {
  const firsts = new Map<unknown, number>();
  for (let index = 0; index < list.length; index++) {
    const entry = list[index];
    const value = isObject(entry) ? entry[member] : undefined;
    if (value === undefined) continue;
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, index);
    else {
      const title = visit.dictionary.fields.get(`${path}.${member}`)?.title ?? member;
      const values = { title, found: quoteInput(value), first: first + 1, second: index + 1 };
      visit.problems.push(
        dataProblem('entry-repeated', { pointer: `${pointer}/${index}/${member}` }, values),
      );
    }
  }
}

function explainValue(visit: Visit, check: MemberCheck, value: unknown): Explanation | undefined {
  if (check.kind === 'amount') {
    // Beyond 1e9 the schema has refused it already; what is not finite it may let pass.
    const inRange = typeof value === 'number' && !(Math.abs(value) > 1e9);
    if (!inRange || hasSixDecimals(value)) return undefined;
    return { code: Number.isNaN(value) ? 'amount-not-finite' : 'amount-decimals' };
  }
  if (typeof value !== 'string') return undefined;
  if (check.kind === 'date') {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && !isCalendarDate(value)
      ? explainDate(value, check.field)
      : undefined;
  }
  if (check.kind === 'code') {
    if (check.codes.has(value) || check.open?.test(value)) return undefined;
    return explainCode(value, check.field, visit.dictionary.vocabularies);
  }
  if (check.kind === 'text') return explainCharacter(value) ?? explainPlaceholder(value);
  if (!isUsccForm(value)) return undefined;
  const expected = usccCheckCharacter(value);
  return expected === value[17]
    ? undefined
    : { code: 'uscc-check', values: { expected, actual: value[17] ?? '' } };
}

/** Half of a surrogate pair, or U+0000: no database and no file in UTF-8 can hold such a text. */
function explainCharacter(value: string): Explanation | undefined {
  return /[\0\p{Cs}]/u.test(value) ? { code: 'text-character' } : undefined;
}

function judgeConstraints(visit: Visit): void {
  const wrong = new Set([...visit.known, ...visit.problems.map(problem => problem.location.pointer)]);
  for (const { constraint, base } of visit.broken) {
    const [left, right] = [constraint.left, constraint.right].map(
      ({ absolute, path }) => (absolute ? '' : base) + jsonPointer(path),
    );
    if (wrong.has(left) || wrong.has(right)) continue;
    const { code, severity, message, help } = constraint;
    visit.problems.push({ code, severity, message, help, location: { pointer: left } });
  }
}
