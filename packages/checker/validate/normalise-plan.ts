import { normaliseAmount, normaliseUscc, trimText } from '@zhunsheng/language';
import type { FieldNode } from './field-tree.ts';

/** How values below a group or list entry are normalised; fields that are not in it are taken over as they are. */
export type NormalisePlan = ReadonlyMap<string, MemberPlan>;

export interface MemberPlan {
  /** For groups and lists: the plan of the members. */
  readonly members?: NormalisePlan;
  /** For text: what is done to it. */
  readonly text: (text: string) => string | number;
}

/** Prepares the normalisation of a data dictionary. */
export function normalisePlan(node: FieldNode): NormalisePlan {
  const plan = new Map<string, MemberPlan>();
  for (const member of node.members.values()) {
    const { format, unit } = member.field ?? {};
    const members = member.members.size > 0 ? normalisePlan(member) : undefined;
    plan.set(member.name, {
      members,
      text: format === 'uscc' ? normaliseUscc : unit === 'amount' ? normaliseAmount : trimText,
    });
  }
  return plan;
}
