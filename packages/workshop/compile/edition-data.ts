import { createHash } from 'node:crypto';
import type {
  Bilingual,
  ClauseRule,
  EditionData,
  EditionDescription,
  Fact,
  Language,
  RuleWords,
} from '@zhunsheng/language';
import { readFields } from '@zhunsheng/language';
import { type PrintContext, printRule } from '@zhunsheng/language/text';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { AssembledEdition } from '../content/assemble-edition.ts';
import type { EditionContent } from '../content/read-edition.ts';
import type { EditionLog } from '../content/read-edition-log.ts';

/** The plain data of an edition, with computed numbers, digests and the logic in words. */
export function editionData(
  content: EditionContent,
  { rules, description, units }: AssembledEdition,
  { terms, tombstones }: EditionLog,
): EditionData {
  const titles = codeTitles(content);
  const clauses = rules.clauses.map((rule, index) => {
    const clause = content.clauses.get(rule.id)?.data as Clause;
    const { number, text, sheet } = description.clauses[index] as EditionDescription['clauses'][number];
    const digest = createHash('sha256').update(JSON.stringify(clause)).digest('hex');
    const say = (language: Language) => words(rule, { facts: rules.facts, units, language }, titles);
    const logic = { zh: say('zh'), en: say('en') };
    const { plain: plainWords, ...said } = clause;
    return {
      ...said,
      number,
      plain: text,
      ...(sheet && { sheetLines: sheet }),
      ...(plainWords && { plainWords }),
      digest,
      logic,
    };
  });
  return {
    standard: content.standard.data,
    chapters: description.chapters,
    clauses,
    facts: content.facts.data,
    schema: content.schema,
    vocabularies: content.vocabularies,
    terms: terms?.data.terms ?? [],
    ...(tombstones && { tombstones: tombstones.data }),
  };
}

export interface CodeTitles {
  readonly ofCode: (fact: Fact, code: string) => Bilingual;
  readonly ofVocabulary: (id: string) => Bilingual;
}

function words(
  { rule }: ClauseRule,
  context: Pick<PrintContext, 'facts' | 'units' | 'language'>,
  titles: CodeTitles,
): RuleWords {
  const { language } = context;
  return printRule(rule, {
    ...context,
    codeTitle: (fact, code) => titles.ofCode(fact, code)[language],
    vocabularyTitle: id => titles.ofVocabulary(id)[language],
  });
}

/** The titles of codes: by the vocabulary of the field; a classification has no field, its values stand in one of the lists. */
export function codeTitles({ vocabularies, schema }: EditionContent): CodeTitles {
  const fields = readFields(schema);
  const lists = Object.values(vocabularies).filter(one => 'entries' in one);
  const entryOf = (id: string | undefined, code: string) =>
    lists
      .filter(one => id === undefined || one.id === id)
      .flatMap(one => one.entries)
      .find(entry => entry.code === code);
  return {
    ofCode: (fact, code) => {
      const own = fact.kind === 'grade' ? fact.titles?.[code] : undefined;
      if (own) return own;
      const vocabulary = fact.kind === 'field' ? fields.get(fact.path)?.vocabulary : undefined;
      return entryOf(vocabulary, code)?.title ?? { zh: code, en: code };
    },
    ofVocabulary: id => vocabularies[id]?.title ?? { zh: id, en: id },
  };
}
