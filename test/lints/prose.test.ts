import { beforeAll, describe, expect, it } from 'vitest';
import { allBlocks } from '../../packages/workshop/document/prose-file.ts';
import { type LintContext, readLintContext } from '../../packages/workshop/lint/lint-context.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { contentOf, ROOT } from '../edition.ts';

/** The components that the site has to offer. */
const COMPONENTS = [
  'AdministeredBy',
  'Clause',
  'DraftingBodies',
  'DraftingPeople',
  'RegionTable',
  'SizeTable',
  'Terms',
  'TextNotice',
  'Verification',
];

describe.each(['2024', 'draft'])('the prose of edition %s', edition => {
  let context: LintContext;
  beforeAll(async () => {
    const { content } = await contentOf(edition);
    context = (await readLintContext(openProject(ROOT), edition, content)).context as LintContext;
  });
  const textOf = (id: string) =>
    context.texts.filter(({ owner, file }) => owner === id && file.endsWith('.mdx')).map(({ text }) => text);

  it('has one file for each chapter, and clauses in the order of the standard', () => {
    const { chapters } = context.standard.data;
    const files = context.prose.filter(({ data }) => data.element === 'chapter');
    expect(files.map(({ data }) => data.id)).toEqual(chapters.map(({ id }) => id));
    const pulled = (name: string, attribute: string) =>
      files.flatMap(({ blocks }) =>
        blocks.flatMap(block =>
          block.kind === 'component' && block.name === name ? [block.attributes[attribute]] : [],
        ),
      );
    const clauses = chapters.flatMap(chapter => chapter.clauses ?? []);
    expect(pulled('Clause', 'id')).toEqual(clauses);
    expect(pulled('Verification', 'clause')).toEqual(clauses);
  });

  it('uses the fixed phrases of GB/T 1.1', () => {
    expect(textOf('foreword')[0]).toBe(
      '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。',
    );
    expect(textOf('foreword')[1]).toBe(
      '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。',
    );
    expect(textOf('normative-references')).toEqual(['本文件没有规范性引用文件。']);
    expect(textOf('terms')).toEqual(['下列术语和定义适用于本文件。']);
    expect(textOf('scope').map(text => text.slice(0, 5))).toEqual(['本文件规定', '本文件适用']);
  });

  it('is all editorial', () => {
    expect(
      context.prose.filter(({ data }) => data.provenance !== 'editorial').map(({ path }) => path),
    ).toEqual([]);
  });

  it('is Markdown and known components only, so that MDX reads it alike', () => {
    const components = context.prose.flatMap(({ blocks }) =>
      allBlocks(blocks).flatMap(block => (block.kind === 'component' ? [block.name] : [])),
    );
    expect([...new Set(components)].filter(name => !COMPONENTS.includes(name))).toEqual([]);
    const text = context.texts.filter(({ file }) => file.endsWith('.mdx'));
    expect(text.filter(({ text }) => /[<{}？]/.test(text)).map(({ text }) => text)).toEqual([]);
  });
});
