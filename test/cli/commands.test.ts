import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandHelp } from '../../packages/command/command-help.ts';
import { definitions } from '../../packages/command/definitions.ts';
import { EDITOR_NAMES } from '../../packages/command/enterprise-commands.ts';
import { readmes } from '../../scripts/generate/command-table.ts';
import { ROOT } from '../edition.ts';
import { run, temporaryFolder } from './run.ts';

const { enterprise, editor } = await definitions();

describe('every command', () => {
  test.each([...enterprise, ...editor].map(command => [command.name, command] as const))(
    '%s says its options and their words in its help',
    (_, command) => {
      const { options, exit, summary } = command;
      const help = commandHelp(command);
      for (const words of [summary.zh, summary.en, exit.zh, exit.en]) expect(help).toContain(words);
      for (const [option, { values = [] }] of Object.entries(options))
        for (const word of [`--${option}`, ...values]) expect(help).toContain(word);
      expect(help).toContain('--root DIR');
    },
  );

  test('is in the help on all, with the version beside it', () => {
    const { stdout } = run('--help');
    for (const { name, summary } of [...enterprise, ...editor]) {
      expect(stdout).toContain(`\n  ${name}`);
      expect(stdout).toContain(summary.en);
    }
    const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/zhunsheng/package.json'), 'utf8'));
    expect(run('--version').stdout).toBe(`${version}\n`);
  });

  test('of an editor is known by name without the workshop', () => {
    expect(new Set(editor.map(({ name }) => name.split(' ')[0]))).toEqual(new Set(EDITOR_NAMES));
  });

  test('stands in the READMEs as it is defined; if not: npm run docs', async () => {
    for (const [name, text] of await readmes(ROOT))
      expect(readFileSync(join(ROOT, name), 'utf8') === text, name).toBe(true);
  });
});

describe('what was mistyped is named, with what may have been meant', () => {
  test.each([
    [['chek'], '没有命令 chek / there is no command chek。是否应为 `check`？'],
    [['check', '--formt', 'json'], '没有选项 --formt / there is no option --formt。是否应为 `--format`、'],
    [['check', '--format', 'pdf', 'a.yaml'], '--format 不能是“pdf”，可用：text、json'],
    [['export', 'odt'], 'export 不能是“odt”，可用：docx、pdf'],
    [['recheck'], '缺少参数 / missing argument：zhunsheng recheck FILE'],
    [['edition', 'new', '2024'], '缺少参数 / missing argument：zhunsheng edition new FROM TO'],
  ])('%j', (args, said) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain(said);
    expect(status).toBe(64);
  });
});

describe('the project', () => {
  const elsewhere = () => {
    const root = temporaryFolder();
    cpSync(join(ROOT, 'test/fixtures/tiny-standard'), root, { recursive: true });
    return root;
  };

  test('is found upwards from the working folder, and what is made goes there', () => {
    const root = elsewhere();
    const within = join(root, 'a/b');
    mkdirSync(within, { recursive: true });
    expect(run({ cwd: within }, 'build').stdout).toBe('已生成 one / built\n');
    expect(existsSync(join(root, 'build/editions/one.js'))).toBe(true);
    expect(run({ cwd: within }, 'explain').stdout).toContain('有机');
  });

  test('can be named, and a folder that is none is refused', () => {
    const root = elsewhere();
    run('build', '--root', root);
    expect(run('explain', 'income', '--root', root).stdout).toContain('茶园上年收入应超过 10 万元');
    const { status, stderr } = run('explain', '--root', join(root, 'criteria'));
    expect(stderr).toContain('criteria 下没有 criteria 文件夹');
    expect(status).toBe(64);
  });

  test('has to be built before anything is checked by it', () => {
    const { status, stderr } = run('check', 'a.yaml', '--root', elsewhere());
    expect(stderr).toContain('请先运行 zhunsheng build');
    expect(status).toBe(64);
  });

  test('is not needed by an enterprise: the package carries the editions', () => {
    const folder = temporaryFolder();
    expect(run({ cwd: folder }, 'check', join(ROOT, 'examples/recognised-small.yaml')).status).toBe(0);
    const { status, stderr } = run({ cwd: folder }, 'lint');
    expect(stderr).toContain('当前文件夹不在任何项目中');
    expect(status).toBe(64);
  });
});
