import type { Language } from '@zhunsheng/language';
import type { Download } from '@zhunsheng/workshop/site';
import { listRounds, readEdition } from '../data/editions.ts';
import { commentsTexts } from '../i18n/comments.ts';
import { downloadTexts } from '../i18n/downloads.ts';

/** What a file is for, by its name: of a code list the title, of the table of a consultation which one it is. */
export function describeDownload({ path, kind, edition }: Download, language: Language): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const names: Readonly<Record<string, string>> = downloadTexts[language].names;
  const known = names[name];
  if (known !== undefined || edition === undefined) return known ?? '';
  const id = name.slice(0, name.lastIndexOf('.'));
  if (kind === 'codes') return readEdition(edition).vocabularies[id]?.title[language] ?? '';
  const round = listRounds(edition).find(one => one.id === id);
  if (kind !== 'comments' || !round) return '';
  const separator = language === 'zh' ? '：' : ': ';
  return `${commentsTexts[language].files}${separator}${round.title[language]}`;
}

const KILOBYTE = 1024;

/** The size of a file for people: whole kilobytes, at least 1. */
export function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / KILOBYTE));
}
