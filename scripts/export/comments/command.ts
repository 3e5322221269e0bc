import { parseArgs } from 'node:util';
import { oneOf } from '../../../checker/cli/one-of.ts';
import { writeOutput } from '../../../checker/cli/write-output.ts';
import { commentTable } from '../../comments/comment-table.ts';
import { commentTargets } from '../../comments/comment-targets.ts';
import { type Consultation, chooseRound, readConsultation } from '../../comments/read-consultation.ts';
import { refuseContent } from '../../edition/refuse-content.ts';
import { printProblems } from '../../print-problems.ts';
import { cleanTexts } from '../clean-document.ts';
import { blankWord } from './blank-word.ts';
import { blankWorkbook } from './blank-workbook.ts';
import { commentsWord } from './comments-word.ts';
import { commentsWorkbook } from './comments-workbook.ts';

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
  const { root, blank } = values;
  const format = oneOf('--format', values.format, ['docx', 'xlsx']);
  refuseContent(root, values.out);
  const { consultation, problems } = await readConsultation(root, values.edition);
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
