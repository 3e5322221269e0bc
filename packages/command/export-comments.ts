import { parseArgs } from 'node:util';
import { oneOf, writeOutput } from '@zhunsheng/checker/node';
import {
  blankWord,
  blankWorkbook,
  type Consultation,
  chooseRound,
  cleanTexts,
  commentsWord,
  commentsWorkbook,
  commentTable,
  commentTargets,
  openProject,
  printProblems,
  readConsultation,
  refuseContent,
} from '@zhunsheng/workshop';

/**
 * `zhunsheng export comments`: the table of a consultation, with `--blank` the form to fill in, as Word or Excel. Exit
 * status 0; 1 when the content has errors, and nothing is written then.
 */
export async function exportComments(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      edition: { type: 'string' },
      round: { type: 'string' },
      format: { type: 'string', default: 'docx' },
      blank: { type: 'boolean', default: false },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const { blank } = values;
  const format = oneOf('--format', values.format, ['docx', 'xlsx']);
  const project = openProject(values.root);
  refuseContent(project, values.out);
  const { consultation, problems } = await readConsultation(project, values.edition);
  printProblems(problems);
  if (!consultation) return 1;
  const bytes = blank
    ? await blankForm(consultation, format)
    : await filledTable(consultation, values.round, format);
  const kind = blank ? 'comment-form' : 'comments';
  const out = values.out ?? `${consultation.document.standard}-${consultation.edition}-${kind}.${format}`;
  await writeOutput(out, bytes, values.force);
  process.stdout.write(`已写出 ${out} / written\n`);
  return 0;
}

function blankForm({ document }: Consultation, format: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const name = document.cover.names.zh;
  return format === 'docx' ? blankWord(name) : blankWorkbook(name, commentTargets(document));
}

async function filledTable(
  consultation: Consultation,
  asked: string | undefined,
  format: 'docx' | 'xlsx',
): Promise<Uint8Array> {
  const { document } = consultation;
  const round = chooseRound(consultation, asked);
  const { value: table, problems } = cleanTexts(commentTable(round, commentTargets(document)), round.id);
  printProblems(problems);
  const name = document.cover.names.zh;
  return format === 'docx' ? commentsWord(name, table) : commentsWorkbook(name, table);
}
