import { AlignmentType, BorderStyle, type IParagraphStyleOptions, LineRuleType } from 'docx';

/** A Chinese character of the body text is 10.5 pt wide: 210 twips. */
export const HANZI = 210;
/** Width of the text: 165 mm in twips. */
export const TEXT_WIDTH = 9354;
/** The line pitch of the page's grid, in twips. */
export const LINE = 312;

const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEI = { ascii: '黑体', hAnsi: '黑体', eastAsia: '黑体', cs: 'Times New Roman' };
const { CENTER, RIGHT, LEFT, BOTH, DISTRIBUTE } = AlignmentType;

type Options = NonNullable<IParagraphStyleOptions['paragraph']>;
type Look = NonNullable<IParagraphStyleOptions['run']>;

interface Style {
  readonly name: string;
  readonly paragraph: Options;
  readonly run: Look;
  /** The numbering its paragraphs are in. */
  readonly list?: { readonly reference: string; readonly level: number };
  readonly next?: string;
}

const song = (size: number, extra: Look = {}): Look => ({ font: SONG, size, ...extra });
const hei = (size: number, extra: Look = {}): Look => ({ font: HEI, size, ...extra });
const around = (before: number, after = before) => ({ before, after });
const exactly = (line: number) => ({ line, lineRule: LineRuleType.AT_LEAST });
const keep = { keepNext: true, keepLines: true };
const GREY = '595959';

/** A heading of chapters and clauses, by depth from 1. */
function heading(level: number): Style {
  const space = level === 1 ? LINE : LINE / 2;
  return {
    name: `heading ${level}`,
    paragraph: { alignment: BOTH, spacing: around(space), outlineLevel: level - 1, ...keep },
    run: hei(21, { color: '000000' }),
    list: { reference: 'chapters', level: level - 1 },
    next: 'Body',
  };
}

function annexHeading(level: number): Style {
  return {
    name: `附录${['一', '二', '三', '四'][level - 1]}级条标题`,
    paragraph: { alignment: BOTH, spacing: around(LINE / 2), outlineLevel: level, ...keep },
    run: hei(21),
    list: { reference: 'annexes', level },
    next: 'Body',
  };
}

const frontTitle: Options = {
  alignment: CENTER,
  spacing: around(480, 360),
  ...keep,
};
const small = { alignment: BOTH, spacing: around(0) } as const;

/** What text without a style of its own looks like. */
export const DEFAULT_RUN = {
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' },
  size: 21,
  language: { value: 'en-US', eastAsia: 'zh-CN' },
};

