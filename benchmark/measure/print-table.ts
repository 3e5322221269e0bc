import stringWidth from 'string-width';
import type { Row } from './row.ts';

const HEAD = ['', '', '每份 each', '倍数 ratio, median (min–max)', '目标 target'];

/** A section of the table, in columns that align under Chinese, too. */
export function printTable(title: string, rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(rowCells)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map(line => stringWidth(line[column] ?? ''))));
  const lines = cells.map(line =>
    line
      .map((cell, column) => pad(cell, widths[column] as number, column === 2))
      .join('  ')
      .trimEnd(),
  );
  return `\n${title}\n${lines.join('\n')}\n`;
}

function rowCells({ what, cost, measured = '', target = '', met }: Row): string[] {
  return [met === undefined ? ' ' : met ? '✓' : '✗', what, cost, measured, target];
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - stringWidth(text));
  return right ? space + text : text + space;
}
