import type { Report } from '@zhunsheng/language/types/report';
import type { ReportContext } from './report-context.ts';

/** Characters that are legal in JSON but deceive a reader: format characters (bidi overrides) and line separators. */
const DECEPTIVE = /[\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The report object for one file, an array for several; nothing is changed, deceptive characters are written \uXXXX. */
export function renderJson(reports: readonly Report[], context: ReportContext): string {
  return [...jsonParts(reports, context)].join('');
}

/** The same piece by piece: hundreds of thousands of reports are more than one string can hold. */
export function* jsonParts(reports: readonly Report[], _context: ReportContext): Generator<string> {
  const [only] = reports;
  if (only && reports.length === 1) return yield `${written(only)}\n`;
  for (const [index, report] of reports.entries())
    yield `${index === 0 ? '[' : ','}\n${written(report).replace(/^/gm, '  ')}`;
  yield reports.length === 0 ? '[]\n' : '\n]\n';
}

function written(report: Report): string {
  return JSON.stringify(report, null, 2).replace(DECEPTIVE, escapeUnits);
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
