import { contentSchemas } from '../../packages/workshop/content/content-schemas.ts';
import type { Round } from '../../packages/workshop/content/read-comments.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';

/** A consultation about the tea garden: five were asked, three replied, two of them with a comment each. */
export const TEA_ROUND = `# 茶园的征求意见
title: { zh: 茶园征求意见, en: Tea }
period: { from: "2026-01-05", to: "2026-02-05" }
counts: { sent: 5, replied: 3, commented: 2, silent: 2 }
comments:
  - id: tea-001 # 第一条
    about: clause:income
    text: 收入应按三年计算。
    from: 茶社甲（虚构）
    date: "2026-01-09"
    disposition: open
  - id: tea-002
    about: standard
    text: 名称太长。
    wording: 茶园
    from: 茶社乙（虚构）
    date: "2026-01-12"
    disposition: rejected
    reason: 名称已经通用。
`;

/** A round from its YAML; throws when it does not fit the schema. */
export async function roundOf(source: string, id = 'tea'): Promise<Round> {
  const file = parseYamlFile(`${id}.yaml`, source);
  const check = await contentSchemas();
  const problems = [...file.problems, ...check('comments', file)];
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message.zh).join('\n'));
  return { ...file, data: file.data as Round['data'], id };
}
