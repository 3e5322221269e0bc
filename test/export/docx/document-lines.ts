import {
  type Block,
  plainRuns,
  type Section,
  type StandardDocument,
  type Table,
} from '../../../packages/workshop/document/standard-document.ts';

/** What Word shows of a document after the cover: the number before a line, and its words. Marks of provenance apart. */
export function documentLines(document: StandardDocument): string[] {
  const { front, chapters, annexes, back, cover } = document;
  return [
    ...front.flatMap(sectionLines),
    line('', cover.names.zh),
    ...[...chapters, ...annexes, ...back].flatMap(sectionLines),
  ];
}

export function line(label: string, text: string): string {
  return `${label}⟩${text}`;
}

function sectionLines(section: Section): string[] {
  const { number, label, title, kind, normative, blocks, sections, admitted } = section;
  const names =
    kind === 'term'
      ? [
          line(number ?? '', ''),
          line('', `${title.zh}　${title.en}`),
          ...(admitted ?? []).map(one => line('', one)),
        ]
      : [];
  const heading =
    kind === 'annex'
      ? [line(label, `\n（${normative ? '规范' : '资料'}性）\n${title.zh}`)]
      : kind === 'term'
        ? names
        : [line(number ?? '', title.zh)];
  return [...heading, ...blocks.flatMap(blockLines), ...sections.flatMap(sectionLines)];
}

function blockLines(block: Block): string[] {
  if (block.kind === 'list')
    return block.items.flatMap(({ marker, blocks }) => {
      const [first = '', ...rest] = blocks.flatMap(blockLines);
      return [first.replace(/^⟩/, `${marker}⟩`), ...rest];
    });
  if (block.kind === 'table') return [line(block.label, block.caption), ...tableRows(block)];
  if (block.kind === 'interpretation')
    return [line('', `解释　${block.question.zh}　读法：${block.follows.zh}　理由：${block.reason.zh}`)];
  return [line('label' in block ? `${block.label}：` : '', plainRuns(block.runs))];
}

function tableRows({ columns, rows }: Table): string[] {
  const above = columns.map(() => ({ left: 0, text: '' }));
  const body = rows.map(({ cells }) => {
    const given = [...cells];
    return above
      .map((one, column) => {
        if (one.left > 0) {
          one.left -= 1;
          return one.text;
        }
        const cell = given.shift();
        above[column] = { left: (cell?.rowSpan ?? 1) - 1, text: plainRuns(cell?.runs ?? []) };
        return above[column].text;
      })
      .join(' | ');
  });
  return [columns.map(({ title }) => title).join(' | '), ...body].map(text => line('', text));
}
