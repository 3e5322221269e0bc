import type { Report } from '@zhunsheng/language/types/report';
import type { ReportContext } from './report-context.ts';
import { type ReportWriter, writeAll } from './report-writer.ts';
import { visibleJson } from './visible-json.ts';

/** The report object for one file, an array for several; nothing is changed, deceptive characters are written \uXXXX. */
export function renderJson(reports: readonly Report[], context: ReportContext): string {
  return writeAll(jsonWriter(context), reports);
}

/** The same report by report; the first waits for the second, which decides on the array. */
export function jsonWriter(_context: ReportContext): ReportWriter {
  let first: string | undefined;
  let count = 0;
  const entry = (text: string) => text.replace(/^/gm, '  ');
  return {
    add(report) {
      const text = visibleJson(report);
      if (++count === 1) {
        first = text;
        return '';
      }
      const opening = first === undefined ? '' : `[\n${entry(first)}`;
      first = undefined;
      return `${opening},\n${entry(text)}`;
    },
    end() {
      if (first !== undefined) return [`${first}\n`];
      return [count === 0 ? '[]\n' : '\n]\n'];
    },
  };
}
