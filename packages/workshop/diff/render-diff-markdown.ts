import { escapeMarkdown as md, SYMBOLS, wording } from '@zhunsheng/checker/report';
import type { Diff, Text } from '@zhunsheng/language/types/diff';
import { redlineMarkdown } from '../edition/redline/render-redline.ts';
import {
  type ClauseView,
  type DiffContext,
  type DiffView,
  describeDiff,
  type Labelled,
} from './describe-diff.ts';
import type { ExampleView } from './describe-example.ts';
import type { PopulationView } from './describe-population.ts';
import { diffWording } from './diff-wording.ts';

/** The diff in GitHub Flavored Markdown, in the order of the terminal's. */
export function renderDiffMarkdown(diff: Diff, context: DiffContext): string {
  const view = describeDiff(diff, context);
  const { label } = diffWording[context.lang];
  const item = ([term, text]: Labelled) => `- ${md(wording[context.lang].labelled(term, text))}`;
  const redlined = (term: string, text: Text) =>
    `- ${md(term)}${context.lang === 'zh' ? '：' : ': '}${redlineMarkdown(text)}`;
  const writer: Writer = { item, redlined, label };
  const blocks = [
    `# ${md(view.headline)}`,
    ...view.names.map(text => redlineMarkdown(text)),
    `## ${md(label.effect)}`,
    `**${md(view.whole.title)}** ${[view.whole.sentence, ...view.shown, ...view.whole.notes.map(([, text]) => text)].map(md).join(' ')}`,
    view.groups.map(({ title, text }) => `- **${md(title)}** ${md(text)}`).join('\n'),
    `> ${md(view.definition)}`,
    ...(view.population ? populationBlocks(view.population, label.population) : []),
    ...section(
      label.problems,
      [view.problems.map(problemItem).join('\n'), md(view.moreProblems)].filter(Boolean).join('\n\n'),
    ),
    `## ${md(label.clauses)}`,
    ...view.clauses.flatMap(clause => clauseBlocks(clause, writer)),
    md(view.untouched),
    ...section(label.conclusion, view.ownExamples.flatMap(exampleBlocks).join('\n\n')),
    ...section(label.terms, view.terms.map(({ id, entry }) => redlined(id, entry)).join('\n')),
    md(view.cost),
  ];
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}

interface Writer {
  readonly item: (one: Labelled) => string;
  readonly redlined: (term: string, text: Text) => string;
  readonly label: (typeof diffWording)['zh']['label'];
}

function clauseBlocks(
  { heading, id, facts, texts, proof, examples }: ClauseView,
  { item, redlined, label }: Writer,
): string[] {
  const proved: Labelled[] = proof ? [[label.proof, proof.result], ...proof.notes] : [];
  const lines = [
    ...facts.slice(0, 1).map(item),
    ...texts.map(([term, text]) => redlined(term, text)),
    ...proved.map(item),
    ...facts.slice(1).map(item),
  ];
  return [`### ${md(heading)} \`${id}\``, lines.join('\n'), ...examples.flatMap(exampleBlocks)];
}

function exampleBlocks({ heading, outcome, files, table, editions }: ExampleView): string[] {
  const conditions = editions.flatMap(({ edition, conditions: all }) => [
    `- ${md(edition)}`,
    ...all.map(({ verdict, text }) => `  - ${SYMBOLS[verdict]} ${md(text)}`),
  ]);
  return [
    `#### ${md(heading)}`,
    [md(outcome), ...files.map(file => `\`${file}\``)].join(' '),
    gfmTable(table.head, table.rows),
    conditions.join('\n'),
  ].filter(Boolean);
}

function populationBlocks(view: PopulationView, title: string): string[] {
  return [
    `## ${md(`${title} ${view.file}`)}`,
    view.sentences.map(md).join(' '),
    view.errors.map(text => `- ${md(text)}`).join('\n'),
    gfmTable(view.head, view.conclusions),
    gfmTable([], view.flips),
  ];
}

/** What stands behind the first column is set to the right. Without rows nothing. */
function gfmTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = rows[0] ?? [];
  if (columns.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, column) => (column === 0 ? '---' : '---:'));
  const titles = head.length > 0 ? head : columns.map(() => '');
  return [line(titles.map(md)), line(rule), ...rows.map(row => line(row.map(md)))].join('\n');
}

function problemItem({ word, text, help, place, code }: DiffView['problems'][number]): string {
  return `- **${md(word)}** ${md(text)} (${md(code)})\n  - ${md(place)}\n  - ${md(help)}`;
}

function section(title: string, content: string): string[] {
  return content === '' ? [] : [`## ${md(title)}`, content];
}
