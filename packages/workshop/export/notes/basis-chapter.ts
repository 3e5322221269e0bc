import type { Clause } from '@zhunsheng/language/types/clause';
import type { Consultation } from '../../comments/read-consultation.ts';
import { originOf, type SourceDocuments } from '../../document/origin-of.ts';
import { allSections, plainRuns, type Section } from '../../document/standard-document.ts';
import { heading, type NotesBlock, type NotesChapter, paragraph, subheading, todo } from './notes-word.ts';

/** 编制原则和主要内容的确定依据: each clause with its words, its reason and source; what the revision changes. */
export function basisChapter({ document, sources }: Consultation): NotesChapter {
  const sections = allSections(document).filter(({ kind }) => kind === 'clause');
  const { clauses, standard } = sources.content;
  return {
    title: '编制原则和主要内容的确定依据',
    blocks: [
      heading('编制原则'),
      todo('编制的原则'),
      heading('主要内容的确定依据'),
      ...sections.flatMap(section => {
        const clause = clauses.get(section.id.replace('clause:', ''))?.data;
        return clause ? clauseBlocks(section, clause, standard.data.sources) : [];
      }),
      ...changeBlocks(document, sources.log.changes?.data),
    ],
  };
}

function clauseBlocks(
  section: Section,
  { rationale, source, provenance, interpretations }: Clause,
  documents: SourceDocuments,
): NotesBlock[] {
  const origin = `原${originOf(documents, source.document).zh}`;
  const text = section.blocks
    .flatMap(block => (block.kind === 'paragraph' ? [plainRuns(block.runs)] : []))
    .join('');
  const note = 'note' in source && source.note ? `；${source.note}` : '';
  const from = provenance === 'stated' ? `${origin} ${source.section}${note}` : '编辑拟定';
  const open = (interpretations ?? []).map(({ question, follows, readings, reason }) => {
    const reading = readings.find(({ id }) => id === follows)?.text.zh ?? '';
    return paragraph(`${question.zh}采用的读法：${sentence(reading)}${reason.zh}`);
  });
  return [
    subheading(`${section.title.zh}（${section.label}）`),
    paragraph(`条文：${text}`),
    paragraph(
      `依据：${sentence(rationale.text.trim())}（${rationale.provenance === 'stated' ? `出自${origin}` : '由编辑补充'}）`,
    ),
    paragraph(`出处：${sentence(from)}`),
    ...open,
  ];
}

/** What the change log says against the edition before, by clause. */
function changeBlocks(
  document: Consultation['document'],
  log: { from: string; changes: readonly { clause?: string; reason: { zh: string } }[] } | undefined,
): NotesBlock[] {
  if (!log || log.changes.length === 0) return [];
  const labels = new Map(allSections(document).map(({ id, label, title }) => [id, `${label} ${title.zh}`]));
  return [
    heading(`与版本 ${log.from} 相比的主要变化`),
    ...log.changes.map(({ clause, reason }) => {
      const subject = clause === undefined ? '全文' : (labels.get(`clause:${clause}`) ?? clause);
      return paragraph(`${subject}：${sentence(reason.zh)}`);
    }),
  ];
}

/** With its full stop. */
function sentence(text: string): string {
  return /[。？！]$/.test(text) ? text : `${text}。`;
}
