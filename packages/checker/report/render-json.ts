import type { Report } from '@zhunsheng/language/types/report';
import type { ReportContext } from './report-context.ts';
import { visibleJson } from './visible-json.ts';

/** The report object for one file, an array for several; nothing is changed, deceptive characters are written \uXXXX. */
export function renderJson(reports: readonly Report[], context: ReportContext): string {
  return [...jsonParts(reports, context)].join('');
}

/** The same piece by piece: hundreds of thousands of reports are more than one string can hold. */
export function* jsonParts(reports: readonly Report[], _context: ReportContext): Generator<string> {
  const [only] = reports;
  if (only && reports.length === 1) return yield `${visibleJson(only)}\n`;
  for (const [index, report] of reports.entries())
    yield `${index === 0 ? '[' : ','}\n${visibleJson(report).replace(/^/gm, '  ')}`;
  yield reports.length === 0 ? '[]\n' : '\n]\n';
}
