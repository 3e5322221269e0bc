import type { Clause } from '../../packages/language/types/clause.ts';
import { contentSchemas } from '../../packages/workshop/content/content-schemas.ts';
import type { ContentFile } from '../../packages/workshop/content/read-edition.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';
import { readProse } from '../../packages/workshop/document/prose-file.ts';
import { proseProblems } from '../../packages/workshop/document/read-prose.ts';
import type { LintFiles } from '../../packages/workshop/lint/document-texts.ts';
import type { ExampleSlot } from '../../packages/workshop/lint/lint.ts';
import { contextOf, type LintContext } from '../../packages/workshop/lint/lint-context.ts';

const check = await contentSchemas();

/** Where a slot's text stands in a file: `lead` is what precedes it on its first line, further lines are indented alike. */
interface SlotPlace {
  readonly path: string;
  readonly lead: string;
  readonly text: string;
}

/** A small standard that breaks no rule, with `text` in one of its slots, and where that is. */
export function smallStandard(
  slot?: ExampleSlot,
  text = '',
): { context: LintContext; place: SlotPlace | undefined } {
  const put = (name: ExampleSlot, usual: string) => (name === slot ? text : usual);
  const files = slot === 'file-name' ? renameScope(sources(put), text) : sources(put);
  const yaml = (path: string) => parseYamlFile(path, files.get(path) ?? '') as never;
  const standard = yaml('standard.yaml') as LintFiles['standard'];
  const prose = [...files]
    .filter(([path]) => path.endsWith('.mdx'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, source]) => readProse(path, source));
  const problems = prose.flatMap(file => proseProblems(file, check));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message.zh).join('\n'));
  const clauses = new Map(['income', 'organic'].map(id => [id, yaml(`${id}.yaml`) as ContentFile<Clause>]));
  const context = contextOf({ standard, clauses, vocabularies: {} }, yaml('terms.yaml'), prose);
  return { context, place: slot && findSlot(files, slot, text) };
}

/** The slot's text in its file, as found in the one that has it. */
function findSlot(
  files: ReadonlyMap<string, string>,
  slot: ExampleSlot,
  text: string,
): SlotPlace | undefined {
  const [first = ''] = text.split('\n');
  const path = SLOT_FILES[slot];
  const line =
    path &&
    files
      .get(path)
      ?.split('\n')
      .find(one => one.includes(first) && !one.startsWith('title:'));
  return path && line !== undefined ? { path, lead: line.slice(0, line.indexOf(first)), text } : undefined;
}

const SLOT_FILES: Partial<Record<ExampleSlot, string>> = {
  name: 'standard.yaml',
  'name-en': 'standard.yaml',
  chapters: 'standard.yaml',
  'chapter-title': 'standard.yaml',
  party: 'standard.yaml',
  term: 'terms.yaml',
  definition: 'terms.yaml',
  'term-note': 'terms.yaml',
  'clause-title': 'income.yaml',
  sentence: 'income.yaml',
  verification: 'income.yaml',
  evidence: 'income.yaml',
  foreword: '00-foreword.mdx',
  introduction: '01-introduction.mdx',
  scope: '02-scope.mdx',
  'normative-references': '03-normative-references.mdx',
  'terms-chapter': '04-terms.mdx',
  'general-requirements': '05-general-requirements.mdx',
  'core-chapter': '06-core.mdx',
  'verification-chapter': '07-verification.mdx',
  annex: '08-annex-sizes.mdx',
  'annex-file': '08-annex-sizes.mdx',
  bibliography: '09-bibliography.mdx',
};

function renameScope(files: Map<string, string>, name: string): Map<string, string> {
  const scope = files.get('02-scope.mdx') ?? '';
  files.delete('02-scope.mdx');
  return files.set(name, scope);
}

type Put = (name: ExampleSlot, usual: string) => string;

function sources(put: Put): Map<string, string> {
  const title = put('chapter-title', '企业资格');
  const prose = proseSources(put, title);
  const files = new Map([
    ['standard.yaml', standardSource(put, title)],
    ['terms.yaml', termsSource(put)],
    ['income.yaml', incomeSource(put)],
    ['organic.yaml', incomeSource((_, usual) => usual).replace('id: income', 'id: organic')],
  ]);
  return new Map([...files, ...prose]);
}

