import { styleText } from 'node:util';
import { UsageError } from '@zhunsheng/checker/node';
import type { ClauseData, EditionData, Language, RuleWords } from '@zhunsheng/language';
import { didYouMean, suggestion } from '@zhunsheng/language';
import { type Call, defineCommand, OPTIONS } from './define-command.ts';

const HEADINGS = {
  text: { zh: '条款', en: 'Clause (Chinese text; summary below)' },
  logic: { zh: '逻辑', en: 'Logic' },
  evidence: { zh: '应备的证据', en: 'Evidence to hold' },
  verification: { zh: '证实方法', en: 'Verification method' },
  source: { zh: '出处', en: 'Source' },
  sheet: { zh: '评分表', en: 'Score sheet (Chinese text)' },
  plain: { zh: '句子中不构成条件的词语', en: 'Words of the sentence that carry no condition' },
  rationale: { zh: '理由', en: 'Rationale' },
  interpretations: { zh: '解释', en: 'Interpretations' },
  follows: { zh: '采用：', en: 'followed: ' },
  editorial: { zh: '（编辑补充）', en: ' (editorial)' },
} as const;

const COLON = { zh: '：', en: ':' } as const;

const options = { edition: OPTIONS.edition, lang: OPTIONS.lang } as const;

/** `zhunsheng explain CLAUSE`: the sentence, the logic in words, evidence, verification, source and interpretations. */
export const explain = defineCommand({
  name: 'explain',
  summary: {
    zh: '解释一个条款：句子、逻辑、证据、出处；不写条款时列出各条',
    en: 'explains a clause: sentence, logic, evidence, source; lists the clauses without one',
  },
  takes: { usage: '[CLAUSE]', least: 0, most: 1 },
  options,
  exit: { zh: '0 完成 · 64 没有这一条', en: '0 done · 64 there is no such clause' },
  run: explainOne,
});

async function explainOne({ values, positionals, editions }: Call<typeof options>): Promise<number> {
  const language = values.lang;
  const data = await editions.data(await editions.choose(values.edition));
  const [asked] = positionals;
  if (asked === undefined) {
    process.stdout.write(listClauses(data, language));
    return 0;
  }
  const clause = data.clauses.find(({ id, number }) => id === asked || number === asked);
  if (!clause) throw new UsageError(unknownClause(asked, data));
  process.stdout.write(explainClause(clause, data, language));
  return 0;
}

function unknownClause(asked: string, { clauses }: EditionData): string {
  const { zh, en } = suggestion(
    didYouMean(
      asked,
      clauses.map(({ id, title }) => ({ name: id, title: title.zh })),
    ),
  );
  return `没有条款 ${asked}。${zh} / there is no clause ${asked}. ${en}`;
}

function listClauses({ chapters, clauses }: EditionData, language: Language): string {
  return chapters
    .filter(chapter => chapter.clauses.length > 0)
    .map(chapter => {
      const own = clauses.filter(({ id }) => chapter.clauses.includes(id));
      const lines = own.map(({ number, id, title }) => `  ${number}  ${id.padEnd(22)}${title[language]}\n`);
      return `${heading(`${chapter.number} ${chapter.title[language]}`)}${lines.join('')}`;
    })
    .join('\n');
}

function explainClause(clause: ClauseData, { standard }: EditionData, language: Language): string {
  const mark = (provenance: string) => (provenance === 'editorial' ? HEADINGS.editorial[language] : '');
  const evidence = clause.evidence.map(({ name, detail, provenance }) => {
    const more = detail && language === 'zh' ? `：${detail}` : '';
    return `  · ${name[language]}${more}${mark(provenance)}\n`;
  });
  const interpretations = (clause.interpretations ?? []).map(({ question, readings, follows }) => {
    const reading = readings.find(({ id }) => id === follows);
    return `  · ${question[language]}\n    ${HEADINGS.follows[language]}${reading?.text[language] ?? follows}\n`;
  });
  const section = (title: keyof typeof HEADINGS, body: string) =>
    `${heading(HEADINGS[title][language])}${body}\n`;
  return [
    `${styleText('bold', `${clause.number} ${clause.title[language]}`)}  ${clause.id}  ${standard.names[language]} ${standard.edition}\n\n`,
    section('text', `  ${clause.plain}\n${language === 'en' ? `  ${clause.summary.en}\n` : ''}`),
    ...(clause.sheetLines ? [section('sheet', clause.sheetLines.map(line => `  ${line}\n`).join(''))] : []),
    ...(clause.plainWords ? [section('plain', `  ${clause.plainWords.join('、')}\n`)] : []),
    section('logic', printWords(clause.logic[language], 1, language)),
    section('evidence', evidence.join('')),
    section('verification', `  ${clause.verification.text.trim()}${mark(clause.verification.provenance)}\n`),
    section('source', `  ${sourceOf(clause, standard, language)}\n`),
    section('rationale', `  ${clause.rationale.text.trim()}${mark(clause.rationale.provenance)}\n`),
    ...(interpretations.length > 0 ? [section('interpretations', interpretations.join(''))] : []),
    `${standard.text_notice[language]}\n`,
  ].join('');
}

function sourceOf(
  { source: { document, section, note } }: ClauseData,
  { sources }: EditionData['standard'],
  language: Language,
): string {
  const [comma, open, close] = language === 'zh' ? ['，', '（', '）'] : [', ', ' (', ')'];
  const aside = (text: string | undefined) => (text ? `${open}${text}${close}` : '');
  const named = sources?.[document];
  return `${named?.title[language] ?? document}${aside(named?.number)}${comma}${section}${aside(note)}`;
}

function printWords({ text, parts }: RuleWords, depth: number, language: Language): string {
  const line = `${'  '.repeat(depth)}${depth > 1 ? '· ' : ''}${text}${parts.length > 0 ? COLON[language] : ''}\n`;
  return line + parts.map(part => printWords(part, depth + 1, language)).join('');
}

function heading(text: string): string {
  return `${styleText('cyan', text)}\n`;
}
