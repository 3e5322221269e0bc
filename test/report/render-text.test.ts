import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../packages/checker/report/render-text.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { enContext, zhContext } from './fixtures/sample-context.ts';
import { hostile, invalid, mixed, recognised, report } from './fixtures/sample-reports.ts';

const samples = { mixed, recognised, invalid, hostile };
const lines = (sample: Report, width = 88) => renderText([sample], zhContext, { width }).split('\n');

describe.each(Object.entries(samples))('the report %s', (_, sample) => {
  it.each([60, 80, 100])('has no line wider than %d columns in either language', width => {
    for (const context of [zhContext, enContext]) {
      const widest = Math.max(
        ...renderText([sample], context, { width })
          .split('\n')
          .map(line => stringWidth(line)),
      );
      expect(widest).toBeLessThanOrEqual(width);
    }
  });

  it('holds no control character and no bidi override without colour', () => {
    expect(renderText([sample], zhContext)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  it('differs with colour in escape sequences only', () => {
    const coloured = renderText([sample], zhContext, { colour: true });
    expect(coloured).toContain('\u001B[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(renderText([sample], zhContext));
  });
});

it('the head says who was judged, by what and when', () => {
  expect(lines(mixed).slice(0, 8)).toEqual([
    '《辽宁省人工智能企业认定标准与评估规范》（2024 版）判定报告',
    '盛京示例智能科技有限公司',
    '',
    '  统一社会信用代码  91210199000000019L',
    '  申报基准日        2024-06-30',
    '  企业规模          小型（按划分办法判定）',
    '  数据文件          examples/shengjing.yaml',
    '  判定口径          须经评估：自报的“是”有评估结论才计入',
  ]);
});

it('a clause that is met takes one line, one that is not says what is lacking', () => {
  const all = lines(mixed);
  const at = all.findIndex(line => line.includes('5.2.3'));
  expect(all.slice(at - 1, at + 7).map(line => line.replace(/ {2,}/g, '  '))).toEqual([
    '  ✓ 5.2.2  自主知识产权成果  证明材料',
    '  ✗ 5.2.3  研究开发费用占比  不满足，数据计算',
    '  企业上一年度研究开发费用总额占销售（营业）收入总额的比例应不低于 5%。',
    '  ✗ 不低于 5%',
    '  现状  研究开发费用占销售（营业）收入的比例：4.96%（396.8 万元',
    '  ÷ 8,000 万元）',
    '  差距  2023 年度研究开发费用总额再增加 3.2 万元即满足',
    '  应备证据  2023 年度审计报告中的研究开发费用明细',
  ]);
});

it('a problem shows its place and the line with the place underlined', () => {
  const all = lines(invalid);
  const at = all.findIndex(line => line.includes('unknown-field'));
  expect(all.slice(at, at + 5)).toEqual([
    '  错误  没有名为“revenu”的字段。 [unknown-field]',
    '        examples/broken.json 第 12 行第 7 列',
    '        12 |       "revenu": 2000, "注": "单位为万元"',
    '           |       ^^^^^^^^',
    '        处理  您是否指 revenue（销售（营业）收入总额）？',
  ]);
});

it('a frame that does not fit is cut around the place and keeps its carets under it', () => {
  const source = `${'{"备注": "很长的一行", '.repeat(20)}"revenu": 2000 }`;
  const column = source.indexOf('"revenu"') + 1;
  const [problem] = invalid.problems;
  const location = { file: 'x.json', line: 1, column, endColumn: column + 8 };
  const sample = report({ ...invalid, problems: problem ? [{ ...problem, location }] : [] });
  const all = renderText([sample], { ...zhContext, sourceLine: () => source }).split('\n');
  const at = all.findIndex(line => line.includes('1 | '));
  const [code = '', carets = ''] = all.slice(at, at + 2);
  expect(carets).toMatch(/^ +\| +\^{8}$/);
  expect(stringWidth(code.slice(0, code.indexOf('"revenu"')))).toBe(carets.indexOf('^'));
});

it('data with errors gets no verdict', () => {
  const text = renderText([invalid], zhContext);
  expect(text).toContain('! 数据有误，未作判定');
  expect(text).toContain('数据有 2 处错误，改正后才能判定。');
});

it('an enterprise recognised on its own word only is said to be so', () => {
  expect(renderText([report({ ...recognised, assurance: 'declared' })], zhContext)).toContain(
    '✓ 符合认定条件（按企业自报，未经评估）',
  );
});

it('a size that is not decided names what is still possible', () => {
  const size = { value: null, basis: 'undetermined', possible: ['small', 'medium'] } as const;
  const sample = report({
    enterprise: { name: 'x', uscc: null, size: { ...size, possible: [...size.possible] } },
  });
  expect(renderText([sample], zhContext)).toContain('企业规模          未定，可能为小型、中型');
});

it('clauses that no chapter lists are not lost', () => {
  const sample = report({ edition: 'unheard-of' });
  expect(renderText([sample], zhContext)).toContain('法人资格');
});

it('several reports end with how many of each conclusion', () => {
  expect(renderText([mixed, recognised, invalid], zhContext)).toContain(
    '共 3 份申报数据：符合认定条件 1 份、不符合认定条件 1 份、数据有误，未作判定 1 份',
  );
});
