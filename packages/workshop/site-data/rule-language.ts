import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual, Language, RuleWords, Unit } from '@zhunsheng/language';
import { parseRule } from '@zhunsheng/language';
import { printRule } from '@zhunsheng/language/text';
import type { Rule as RuleData } from '@zhunsheng/language/types/rule';
import { stringify } from 'yaml';
import { codeTitles } from '../compile/edition-data.ts';
import type { AssembledEdition } from '../content/assemble-edition.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { packageFolder, SCHEMAS } from '../content/toolkit.ts';
import type { Project } from '../project/project.ts';

const SYNTAX = join(packageFolder('language'), 'rule/ast.ts');
const CLAUSES = join(packageFolder('language'), 'rule/edition-rules.ts');
const COMMENT = /\/\*\*([^/]*)\*\/\s*readonly appliesWhen/;

/** A word of the rule language (a node of a rule), of a clause beside its rule, or of facts.yaml (a way to derive a fact). */
export interface LanguageNode {
  readonly keyword: string;
  readonly part: 'clause' | 'rule' | 'fact';
  /** What it means: in Chinese from the schema, in English from the syntax tree. */
  readonly meaning: Bilingual;
  /** In YAML. Absent where the standard has no fact that it could be said of. */
  readonly example?: string;
  /** The clause the example is from; absent for one made up from the facts of the standard. */
  readonly clause?: string;
  /** How the example reads. */
  readonly words?: { readonly zh: RuleWords; readonly en: RuleWords };
  /** What a fact is called. */
  readonly title?: Bilingual;
}

/** Keyword → interface of language/rule/ast.ts, whose comment is the meaning. `sum … years` is a `sum` that has `years`. */
const RULES: Readonly<Record<string, string>> = {
  all: 'All',
  any: 'Any',
  'at_least … of': 'AtLeast',
  not: 'Not',
  match: 'Match',
  at_least: 'Compare',
  more_than: 'Compare',
  at_most: 'Compare',
  less_than: 'Compare',
  equals: 'Equals',
  in: 'In',
  includes_any: 'IncludesAny',
  present: 'Present',
  judgement: 'Judgement',
  shown_by: 'ShownBy',
};
const FACTS: Readonly<Record<string, string>> = {
  field: 'FieldFact',
  latest: 'YearFact',
  previous: 'YearFact',
  year: 'YearFact',
  ratio: 'RatioFact',
  growth: 'GrowthFact',
  sum: 'SumFact',
  'sum … years': 'YearsFact',
  'mean … years': 'YearsFact',
  years_between: 'SpanFact',
  days_between: 'SpanFact',
  grade: 'GradeFact',
  points: 'PointsFact',
  total: 'SumFact',
  greatest: 'GreatestFact',
  count: 'CountFact',
  classify: 'ClassifyFact',
  unrecorded: 'UnrecordedFact',
};

interface Definition {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

/** Every node with its meaning, an example of the edition in force (or the first), and how that reads. */
export async function ruleLanguage(project: Project): Promise<LanguageNode[]> {
  const id = (await project.inForce()) ?? ((await project.editions())[0] as string);
  const { content, assembled } = await project.edition(id);
  if (!content || !assembled) return [];
  const meanings = syntaxComments(await readFile(SYNTAX, 'utf8'));
  const rules = await definitions(join(SCHEMAS, 'rule.schema.json'));
  const facts = await definitions(join(SCHEMAS, 'facts.schema.json'));
  return [
    await appliesWhen(content, assembled),
    ...Object.entries(RULES).map(([keyword, type]): LanguageNode => {
      const own = rules['comparison']?.properties?.[keyword] ?? rules[definitionOf(keyword)];
      const meaning = { zh: own?.description ?? '', en: meanings.get(type) ?? '' };
      return { keyword, part: 'rule', meaning, ...ruleExample(keyword, content, assembled) };
    }),
    ...Object.entries(FACTS).map(([keyword, type]): LanguageNode => {
      const meaning = { zh: facts[definitionOf(keyword)]?.description ?? '', en: meanings.get(type) ?? '' };
      return { keyword, part: 'fact', meaning, ...factExample(keyword, content) };
    }),
  ];
}

/** The condition that a clause has beside its rule. */
async function appliesWhen(content: EditionContent, edition: AssembledEdition): Promise<LanguageNode> {
  const keyword = 'applies_when';
  const schema = JSON.parse(await readFile(join(SCHEMAS, 'clause.schema.json'), 'utf8')) as Definition;
  const comment = COMMENT.exec(await readFile(CLAUSES, 'utf8'))?.[1] ?? '';
  const meaning = {
    zh: schema.properties?.[keyword]?.description ?? '',
    en: comment.replaceAll('*', '').split(/\s+/).join(' ').trim(),
  };
  const own = [...content.clauses].find(([, { data }]) => data.applies_when);
  const yesNo = [...edition.rules.facts.values()].find(({ unit }) => unit === 'boolean');
  const rule = own?.[1].data.applies_when ?? (yesNo && { id: 'example', fact: yesNo.id, equals: true });
  return {
    keyword,
    part: 'clause',
    meaning,
    ...(own && { clause: own[0] }),
    ...(rule && { example: yaml({ [keyword]: rule }), words: inWords(rule, content, edition) }),
  };
}

async function definitions(file: string): Promise<Readonly<Record<string, Definition>>> {
  return (JSON.parse(await readFile(file, 'utf8')) as { $defs: Record<string, Definition> }).$defs;
}

/** The comment before each interface, as a sentence. */
function syntaxComments(source: string): Map<string, string> {
  const found = source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport interface (\w+)/g);
  return new Map(
    [...found].map(([, comment = '', name = '']) => {
      const text = comment.replace(/^\s*\*? ?/gm, '').trim();
      return [name, text.charAt(0).toUpperCase() + text.slice(1)];
    }),
  );
}

