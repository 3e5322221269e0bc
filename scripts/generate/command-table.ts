import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { definitions, usage } from '@zhunsheng/command/definitions';
import type { Language } from '@zhunsheng/language';

const READMES: Readonly<Record<string, Language>> = { 'README.md': 'en', 'README.zh-CN.md': 'zh' };
const MARKED = /(<!-- commands: npm run docs -->\n)[\s\S]*?(<!-- \/commands -->)/;
const HEADS = {
  zh: { enterprise: '企业和评估机构', editor: '编制标准的人' },
  en: { enterprise: 'Enterprises and assessors', editor: 'Standards bodies' },
} as const;

/** The READMEs by file name, with the table of commands as their definitions have it today. */
export async function readmes(root: string): Promise<Map<string, string>> {
  const commands = await definitions();
  const table = (language: Language) =>
    (['enterprise', 'editor'] as const)
      .map(who => {
        const rows = commands[who].map(
          one => `| \`${usage(one).replaceAll('|', '\\|')}\` | ${one.summary[language]} |`,
        );
        return [`| ${HEADS[language][who]} | |`, '|---|---|', ...rows, ''].join('\n');
      })
      .join('\n');
  const written = Object.entries(READMES).map(async ([name, language]): Promise<[string, string]> => {
    const text = await readFile(join(root, name), 'utf8');
    if (!MARKED.test(text)) throw new RangeError(`${name} has no place for the table of commands`);
    return [name, text.replace(MARKED, (_, start, end) => `${start}${table(language)}${end}`)];
  });
  return new Map(await Promise.all(written));
}

/** Writes the tables of the READMEs anew. */
export async function writeReadmes(root: string): Promise<void> {
  for (const [name, text] of await readmes(root)) await writeFile(join(root, name), text);
}
