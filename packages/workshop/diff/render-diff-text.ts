import {
  ansiPainter,
  hanging,
  padText,
  paragraph,
  type Style,
  SYMBOLS,
  type Terminal,
  wording,
} from '@zhunsheng/checker/report';
import { displayWidth } from '@zhunsheng/language';
import type { Diff } from '@zhunsheng/language/types/diff';
import {
  type ClauseView,
  type DiffContext,
  type DiffView,
  describeDiff,
  type ProofView,
} from './describe-diff.ts';
import type { ExampleView } from './describe-example.ts';
import type { PopulationView } from './describe-population.ts';
import { diffWording } from './diff-wording.ts';
import { redlineLines } from './redline-lines.ts';

interface Screen extends Terminal {
  readonly colour: boolean;
  readonly label: (typeof diffWording)['zh']['label'];
}

type Kind = DiffView['groups'][number]['class'];
/** A result is never told by colour alone. */
const SIGNS: Readonly<Record<Kind, readonly [sign: string, style: Style]>> = {
  equivalent: ['=', 'met'],
  stricter: ['▲', 'not_met'],
  looser: ['▼', 'undetermined'],
  incomparable: ['◆', 'invalid'],
  unknown: ['?', 'invalid'],
  added: ['+', 'not_met'],
  removed: ['-', 'undetermined'],
};

/** The diff for a terminal: on the first screen what changes for enterprises, then clause by clause. */
export function renderDiffText(
  diff: Diff,
  context: DiffContext,
  { colour, width }: { readonly colour: boolean; readonly width: number },
): string {
  const view = describeDiff(diff, context);
  const { label } = diffWording[context.lang];
  const screen: Screen = { width, paint: ansiPainter(colour), words: wording[context.lang], colour, label };
  const lines = [
    ...layOutHead(view, screen),
    ...section(label.effect, layOutEffect(view, screen), screen),
    ...(view.population ? layOutPopulation(view.population, screen) : []),
    ...section(label.problems, layOutProblems(view, screen), screen),
    ...view.clauses.flatMap(clause => layOutClause(clause, screen)),
    ...section(
      label.conclusion,
      view.ownExamples.flatMap(one => layOutExample(one, screen)),
      screen,
    ),
    ...section(
      label.terms,
      view.terms.flatMap(({ entry }) => redlineLines(entry, '·', screen)),
      screen,
    ),
    ...(view.untouched ? [...paragraph(view.untouched, 0, screen), ''] : []),
    ...paragraph(view.cost, 0, screen).map(line => screen.paint(line, 'dim')),
  ];
  return `${lines.join('\n')}\n`;
}

function layOutHead({ headline, names }: DiffView, screen: Screen): readonly string[] {
  return [screen.paint(headline, 'bold'), ...names.flatMap(text => redlineLines(text, '', screen)), ''];
}

function layOutEffect({ whole, groups, shown, definition }: DiffView, screen: Screen): readonly string[] {
  const [sign, style] = SIGNS[whole.class];
  const titles = Math.max(...groups.map(({ title }) => displayWidth(title)));
  return [
    `  ${screen.paint(` ${sign} ${whole.title} `, style, 'bold', 'badge')}`,
    ...paragraph(whole.sentence, 4, screen),
    ...shown.flatMap(line => paragraph(line, 4, screen)),
    ...whole.notes.flatMap(([, text]) => paragraph(text, 4, screen)),
    '',
    ...groups.flatMap(({ class: one, title, text }) => {
      const [mark, tone] = SIGNS[one];
      return hanging(screen.paint(padText(`${mark} ${title}`, titles + 2), tone), text, 4, screen);
    }),
    '',
    ...paragraph(definition, 4, screen).map(line => screen.paint(line, 'dim')),
  ];
}