type RuleExample = Pick<LanguageNode, 'example' | 'clause' | 'words'>;

/** The shortest one of the clauses, else one about the first fact that fits. */
function ruleExample(keyword: string, content: EditionContent, edition: AssembledEdition): RuleExample {
  const found = [...content.clauses]
    .flatMap(([clause, { data }]) =>
      nodesOf((data as { rule: unknown }).rule, keyword).map(node => ({ clause, node })),
    )
    .toSorted((a, b) => yaml(a.node).length - yaml(b.node).length)[0];
  const rule = found?.node ?? madeUp(keyword, edition);
  if (!rule) return {};
  return {
    example: yaml(rule),
    ...(found && { clause: found.clause }),
    words: inWords(rule, content, edition),
  };
}

function inWords(
  rule: object,
  content: EditionContent,
  { rules: { facts }, units }: AssembledEdition,
): NonNullable<LanguageNode['words']> {
  const titles = codeTitles(content);
  const say = (language: Language) =>
    printRule(parseRule(rule as RuleData, {}, units), {
      facts,
      units,
      language,
      codeTitle: (fact, code) => titles.ofCode(fact, code)[language],
      vocabularyTitle: one => titles.ofVocabulary(one)[language],
    });
  return { zh: say('zh'), en: say('en') };
}

/** The name of what defines a keyword in its schema. */
function definitionOf(keyword: string): string {
  const names: Readonly<Record<string, string>> = {
    'at_least … of': 'at_least',
    'sum … years': 'sum_of_years',
    'mean … years': 'mean_of_years',
  };
  return names[keyword] ?? keyword;
}

/** Every node of a rule, as data, that has the keyword. */
function nodesOf(data: unknown, keyword: string): object[] {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.values(data).flatMap(one => nodesOf(one, keyword));
  return hasKeyword(data, keyword) && !Array.isArray(data) ? [data, ...inside] : inside;
}

function hasKeyword(data: object, keyword: string): boolean {
  const [key = '', also] = keyword.split(' … ');
  return (
    key in data &&
    (also === undefined ? !('of' in data && key === 'at_least') && !('years' in data) : also in data)
  );
}

/** A limit written in each unit that has an order. */
const LIMITS: Partial<Record<Unit, string | number>> = { amount: '2000 万元', ratio: '5%', count: 1 };

function madeUp(keyword: string, { rules: { facts }, codes }: AssembledEdition): object | undefined {
  const ordered = [...facts.values()].find(({ unit }) => LIMITS[unit] !== undefined);
  const limit = ordered && LIMITS[ordered.unit];
  const yesNo = [...facts.values()].find(({ unit }) => unit === 'boolean');
  const code = [...facts.values()].find(({ unit }) => unit === 'code');
  const id = 'example';
  if (/_than$|^at_/.test(keyword)) return ordered && { id, fact: ordered.id, [keyword]: limit };
  if (keyword === 'at_least … of')
    return (
      ordered &&
      yesNo && {
        id,
        at_least: 1,
        of: [ordered, yesNo].map((one, index) => ({ id: `${id}-${index + 1}`, present: one.id })),
      }
    );
  if (keyword === 'not') return yesNo && { not: { id, fact: yesNo.id, equals: true } };
  if (keyword === 'present') return ordered && { id, present: ordered.id };
  if (keyword === 'in') return code && { id, fact: code.id, in: codes(code).slice(0, 2) };
  return undefined;
}

function factExample(keyword: string, { facts }: EditionContent): Pick<LanguageNode, 'example' | 'title'> {
  const entries = Object.entries(facts.data as Readonly<Record<string, { title: Bilingual }>>);
  const own = entries
    .filter(([, fact]) => hasKeyword(fact, keyword))
    .toSorted(([, a], [, b]) => yaml(a).length - yaml(b).length)[0];
  return own ? { example: yaml({ [own[0]]: own[1] }), title: own[1].title } : {};
}

function yaml(data: unknown): string {
  return stringify(data, { lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}
