import type { LimitPhrase } from '../../sentence/parse-phrase.ts';
import { readPeriods } from '../../sentence/period-words.ts';

/** What a limit is set to. Names are the words of the sentence; years count back from the latest. */
export type Measure =
  | { readonly kind: 'amount'; readonly of: string; readonly years: number }
  | { readonly kind: 'count'; readonly of: string; readonly person: boolean }
  | { readonly kind: 'share'; readonly of: string; readonly to: string; readonly years: number }
  | { readonly kind: 'growth'; readonly of: string; readonly years: number };

const SUBJECT = /^(?:申请|申报|参评)?(?:企业|单位)的?/;
/** 应拥有 in 企业应拥有不少于 3 项发明专利. */
const VERB = /(?:具备|具有|拥有|取得|获得|达到|为|在|有)?$/;
const MODAL = /(?:应当|应该|必须|应|须)?$/;
const SHARE_WORDS = /的?(?:比例|比重|比率)?$/;
const GROWTH = /(?:年均)?(?:复合)?(?:增长率|增速|增幅)$/;
/** What the words before and after a limit set it to; undefined where they do not name one quantity or one share. */
export function measureOf(
  before: string,
  after: string,
  { quantity: { item } }: LimitPhrase,
): Measure | undefined {
  const [period] = readPeriods(before);
  const years = period ? period.from - period.to + 1 : 0;
  if (period && (period.to !== 1 || !Number.isInteger(period.from))) return undefined;
  const words = period ? before.slice(0, period.start) + before.slice(period.end) : before;
  const subject = words
    .replace(VERB, '')
    .replace(MODAL, '')
    .replace(SUBJECT, '')
    .replace(/[，、\s]/g, '')
    .replace(/^的/, '');
  const tail = after.replace(/[。；，\s]/g, '').replace(/^的/, '');
  switch (item.unit) {
    case 'ratio':
      return tail === '' ? ratioMeasure(subject, years) : undefined;
    case 'amount':
      if (tail !== '' || subject === '' || years > 1) return undefined;
      return { kind: 'amount', of: subject, years };
    case 'count':
    case 'person': {
      const of = tail === '' ? subject : subject === '' ? tail : '';
      if (of === '' || years > 0) return undefined;
      return { kind: 'count', of, person: item.unit === 'person' };
    }
    case 'time':
    case 'date':
    case 'other':
      return undefined;
  }
}

function ratioMeasure(subject: string, years: number): Measure | undefined {
  const grown = subject.replace(GROWTH, '');
  if (grown !== subject && grown !== '')
    return years === 0 ? undefined : { kind: 'growth', of: grown, years: Math.max(years - 1, 1) };
  const [of = '', base = '', ...more] = subject.split('占');
  const to = base.replace(SHARE_WORDS, '').replace(/^同期/, '');
  if (years > 1 || more.length > 0 || of === '' || to === '' || base.startsWith('比')) return undefined;
  return { kind: 'share', of, to, years };
}