function layOutPopulation(view: PopulationView, screen: Screen): readonly string[] {
  return section(
    `${screen.label.population} ${view.file}`,
    [
      ...view.sentences.flatMap(text => paragraph(text, 2, screen)),
      ...view.errors.flatMap(text => hanging(screen.paint('!', 'invalid'), text, 4, screen)),
      '',
      ...table(view.conclusions, screen, 'right', view.head),
      ...(view.flips.length > 0 ? ['', ...table(view.flips, screen, 'left')] : []),
    ],
    screen,
  );
}

function layOutProblems({ problems, moreProblems }: DiffView, screen: Screen): readonly string[] {
  const lines = problems.flatMap(({ severity, word, text, help, place, code }) => [
    ...hanging(
      screen.paint(word, severity === 'error' ? 'not_met' : 'undetermined', 'bold'),
      `${text} [${code}]`,
      2,
      screen,
    ),
    ...(place ? paragraph(place, 7, screen).map(line => screen.paint(line, 'dim')) : []),
    ...paragraph(help, 7, screen),
  ]);
  return moreProblems ? [...lines, ...paragraph(moreProblems, 2, screen)] : lines;
}

function layOutClause(
  { heading, id, facts, texts, proof, examples }: ClauseView,
  screen: Screen,
): readonly string[] {
  const { paint } = screen;
  return section(
    `${heading} ${heading.endsWith(id) ? '' : id}`.trim(),
    [
      ...facts.slice(0, 1).flatMap(([label, text]) => labelled(label, text, screen)),
      ...texts.flatMap(([label, text]) => redlineLines(text, paint(label, 'dim'), screen)),
      ...(proof ? layOutProof(proof, screen) : []),
      ...facts.slice(1).flatMap(([label, text]) => labelled(label, text, screen)),
      ...examples.flatMap(example => ['', ...layOutExample(example, screen)]),
    ],
    screen,
  );
}

function layOutProof({ class: one, title, result, notes }: ProofView, screen: Screen): readonly string[] {
  const [sign, style] = SIGNS[one];
  const [first = '', ...rest] = labelled(screen.label.proof, `${sign} ${result}`, screen);
  const painted = first.replace(`${sign} ${title}`, screen.paint(`${sign} ${title}`, style, 'bold'));
  return [painted, ...rest, ...notes.flatMap(([label, text]) => labelled(label, text, screen))];
}

function layOutExample(example: ExampleView, screen: Screen): readonly string[] {
  const { paint } = screen;
  return [
    `  ${paint(example.heading, 'bold')}`,
    ...paragraph(example.outcome, 4, screen),
    ...example.files.flatMap(file => hanging(paint(screen.label.file, 'dim'), file, 4, screen)),
    ...table(example.table.rows, screen, 'right', example.table.head),
    ...example.editions.flatMap(({ edition, conditions }) => [
      `    ${edition}`,
      ...conditions.flatMap(({ verdict, text }) =>
        hanging(paint(SYMBOLS[verdict], verdict), text, 6, screen),
      ),
    ]),
  ];
}

function labelled(label: string, text: string, screen: Screen): readonly string[] {
  return hanging(screen.paint(label, 'dim'), text, 2, screen);
}

/** Columns side by side; `right`: those after the first are numbers. */
function table(
  rows: readonly (readonly string[])[],
  { paint }: Screen,
  align: 'left' | 'right',
  head: readonly string[] = [],
): readonly string[] {
  const all = head.length > 0 ? [head, ...rows] : rows;
  const widths = (all[0] ?? []).map((_, column) =>
    Math.max(...all.map(row => displayWidth(row[column] ?? ''))),
  );
  return all.map(row => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      if (align === 'left' || column === 0) return padText(cell, width);
      return ' '.repeat(width - displayWidth(cell)) + cell;
    });
    const line = `    ${cells.join('   ').trimEnd()}`;
    return row === head ? paint(line, 'dim') : line;
  });
}

function section(title: string, lines: readonly string[], { paint, width }: Screen): readonly string[] {
  if (lines.length === 0) return [];
  const rule = '-'.repeat(Math.max(2, width - displayWidth(title) - 1));
  return [`${paint(title, 'bold')} ${paint(rule, 'dim')}`, ...lines, ''];
}