function standardSource(put: Put, title: string): string {
  const chapters = `- { id: scope, title: { zh: 范围, en: Scope } }
- { id: normative-references, title: { zh: 规范性引用文件, en: Normative references } }
- { id: terms, title: { zh: 术语和定义, en: Terms and definitions } }
- { id: general-requirements, title: { zh: 总体要求, en: General requirements } }
- id: core
  title: { zh: ${title}, en: Eligibility }
  clauses: [income, organic]
- { id: verification, title: { zh: 证实方法, en: Verification } }`;
  return `id: farms
edition: one
names:
  zh: ${put('name', '农场认定规范')}
  en: ${put('name-en', 'Farms — Specification for recognition')}
status: { zh: 例, en: Example }
text_notice: { zh: 例, en: Example }
drafting:
  bodies:
    - ${put('party', '某某协会')}
chapters:
${put('chapters', chapters).replace(/^/gm, '  ')}
`;
}

function termsSource(put: Put): string {
  return `terms:
  - id: revenue
    term:
      zh: ${put('term', '收入')}
      en: revenue
    definition: ${put('definition', '农场在年度内取得的款项。')}
    summary: { en: money received in a year }
    notes:
      - ${put('term-note', '不含投资收益。')}
    provenance: editorial
    source: 《划分办法（2017）》
`;
}

function incomeSource(put: Put): string {
  return `id: income
title:
  zh: ${put('clause-title', '收入')}
  en: Income
mode: computed
provenance: stated
source: { document: notes, section: 一 }
text: ${put('sentence', '企业应有收入。')}
summary: { en: Income. }
rule: { id: any, fact: income, at_least: 1 }
verification:
  text: ${put('verification', '查阅报表。')}
  provenance: editorial
evidence:
  - name: { zh: 报表, en: Statements }
    detail: ${put('evidence', '上一年度的报表。')}
    provenance: editorial
rationale: { text: 例, provenance: editorial }
`;
}

function proseSources(put: Put, title: string): Map<string, string> {
  const file = (id: string, element: string, zh: string, en: string, body: string): string =>
    `---\nid: ${id}\nelement: ${element}\ntitle: { zh: ${zh}, en: ${en} }\nprovenance: editorial\nnormative: ${element === 'chapter'}\n---\n\n${body}\n`;
  const chapter = (id: string, zh: string, en: string, body: string) => file(id, 'chapter', zh, en, body);
  const annex = file('annex-sizes', 'annex', '规模划分', 'Sizes', put('annex', '按行业划分。'));
  return new Map([
    [
      '00-foreword.mdx',
      file(
        'foreword',
        'foreword',
        '前言',
        'Foreword',
        put('foreword', '本文件按照GB/T 1.1—2020的规定起草。'),
      ),
    ],
    [
      '01-introduction.mdx',
      file(
        'introduction',
        'introduction',
        '引言',
        'Introduction',
        put('introduction', '农场的认定需要依据。'),
      ),
    ],
    ['02-scope.mdx', chapter('scope', '范围', 'Scope', put('scope', '本文件规定了农场的资格。'))],
    [
      '03-normative-references.mdx',
      chapter(
        'normative-references',
        '规范性引用文件',
        'Normative references',
        put('normative-references', '本文件没有规范性引用文件。'),
      ),
    ],
    [
      '04-terms.mdx',
      chapter(
        'terms',
        '术语和定义',
        'Terms',
        put('terms-chapter', '下列术语和定义适用于本文件。\n\n<Terms />'),
      ),
    ],
    [
      '05-general-requirements.mdx',
      chapter(
        'general-requirements',
        '总体要求',
        'General requirements',
        put('general-requirements', '农场应如实申报，规模见[](#annex-sizes)。'),
      ),
    ],
    [
      '06-core.mdx',
      chapter(
        'core',
        title,
        'Eligibility',
        put('core-chapter', '<Clause id="income" />\n\n<Clause id="organic" />'),
      ),
    ],
    [
      '07-verification.mdx',
      chapter(
        'verification',
        '证实方法',
        'Verification',
        put('verification-chapter', '<Verification clause="income" />\n\n<Verification clause="organic" />'),
      ),
    ],
    ['08-annex-sizes.mdx', put('annex-file', annex)],
    [
      '09-bibliography.mdx',
      file(
        'bibliography',
        'bibliography',
        '参考文献',
        'Bibliography',
        put('bibliography', '- 划分办法（2017）'),
      ),
    ],
  ]);
}
