/** The number of a standard as it may be written: GB/T 1.1—2020, GB/T1.1-2020, ISO/IEC 42001:2023. */
const CODE = '(?:GB(?:/[TZ])?|DB\\d{2,4}(?:/T)?|T/[A-Z]{2,}|ISO/IEC|ISO|IEC|[A-Z]{2}/T)';

/** Standards by number; groups: code, gap, number, mark before the year, year. A fresh expression each time. */
export function standardNumber(): RegExp {
  return new RegExp(
    `(?<![A-Za-z/])(${CODE})([ \u00a0　]*)(\\d+(?:\\.\\d+)*)(?:([—–\\-:：])(\\d{4})(?!\\d))?`,
    'g',
  );
}
