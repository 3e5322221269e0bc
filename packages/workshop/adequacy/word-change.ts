import type { Bilingual } from '@zhunsheng/language';
import { diffArrays } from 'diff';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What became of the words of a sentence, for a message: “应”改为“宜”；加“初创企业除外。”. */
export function wordChange(before: string, after: string): Bilingual {
  const zh: string[] = [];
  const en: string[] = [];
  const changes = diffArrays(wordsOf(before), wordsOf(after));
  changes.forEach(({ removed, added, value }, index) => {
    const gone = removed ? value.join('') : undefined;
    const next = changes[index + 1];
    const come = removed && next?.added ? next.value.join('') : added ? value.join('') : undefined;
    if (gone !== undefined && come !== undefined) {
      zh.push(`“${gone}”改为“${come}”`);
      en.push(`"${gone}" became "${come}"`);
    } else if (gone !== undefined) {
      zh.push(`删“${gone}”`);
      en.push(`"${gone}" is gone`);
    } else if (come !== undefined && !changes[index - 1]?.removed) {
      zh.push(`加“${come}”`);
      en.push(`"${come}" is new`);
    }
  });
  return { zh: `改动：${zh.join('；')}。`, en: `Changed: ${en.join('; ')}. ` };
}

function wordsOf(sentence: string): string[] {
  return [...segmenter.segment(sentence)].map(({ segment }) => segment);
}
