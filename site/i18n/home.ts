import { texts } from './language.ts';

/** The home page. */
export const homeTexts = texts({
  zh: {
    description: '把标准保存为数据：能读、能查、能自评，修改的影响能证明。',
    lead: '一份标准，只保存一次，保存为数据。这里可以读它、查它、引用它，用自己的数据对照它，也可以看到每次修改改变了什么。',
    read: '阅读标准',
    check: '开始自评',
    clauses: '条要求',
    cases: '个对照用例',
    terms: '条术语',
    editions: '个版本',
    startHeading: '从哪里开始',
    users: [
      {
        who: '公众',
        path: '',
        title: '阅读、检索、引用',
        text: '按章阅读，每条有长期有效的地址；出自来源文件的和编辑补充的分开标注。',
      },
      {
        who: '企业',
        path: 'check',
        title: '自评：还差什么',
        text: '逐条得出满足、不满足或未定，写明差额和要准备的材料。数据不离开您的电脑。',
      },
      {
        who: '评估机构、主管部门',
        path: 'downloads',
        title: '用同一口径核对成批数据',
        text: '数据字典、申报表格、可执行的检查器和判定查询，结论处处相同。',
      },
      {
        who: '标准编辑',
        path: 'editions',
        title: '修改之前先知道后果',
        text: '版本之间逐字比较；哪些企业会受影响，由证明给出，并附实例。',
      },
    ],
    contents: '标准的内容',
    clauseCount: '{count} 条',
  },
  en: {
    description:
      'A standard held as data: read it, search it, check yourself against it; what a revision does is proved.',
    lead: 'One standard, held once, as data. Read, search and cite it here, compare your own figures with it, and see what each revision changes.',
    read: 'Read the standard',
    check: 'Check yourself',
    clauses: 'requirements',
    cases: 'worked cases',
    terms: 'terms',
    editions: 'editions',
    startHeading: 'Where to start',
    users: [
      {
        who: 'The public',
        path: '',
        title: 'Read, search, cite',
        text: 'Chapter by chapter, with a permanent address for each clause; what the drafting notes state is told apart from what editors added.',
      },
      {
        who: 'Enterprises',
        path: 'check',
        title: 'Self-check: what is lacking',
        text: 'Met, not met or undetermined, clause by clause, with the gap and the documents to prepare. Your data stay on your computer.',
      },
      {
        who: 'Assessors and ministries',
        path: 'downloads',
        title: 'Many enterprises, one reading',
        text: 'Data dictionary, forms, an executable checker and queries that all come to the same verdicts.',
      },
      {
        who: 'Standard editors',
        path: 'editions',
        title: 'Know what a change does first',
        text: 'Editions compared word by word; who is affected is proved, and shown by examples.',
      },
    ],
    contents: 'What the standard asks',
    clauseCount: '{count} clauses',
  },
});
