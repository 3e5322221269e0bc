import { UsageError, writeOutput } from '@zhunsheng/checker/node';
import type { Bilingual, Language } from '@zhunsheng/language';
import type { SqlEdition } from '@zhunsheng/language/sql';
import { comment, compileSql, type DIALECTS, type SqlScript } from '@zhunsheng/language/sql';
import { type Call, defineCommand, OPTIONS } from './define-command.ts';

const CHOICES = ['duckdb', 'postgresql', 'clickhouse'] as const satisfies (keyof typeof DIALECTS)[];

const WORDS = {
  table: {
    zh: '一、数据表：一行一份申报数据。金额单位为万元；没有的数据为 NULL，空列表与没有列表不同。',
    en: '1. The table: one declaration a row. Amounts in 10,000 CNY (万元); what is not given is NULL, and an empty list is not a missing one.',
  },
  loading: {
    zh: `二、装入数据：declarations.ndjson 一行一份。各值先化为 zhunsheng check 所用的形式：首尾空白（含全角和不可见的）去掉，
null 视为没有填写，有校验码的编号改为半角大写。check 会拒绝的行不作结论：refused 列写明是哪些字段，其余各列为 NULL；
请用 check 查看原因，改正后重新装入。这里看不出、只有 check 才看得出的：PostgreSQL 中同一对象里重复的名称，有效期上的约束，含有前瞻（开头的 (?!…) 除外）的格式。
数据库放不下的值也在拒绝之列：ClickHouse 中 1900 年以前、2300 年以后的日期，PostgreSQL 中的 U+0000 字符和超过六位的小数。`,
    en: `2. Loading: declarations.ndjson has one declaration a line. Each value is first brought into the form that zhunsheng check
uses: blanks at the ends (full-width and invisible ones, too) are cut off, null is not given, credit codes are half width and upper case.
A row that check refuses gets no verdict: the column refused names the fields, everything else is NULL; see the reasons with check,
correct the row and load it again. What only check sees: in PostgreSQL, a name that stands twice in one object; constraints on an expiry; formats
with lookaheads other than a leading (?!…).
What the database cannot hold is refused as well: in ClickHouse dates before 1900 and after 2299, in PostgreSQL the character U+0000
and more than six decimals.`,
  },
  views: {
    zh: `三、视图：facts（事实，金额单位为分）、conditions（各条件真、假、未知）、verdicts_verified 和 verdicts_declared（逐条结论、依据、原因）。
NULL 表示未知，不表示否。结论为 refused 的行未经判定，统计时应单独列出。`,
    en: `3. Views: facts (amounts in units of 1e-6 万元), conditions (true, false, unknown), verdicts_verified and verdicts_declared (verdict, basis, reason of every clause).
NULL means unknown, never no. Rows whose conclusion is refused have not been judged; count them apart.`,
  },
} as const;

const options = {
  dialect: { type: 'string', values: CHOICES, help: { zh: '数据库', en: 'the database' } },
  edition: OPTIONS.edition,
  lang: OPTIONS.lang,
  out: OPTIONS.out,
  force: OPTIONS.force,
} as const;

/** `zhunsheng sql`: an edition as a script for a database, to the screen or a file. */
export const sql = defineCommand({
  name: 'sql',
  summary: {
    zh: '生成数据库脚本：表、装入方法、逐条结论的视图',
    en: 'writes a script for a database: table, loading, views of the verdicts',
  },
  options,
  examples: ['zhunsheng sql --dialect postgresql --out verdicts.sql'],
  exit: {
    zh: '0 已写出 · 1 该数据库不能精确计算 · 64 用法错误',
    en: '0 written · 1 that database cannot compute it exactly · 64 wrong usage',
  },
  run: writeScript,
});

async function writeScript({ values, editions }: Call<typeof options>): Promise<number> {
  if (values.dialect === undefined) {
    const choices = CHOICES.join('、');
    throw new UsageError(
      `请写明 --dialect，可用：${choices} / --dialect takes one of: ${CHOICES.join(', ')}`,
    );
  }
  const { dialect, lang: language } = values;
  const edition = await editions.typed(await editions.choose(values.edition));
  const script = sqlScript(edition, compileSql(edition, { dialect, language }), language);
  if (values.out === undefined) {
    process.stdout.write(script);
    return 0;
  }
  await writeOutput(values.out, script, values.force);
  process.stderr.write(`已写出 ${values.out} / written\n`);
  return 0;
}

function sqlScript(
  { data }: SqlEdition,
  { table, loading, session, views }: SqlScript,
  language: Language,
): string {
  const { names, edition } = data.standard;
  const part = (words: Bilingual) => comment(words[language]);
  return [
    comment(`${names[language]} ${edition}`),
    ...(session ? [`${part(session.why)}\n${session.statement}`] : []),
    `${part(WORDS.table)}\n${table}`,
    `${part(WORDS.loading)}\n${loading}`,
    part(WORDS.views),
    ...views.map(({ statement }) => statement),
    '',
  ].join('\n\n');
}
