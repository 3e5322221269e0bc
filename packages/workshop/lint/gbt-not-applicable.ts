import type { Bilingual } from '@zhunsheng/language';

/** A rule of GB/T 1.1—2020 that a source of this kind cannot break, and why. */
export interface NotApplicable {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly reason: Bilingual;
}

/** Together with the rules in gbt/ these are all rules of the list. */
export const gbtNotApplicable: readonly NotApplicable[] = [
  {
    id: 'NUM-08',
    clause: '9.7.6',
    title: '分图只有一层',
    reason: {
      zh: '正文没有图；表和图由组件生成，组件不能嵌套',
      en: 'There are no figures; tables come from components, which cannot be nested',
    },
  },
  {
    id: 'COV-01',
    clause: '8.1',
    title: '封面必备的内容',
    reason: {
      zh: '封面由导出生成；编号、ICS、CCS 和发布日期不在所持材料之内，不臆造',
      en: 'The cover is made by the export; number, ICS, CCS and dates are not in the material held and are not made up',
    },
  },
  {
    id: 'FMT-01',
    clause: '8.2',
    title: '目次的标题和内容',
    reason: {
      zh: '目次由网站和导出按章、条和附录生成，不手写',
      en: 'The table of contents is generated, never written',
    },
  },
];
