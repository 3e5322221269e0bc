import type { Language } from '@zhunsheng/language';
import type { Judged } from './judge/judge-edition.ts';

/** What came of a survey, in words: every row that was read is accounted for. */
export function describeOutcome({ read, judged, rejected }: Judged, out: string, lang: Language): string {
  if (lang === 'zh') {
    const because = rejected === 0 ? '' : `；未判定的逐行原因见 ${out}/problems.csv`;
    return `共 ${read} 份 = 已判定 ${judged} 份 + 数据有错误未判定 ${rejected} 份${because}\n结果在 ${out}\n`;
  }
  const because = rejected === 0 ? '' : `; why, row by row: ${out}/problems.csv`;
  return `${read} declarations = ${judged} judged + ${rejected} rejected for errors in the data${because}\nresults in ${out}\n`;
}
