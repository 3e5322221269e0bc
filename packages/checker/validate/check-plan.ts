import { type Field, type JsonSchema, resolveSchema } from '@zhunsheng/language';
import { type Constraint, prepareConstraint } from './constraint.ts';
import type { Vocabularies } from './dictionary.ts';
import type { FieldNode } from './field-tree.ts';

/** What is checked beyond the JSON Schema in a group or list entry. Members without checks are not in it. */
export interface CheckPlan {
  readonly members: readonly MemberCheck[];
  readonly constraints: readonly Constraint[];
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

/** Prepares the checks of a declaration schema. Throws when an `x-constraints` entry names no field: the schema is wrong. */
export function checkPlan(schema: JsonSchema, root: FieldNode, vocabularies: Vocabularies): CheckPlan {
  return planOf(schema, schema, root, root, vocabularies);
}

function planOf(
  document: JsonSchema,
  schema: JsonSchema,
  node: FieldNode,
  root: FieldNode,
  vocabularies: Vocabularies,
): CheckPlan {
  const members: MemberCheck[] = [];
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  for (const member of node.members.values()) {
    const property = resolveSchema(document, properties[member.name] ?? {});
    const inner =
      member.field?.unit === 'list' ? resolveSchema(document, property['items'] as JsonSchema) : property;
    const plan = member.members.size > 0 ? planOf(document, inner, member, root, vocabularies) : undefined;
    const check = memberCheck(member, plan, vocabularies);
    if (check) members.push(check);
  }
  const constraints = (schema['x-constraints'] ?? []) as readonly JsonSchema[];
  return { members, constraints: constraints.map(written => prepareConstraint(written, node, root)) };
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
