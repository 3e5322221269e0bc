import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import { HANZI, type StyleId } from './styles.ts';

interface Definition {
  readonly reference: string;
  readonly levels: readonly ILevelsOptions[];
}

/** Indents of a list item: its mark stands at `left - hanging`, its text at `left`. */
function marked(
  level: number,
  format: ILevelsOptions['format'],
  text: string,
  [left, hanging]: readonly [number, number],
  style?: StyleId,
): ILevelsOptions {
  return {
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left, hanging } }, ...(style && { style }) },
  };
}

/** A number flush left before a title, then a blank. `style` is the paragraph style whose paragraphs have it. */
function titled(
  level: number,
  text: string,
  style?: StyleId,
  format: ILevelsOptions['format'] = LevelFormat.DECIMAL,
): ILevelsOptions {
  return {
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: 0, firstLine: 0 } }, ...(style && { style }) },
  };
}

const { DECIMAL, LOWER_LETTER, UPPER_LETTER, NONE, BULLET } = LevelFormat;
const DEPTH = [1, 2, 3, 4, 5, 6] as const;

/** 1.1.1: the counters of the levels down to this one. */
const counters = (level: number) =>
  DEPTH.slice(0, level)
    .map(one => `%${one}`)
    .join('.');

/** Every numbering of a document; none of its numbers is typed. `annexes` are the letters of those that have tables. */
export function numberingOf(annexes: readonly string[]): Definition[] {
  const wide = 2 * HANZI;
  return [
    {
      reference: 'chapters',
      levels: DEPTH.map(level => titled(level - 1, counters(level), `Heading${level}` as StyleId)),
    },
    {
      reference: 'annexes',
      levels: [
        { ...titled(0, '附录%1', 'AnnexTitle', UPPER_LETTER), suffix: LevelSuffix.NOTHING },
        ...[2, 3, 4, 5].map(level =>
          titled(level - 1, counters(level), `AnnexHeading${level - 1}` as StyleId),
        ),
      ],
    },
    { reference: 'introduction', levels: [titled(0, '0.%1', 'IntroductionHeading')] },
    {
      reference: 'letters',
      levels: [
        marked(0, LOWER_LETTER, '%1)', [2 * wide, wide]),
        marked(1, DECIMAL, '%2)', [3 * wide, wide]),
        marked(2, DECIMAL, '%3)', [4 * wide, wide]),
      ],
    },
    {
      reference: 'dashes',
      levels: [marked(0, BULLET, '——', [2 * wide, wide]), marked(1, BULLET, '——', [3 * wide, wide])],
    },
    { reference: 'references', levels: [marked(0, DECIMAL, '[%1]', [2 * wide, wide])] },
    {
      reference: 'note',
      levels: [{ ...marked(0, NONE, '注：', [780, 360], 'Note'), suffix: LevelSuffix.NOTHING }],
    },
    {
      reference: 'notes',
      levels: [{ ...marked(0, DECIMAL, '注%1：', [870, 450]), suffix: LevelSuffix.NOTHING }],
    },
    {
      reference: 'example',
      levels: [{ ...marked(0, NONE, '示例：', [960, 540], 'Example'), suffix: LevelSuffix.NOTHING }],
    },
    {
      reference: 'examples',
      levels: [{ ...marked(0, DECIMAL, '示例%1：', [1050, 630]), suffix: LevelSuffix.NOTHING }],
    },
    { reference: 'tables', levels: [titled(0, '表%1')] },
    ...annexes.map(letter => ({ reference: `tables-${letter}`, levels: [titled(0, `表${letter}.%1`)] })),
  ];
}
