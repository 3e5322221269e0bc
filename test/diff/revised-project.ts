import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newEdition } from '../../packages/workshop/edition/new-edition.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { rewrite, tinyProject } from '../editions/tiny-project.ts';

const LOG = `from: one
changes:
  - clause: earnings
    what: [text, logic, name]
    effect: looser
    reason: { zh: 测试：预期写反了。, en: "For a test: the wrong way round." }
`;

const TOMBSTONES = `retired:
  - { id: income, last_edition: one, replaced_by: earnings, reason: { zh: 改名。, en: Renamed. } }
`;

const CREW = `id: crew
title: { zh: 人手, en: Crew }
mode: computed
provenance: editorial
source: { document: none, section: none }
text: 茶园应:cond[不少于 3 人]{#enough}。
summary: { en: At least three people. }
rule: { id: enough, fact: crew, at_least: 3 }
verification: { text: 查名册。, provenance: editorial }
evidence: [{ name: { zh: 名册, en: roll }, provenance: editorial }]
rationale: { text: 虚构。, provenance: editorial }
`;

/**
 * The tiny standard with a second edition: `income` is now `earnings`, asks for twice as much and stands first, `crew`
 * is new and reads a field that edition one lacks. The log expects `earnings` to be looser.
 */
export async function revisedProject(): Promise<string> {
  const root = await tinyProject();
  await newEdition(openProject(root), 'one', 'two');
  const clauses = join(root, 'criteria/two/clauses');
  await rename(join(clauses, 'income.yaml'), join(clauses, 'earnings.yaml'));
  await rewrite(root, 'criteria/two/clauses/earnings.yaml', 'id: income', 'id: earnings');
  await rewrite(root, 'criteria/two/clauses/earnings.yaml', '超过 10 万元', '超过 20 万元');
  await rewrite(root, 'criteria/two/clauses/earnings.yaml', 'more_than: 10 万元', 'more_than: 20 万元');
  await rewrite(root, 'criteria/two/standard.yaml', '[organic, income]', '[earnings, organic, crew]');
  await rewrite(
    root,
    'schemas/two/declaration.schema.json',
    '"organic": {',
    '"crew": { "title": "人数", "x-title-en": "People", "type": "integer", "minimum": 0, "maximum": 1000, "x-unit": "count", "examples": [5] },\n    "organic": {',
  );
  const facts = await readFile(join(root, 'criteria/two/facts.yaml'), 'utf8');
  await Promise.all([
    writeFile(join(root, 'criteria/two/facts.yaml'), withCrew(facts)),
    writeFile(join(clauses, 'crew.yaml'), CREW),
    writeFile(join(root, 'criteria/two/changes.yaml'), LOG),
    writeFile(join(root, 'criteria/two/tombstones.yaml'), TOMBSTONES),
  ]);
  return root;
}

function withCrew(facts: string): string {
  return `${facts}crew: { title: { zh: 人数, en: people }, field: crew }\n`;
}
