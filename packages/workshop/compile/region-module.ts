import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { factsOfRule, parseFacts, parseRule, readFields } from '@zhunsheng/language';
import { compileEdition, toSource } from '@zhunsheng/language/js';
import type { Facts } from '@zhunsheng/language/types/facts';
import type { Region } from '@zhunsheng/language/types/region';
import type { Rule as RuleData } from '@zhunsheng/language/types/rule';
import { build } from 'esbuild';
import type { AssembledEdition } from '../content/assemble-edition.ts';
import { packageFolder } from '../content/toolkit.ts';

/**
 * Writes `OUT/<edition>.regions.js`: the rules of other regions over the facts of this edition, for comparison only. A
 * rule that uses a fact this edition does not have is left out, as if nothing were specified.
 */
export async function generateRegionModule(
  regions: readonly Region[],
  { rules, description, codes }: AssembledEdition,
  out: string,
): Promise<void> {
  const fields = readFields(description.schema);
  const own = parseFacts(Object.assign({}, ...regions.map(({ facts }) => facts ?? {})) as Facts, fields);
  const facts = new Map([...rules.facts, ...own]);
  const lists = Object.entries(description.vocabularies);
  const vocabularies = Object.fromEntries(
    lists.map(([id, entries]) => [id, entries.map(({ code }) => code)]),
  );
  const described = regions.map(region => describeRegion(region, new Set(facts.keys()), vocabularies));
  const clauses = described.flatMap(({ clauses }) => clauses);
  const parts = join(out, description.id);
  const runtime = relative(parts, join(packageFolder('language'), 'backends/js/runtime.ts')).replaceAll(
    '\\',
    '/',
  );
  const titles = Object.fromEntries([...own.values()].map(({ id, title }) => [id, title]));
  await writeFile(
    join(parts, 'region-rules.js'),
    compileEdition({ ...rules, facts, clauses }, codes, runtime),
  );
  const entry = [
    "import * as rules from './region-rules.js';",
    `export const factTitles = ${toSource(titles)};`,
    `export const regions = ${toSource(described.map(({ region }) => region))};`,
    'export { rules };',
    '',
  ];
  await writeFile(join(parts, 'regions.js'), entry.join('\n'));
  await build({
    entryPoints: [join(parts, 'regions.js')],
    outfile: join(out, `${description.id}.regions.js`),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    logLevel: 'warning',
  });
}

/** A region as the self-check shows it (site/self-check/elsewhere.ts), and its rules. */
function describeRegion(
  { id: region, names, note, limits }: Region,
  known: ReadonlySet<string>,
  vocabularies: Record<string, string[]>,
) {
  const parsed = limits.map(limit => {
    const rule =
      'rule' in limit && limit.rule ? parseRule(limit.rule as unknown as RuleData, vocabularies) : undefined;
    return { limit, rule: rule && factsOfRule(rule).every(fact => known.has(fact)) ? rule : undefined };
  });
  return {
    region: {
      id: region,
      names,
      note,
      limits: parsed.map(({ limit, rule }) => ({
        clause: limit.clause,
        ...(rule && { id: `${region}-${limit.clause}` }),
        text: { zh: limit.text, en: limit.summary.en },
        named: limit.attribution !== 'collective',
      })),
    },
    clauses: parsed.flatMap(({ limit, rule }) =>
      rule ? [{ id: `${region}-${limit.clause}`, mode: 'computed' as const, rule }] : [],
    ),
  };
}
