import type { EditionRules, Language, Location, Problem } from '@zhunsheng/language';
import { quoteInput } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { ContentFile, EditionContent } from '../content/read-edition.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { type ClauseNumbers, clauseNumbers } from '../sentence/companion-numbers.ts';
import { describeRuleLimit } from '../sentence/describe-limit.ts';
import { chineseStrangers, englishStrangers, proseStrangers } from '../sentence/number-strangers.ts';
import { outlineRule } from '../sentence/rule-outline.ts';
import { type DocumentText, placeOf } from './document-text.ts';
import { LineIndex } from './line-index.ts';

/** A text beside the sentence: the summary, the verification, names and details of evidence. */
interface Companion {
  readonly pointer: string;
  readonly text: string;
  readonly language: Language;
}

/**
 * Numbers in the texts beside the sentences that are none of the rule's: a limit that was changed in the sentence alone
 * would live on in the summary, the verification, the evidence or the prose. `prose` are the texts of the document,
 * whose percentages and amounts have to be limits of some clause.
 */
export function compareCompanions(
  content: EditionContent,
  rules: EditionRules,
  prose: readonly DocumentText[] = [],
  sources: ReadonlyMap<string, string> = new Map(),
): Problem[] {
  const all: ClauseNumbers[] = [];
  const problems = rules.clauses.flatMap(({ id, rule, appliesWhen }): Problem[] => {
    const outline = outlineRule(appliesWhen ? [appliesWhen, rule] : [rule]);
    const numbers = clauseNumbers(outline, rules.facts);
    all.push(numbers);
    const file = content.clauses.get(id);
    if (!file) return [];
    const limits = [...outline.leaves.values()].flatMap(({ leaf }) =>
      leaf.kind === 'compare' ? [describeRuleLimit(leaf)] : [],
    );
    const inRule = {
      zh: [...new Set(limits.map(({ zh }) => `“${zh}”`))].join('、') || '没有限值',
      en: [...new Set(limits.map(({ en }) => `"${en}"`))].join(', ') || 'no limits',
    };
    return companionsOf(file).flatMap(({ pointer, text, language }) =>
      (language === 'zh' ? chineseStrangers(text, numbers) : englishStrangers(text, numbers)).map(found =>
        makeEditorProblem('number-not-of-rule', file.locate(pointer), {
          found: quoteInput(found),
          clause: id,
          inRule,
        }),
      ),
    );
  });
  return [...problems, ...proseProblems(prose, sources, all)];
}

function companionsOf({ data }: ContentFile<Clause>): Companion[] {
  return [
    { pointer: '/summary/en', text: data.summary.en, language: 'en' },
    { pointer: '/verification/text', text: data.verification.text, language: 'zh' },
    ...data.evidence.flatMap(({ name, detail }, index): Companion[] => [
      { pointer: `/evidence/${index}/name/zh`, text: name.zh, language: 'zh' },
      { pointer: `/evidence/${index}/name/en`, text: name.en, language: 'en' },
      { pointer: `/evidence/${index}/detail`, text: detail ?? '', language: 'zh' },
    ]),
  ];
}

function proseProblems(
  texts: readonly DocumentText[],
  sources: ReadonlyMap<string, string>,
  all: readonly ClauseNumbers[],
): Problem[] {
  const own = texts.filter(
    ({ normative, kind, file }) =>
      normative && file.endsWith('.mdx') && ['paragraph', 'item', 'note', 'cell'].includes(kind),
  );
  return own.flatMap(text =>
    proseStrangers(text.text, all).map(found =>
      makeEditorProblem('number-not-of-any-rule', locationOf(text, sources), { found: quoteInput(found) }),
    ),
  );
}

function locationOf(text: DocumentText, sources: ReadonlyMap<string, string>): Location {
  const { file, start } = placeOf(text);
  return { file, ...new LineIndex(sources.get(file) ?? '').position(start) };
}
