import type { Language } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/diff';

/** `8.2 增长速度`; titles are Chinese, so in another language the id. */
export function clauseLabel(clause: Clause, lang: Language): string {
  const number = (clause.to ?? clause.from)?.number ?? '';
  return `${number} ${clauseName(clause, lang)}`.trim();
}

export function clauseName({ id, to, title }: Clause, lang: Language): string {
  const gone = to ? 'deleted' : 'inserted';
  const present = title.parts.filter(({ kind }) => kind !== gone);
  return lang === 'zh' ? present.map(({ text }) => text).join('') : id;
}
