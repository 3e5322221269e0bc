import type { FieldNode } from './field-tree.ts';

/** How values below a group or list entry are normalised; fields that are not in it are taken over as they are. */
export type NormalisePlan = ReadonlyMap<string, MemberPlan>;

export interface MemberPlan {
  /** For groups and lists: the plan of the members. */
  readonly members?: NormalisePlan;
  /** For text: what is done to it. */
  readonly text: (text: string) => string | number;
}

/** Blanks, hyphens and dashes people put into codes to make them readable. */
const USCC_FILLERS = /[\s\u200b-\u200d\u2060\ufeff\-‐-―−－]+/g;

/** Prepares the normalisation of a data dictionary. */
export function normalisePlan(node: FieldNode): NormalisePlan {
  const plan = new Map<string, MemberPlan>();
  for (const member of node.members.values()) {
    const { format, unit } = member.field ?? {};
    const members = member.members.size > 0 ? normalisePlan(member) : undefined;
    plan.set(member.name, {
      members,
      text: format === 'uscc' ? normaliseUscc : unit === 'amount' ? normaliseAmount : trim,
    });
  }
  return plan;
}

/** A credit code in the characters of GB 32100: half width, upper case, without blanks and hyphens. */
export function normaliseUscc(text: string): string {
  return /^[0-9A-Z]*$/.test(text) ? text : text.normalize('NFKC').replace(USCC_FILLERS, '').toUpperCase();
}

/**
 * A negative zero, as programs write one after rounding, is zero, and the largest amount the number that the schema takes,
 * for its pattern of text ends below; all else is left to the validation.
 */
function normaliseAmount(amount: string): string | number {
  const text = amount.trim().replace(/^-(?=0(?:\.0+)?$)/, '');
  return /^-?10{9}(?:\.0{1,6})?$/.test(text) ? Number(text) : text;
}

function trim(text: string): string {
  return text.trim();
}
