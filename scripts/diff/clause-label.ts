import type { Clause } from '../../build/types/diff.ts';
import type { Lang } from '../../checker/report/report-context.ts';

/** `8.2 增长速度`; titles are Chinese, so in another language the id. */
export function clauseLabel(clause: Clause, lang: Lang): string {
  const number = (clause.to ?? clause.from)?.number ?? '';
  return `${number} ${clauseName(clause, lang)}`.trim();
}

export function clauseName({ id, to, title }: Clause, lang: Lang): string {
  const gone = to ? 'deleted' : 'inserted';
  const present = title.parts.filter(({ kind }) => kind !== gone);
  return lang === 'zh' ? present.map(({ text }) => text).join('') : id;
}
