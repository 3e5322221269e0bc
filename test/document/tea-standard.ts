import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AssembledDocument,
  assembleDocument,
} from '../../packages/workshop/document/assemble-document.ts';
import { readDocumentSources } from '../../packages/workshop/document/read-document-sources.ts';
import {
  allSections,
  type Block,
  plainRuns,
  type Section,
} from '../../packages/workshop/document/standard-document.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { rewrite, tinyProject } from '../editions/tiny-project.ts';

const HEAD = 'provenance: editorial\nnormative: true\n---\n';

const PROSE: Readonly<Record<string, string>> = {
  '00-foreword.mdx': `---\nid: foreword\nelement: foreword\ntitle: { zh: 前言, en: Foreword }\n${HEAD}
<TextNotice />

本文件按照约定起草。

<AdministeredBy />
`,
  '01-general.mdx': `---\nid: general\nelement: chapter\ntitle: { zh: 总则, en: General }\n${HEAD}
## 对象

茶园应符合[](#garden)和[](#income)，限值见[](#limits)和[](#limit-table)。

茶园应：

- 有主；
- 有树：
  - 红茶树；
  - 绿茶树。

注：树可以是老树。

注：主可以是公司。

## 时间

收入见《茶园收入办法》，茶园收入按年计算。

### 年

上年为去年。
`,
  '02-garden.mdx': `---\nid: garden\nelement: chapter\ntitle: { zh: 茶园, en: Garden }\n${HEAD}
<Clause id="organic" />

<Clause id="income" />
`,
  '03-limits.mdx': `---\nid: limits\nelement: annex\ntitle: { zh: 限值, en: Limits }\nprovenance: editorial\nnormative: false\n---
## 数

表：各季的限值

| 季节 | 限值 |
|---|---|
| 春 | 10 |

<SizeTable id="limit-table" vocabulary="gardens" />
`,
  '04-bibliography.mdx': `---\nid: bibliography\nelement: bibliography\ntitle: { zh: 参考文献, en: Bibliography }\n${HEAD}
- 茶园收入年鉴
- 茶书
`,
};

const TERMS = `terms:
  - id: garden-income
    term: { zh: 茶园收入, en: garden income }
    definition: 茶园收入中卖茶所得的款项。
    summary: { en: money from tea }
    notes: [不含门票。]
    provenance: stated
    source: 编制说明 二、1
`;

const SHARED = `sources:
  notes: { title: { zh: 茶园规范编制说明, en: Notes }, called: { zh: 编制说明, en: notes } }
`;

const GARDENS = `id: gardens
title: { zh: 茶园分级, en: Grades }
provenance: editorial
source: 虚构
values: [low, high]
indicators: [{ id: trees, title: { zh: 茶树, en: Trees }, unit: count }, { id: sales, title: { zh: 销售额, en: Sales }, unit: amount }]
rows:
  - { code: hill, title: { zh: 山地, en: Hill }, limits: { trees: { high: 100 }, sales: { high: 20 } } }
  - { code: flat, title: { zh: 平地, en: Flat }, limits: { sales: { high: 30 } } }
`;

/** The tiny standard about tea with prose, terms and a decision table. */
export async function teaProject(): Promise<string> {
  const root = await tinyProject();
  await mkdir(join(root, 'standard/one'), { recursive: true });
  await mkdir(join(root, 'criteria/regions'), { recursive: true });
  for (const [name, text] of Object.entries(PROSE)) await writeFile(join(root, 'standard/one', name), text);
  await writeFile(join(root, 'criteria/one/terms.yaml'), TERMS);
  await writeFile(join(root, 'criteria/standard.yaml'), SHARED);
  await writeFile(join(root, 'criteria/one/vocabularies/gardens.yaml'), GARDENS);
  return root;
}

/** The document of the edition `one` of a project; throws when its sources have errors. */
export async function documentOf(root: string, edition = 'one'): Promise<AssembledDocument> {
  const { sources, problems } = await readDocumentSources(openProject(root), edition);
  if (!sources) throw new Error(JSON.stringify(problems));
  return assembleDocument(sources);
}

export { rewrite };

/** A section by id. */
export function sectionOf({ document }: AssembledDocument, id: string): Section {
  const section = allSections(document).find(one => one.id === id);
  if (!section) throw new Error(`no ${id} among ${allSections(document).map(one => one.id)}`);
  return section;
}

/** Blocks as lines of text, for comparing by eye. */
export function lines(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => {
    if (block.kind === 'list')
      return block.items.flatMap(({ marker, blocks: inner }) =>
        lines(inner).map(line => `${marker} ${line}`),
      );
    if (block.kind === 'table') return [`${block.label} ${block.caption}`];
    if (block.kind === 'interpretation') return [block.question.zh];
    const label = block.kind === 'note' || block.kind === 'example' ? `${block.label}：` : '';
    return [label + plainRuns(block.runs)];
  });
}
