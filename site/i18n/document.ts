import { texts } from './language.ts';

/** The document of an edition. */
export const documentTexts = texts({
  zh: {
    description: '{name}的全文，按 GB/T 1.1 的次序，编号由程序计算。',
    linkTo: '{title}的永久地址',
    language: '条文以中文为准。',
  },
  en: {
    description: 'The full text of {name} in the order of GB/T 1.1, with computed numbers.',
    linkTo: 'Permanent address of {title}',
    language: 'The text of the standard is Chinese; titles and summaries are given in English.',
  },
});
