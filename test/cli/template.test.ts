import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../packages/language/types/report.ts';
import { run, temporaryFolder } from './run.ts';

for (const format of ['yaml', 'json']) {
  test(`the ${format} template is read back by check`, () => {
    const path = join(temporaryFolder(), `form.${format}`);
    const { status, stdout } = run('template', '--format', format);
    expect(status).toBe(0);
    writeFileSync(path, stdout);
    const checked = run('check', path, '--format', 'json');
    expect([0, 1, 2, 3]).toContain(checked.status);
    expect((JSON.parse(checked.stdout) as Report).source).toBe(path);
  });
}

test('the Excel template is a workbook, and read back blank it lacks its required data, without a crash', () => {
  const path = join(temporaryFolder(), 'form.xlsx');
  expect(run('template', '--out', path).status).toBe(0);
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  const { status, stdout } = run('check', path, '--format', 'json');
  expect(status).toBe(3);
  expect((JSON.parse(stdout) as Report).problems.map(({ code }) => code)).toContain('workbook-blank');
});
