import { adequacyProblems } from './adequacy-problems.ts';
import { commentProblems } from './comment-problems.ts';
import { contentProblems } from './content-problems.ts';
import { crossReferenceProblems } from './cross-reference-problems.ts';
import { documentProblems } from './document-problems.ts';
import { editionProblems } from './edition-problems.ts';
import { formProblems } from './form-problems.ts';
import { proveProblems } from './prove-problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { sentenceProblems } from './sentence-problems.ts';
import { sheetProblems } from './sheet-problems.ts';
import { tableProblems } from './table-problems.ts';

/** Problems that only editors see: the checker that enterprises run does not carry their texts. */
export const editorCatalogue = {
  ...contentProblems,
  ...schemaProblems,
  ...sentenceProblems,
  ...sheetProblems,
  ...crossReferenceProblems,
  ...documentProblems,
  ...editionProblems,
  ...commentProblems,
  ...formProblems,
  ...tableProblems,
  ...adequacyProblems,
  ...proveProblems,
} as const;

export type EditorProblemCode = keyof typeof editorCatalogue;
