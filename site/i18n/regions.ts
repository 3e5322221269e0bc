import { texts } from './language.ts';

/** The comparison with other regions. */
export const regionsTexts = texts({
  zh: {
    title: '地区比较',
    description: '{place}的各条要求与{document}调研的其他地区逐条比较；没有写明的注明“未载明”，不推测。',
    lead: '{document}调研了 {count} 个地区。这里把它们的要求逐条和{place}比较，只供参考，不参与判定。出处没有写明的，注明“未载明”，不推测。',
    table: '逐条比较',
    tableCaption: '行是{place}的条款，列是各地区；几个地区出处相同、说法相同的合为一格。',
    clause: '条款',
    regions: '各地区',
    silent: '没有写明要求的地区',
    silentLead: '{document}写明调研了这些地区，没有写明它们的要求，所以没有列入上表。',
    notCompared: '{place}的以下条款，{document}没有与其他地区比较：',
    unspecified: '未载明',
    unspecifiedIn: '未载明：{regions}',
    noLimit: '没有限值',
    collective: '对各省市的归纳，没有点名',
    public: '公开规定',
    status: { verified: '已核实', 'partly-verified': '部分核实', unverified: '未核实' },
    kind: { province: '省级', city: '市' },
    specifiedCount: '{count} 项写明，{silent} 项未载明',
    sourcesText:
      '“{document}”即{title}（{date}）；“公开规定”是编辑另外找到的该地区公开文件，核实程度已注明。',
    legendNote: '备注',
    listSeparator: '、',
  },
  en: {
    title: 'Regions',
    description:
      'The requirements of {place} beside those of the other regions surveyed in the {document}; what a source does not say is marked as not stated, never guessed.',
    lead: 'The {document} surveyed {count} regions. Their requirements stand here beside those of {place}, clause by clause, for information only: they take no part in verdicts. What a source does not say is marked as not stated.',
    table: 'Clause by clause',
    tableCaption:
      'Rows are the clauses of {place}, columns the regions; regions of which the same is said from the same source share a cell.',
    clause: 'Clause',
    regions: 'By region',
    silent: 'Regions without stated requirements',
    silentLead:
      'The {document} say that these were surveyed, not what they require; they are not in the table.',
    notCompared: 'Clauses of {place} that the {document} do not compare with other regions:',
    unspecified: 'Not stated',
    unspecifiedIn: 'Not stated: {regions}',
    noLimit: 'no limit given',
    collective: 'said of the regions together, not by name',
    public: 'Public rule',
    status: { verified: 'verified', 'partly-verified': 'partly verified', unverified: 'not verified' },
    kind: { province: 'province', city: 'city' },
    specifiedCount: '{count} stated, {silent} not stated',
    sourcesText:
      'The {document}: {title} ({date}). “Public rule” is a public document of the region that the editors found besides, with how far it was verified.',
    legendNote: 'Note',
    listSeparator: ', ',
  },
});
