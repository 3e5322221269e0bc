import type { Sheet } from '@zhunsheng/language/types/sheet';

type Part = Sheet['parts'][number];

/** One line of a score sheet as it is printed: the groups around the indicator, the indicator, its condition, its points. */
export interface SheetLine {
  /** JSON pointer of what the line is made from, below the sheet. */
  readonly at: string;
  /** Outermost first, the indicator last; each with its maximum. */
  readonly names: readonly string[];
  /** Empty where an assessor gives the points. */
  readonly when: string;
  readonly points: string;
}

/** What is printed below a sheet of which the first row that holds counts. */
const OVERLAP = '同时符合几档的，按排在前面的一档计分。';
export const COLUMNS = { group: '类别', indicator: '指标', when: '条件', points: '分值' } as const;
/** No condition: the assessor gives the points. */
export const BY_ASSESSOR = '由评估人员打分';

/** The lines of a sheet, in order. */
export function sheetRows(
  parts: readonly Part[],
  at = '/parts',
  around: readonly string[] = [],
): SheetLine[] {
  return parts.flatMap((part, index): SheetLine[] => {
    const place = `${at}/${index}`;
    const names = [...around, nameOf(part)];
    if ('parts' in part) return sheetRows(part.parts as readonly Part[], `${place}/parts`, names);
    if ('points' in part) return [{ at: place, names, when: BY_ASSESSOR, points: String(part.points) }];
    const { rows } = part as Extract<Part, { rows: unknown }>;
    return rows.map(({ when, points }, row) => ({
      at: `${place}/rows/${row}`,
      names,
      when,
      points: String(points),
    }));
  });
}

/** The title of a sheet, with its maximum. */
export function sheetTitle({ title, most }: Pick<Sheet, 'title' | 'most'>): string {
  return most === undefined ? title : `${title}（满分 ${inPoints(most)}）`;
}

/** The sentence below it, if there is one. */
export function sheetNote({ overlap }: Pick<Sheet, 'overlap'>): string | undefined {
  return overlap && OVERLAP;
}

/** A sheet as lines of text, as digests, comparisons and terminals have it; none for a clause without one. */
export function sheetLines(sheet: Sheet | undefined): readonly string[] {
  if (!sheet) return [];
  const note = sheetNote(sheet);
  return [
    sheetTitle(sheet),
    ...sheetRows(sheet.parts).map(({ names, when, points }) => [...names, when, points].join('｜')),
    ...(note === undefined ? [] : [note]),
  ];
}

/** The words of a clause as they are published: its sentence, and the lines of its score sheet. */
export function wordingOf({
  text,
  sheet = [],
}: {
  readonly text: string;
  readonly sheet?: readonly string[];
}): string {
  return [text, ...sheet].join('\n');
}

function nameOf(part: Part): string {
  const most = 'most' in part && part.most !== undefined ? [`最高 ${inPoints(part.most)}`] : [];
  const best = 'best' in part && part.best ? ['只计最高的一项'] : [];
  const remarks = [...most, ...best];
  return remarks.length > 0 ? `${part.name}（${remarks.join('，')}）` : part.name;
}

function inPoints(points: string | number): string {
  return /\d$/.test(String(points)) ? `${points} 分` : String(points);
}
