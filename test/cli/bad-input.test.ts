import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../packages/language/types/report.ts';
import { run, temporaryFolder } from './run.ts';

const GOOD = 'examples/recognised-small.yaml';

/** Writes a file and checks it: nothing of it may be a stack trace, and broken data get no verdict. */
function checkFile(name: string, content: string | Uint8Array) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return checkPath(path);
}

function checkPath(path: string) {
  const { status, stdout, stderr } = run('check', path, '--format', 'json');
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
  const report = JSON.parse(stdout) as Report;
  expect(report.conclusion).toBeNull();
  expect(status).toBe(3);
  const text = run('check', path);
  expect(text.status).toBe(3);
  expect(text.stdout + text.stderr).not.toMatch(/^\s+at /m);
  return report.problems.map(({ code, location: { line, column, cell } }) => ({ code, line, column, cell }));
}

describe('a file that cannot be read', () => {
  test('a missing file, a folder, an empty file and a binary one are each said for what they are', () => {
    const folder = temporaryFolder();
    expect(checkPath(join(folder, 'none.yaml'))[0]?.code).toBe('file-not-found');
    expect(checkPath(folder)[0]?.code).toBe('file-is-folder');
    expect(checkFile('empty.json', '')[0]?.code).toBe('file-empty');
    expect(checkFile('picture.json', new Uint8Array([0, 1, 2, 0, 255, 0]))[0]?.code).toBe('file-binary');
  });

  test('malformed JSON is placed by line and column', () => {
    expect(
      checkFile('a.json', '{\n  "as_of": "2024-06-30",\n  "enterprise": { "name": "示例" \n')[0],
    ).toMatchObject({
      code: 'json-syntax',
      line: 4,
    });
  });

  test('malformed YAML is placed by line', () => {
    expect(
      checkFile('a.yaml', 'as_of: 2024-06-30\nenterprise: { name: 示例\nfinance: []\n')[0],
    ).toMatchObject({
      code: 'yaml-syntax',
      line: 2,
      column: 13,
    });
  });

  test('a YAML alias bomb is refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefghi'].map(
        (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`,
      ),
    ];
    expect(checkFile('bomb.yaml', bomb.join('\n')).length).toBeGreaterThan(0);
  });

  test('of two files the broken one does not keep the other from being reported', () => {
    const broken = join(temporaryFolder(), 'broken.json');
    writeFileSync(broken, '{');
    const { status, stdout } = run('check', broken, GOOD, '--format', 'json');
    const conclusions = (JSON.parse(stdout) as Report[]).map(({ conclusion }) => conclusion);
    expect(conclusions).toEqual([null, 'recognised']);
    expect(status).toBe(3);
  });
});

describe('data that are wrong', () => {
  const declaration = (rest: string) => `as_of: 2024-06-30\nenterprise: { name: 示例企业 }\n${rest}\n`;

  const wrong: [title: string, yaml: string, code: string, line: number][] = [
    ['a misspelt field', 'finnance: []', 'unknown-field', 3],
    ['a duplicate key', 'operations: {}\noperations: {}', 'duplicate-key', 4],
    ['5% where an amount belongs', 'finance: [{ year: 2023, revenue: 5% }]', 'amount-percent', 3],
    ['a separator in an amount', 'finance: [{ year: 2023, revenue: "2,000.00" }]', 'amount-separator', 3],
    ['full-width digits', 'finance: [{ year: 2023, revenue: "２０００" }]', 'amount-full-width', 3],
    ['more than six decimals', 'finance: [{ year: 2023, revenue: 1.2345678 }]', 'amount-decimals', 3],
    ['negative revenue', 'finance: [{ year: 2023, revenue: -1 }]', 'amount-negative', 3],
    [
      'AI revenue above revenue',
      'finance: [{ year: 2023, revenue: 1, ai_revenue: 2 }]',
      'ai-revenue-above-revenue',
      3,
    ],
    ['a year twice', 'finance: [{ year: 2023 },\n  { year: 2023 }]', 'entry-repeated', 4],
    [
      'an impossible date',
      'quality: { certificates: [{ kind: software_rd_quality, valid_until: 2024-02-30 }] }',
      'date-impossible',
      3,
    ],
    [
      'a finding on a clause that is computed',
      'findings: { growth: { finding: met } }',
      'finding-on-computed',
      3,
    ],
    [
      'a finding against an own no',
      'operations: { premises: false }\nfindings: { premises: { finding: met } }',
      'finding-contradicts-data',
      4,
    ],
    ['a harmful key', '__proto__: { polluted: true }', 'unknown-field', 3],
  ];

  for (const [title, yaml, code, line] of wrong) {
    test(`${title} is ${code}, with its line`, () => {
      expect(checkFile('data.yaml', declaration(yaml))).toContainEqual(
        expect.objectContaining({ code, line }),
      );
    });
  }

  test('a credit code with a wrong check character is an error', () => {
    const text = 'as_of: 2024-06-30\nenterprise:\n  name: 示例企业\n  uscc: 91210100604608172X\n';
    expect(checkFile('data.yaml', text)).toContainEqual(
      expect.objectContaining({ code: 'uscc-check', line: 4 }),
    );
  });

  test('an edition that does not exist is said', () => {
    expect(checkFile('data.yaml', declaration('edition: "1999"'))[0]?.code).toBe('edition-unknown');
  });

  test('a GBK-encoded CSV is read, and that is said', () => {
    // “as_of,enterprise.name” and a row “2024-06-30,示例企业”, its name in GBK.
    const head = new TextEncoder().encode('as_of,enterprise.name\n2024-06-30,');
    const name = Uint8Array.of(0xca, 0xbe, 0xc0, 0xfd, 0xc6, 0xf3, 0xd2, 0xb5);
    const path = join(temporaryFolder(), 'gbk.csv');
    writeFileSync(path, new Uint8Array([...head, ...name]));
    const report = JSON.parse(run('check', path, '--format', 'json').stdout) as Report;
    expect(report.enterprise.name).toBe('示例企业');
    expect(report.problems.map(({ code }) => code)).toContain('file-read-as-gb18030');
  });
});

describe('output', () => {
  test('an existing file is left alone unless --force is given', () => {
    const out = join(temporaryFolder(), 'report.json');
    writeFileSync(out, 'mine');
    const refused = run('check', GOOD, '--format', 'json', '--out', out);
    expect(refused.status).toBe(64);
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(run('check', GOOD, '--format', 'json', '--out', out, '--force').status).toBe(0);
    expect((JSON.parse(readFileSync(out, 'utf8')) as Report).conclusion).toBe('recognised');
  });

  test('nothing half-written stays behind when the output cannot be written', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken'));
    expect(run('check', GOOD, '--out', join(folder, 'taken'), '--force').status).toBe(64);
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  test('the file to check is never the output', () => {
    const path = join(temporaryFolder(), 'data.json');
    writeFileSync(path, '{}');
    expect(run('check', path, '--out', path, '--force').status).toBe(64);
    expect(readFileSync(path, 'utf8')).toBe('{}');
  });

  test('a filled form is not replaced by a blank one', () => {
    const path = join(temporaryFolder(), 'form.xlsx');
    writeFileSync(path, 'filled');
    expect(run('template', '--out', path).status).toBe(64);
    expect(readFileSync(path, 'utf8')).toBe('filled');
  });

  test('every format is written', () => {
    const folder = temporaryFolder();
    for (const format of ['text', 'json', 'html', 'md', 'sarif', 'junit', 'oscal', 'github']) {
      const out = join(folder, format);
      expect(run('check', GOOD, '--format', format, '--out', out).status, format).toBe(0);
      expect(existsSync(out)).toBe(true);
    }
  });
});

describe('wrong usage exits with 64 and says what is possible', () => {
  const wrong = [
    ['check'],
    ['check', GOOD, '--format', 'pdf'],
    ['check', GOOD, '--assurance', 'maybe'],
    ['check', GOOD, '--edition', '1999'],
    ['check', GOOD, '--unknown'],
    ['explain', 'rd-intensty'],
    ['judge'],
    [],
  ];
  for (const args of wrong) {
    test(`zhunsheng ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(...args);
      expect(status).toBe(64);
      expect(stdout + stderr).not.toMatch(/^\s+at /m);
    });
  }
});
