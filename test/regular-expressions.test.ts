import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { checkSync } from 'recheck';
import { describe, expect, test } from 'vitest';
import { ROOT } from './edition.ts';

/**
 * An attack counts by its steps, not seconds, so that a busy machine takes nothing sound for slow. What is not decided
 * in time is not said to be slow: of what looks around or is large, attacks are looked for and may not be found.
 */
const LIMITS = {
  timeout: 2000,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 50_000_000,
  maxAttackStringSize: 20_000,
  maxRepeatCount: 100,
  maxNFASize: 6000,
  maxIteration: 3,
  maxInitialGenerationSize: 100,
  maxGenerationSize: 50,
} as const;

/** What is not linear and may stay, as nobody else gives it its input or that is short; by file name and expression. */
const BOUNDED: Readonly<Record<string, string>> = {
  'rule-language.ts /\\/\\*\\*((?:(?!\\*\\/)[\\s\\S])*)\\*\\/\\nexport interface (\\w+)/': 'our own ast.ts',
  'write-declaration.ts /0+$/': 'six digits',
  'pdf-destinations.ts /(?:^|\\n)(\\d+) 0 obj\\s([\\s\\S]*?)(?=\\sstream\\n|\\nendobj)/':
    'a PDF by our own Chromium',
  'pdf-destinations.ts /\\/Kids\\s*\\[([^\\]]*)\\]/': 'a PDF by our own Chromium',
  'pdf-destinations.ts /(\\d+) 0 R/': 'a PDF by our own Chromium',
  'describe-example.ts /\\.?0+$/': 'an amount as we write it',
  'full-width-sign.ts /"(?:[^"\\\\]|\\\\.)*"|\'[^\']*\'/': 'the first 1,000 characters of a line',
  'full-width-sign.ts /(?:^|[{,[，｛]|-)\\s*[\\w-]*\\s*(：)/': 'the first 1,000 characters of a line',
  'full-width-sign.ts /[{[｛［][^}\\]]*?(，)\\s*[\\w-]+\\s*[:：]/': 'the first 1,000 characters of a line',
  'read-json.ts /("[^"\\\\]*(?:\\\\.[^"\\\\]*)*")|[ \\t\\r\\n]+/': 'text that JSON.parse has accepted',
  'problem-title.ts /[：:].*$/': 'a message of our catalogue',
  'problem-title.ts / ?[（(][^（()）]*\\{\\w+\\}[^（()）]*[）)]/': 'a message of our catalogue',
  'draw-chart.ts /<style\\b[^>]*>.*?<\\/style>/': 'a drawing by ECharts',
  'format-count.ts /\\B(?=(\\d{3})+$)/': 'a number as JavaScript writes it',
  'html-limits.ts /\\B(?=(\\d{3})+$)/': 'a number as JavaScript writes it',
  'edition-module.ts /const (err\\d+) = (\\{[^;]*\\});if\\(vErrors === null\\)\\{vErrors = \\[\\1\\];\\}\\s*else \\{vErrors\\.push\\(\\1\\);\\}/':
    'code by Ajv for the schema of the edition',
  'edition-module.ts /\\w+\\.evaluated = \\{[^{}]*\\};/': 'code by Ajv for the schema of the edition',
  'limit-steps.ts /^-?\\d+ ?(.*)$/': 'a limit as the rule writes it',
  'third-party.ts /\\?.*$/': 'the name of a module of our own build',
  'edition-module.ts /const (schema\\d+) = (\\{.*?\\});(?=const |function |\\n|$)/':
    'code by Ajv for the schema of the edition',
  'content-security-policy.ts /<script(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)<\\/script>/':
    'a page of our own build',
  'content-security-policy.ts /<style[^>]*>([\\s\\S]*?)<\\/style>/': 'a page of our own build',
};

/** What is put together while the program runs, by file name, and why it is linear all the same. */
const COMPOSED: Readonly<Record<string, string>> = {
  'expand-patterns.ts': 'a pattern of the command line against the names of a folder',
  'check-schema-node.ts': 'a pattern of a declaration schema, compiled and not applied',
  'check-plan.ts': 'the pattern of a code, from the schema of the edition',
  'convert-cell.ts': 'the pattern of a code, from the schema of the edition',
  'compile-line-scanner.ts': 'the pattern of a code, from the schema of the edition',
  'parquet-columns.ts': 'the pattern of a code, from the schema of the edition',
  'write-declaration.ts': 'the pattern of a code, against numbers up to a million',
  'inline-runs.ts': 'titles, numbers and terms as they are written, side by side',
  'pdf-destinations.ts': 'a key and a number of a PDF by our own Chromium',
  'term-references.ts': 'two words as they are written, at most ten signs between them',
  'modal-verbs.ts': 'words as they are written, side by side',
  'qty-03-full-names.ts': 'words as they are written, side by side',
  'num-09-notes.ts': 'a word at the begin of a text, and digits',
  'explain-amount.ts': 'the names of units, side by side',
  'find.ts': 'words as they are written, side by side',
};

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

