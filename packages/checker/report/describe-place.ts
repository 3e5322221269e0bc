import type { Language, Location } from '@zhunsheng/language';
import { visibleText } from './visible-text.ts';
import { wording } from './wording.ts';

/** A place in words: `data.json 第 3 行第 14 列`, `工作表“财务” C5`; the JSON Pointer where there is nothing nearer. */
export function describePlace(location: Location, lang: Language): string {
  const { file, line, column, sheet, cell, pointer } = location;
  const words = wording[lang];
  const within =
    line !== undefined
      ? words.place(line, column)
      : sheet !== undefined || cell !== undefined
        ? words.cell(sheet ?? '', cell ?? '')
        : (pointer ?? '');
  return visibleText([file, within].filter(Boolean).join(' '));
}
