import { visibleText } from '@zhunsheng/checker/report';
import type { Language } from '@zhunsheng/language';
import type { LeftOut } from './dataset/dataset-part.ts';
import type { Judged } from './judge/judge-edition.ts';

/** Files that are named on the terminal. */
const MOST_NAMED = 5;

/** What came of a survey, in words: every row that was read is accounted for, and every file. */
export function describeOutcome(
  { read, judged, rejected, leftOut }: Judged,
  out: string,
  lang: Language,
): string {
  const counted = describeCounts({ read, judged, rejected }, out, lang);
  const result = lang === 'zh' ? `结果在 ${out}` : `results in ${out}`;
  return `${[counted, ...describeLeftOut(leftOut, lang), result].map(visibleText).join('\n')}\n`;
}

function describeCounts(
  { read, judged, rejected }: Pick<Judged, 'read' | 'judged' | 'rejected'>,
  out: string,
  lang: Language,
): string {
  if (lang === 'zh') {
    const because = rejected === 0 ? '' : `；未判定的逐行原因见 ${out}/problems.csv`;
    return `共 ${read} 份 = 已判定 ${judged} 份 + 数据有错误未判定 ${rejected} 份${because}`;
  }
  const because = rejected === 0 ? '' : `; why, row by row: ${out}/problems.csv`;
  return `${read} declarations = ${judged} judged + ${rejected} rejected for errors in the data${because}`;
}

/** A line a file that gave no declaration, the first of them. */
export function describeLeftOut(leftOut: readonly LeftOut[], lang: Language): string[] {
  if (leftOut.length === 0) return [];
  const named = leftOut.slice(0, MOST_NAMED).map(({ file, reason }) => `${file}: ${reason[lang]}`);
  const others = leftOut.length - named.length;
  if (lang === 'zh')
    return [
      `另有 ${leftOut.length} 个文件不含申报数据，未计入：`,
      ...named,
      ...(others > 0 ? [`……其余 ${others} 个见 left-out.csv`] : []),
    ];
  return [
    `${leftOut.length} more files gave no declaration and are not counted:`,
    ...named,
    ...(others > 0 ? [`… the other ${others} are in left-out.csv`] : []),
  ];
}
