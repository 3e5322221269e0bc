import type { ReportView } from '../describe-report.ts';
import { visibleText } from '../visible-text.ts';

/** A reportingDescriptor (SARIF 2.1.0, 3.49). */
export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription?: { readonly text: string };
  readonly help?: { readonly text: string };
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' | 'note' };
}

/** SARIF has no `info`. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The clauses that were judged, in their order, then the kinds of problems found; each once. */
export function sarifRules(views: readonly ReportView[]): readonly SarifRule[] {
  const rules = [...views.flatMap(clauseRules), ...views.flatMap(problemRules)];
  return [...new Map(rules.map(rule => [rule.id, rule])).values()];
}

function clauseRules({ chapters }: ReportView): readonly SarifRule[] {
  return chapters
    .flatMap(({ clauses }) => clauses)
    .map(({ id, number, title, text }) => ({
      id,
      name: visibleText(title),
      shortDescription: { text: visibleText(`${number} ${title}`) },
      fullDescription: { text: visibleText(text) },
      defaultConfiguration: { level: 'error' },
    }));
}

function problemRules({ problems }: ReportView): readonly SarifRule[] {
  return problems.map(({ code, word, help, severity }) => ({
    id: code,
    name: code,
    shortDescription: { text: `${word} ${code}` },
    ...(help ? { help: { text: help } } : {}),
    defaultConfiguration: { level: LEVELS[severity] },
  }));
}
