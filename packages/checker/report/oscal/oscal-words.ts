import type { Language } from '@zhunsheng/language';

/** What only the OSCAL documents say; the rest is the wording of all reports. */
export interface OscalWords {
  readonly title: string;
  readonly time: string;
  readonly noDay: string;
  readonly tool: string;
  readonly plan: string;
  readonly planText: string;
  readonly notJudged: string;
  readonly notApplicable: string;
  readonly unnamed: string;
}

export const oscalWords: Readonly<Record<Language, OscalWords>> = {
  zh: {
    title: '准绳 评估结果',
    time: '不读取时钟：文中的时间都是申报基准日在中国的零时，同样的数据得到同样的文件。',
    noDay: '申报数据中没有可用的申报基准日，以 1970-01-01 代替。',
    tool: '对照标准的条款检查申报数据的程序。',
    plan: '没有单独的评估方案',
    planText: '评估范围是所列版本的全部条款，方法见其目录（zhunsheng export oscal）。',
    notJudged: '数据有错误，没有判定任何条款。',
    notApplicable: '本条不适用于该企业。',
    unnamed: '名称未填',
  },
  en: {
    title: 'Zhunsheng assessment results',
    time: 'No clock is read: all times are midnight in China of the reference date, so the same data give the same file.',
    noDay: 'The declaration has no usable reference date; 1970-01-01 stands for it.',
    tool: 'The program that checks declarations against the clauses of a standard.',
    plan: 'There is no separate assessment plan',
    planText:
      'All clauses of the edition named are assessed, by the methods of its catalog (zhunsheng export oscal).',
    notJudged: 'The data has errors; no clause was judged.',
    notApplicable: 'The clause does not apply to this enterprise.',
    unnamed: 'no name given',
  },
};
