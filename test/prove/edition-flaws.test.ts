import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assembleEdition } from '../../packages/workshop/content/assemble-edition.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { editionFlaws } from '../../packages/workshop/prove/edition-flaws.ts';
import { rewrite, tinyProject } from '../editions/tiny-project.ts';

test('of two clauses that contradict each other the finding names both, each with its place', async () => {
  const root = await tinyProject();
  const clauses = 'criteria/one/clauses';
  await rewrite(
    root,
    `${clauses}/organic.yaml`,
    'applies_when: { id: in-spring, fact: season, equals: spring }\n',
    '',
  );
  await rewrite(
    root,
    `${clauses}/organic.yaml`,
    'rule: { id: organic, fact: organic, equals: true }',
    'rule: { id: low, fact: income, at_most: 5 万元 }',
  );
  const { content } = await openProject(root).edition('one');
  if (!content) throw new Error('the edition cannot be read');
  const { edition: assembled } = assembleEdition(content);
  const [flaw, ...others] = await editionFlaws([{ content, assembled }]);
  expect(others).toEqual([]);
  expect(flaw?.code).toBe('clauses-contradict');
  // `rule:` is on line 8 of either file; above it organic.yaml had applies_when.
  const named =
    /：organic（.*one\/clauses\/organic\.yaml:8）、income（.*one\/clauses\/income\.yaml:8）不能同时满足$/;
  expect(flaw?.message.zh).toMatch(named);
  expect(flaw?.location).toMatchObject({ file: join(root, clauses, 'organic.yaml'), line: 8 });
});
