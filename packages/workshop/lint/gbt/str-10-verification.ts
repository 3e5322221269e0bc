import { defineLint } from '../lint.ts';
import { blockPlace, proseOf, titlePlace } from '../prose-of.ts';

/** A specification (规范) shall have a verification method for each of its requirements. */
export const str10Verification = defineLint({
  id: 'STR-10',
  severity: 'error',
  clause: '表4，GB/T 20001.5',
  title: {
    zh: '规范标准的每个要求应有证实方法',
    en: 'A specification has a verification method for each requirement',
  },
  messages: {
    chapter: {
      message: {
        zh: '名称含“规范”，但没有“证实方法”一章',
        en: 'the title says 规范 (specification), but there is no chapter 证实方法 (verification)',
      },
      help: {
        zh: '请设“证实方法”一章，或改文件的名称',
        en: 'Add the chapter, or change the title of the document',
      },
    },
    clause: {
      message: {
        zh: '“证实方法”没有收入条款“{title}”的证实方法',
        en: 'the verification chapter lacks the clause "{title}"',
      },
      help: {
        zh: '请在该章加一行 <Verification clause="{id}" />',
        en: 'Add a line <Verification clause="{id}" /> to it',
      },
    },
    unknown: {
      message: { zh: '没有条款“{id}”', en: 'there is no clause {id}' },
      help: { zh: '请改正 clause，或删去这一行', en: 'Correct clause, or remove the line' },
    },
  },
  examples: [
    {
      in: 'verification-chapter',
      text: '<Verification clause="income" />\n\n<Verification clause="organic" />',
      reports: [],
    },
    {
      in: 'verification-chapter',
      text: '<Verification clause="income" />',
      reports: ['证实方法, en: Verification }'],
    },
  ],
  check(context) {
    const { standard, clauses, place } = context;
    if (!standard.data.names.zh.includes('规范')) return [];
    const chapters = proseOf(context, 'verification');
    const [chapter] = chapters;
    if (!chapter) return [{ message: 'chapter' as const, at: place(standard, '/chapters') }];
    const pulls = chapters.flatMap(file =>
      file.blocks.flatMap(block =>
        block.kind === 'component' && block.name === 'Verification'
          ? [{ id: block.attributes['clause'] ?? '', at: blockPlace(file, block) }]
          : [],
      ),
    );
    const missing = clauses.filter(({ data }) => !pulls.some(({ id }) => id === data.id));
    const unknown = pulls.filter(({ id }) => !clauses.some(({ data }) => data.id === id));
    return [
      ...missing.map(({ data: { id, title } }) => ({
        message: 'clause' as const,
        at: titlePlace(context, chapter),
        values: { id, title: title.zh },
      })),
      ...unknown.map(({ id, at }) => ({ message: 'unknown' as const, at, values: { id } })),
    ];
  },
});
