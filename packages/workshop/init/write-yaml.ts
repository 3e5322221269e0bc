import { Document, isMap, isScalar, isSeq, visit } from 'yaml';

/** YAML as people write it in the files of a standard: what holds only short values stands on one line. */
export function writeYaml(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, node, path) {
      const isOutermost = path.length === 1;
      if (!isOutermost && (isMap(node) || isSeq(node)) && isShort(node.toJSON())) node.flow = true;
    },
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string' && DATE.test(node.value))
        node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).replace(BRACKETS, '[$1]');
}

/** Other readers of YAML take it for a date. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Lists on one line have no blanks inside of their brackets. */
const BRACKETS = /\[ ([^[\]\n]*) \]/g;
const WIDTH = 100;

/** Whether data fit on a line and have no more than one level of lists of objects. */
function isShort(data: unknown): boolean {
  return JSON.stringify(data).length <= WIDTH;
}
