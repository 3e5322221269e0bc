import { writeOutput } from '@zhunsheng/checker/node';
import {
  assembleNotes,
  cleanTexts,
  notesWord,
  openProject,
  printProblems,
  readConsultation,
  refuseContent,
} from '@zhunsheng/workshop';
import { type Call, defineCommand, OPTIONS, STATUSES } from './define-command.ts';

const options = { edition: OPTIONS.edition, out: OPTIONS.out, force: OPTIONS.force } as const;

/**
 * `zhunsheng export notes`: the 编制说明 of an edition as a Word file. Exit status 0; 1 when the content has errors, and
 * nothing is written then.
 */
export const exportNotes = defineCommand({
  name: 'export notes',
  summary: {
    zh: '编制说明的 Word 文件，缺的内容标为“【待编写：……】”',
    en: 'the drafting notes as a Word file; what the data do not have is marked as to be written',
  },
  options,
  exit: STATUSES.done,
  run: writeNotes,
});

async function writeNotes({ values, root }: Call<typeof options>): Promise<number> {
  const project = openProject(root);
  refuseContent(project, values.out);
  const { consultation, problems } = await readConsultation(project, values.edition);
  printProblems(problems);
  if (!consultation) return 1;
  const notes = cleanTexts(assembleNotes(consultation), consultation.edition);
  printProblems(notes.problems);
  const out = values.out ?? `${consultation.document.standard}-${consultation.edition}-notes.docx`;
  await writeOutput(out, await notesWord(notes.value), values.force);
  process.stdout.write(`已写出 ${out} / written\n`);
  return 0;
}
