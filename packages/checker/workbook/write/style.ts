import type { Borders, Fill, Font, Worksheet } from '@protobi/exceljs';

const FONT_NAME = '微软雅黑';
const INK = 'FF1F2A37';
const MUTED = 'FF5B6675';
const BRAND = 'FF1F4E79';
const RULE = 'FFC9D3DF';

export const COLOR = {
  brand: BRAND,
  example: 'FF8A8F98',
  data: 'FF2E7D5B',
  missing: 'FFFFD08A',
} as const;

export const FONT = {
  title: { name: FONT_NAME, size: 16, bold: true, color: { argb: BRAND } },
  heading: { name: FONT_NAME, size: 10.5, bold: true, color: { argb: 'FFFFFFFF' } },
  group: { name: FONT_NAME, size: 11, bold: true, color: { argb: BRAND } },
  label: { name: FONT_NAME, size: 10.5, color: { argb: INK } },
  required: { name: FONT_NAME, size: 10.5, bold: true, color: { argb: INK } },
  star: { name: FONT_NAME, size: 10.5, bold: true, color: { argb: 'FFC0392B' } },
  value: { name: FONT_NAME, size: 10.5, color: { argb: 'FF0B3D91' } },
  note: { name: FONT_NAME, size: 9, color: { argb: MUTED } },
  link: { name: FONT_NAME, size: 10.5, underline: true, color: { argb: BRAND } },
  warning: { name: FONT_NAME, size: 10, bold: true, color: { argb: 'FF9A5B00' } },
} as const satisfies Record<string, Partial<Font>>;

export const FILL = {
  heading: solid(BRAND),
  group: solid('FFDCE8F4'),
  question: solid('FFF3F6FA'),
  value: solid('FFFFFBEA'),
  example: solid('FFF1F1F1'),
} as const;

export const BORDER: Partial<Borders> = {
  top: { style: 'thin', color: { argb: RULE } },
  left: { style: 'thin', color: { argb: RULE } },
  bottom: { style: 'thin', color: { argb: RULE } },
  right: { style: 'thin', color: { argb: RULE } },
};

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** A4, as wide as the page; `titleRows` are repeated on each page. */
export function setUpPage(sheet: Worksheet, orientation: 'portrait' | 'landscape', titleRows?: string): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(titleRows && { printTitlesRow: titleRows }),
  });
  sheet.headerFooter.oddFooter = '&L&9&A&R&9第 &P 页，共 &N 页';
}

/** The height in points that `text` needs in a column `width` characters wide: spreadsheets do not all adapt rows by themselves. */
export function heightFor(text: string, width: number, lineHeight = 16): number {
  const lines = text
    .split('\n')
    .map(line => Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width - 2))));
  return lines.reduce((sum, count) => sum + count, 0) * lineHeight;
}

/** Chinese characters are two wide. */
export function displayWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) as number) > 0x2e7f ? 2 : 1.1), 0);
}
