import { problemMaker } from '../../checker/diagnostic/problem-maker.ts';
import { editorCatalogue } from './catalogue.ts';

/** A problem of the editors' catalogue. */
export const makeEditorProblem = problemMaker(editorCatalogue);
