import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../edition.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { default?: string; required?: boolean }>>;
  readonly runs: { readonly steps: readonly { id?: string; run: string; env: Record<string, string> }[] };
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
const step = action.runs.steps.find(({ id }) => id === 'check') as Action['runs']['steps'][number];

/** The repository of docs/ci.md, with one file in order and one whose third line is wrong. */
let repository = '';
beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'zhunsheng-ci-'));
  mkdirSync(join(repository, 'declarations/2023 old'), { recursive: true });
  const example = (name: string, to: string) =>
    copyFileSync(join(ROOT, 'examples', name), join(repository, 'declarations', to));
  example('recognised-small.yaml', 'a.yaml');
  example('incomplete.json', 'open.json');
  example('one-fen-short.json', '2023 old/short.json');
  writeFileSync(
    join(repository, 'declarations/broken.yml'),
    'edition: "2024"\nas_of: 2024-06-30\nenterprize: {}\n',
  );
});

/** The shell step as GitHub would run it: inputs go in by its env. */
function runStep(inputs: Readonly<Record<string, string>>) {
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, expression]) => {
      const [, input = ''] = /inputs\.(\w+)/.exec(expression) ?? [];
      const value = inputs[input] ?? action.inputs[input]?.default ?? '';
      return [name, input === 'zhunsheng' ? join(ROOT, 'packages/zhunsheng/zhunsheng.js') : value];
    }),
  );
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run],
    { cwd: repository, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}

describe('the step of the action, in an example repository', () => {
  test('a file in order passes without an annotation', () => {
    const { status, lines } = runStep({ files: 'declarations/*.yaml' });
    expect(status).toBe(0);
    expect(lines.filter(line => line.startsWith('::'))).toEqual([]);
  });

  test('an error in the data is annotated at its line, and fails', () => {
    const { status, lines } = runStep({
      files: 'declarations/broken.yml',
      accept: 'undetermined not_recognised',
    });
    expect(status).toBe(3);
    expect(lines).toContainEqual(
      expect.stringMatching(/^::error file=declarations\/broken\.yml,line=3,col=1,title=unknown-field::.+/),
    );
  });

  test('patterns go through folders, names may have blanks; a clause that is not met is an error', () => {
    const { status, lines } = runStep({ files: 'declarations/**/*.json\ndeclarations/a.yaml', lang: 'en' });
    // The one that is open is accepted by default, and does not hide the one that is not recognised.
    expect(status).toBe(1);
    expect(lines).toContainEqual(
      expect.stringMatching(/^::error file=declarations\/2023 old\/short\.json,title=6\.3 R&D intensity::/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^::warning file=declarations\/open\.json,title=5\.2 /),
    );
  });

  test('what is accepted passes: undetermined by default, not recognised when said', () => {
    expect(runStep({ files: 'declarations/open.json' }).status).toBe(0);
    expect(runStep({ files: 'declarations/open.json', accept: '' }).status).toBe(2);
    const short = 'declarations/2023*/short.json';
    expect(runStep({ files: short }).status).toBe(1);
    expect(runStep({ files: short, accept: 'not_recognised' }).status).toBe(0);
  });

  test('SARIF is written beside the annotations', () => {
    expect(runStep({ files: 'declarations/*.yaml', sarif: 'out.sarif' }).status).toBe(0);
    expect(JSON.parse(readFileSync(join(repository, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  test('no file at all is an error that says so', () => {
    const { status, lines } = runStep({ files: 'nowhere/*.yaml' });
    expect(status).toBe(64);
    expect(lines[0]).toBe('::error title=files::没有文件与“nowhere/*.yaml”相符 / no file matches');
  });
});

test('docs/ci.md names each input of the action and its default', () => {
  const text = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
  for (const [name, { default: value }] of Object.entries(action.inputs)) {
    expect(text).toContain(`| \`${name}\` |`);
    if (value && value !== 'zh') expect(text).toContain(`| \`${value}\` |`);
  }
});

test('the hook of pre-commit runs the command of the package', () => {
  const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
  // It installs the repository as a package.
  const { bin, files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const program = bin[hook.entry.split(' ')[0]] as string;
  expect(existsSync(join(ROOT, program))).toBe(true);
  expect(files).toContain(dirname(program));
  expect(new RegExp(hook.files).test('declarations/a.yaml')).toBe(true);
});

test('actions of others are pinned by their commits, here and in the example, which asks for reading only', () => {
  const texts = ['action.yml', 'docs/ci.md'].map(file => readFileSync(join(ROOT, file), 'utf8'));
  const used = texts.flatMap(text => [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action));
  expect(used).toHaveLength(3);
  for (const action of used) expect(action).toMatch(/^(\S+@[0-9a-f]{40}|OWNER\/zhunsheng@COMMIT) # v[\d.]+$/);
  expect(texts[1]).toContain('permissions:\n  contents: read\n');
});

test('a control character in the names that are asked for does not reach the log', () => {
  const { lines } = runStep({ files: 'no%where/*.yaml a\r b\u001b[2J' });
  const { status } = runStep({ files: 'nowhere\u001b[2J*.yaml' });
  expect(status).toBe(64);
  expect(lines.join('\n')).not.toMatch(/[^\P{Cc}\n]/u);
});
