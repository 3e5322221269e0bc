import type { Report } from '@zhunsheng/language/types/report';

/** Writes reports one after the other, so that none has to be kept: what may be written now, and what comes at the end. */
export interface ReportWriter {
  add(report: Report): string;
  end(): Iterable<string>;
}

/** What a writer makes of reports that are all there already. */
export function writeAll({ add, end }: ReportWriter, reports: Iterable<Report>): string {
  let text = '';
  for (const report of reports) text += add(report);
  for (const part of end()) text += part;
  return text;
}

/** More reports would take too much memory in the formats that stand in memory whole. */
export const MOST_TOGETHER = 5000;

/** Throws a RangeError where `count` reports are as many as fit. */
export function refuseMore(count: number): void {
  if (count >= MOST_TOGETHER) throw new RangeError(`more than ${MOST_TOGETHER} reports`);
}

/** A writer in a format that needs all reports at once. It throws a RangeError when there are more than fit. */
export function togetherWriter(render: (reports: readonly Report[]) => Iterable<string>): ReportWriter {
  const reports: Report[] = [];
  return {
    add(report) {
      refuseMore(reports.length);
      reports.push(report);
      return '';
    },
    end: () => render(reports),
  };
}
