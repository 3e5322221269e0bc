import type { Language } from '@zhunsheng/language';

export type ProgressStep = 'read' | 'stage' | 'review' | 'judge' | 'write' | 'report';

export interface ProgressLine {
  /** `done` of what the step counts (bytes when reading, else rows), and the rows so far or in all. */
  readonly show: (step: ProgressStep, done?: number, rows?: number) => void;
  readonly end: () => void;
}

interface Stream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const EVERY_MS = { terminal: 200, plain: 5000 };
const WORDS = {
  zh: { read: '读取', stage: '载入', review: '逐份检查', judge: '判定', write: '写出结果', report: '统计' },
  en: {
    read: 'reading',
    stage: 'loading',
    review: 'checking one by one',
    judge: 'judging',
    write: 'writing',
    report: 'counting',
  },
} as const;

/**
 * What is being done, for whoever waits: on a terminal one line that is overwritten, elsewhere a line now and then. With
 * the size of what is read it says the rate and the time left. `now` is in milliseconds.
 */
export function progressLine(
  stream: Stream,
  lang: Language,
  bytes: number,
  now: () => number = () => performance.now(),
): ProgressLine {
  const overwrite = stream.isTTY === true;
  const start = now();
  let last = Number.NEGATIVE_INFINITY;
  let shown: ProgressStep | undefined;
  return {
    show(step, done, rows) {
      const time = now();
      const pause = overwrite ? EVERY_MS.terminal : EVERY_MS.plain;
      if (step === shown && time - last < pause) return;
      [last, shown] = [time, step];
      const text = describe(lang, step, { done, rows, bytes, seconds: (time - start) / 1000 });
      stream.write(overwrite ? `\r\u001B[2K${text}` : `${text}\n`);
    },
    end() {
      if (overwrite) stream.write('\r\u001B[2K');
    },
  };
}

interface State {
  readonly done: number | undefined;
  readonly rows: number | undefined;
  readonly bytes: number;
  readonly seconds: number;
}

function describe(lang: Language, step: ProgressStep, { done, rows, bytes, seconds }: State): string {
  const word = WORDS[lang][step];
  if (rows === undefined || rows === 0) return `${word} …`;
  const grouped = (number: number) =>
    number.toLocaleString('en-US').replaceAll(',', lang === 'zh' ? ' ' : ',');
  // A number that does not move looks as if nothing did.
  const count = step !== 'read' && done ? `${grouped(done)} / ${grouped(rows)}` : grouped(rows);
  if (step !== 'read' || done === undefined || seconds < 1)
    return lang === 'zh' ? `${word} ${count} 行 …` : `${word} ${count} rows …`;
  const rate = grouped(Math.round(rows / seconds));
  const left = Math.max(0, Math.round((seconds / done) * (bytes - done)));
  return lang === 'zh'
    ? `${word} ${count} 行，每秒 ${rate} 行，读完约需 ${left} 秒`
    : `${word} ${count} rows, ${rate} rows/s, about ${left} s left to read`;
}
