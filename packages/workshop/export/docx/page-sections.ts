import {
  Footer,
  Header,
  type ISectionOptions,
  convertMillimetersToTwip as mm,
  NumberFormat,
  PageNumber,
  Paragraph,
  SectionType,
  type Table,
  type TableOfContents,
  TextRun,
} from 'docx';

type Children = readonly (Paragraph | Table | TableOfContents)[];

/** A4 with the margins of GB/T 1.1—2020: binding edge 25 mm, outer edge 20 mm. */
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(34), bottom: mm(20), left: mm(25), right: mm(20), header: mm(25), footer: mm(15) },
};
const GRID = { type: 'lines', linePitch: 312 } as const;

/** The cover has neither header nor page number; 目次 to 引言 count in Roman numerals, the rest in Arabic ones. */
export function pageSections(
  {
    cover,
    foot,
    front,
    body,
  }: Readonly<Record<'cover' | 'front' | 'body', Children>> & {
    readonly foot: readonly (Paragraph | Table)[];
  },
  number: string,
): ISectionOptions[] {
  return [
    {
      properties: { page: { ...PAGE, margin: { ...PAGE.margin, top: mm(20) } }, grid: GRID },
      // Dates and issuer stand at the foot of the cover, however long the names are.
      footers: { default: new Footer({ children: foot }) },
      children: cover,
    },
    section(front, number, NumberFormat.UPPER_ROMAN, SectionType.NEXT_PAGE),
    section(body, number, NumberFormat.DECIMAL, SectionType.ODD_PAGE),
  ];
}

function section(
  children: Children,
  number: string,
  formatType: (typeof NumberFormat)[keyof typeof NumberFormat],
  type: (typeof SectionType)[keyof typeof SectionType],
): ISectionOptions {
  const header = (style: string) =>
    new Header({ children: [new Paragraph({ style, children: [new TextRun(number)] })] });
  const footer = (style: string) =>
    new Footer({
      children: [new Paragraph({ style, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
    });
  return {
    properties: { type, page: { ...PAGE, pageNumbers: { start: 1, formatType } }, grid: GRID },
    headers: { default: header('HeaderOdd'), even: header('HeaderEven') },
    footers: { default: footer('FooterOdd'), even: footer('FooterEven') },
    children,
  };
}
