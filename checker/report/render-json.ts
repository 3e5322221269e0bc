import type { Report } from '../../build/types/report.ts';
import type { ReportContext } from './report-context.ts';

/** Characters that are legal in JSON but deceive a reader: format characters (bidi overrides) and line separators. */
const DECEPTIVE = /[\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The report object for one file, an array for several; nothing is changed, deceptive characters are written \uXXXX. */
export function renderJson(reports: readonly Report[], _context: ReportContext): string {
  const text = JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2);
  return `${text.replace(DECEPTIVE, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
