import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { numberingOf } from '../docx/numbering.ts';
import { sealPackage } from '../docx/seal-package.ts';
import { DEFAULT_RUN, paragraphStyles } from '../docx/styles.ts';

export interface WordFile {
  readonly title: string;
  readonly landscape?: boolean;
  readonly children: readonly FileChild[];
}

/** A4 with 20 mm around. */
const MARGIN = mm(20);
const LONG = mm(297);
const SHORT = mm(210);

/** The width between the margins, in twips. */
export function textWidth(landscape: boolean): number {
  return (landscape ? LONG : SHORT) - 2 * MARGIN;
}

/** A Word file in the styles of the standard, its pages counted at the foot. Equal content gives equal bytes. */
export async function wordFile({ title, landscape = false, children }: WordFile): Promise<Uint8Array> {
  const { PORTRAIT, LANDSCAPE } = PageOrientation;
  const file = new Document({
    title,
    creator: '准绳 Zhunsheng',
    lastModifiedBy: '',
    styles: { default: { document: { run: DEFAULT_RUN } }, paragraphStyles: paragraphStyles() },
    numbering: { config: numberingOf([]) },
    sections: [
      {
        properties: {
          page: {
            // The library swaps width and height of a landscape page itself.
            size: { width: SHORT, height: LONG, orientation: landscape ? LANDSCAPE : PORTRAIT },
            margin: {
              top: MARGIN,
              bottom: MARGIN,
              left: MARGIN,
              right: MARGIN,
              header: mm(12),
              footer: mm(12),
            },
          },
        },
        footers: { default: pageCount() },
        children,
      },
    ],
  });
  return sealPackage(await Packer.toBuffer(file), undefined);
}

function pageCount(): Footer {
  const children = ['共 ', PageNumber.TOTAL_PAGES, ' 页　第 ', PageNumber.CURRENT, ' 页'];
  const run = new TextRun({ children, size: 18 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}

/** A paragraph of one of the styles; line breaks are kept. `after` is the space below it, in twips. */
export function wordParagraph(style: string, text: string, after?: number): Paragraph {
  const [first = '', ...rest] = text.split('\n');
  return new Paragraph({
    style,
    ...(after !== undefined && { spacing: { after } }),
    children: [new TextRun(first), ...rest.map(line => new TextRun({ text: line, break: 1 }))],
  });
}
