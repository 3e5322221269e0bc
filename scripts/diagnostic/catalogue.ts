import { sentenceProblems } from './sentence-problems.ts';

/** Problems that only editors see: the checker that enterprises run does not carry their texts. */
export const editorCatalogue = {
  ...sentenceProblems,
} as const;

export type EditorProblemCode = keyof typeof editorCatalogue;