interface Syntax {
  readonly type: string;
  readonly [key: string]: unknown;
}

const expressions: Expression[] = [];
/** Files of the calls whose pattern is known only as the program runs. */
const composed: string[] = [];

for (const file of globSync(['packages/**/*.{ts,tsx}', 'site/**/*.{ts,tsx}'], {
  cwd: ROOT,
  exclude: path => /node_modules|language\/types/.test(path),
})) {
  const { program } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  const nodes = [...within(program)];
  const constants = new Map(
    nodes.flatMap(({ type, id, init }) =>
      type === 'VariableDeclarator' && isSyntax(id) && isSyntax(init) ? [[String(id['name']), init]] : [],
    ),
  );
  for (const node of nodes) {
    const regex = node['regex'] as { pattern: string; flags: string } | undefined;
    if (regex) expressions.push({ file, source: regex.pattern, flags: regex.flags });
    const { callee, arguments: given } = node as { callee?: Syntax; arguments?: readonly Syntax[] };
    if (callee?.['name'] !== 'RegExp' || !given?.[0]) continue;
    const source = stringOf(given[0], constants);
    if (source === undefined) composed.push(basename(file));
    else expressions.push({ file, source, flags: (given[1] && stringOf(given[1], constants)) ?? '' });
  }
}

function* within(value: unknown): Generator<Syntax> {
  if (Array.isArray(value)) for (const one of value) yield* within(one);
  if (!isSyntax(value)) return;
  yield value;
  for (const part of Object.values(value)) yield* within(part);
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The text that an expression of literals and constants of its file stands for. */
function stringOf(node: Syntax, constants: ReadonlyMap<string, Syntax>): string | undefined {
  const all = (nodes: unknown) => (nodes as Syntax[]).map(one => stringOf(one, constants));
  const joined = (parts: (string | undefined)[], by: string) =>
    parts.includes(undefined) ? undefined : parts.join(by);
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined;
  if (node.type === 'Identifier') {
    const meant = constants.get(String(node['name']));
    return meant && stringOf(meant, constants);
  }
  if (node.type === 'TemplateLiteral') {
    const quasis = (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    const values = all(node['expressions']);
    return joined(
      quasis.flatMap((text, index) => (index === 0 ? [text] : [values[index - 1], text])),
      '',
    );
  }
  const { callee, arguments: given } = node as { callee?: Syntax; arguments?: readonly Syntax[] };
  const list = callee?.['object'] as Syntax | undefined;
  if ((callee?.['property'] as Syntax | undefined)?.['name'] !== 'join' || list?.type !== 'ArrayExpression')
    return undefined;
  return joined(all(list['elements']), (given?.[0] && stringOf(given[0], constants)) ?? ',');
}

describe('every regular expression takes time in proportion to its input', () => {
  test('or its input is bounded, which is listed with the reason', { timeout: 900_000 }, () => {
    process.env['RECHECK_BACKEND'] = 'pure';
    const verdicts = new Map<string, string>();
    const slow = new Set<string>();
    for (const { file, source, flags } of expressions) {
      const key = `/${source}/${flags}`;
      // The flag `d` changes what is told of a match, not how it is found, and is not known to the checker.
      const verdict = verdicts.get(key) ?? checkSync(source, flags.replace('d', ''), LIMITS).status;
      verdicts.set(key, verdict);
      const name = `${basename(file)} /${source}/`;
      if (verdict === 'vulnerable' || (verdict !== 'safe' && name in BOUNDED)) slow.add(name);
    }
    expect([...slow].sort()).toEqual(Object.keys(BOUNDED).sort());
  });

  test('what is put together as the program runs is listed with the reason', () => {
    expect([...new Set(composed)].sort()).toEqual(Object.keys(COMPOSED).sort());
  });

  test('the checker sees the shape of those that were found', () => {
    const status = (source: string) => checkSync(source, 'g', LIMITS).status;
    expect(status('《[^》]*》')).toBe('vulnerable');
    expect(status('《[^《》]*》')).toBe('safe');
  });
});
