import type { Language } from '@zhunsheng/language';

/** What an edition is called in running text: its year, or that it is the draft. */
export function editionName(language: Language, id: string): string {
  if (id === 'draft') return language === 'zh' ? '草案' : 'Draft';
  return language === 'zh' ? `${id} 版` : `Edition ${id}`;
}

/** The same within a sentence: English then writes it small. */
export function editionInText(language: Language, id: string): string {
  if (language === 'zh') return editionName(language, id);
  return id === 'draft' ? 'the draft' : `edition ${id}`;
}
