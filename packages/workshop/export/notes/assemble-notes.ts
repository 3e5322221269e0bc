import { commentTable } from '../../comments/comment-table.ts';
import { commentTargets } from '../../comments/comment-targets.ts';
import { DISPOSITIONS } from '../../comments/dispositions.ts';
import type { Consultation } from '../../comments/read-consultation.ts';
import { regionTable } from '../../document/region-table.ts';
import { allSections, plainRuns, type StandardDocument } from '../../document/standard-document.ts';
import { EXAMPLE_NOTICE } from '../comments/write-lines.ts';
import { basisChapter } from './basis-chapter.ts';
import { heading, type NotesBlock, type NotesDocument, paragraph, todo } from './notes-word.ts';

/** The 编制说明 of an edition in the conventional chapters. */
export function assembleNotes(consultation: Consultation): NotesDocument {
  const { document, sources, edition } = consultation;
  const { data } = sources.content.standard;
  return {
    title: `${document.cover.names.zh}　编制说明`,
    notice: `${data.status.zh}本编制说明由版本 ${edition} 的数据生成：条款及其理由、出处、其他地区的同类要求、修改记录和征求意见的记录。数据没有的内容标为“【待编写：……】”，没有推测。`,
    chapters: [
      { title: '工作简况', blocks: workBlocks(consultation) },
      basisChapter(consultation),
      {
        title: '主要试验（或验证）的分析、技术经济论证和预期的经济效果',
        blocks: [todo('试验或验证的分析、综述报告，技术经济论证，预期的经济效果')],
      },
      { title: '与国际、国内同类标准水平的对比情况', blocks: comparisonBlocks(sources, document) },
      {
        title: '与有关的现行法律、法规和强制性标准的关系',
        blocks: [...referenceBlocks(consultation), todo('与现行法律、法规、强制性标准和相关标准是否协调')],
      },
      { title: '重大分歧意见的处理经过和依据', blocks: consultationBlocks(consultation) },
      { title: '标准性质的建议', blocks: [todo('作为强制性标准或推荐性标准的建议；团体标准不适用')] },
      {
        title: '贯彻标准的要求和措施建议',
        blocks: [todo('组织措施、技术措施、过渡办法和实施日期的建议')],
      },
      {
        title: '废止现行有关标准的建议',
        blocks: [...replacedBlocks(consultation), todo('是否废止现行有关标准')],
      },
      { title: '其他应予说明的事项', blocks: [todo('是否涉及专利，以及其他需要说明的事项')] },
    ],
  };
}

function workBlocks({ sources, rounds }: Consultation): NotesBlock[] {
  const { project, drafting, dates } = sources.content.standard.data;
  const people = drafting?.people?.map(({ name, title, work }) => [name, title, work]) ?? [];
  const said = [
    ['项目编号', project?.number],
    ['立项时间', project?.approved],
    ['提出或委托', project?.commissioned_by],
    ['归口', project?.administered_by],
  ].flatMap(([label, value]) => (value ? [`${label}：${value}。`] : []));
  const bodies = [drafting?.lead, ...(drafting?.bodies ?? [])].filter(
    (body, at, all) => body && all.indexOf(body) === at,
  );
  const happened = [
    ...(dates ?? []).map(({ when, what }) => `${when}：${what}。`),
    ...rounds
      .filter(({ data }) => !data.example)
      .map(({ data: { title, period } }) => `${period.from} 至 ${period.to}：${title.zh}。`),
  ];
  const columns = [
    { title: '姓名', width: 20 },
    { title: '职务、职称', width: 35 },
    { title: '所做的工作', width: 45 },
  ];
  return [
    heading('任务来源'),
    ...(said.length > 0 ? said.map(paragraph) : [todo('任务来源、项目编号、归口单位')]),
    heading('起草单位和主要起草人'),
    bodies.length > 0 ? paragraph(`起草单位：${bodies.join('、')}。`) : todo('起草单位、协作单位'),
    people.length > 0 ? { kind: 'table', columns, rows: people } : todo('主要起草人及其所做的工作'),
    heading('主要工作过程'),
    ...(happened.length > 0 ? happened.map(paragraph) : [todo('起草、征求意见、审查各阶段的工作过程')]),
  ];
}

function referenceBlocks({ document }: Consultation): NotesBlock[] {
  const listed = document.back
    .filter(({ kind }) => kind === 'bibliography')
    .flatMap(({ blocks }) => blocks)
    .flatMap(block => (block.kind === 'list' ? block.items : []))
    .flatMap(({ blocks }) => blocks.flatMap(block => ('runs' in block ? [plainRuns(block.runs)] : [])));
  return listed.length === 0 ? [] : [paragraph(`本文件参考的文件：${listed.join('；')}。`)];
}

/** Comments that were not simply adopted are what there was disagreement about. */
function consultationBlocks(consultation: Consultation): NotesBlock[] {
  const targets = commentTargets(consultation.document);
  const columns = [
    { title: '章条', width: 10 },
    { title: '意见内容', width: 38 },
    { title: '提出单位', width: 16 },
    { title: '处理意见', width: 12 },
    { title: '理由', width: 24 },
  ];
  const blocks = consultation.rounds.flatMap((round): NotesBlock[] => {
    const table = commentTable(round, targets);
    const rows = table.rows
      .filter(({ disposition }) => disposition !== DISPOSITIONS.adopted)
      .map(({ about, text, from, disposition, reason }) => [about, text, from, disposition, reason]);
    return [
      heading(table.title),
      ...(table.example ? [{ kind: 'notice', text: EXAMPLE_NOTICE } as const] : []),
      paragraph(
        `${table.period.from} 至 ${table.period.to} 征求意见。${table.foot.map(line => line.replace(/^[①-④] /, '').replace(/；$/, '，')).join('')}`,
      ),
      ...(rows.length === 0
        ? []
        : [paragraph('没有全部采纳的意见：'), { kind: 'table', columns, rows } as const]),
    ];
  });
  const real = consultation.rounds.some(({ data }) => !data.example);
  return [...blocks, ...(real ? [] : [todo('征求意见的经过，重大分歧意见的处理经过和依据')])];
}

function replacedBlocks({ document, sources }: Consultation): NotesBlock[] {
  const from = sources.log.changes?.data.from;
  return [
    ...(document.cover.replaces ? [paragraph(`本文件代替 ${document.cover.replaces}。`)] : []),
    ...(from === undefined ? [] : [paragraph(`本版由版本 ${from} 修订而来。`)]),
  ];
}

/** What other regions ask for, clause by clause, as the annex of the standard has it; nothing of other countries. */
function comparisonBlocks(
  { regions, content }: Consultation['sources'],
  document: StandardDocument,
): NotesBlock[] {
  const { sources: documents } = content.standard.data;
  const foreign = todo('采用国际标准和国外先进标准的程度，与国外同类标准水平的对比');
  if (regions.length === 0) return [foreign, todo('与国内同类标准水平的对比')];
  const clauses = allSections(document).filter(({ kind }) => kind === 'clause');
  const table = regionTable({ id: 'regions', number: '' }, { regions, clauses, documents });
  // Each row names its clause: the table runs over several pages.
  let clause = '';
  const rows = table.rows.map(({ cells }) => {
    const texts = cells.map(({ runs }) => plainRuns(runs));
    if (texts.length === table.columns.length) clause = texts.shift() ?? '';
    return [clause, ...texts];
  });
  return [
    foreign,
    paragraph('国内其他地区的同类要求与本文件各条的比较（资料性，核实程度见“出处”）：'),
    { kind: 'table', columns: table.columns.map(({ title, width }) => ({ title, width })), rows },
  ];
}
