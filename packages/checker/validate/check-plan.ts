import {
  type Bilingual,
  type Field,
  type Fields,
  type JsonSchema,
  readConstraints,
} from '@zhunsheng/language';
import { type ConstraintCheck, prepareConstraint } from './constraint.ts';
import type { FieldNode } from './field-tree.ts';

/** One code of a vocabulary. A vocabulary with parts (cities and counties) is given flat. */
export interface VocabularyEntry {
  readonly code: string;
  readonly title: Bilingual;
}

export type Vocabularies = Readonly<Record<string, readonly VocabularyEntry[]>>;

/** What is checked beyond the JSON Schema in a group or list entry. Members without checks are not in it. */
export interface CheckPlan {
  readonly members: readonly MemberCheck[];
  readonly constraints: readonly ConstraintCheck[];
}

export interface MemberCheck {
  readonly name: string;
  readonly field: Field;
  readonly kind: 'date' | 'amount' | 'uscc' | 'code' | 'text' | 'group' | 'list';
  /** Of the members of a group or of each list entry. */
  readonly plan: CheckPlan | undefined;
  /** Of an open vocabulary: the codes, and the form of other codes that are allowed. */
  readonly codes: ReadonlySet<string>;
  readonly open: RegExp | undefined;
}

/** Prepares the checks of the fields. Throws when an `x-constraints` entry says nothing: the schema is wrong. */
export function checkPlan(
  schema: JsonSchema,
  fields: Fields,
  root: FieldNode,
  vocabularies: Vocabularies,
): CheckPlan {
  const { constraints, faults } = readConstraints(schema, fields);
  const [fault] = faults;
  if (fault)
    throw new Error(
      `x-constraints: no ${fault.code.slice('constraint-'.length)} ${fault.written[fault.member]}`,
    );
  return planOf(root, constraints.map(prepareConstraint), vocabularies);
}

function planOf(
  node: FieldNode,
  constraints: readonly ConstraintCheck[],
  vocabularies: Vocabularies,
): CheckPlan {
  const members = [...node.members.values()].flatMap(member => {
    const plan = member.members.size > 0 ? planOf(member, constraints, vocabularies) : undefined;
    return memberCheck(member, plan, vocabularies) ?? [];
  });
  const at = node.field?.path ?? '';
  return { members, constraints: constraints.filter(constraint => constraint.at === at) };
}

function memberCheck(
  { name, field }: FieldNode,
  plan: CheckPlan | undefined,
  vocabularies: Vocabularies,
): MemberCheck | undefined {
  const kind = field && kindOf(field, plan);
  if (!kind) return undefined;
  const entries = field.vocabulary && field.open ? vocabularies[field.vocabulary] : undefined;
  return {
    name,
    field,
    kind,
    plan,
    codes: new Set(entries?.map(entry => entry.code)),
    open: field.open === undefined ? undefined : new RegExp(field.open, 'u'),
  };
}

function kindOf(field: Field, plan: CheckPlan | undefined): MemberCheck['kind'] | undefined {
  if (field.unit === 'date' || field.unit === 'expiry') return 'date';
  if (field.unit === 'amount') return 'amount';
  if (field.format === 'uscc') return 'uscc';
  if (field.open !== undefined) return 'code';
  if (field.unit === 'text') return 'text';
  if (field.unit !== 'group' && field.unit !== 'list') return undefined;
  const inner = plan && (plan.members.length > 0 || plan.constraints.length > 0);
  return inner || field.unique !== undefined ? field.unit : undefined;
}
