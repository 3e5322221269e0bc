import { beforeAll, describe, expect, it } from 'vitest';
import { alignText } from '../../packages/workshop/lint/document-text.ts';
import { type LintContext, readLintContext } from '../../packages/workshop/lint/lint-context.ts';
import { runLints } from '../../packages/workshop/lint/run-lints.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { applyEdits } from '../../packages/workshop/sentence/clause-source.ts';
import { contentOf, ROOT } from '../edition.ts';
import { smallStandard } from './small-standard.ts';

describe('texts know where they stand in their file', () => {
  const aligned = (source: string, value: string, start: number) =>
    alignText(value, source, start)
      .map(offset => source.charAt(offset))
      .join('');

  it('a plain, a quoted and a folded scalar', () => {
    expect(aligned('a: 企业应', '企业应', 3)).toBe('企业应');
    expect(aligned(`a: "企业\\"应\\""`, '企业"应"', 3)).toBe('企业"应"');
    expect(aligned(`a: '企业''应'`, "企业'应", 3)).toBe("企业'应");
    expect(alignText('企业 应', 'a: 企业\n   应', 3).at(-1)).toBe(9);
  });

  it('a block scalar begins on the line after its mark', () => {
    expect(alignText('企业\n应\n', 'a: |\n  企业\n  应\n', 3).slice(0, 5)).toEqual([7, 8, 9, 12, 13]);
  });

  it('a sentence with directive marks', () => {
    const { context } = smallStandard('sentence', '企业应:cond[必须取得]{#held}资质。');
    const [problem] = runLints(context).problems;
    expect(problem?.location).toMatchObject({ file: 'income.yaml', line: 8, column: 16, endColumn: 18 });
  });
});

describe('fixes', () => {
  it('are edits of the file, and what they mend is no longer reported', () => {
    const { context } = smallStandard('sentence', '企业必须取得资质，禁止转让。');
    const { edits, problems } = runLints(context, { fix: true });
    expect(problems.map(({ message }) => message.zh)).toEqual(['要求用了“禁止”']);
    expect(applyEdits(context.sources.get('income.yaml') ?? '', edits)).toContain(
      'text: 企业应取得资质，禁止转让。',
    );
  });

  it('are not made where a suppression lets the text stand', () => {
    const { context } = smallStandard(
      'introduction',
      '{/* lint-disable-next-line REF-06: 引文 */}\n规模参见附件。',
    );
    expect(runLints(context, { fix: true }).edits).toEqual([]);
  });
});

describe.each(['2024', 'draft'])('edition %s', edition => {
  let context: LintContext;
  beforeAll(async () => {
    const { content } = await contentOf(edition);
    const read = await readLintContext(openProject(ROOT), edition, content);
    expect(read.problems).toEqual([]);
    context = read.context as LintContext;
  });

  it('is clean, or suppressed with the reason', () => {
    const { problems, suppressed } = runLints(context);
    expect(
      problems.map(
        ({ code, location, message }) =>
          `${location.file}:${location.line}:${location.column} ${code} ${message.zh}`,
      ),
    ).toEqual([]);
    expect(suppressed.map(({ codes }) => codes.join()).sort()).toEqual(
      edition === '2024' ? ['MOD-04', 'NAM-01', 'QTY-03', 'REF-03'] : ['REF-03'],
    );
  });

  it('every character of every text is the one at its place, labels of references apart', () => {
    const wrong = context.texts.flatMap(({ file, text, offsets }) =>
      [...text]
        .filter((character, index) => {
          const stands = context.sources.get(file)?.charAt(offsets[index] ?? -1);
          return stands !== character && stands !== '[';
        })
        .map(character => `${file} ${text.slice(0, 20)} ${character}`),
    );
    expect(wrong).toEqual([]);
  });
});
