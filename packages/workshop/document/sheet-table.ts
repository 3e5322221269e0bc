import type { Sheet } from '@zhunsheng/language/types/sheet';
import { COLUMNS, type SheetLine, sheetNote, sheetRows, sheetTitle } from '../content/sheet-lines.ts';
import type { Block, Cell, Column, Row } from './standard-document.ts';

/** The score sheet of a clause in the document: a sentence that refers to it, a numbered table, and what stands below it. */
export function sheetBlocks(clause: string, sheet: Sheet, number: string): Block[] {
  const id = `table:${clause}-sheet`;
  const label = `表${number}`;
  const lines = sheetRows(sheet.parts);
  const depth = Math.max(...lines.map(({ names }) => names.length));
  const note = sheetNote(sheet);
  return [
    {
      kind: 'paragraph',
      id: `clause:${clause}/p2`,
      runs: [text('各项指标的得分按'), { kind: 'reference', text: label, to: id }, text('的规定。')],
    },
    {
      kind: 'table',
      id,
      number,
      label,
      caption: sheetTitle(sheet),
      columns: columnsFor(depth),
      rows: lines.map((line, index) => rowOf(line, index, lines, depth, id)),
    },
    ...(note === undefined
      ? []
      : [{ kind: 'paragraph' as const, id: `clause:${clause}/p3`, runs: [text(note)] }]),
  ];
}

function columnsFor(depth: number): Column[] {
  const left = (title: string, width: number): Column => ({ title, align: 'left', width });
  const names = 52 / depth;
  return [
    ...Array.from({ length: depth - 1 }, () => left(COLUMNS.group, names)),
    left(COLUMNS.indicator, names),
    left(COLUMNS.when, 32),
    { title: COLUMNS.points, align: 'center', width: 16 },
  ];
}

/** A name spans the lines that have it; an indicator that stands in fewer groups leaves the columns between empty. */
function rowOf(
  { at, names, when, points }: SheetLine,
  index: number,
  lines: readonly SheetLine[],
  depth: number,
  table: string,
): Row {
  const columns = inColumns(names, depth);
  const cells = columns.flatMap((name, column): Cell[] => {
    const key = (line: SheetLine | undefined) =>
      line &&
      inColumns(line.names, depth)
        .slice(0, column + 1)
        .join('\n');
    const own = columns.slice(0, column + 1).join('\n');
    if (key(lines[index - 1]) === own) return [];
    const after = lines.slice(index).findIndex(line => key(line) !== own);
    const rowSpan = after < 0 ? lines.length - index : after;
    return [{ runs: [text(name)], ...(rowSpan > 1 && { rowSpan }) }];
  });
  return { id: `${table}${at}`, cells: [...cells, { runs: [text(when)] }, { runs: [text(points)] }] };
}

function inColumns(names: readonly string[], depth: number): string[] {
  const gap = Array.from({ length: depth - names.length }, () => '—');
  return [...names.slice(0, -1), ...gap, names.at(-1) ?? ''];
}

function text(words: string) {
  return { kind: 'text' as const, text: words };
}
