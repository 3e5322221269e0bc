import type { Reason } from '../../types/report.ts';

/**
 * The stable text of why a clause is undetermined, the same in SQL and in TypeScript: its reasons in their order,
 * joined by semicolons. `field:enterprise.region`; with a fiscal year `field:finance.2023.revenue`; `finding` awaits an
 * assessor's finding on the clause; `document:`, `not_computable:` and `unrecorded:` name a fact. '' when decided.
 */
export function reasonText({
  missing,
}: {
  readonly missing: readonly Pick<Reason, 'reason' | 'subject' | 'year'>[];
}): string {
  return missing.map(oneReason).join(';');
}

function oneReason({ reason, subject, year }: Pick<Reason, 'reason' | 'subject' | 'year'>): string {
  if (reason === 'finding') return reason;
  if (year === null) return `${reason}:${subject}`;
  const [list, member] = splitSubject(subject);
  return `${reason}:${list}.${year}.${member}`;
}

/** A member wanted once a year: the list and the member. */
export function splitSubject(subject: string): [list: string, member: string] {
  const dot = subject.lastIndexOf('.');
  return [subject.slice(0, dot), subject.slice(dot + 1)];
}
