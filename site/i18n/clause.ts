import { texts } from './language.ts';

/** The page of a clause. */
export const clauseTexts = texts({
  zh: {
    description: '{name}第 {number} 条 {title}：{sentence}',
    requirement: '要求',
    logic: '判定',
    evidence: '应备材料',
    verification: '证实方法',
    cases: '对照用例',
    casesLead: '每个用例由人对照条文写成，程序的结论必须与之一致。',
    caseName: '情形',
    caseQuotes: '所据的文字',
    caseVerdict: '结论',
    interpretations: '解释',
    follows: '采用',
    before: '上一条',
    after: '下一条',
  },
  en: {
    description: 'Clause {number} of {name}, {title}: {sentence}',
    requirement: 'Requirement',
    logic: 'How it is decided',
    evidence: 'Evidence to hold',
    verification: 'Verification',
    cases: 'Cases',
    casesLead: 'Each case was written by hand from the text; the program has to come to the same.',
    caseName: 'Situation',
    caseQuotes: 'Words it rests on',
    caseVerdict: 'Verdict',
    interpretations: 'Interpretations',
    follows: 'followed',
    before: 'Previous',
    after: 'Next',
  },
});
