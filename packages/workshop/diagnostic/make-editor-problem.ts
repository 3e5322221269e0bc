import { problemMaker } from '@zhunsheng/language';
import { editorCatalogue } from './catalogue.ts';

/** A problem of the editors' catalogue. */
export const makeEditorProblem = problemMaker(editorCatalogue);