/** The paragraph styles of a standard by GB/T 1.1—2020, annex F; sizes in half points, lengths in twips. */
export const STYLES = {
  CoverClass: { name: '封面分类号', paragraph: { alignment: LEFT }, run: hei(21) },
  CoverMark: { name: '封面标志', paragraph: { alignment: RIGHT }, run: song(96, { bold: true }) },
  CoverKind: {
    name: '封面标准称谓',
    paragraph: { alignment: DISTRIBUTE, spacing: around(480, 240), indent: { left: 1000, right: 1000 } },
    run: hei(52),
  },
  CoverNumber: {
    name: '封面文件编号',
    paragraph: { alignment: RIGHT, spacing: around(120, 0) },
    run: hei(28),
  },
  CoverReplaces: {
    name: '封面代替编号',
    paragraph: {
      alignment: RIGHT,
      spacing: around(60, 120),
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 6, color: '000000' } },
    },
    run: song(21),
  },
  CoverName: {
    name: '封面文件名称',
    paragraph: { alignment: CENTER, spacing: { before: 1700, after: 240, ...exactly(680) } },
    run: hei(52),
  },
  CoverNameEnglish: {
    name: '封面英文名称',
    paragraph: {
      alignment: CENTER,
      spacing: { before: 120, after: 240, ...exactly(360) },
      indent: { left: 600, right: 600 },
    },
    run: song(28),
  },
  CoverStage: { name: '封面文稿版次', paragraph: { alignment: CENTER, spacing: around(240) }, run: song(24) },
  CoverStatus: {
    name: '封面文本说明',
    paragraph: { alignment: CENTER, spacing: around(120), indent: { left: 150, right: 150 } },
    run: song(21, { color: GREY }),
  },
  CoverPatent: {
    name: '封面专利征集',
    paragraph: { alignment: CENTER, spacing: around(600, 0), indent: { left: 600, right: 600 } },
    run: hei(21),
  },
  CoverDates: {
    name: '封面日期',
    paragraph: {
      alignment: LEFT,
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 6, color: '000000' } },
    },
    run: hei(28),
  },
  CoverIssuer: {
    name: '封面发布机构',
    paragraph: { alignment: CENTER, spacing: around(240, 0) },
    run: hei(36),
  },
  ContentsTitle: { name: '目次标题', paragraph: frontTitle, run: hei(32, { characterSpacing: 160 }) },
  FrontTitle: {
    name: '前言、引言标题',
    paragraph: { ...frontTitle, outlineLevel: 0 },
    run: hei(32, { characterSpacing: 160 }),
    next: 'Body',
  },
  BodyName: {
    name: '正文标准名称',
    paragraph: { alignment: CENTER, spacing: around(560, 640) },
    run: hei(32),
  },
  BackTitle: {
    name: '参考文献标题',
    paragraph: { alignment: CENTER, spacing: around(480, LINE), outlineLevel: 0, ...keep },
    run: hei(21),
    next: 'ReferenceItem',
  },
  Heading1: heading(1),
  Heading2: heading(2),
  Heading3: heading(3),
  Heading4: heading(4),
  Heading5: heading(5),
  Heading6: heading(6),
  IntroductionHeading: {
    name: '引言一级条标题',
    paragraph: { alignment: BOTH, spacing: around(LINE / 2), ...keep },
    run: hei(21),
    list: { reference: 'introduction', level: 0 },
    next: 'Body',
  },
  PlainHeading: {
    name: '无编号标题',
    paragraph: { spacing: around(LINE / 2), ...keep },
    run: hei(21),
    next: 'Body',
  },
  AnnexTitle: {
    name: '附录标题',
    paragraph: { alignment: CENTER, spacing: around(480, LINE), outlineLevel: 0, ...keep },
    run: hei(21),
    list: { reference: 'annexes', level: 0 },
    next: 'Body',
  },
  AnnexHeading1: annexHeading(1),
  AnnexHeading2: annexHeading(2),
  AnnexHeading3: annexHeading(3),
  AnnexHeading4: annexHeading(4),
  TermNumber: {
    name: '术语条编号',
    paragraph: { spacing: around(LINE / 2, 0), ...keep },
    run: hei(21),
    next: 'TermName',
  },
  TermName: {
    name: '术语',
    paragraph: { indent: { firstLineChars: 200, firstLine: 420 }, ...keep },
    run: hei(21),
    next: 'Body',
  },
  Body: {
    name: '段',
    paragraph: { alignment: BOTH, indent: { firstLineChars: 200, firstLine: 2 * HANZI } },
    run: song(21),
  },
  Notice: {
    name: '文本声明',
    paragraph: {
      alignment: BOTH,
      spacing: around(120, 240),
      indent: { left: 120, right: 120 },
      border: {
        top: { style: BorderStyle.SINGLE, size: 6, space: 6, color: '7F7F7F' },
        bottom: { style: BorderStyle.SINGLE, size: 6, space: 6, color: '7F7F7F' },
        left: { style: BorderStyle.SINGLE, size: 6, space: 6, color: '7F7F7F' },
        right: { style: BorderStyle.SINGLE, size: 6, space: 6, color: '7F7F7F' },
      },
    },
    run: song(21),
  },
  LetterItem: { name: '字母编号列项', paragraph: { alignment: BOTH }, run: song(21) },
  NumberItem: { name: '数字编号列项', paragraph: { alignment: BOTH }, run: song(21) },
  DashItem: { name: '破折号列项', paragraph: { alignment: BOTH }, run: song(21) },
  PlainItem: {
    name: '无标记列项',
    paragraph: { alignment: BOTH, indent: { firstLine: 2 * HANZI } },
    run: song(21),
  },
  ItemBody: {
    name: '列项后续段',
    paragraph: { alignment: BOTH, indent: { left: 4 * HANZI } },
    run: song(21),
  },
  ReferenceItem: { name: '参考文献条目', paragraph: { alignment: BOTH }, run: song(21) },
  Note: { name: '注', paragraph: small, run: song(18), list: { reference: 'note', level: 0 } },
  NumberedNote: { name: '注×', paragraph: small, run: song(18) },
  Example: { name: '示例', paragraph: small, run: song(18), list: { reference: 'example', level: 0 } },
  NumberedExample: { name: '示例×', paragraph: small, run: song(18) },
  TableCaption: {
    name: '表标题',
    paragraph: { alignment: CENTER, spacing: around(LINE / 2), ...keep },
    run: hei(21),
  },
  TableHead: { name: '表头', paragraph: { alignment: CENTER, keepNext: true }, run: song(18) },
  TableCell: { name: '表中文字', paragraph: { alignment: LEFT }, run: song(18) },
  Provenance: {
    name: '编辑注：来源',
    paragraph: { alignment: RIGHT, spacing: around(0, 60) },
    run: song(17, { color: GREY }),
  },
  Interpretation: {
    name: '编辑注：解释',
    paragraph: {
      alignment: BOTH,
      spacing: { before: 40, after: 40, line: 270, lineRule: LineRuleType.AT_LEAST },
      indent: { left: 2 * HANZI },
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 6, color: 'A6A6A6' } },
    },
    run: song(17, { color: '404040' }),
  },
  EndLine: {
    name: '终结线',
    paragraph: {
      spacing: around(300, 0),
      indent: { left: 3500, right: 3500 },
      border: { top: { style: BorderStyle.SINGLE, size: 16, space: 1, color: '000000' } },
    },
    run: song(10),
  },
  TOC1: { name: 'toc 1', paragraph: {}, run: song(21) },
  TOC2: {
    name: 'toc 2',
    paragraph: { indent: { left: HANZI } },
    run: song(21),
  },
  HeaderOdd: { name: '页眉奇数页', paragraph: { alignment: RIGHT }, run: hei(21) },
  HeaderEven: { name: '页眉偶数页', paragraph: { alignment: LEFT }, run: hei(21) },
  FooterOdd: { name: '页脚奇数页', paragraph: { alignment: RIGHT }, run: song(18) },
  FooterEven: { name: '页脚偶数页', paragraph: { alignment: LEFT }, run: song(18) },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleId = keyof typeof STYLES;

/** The styles as the library takes them. */
export function paragraphStyles(): IParagraphStyleOptions[] {
  return Object.entries<Style>(STYLES).map(([id, { name, paragraph, run, list, next }]) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...(next && { next }),
    paragraph: list ? { ...paragraph, numbering: list } : paragraph,
    run,
  }));
}
