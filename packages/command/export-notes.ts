import { parseArgs } from 'node:util';
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

/**
 * `zhunsheng export notes`: the 编制说明 of an edition as a Word file. Exit status 0; 1 when the content has errors, and
 * nothing is written then.
 */
export async function exportNotes(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      edition: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const project = openProject(values.root);
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
