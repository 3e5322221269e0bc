import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Fact } from '../../packages/language/rule/ast.ts';
import { readFields } from '../../packages/language/rule/fields.ts';
import { parseFacts } from '../../packages/language/rule/parse-facts.ts';
import { parseRule } from '../../packages/language/rule/parse-rule.ts';
import { edition2024, vocabularies2024 } from './arbitraries/edition-2024.ts';

const FOLDER = 'criteria/2024';
const readYaml = (path: string) => parse(readFileSync(`${FOLDER}/${path}`, 'utf8'));

test('the clauses written by hand for the tests are those of the YAML', () => {
  const files = readdirSync(`${FOLDER}/clauses`).map(file => file.replace('.yaml', ''));
  expect(files.sort()).toEqual(edition2024.clauses.map(({ id }) => id).sort());
});

test.each(edition2024.clauses)('$id written by hand is what its YAML says', ({ id, mode, rule }) => {
  const clause = readYaml(`clauses/${id}.yaml`);
  expect(clause.mode).toBe(mode);
  expect(parseRule(clause.rule, vocabularies2024)).toEqual(rule);
});

test('the facts written by hand are those of facts.yaml', () => {
  const fields = readFields(JSON.parse(readFileSync('schemas/2024/declaration.schema.json', 'utf8')));
  const untitled = (facts: ReadonlyMap<string, Fact>) =>
    Object.fromEntries([...facts].map(([id, { title: _, ...fact }]) => [id, fact]));
  expect(untitled(parseFacts(readYaml('facts.yaml'), fields))).toEqual(untitled(edition2024.facts));
});
