import type { Language } from '@zhunsheng/language';
import type { Progress } from './diff-editions.ts';

interface Stream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** What is being done, for whoever waits: on a terminal one line that is overwritten, elsewhere one line a step. */
export function progressLine(stream: Stream, lang: Language): ProgressLine {
  const overwrite = stream.isTTY === true;
  return {
    show: progress => {
      const text = WORDS[lang](progress);
      stream.write(overwrite ? `\r\u001B[2K${text}` : `${text}\n`);
    },
    end: () => {
      if (overwrite) stream.write('\r\u001B[2K');
    },
  };
}

const WORDS: Readonly<Record<Language, (progress: Progress) => string>> = {
  zh: ({ step, what }) =>
    ({
      read: `读取 ${what} …`,
      prove: `证明：${what === null ? '认定结论' : `条款 ${what}`} …`,
      check: `查找版本 ${what} 的缺陷 …`,
      count: `统计 ${what} …`,
    })[step],
  en: ({ step, what }) =>
    ({
      read: `reading ${what} …`,
      prove: `proving ${what === null ? 'the conclusion' : `clause ${what}`} …`,
      check: `looking for flaws in edition ${what} …`,
      count: `counting ${what} …`,
    })[step],
};
