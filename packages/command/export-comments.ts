import { writeOutput } from '@zhunsheng/checker/node';
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
import { type Call, defineCommand, OPTIONS, STATUSES } from './define-command.ts';

/** Which consultation is meant, of those on an edition. */
export const ROUND_OPTION = {
  type: 'string',
  value: 'R',
  help: { zh: '哪一次征求意见；只有一次时可省略', en: 'which consultation, if there are several' },
} as const;

const FORMATS = ['docx', 'xlsx'] as const;

const options = {
  edition: OPTIONS.edition,
  round: ROUND_OPTION,
  format: { type: 'string', values: FORMATS, default: 'docx', help: { zh: '格式', en: 'format' } },
  blank: { type: 'boolean', help: { zh: '发给各单位填写的空白表', en: 'the blank form to be filled in' } },
  out: OPTIONS.out,
  force: OPTIONS.force,
} as const;

/**
 * `zhunsheng export comments`: the table of a consultation, with `--blank` the form to fill in, as Word or Excel. Exit
 * status 0; 1 when the content has errors, and nothing is written then.
 */
export const exportComments = defineCommand({
  name: 'export comments',
  summary: {
    zh: '征求意见汇总处理表，Word 或 Excel；--blank 为空白表',
    en: 'the table of a consultation as Word or Excel; --blank the form to be filled in',
  },
  options,
  examples: ['zhunsheng export comments --edition draft --blank --format xlsx'],
  exit: STATUSES.done,
  run: writeComments,
});

async function writeComments({ values, root }: Call<typeof options>): Promise<number> {
  const { blank, format } = values;
  const project = openProject(root);
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

function blankForm({ document }: Consultation, format: (typeof FORMATS)[number]): Promise<Uint8Array> {
  const name = document.cover.names.zh;
  return format === 'docx' ? blankWord(name) : blankWorkbook(name, commentTargets(document));
}

async function filledTable(
  consultation: Consultation,
  asked: string | undefined,
  format: (typeof FORMATS)[number],
): Promise<Uint8Array> {
  const { document } = consultation;
  const round = chooseRound(consultation, asked);
  const { value: table, problems } = cleanTexts(commentTable(round, commentTargets(document)), round.id);
  printProblems(problems);
  const name = document.cover.names.zh;
  return format === 'docx' ? commentsWord(name, table) : commentsWorkbook(name, table);
}
