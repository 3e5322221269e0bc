import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../packages/workshop/project/project.ts';
import { siteEditionLog } from '../../packages/workshop/site-data/edition-log.ts';
import { ROOT } from '../edition.ts';

test('a frozen edition has its day and the digest of its manifest, as sha256sum has it', async () => {
  const { frozen, changes } = await siteEditionLog(openProject(ROOT), '2024');
  const manifest = join(ROOT, 'criteria/2024/manifest.yaml');
  expect(frozen?.on).toBe('2026-11-22');
  expect(frozen?.digest).toBe(execFileSync('sha256sum', [manifest], { encoding: 'utf8' }).slice(0, 64));
  expect(changes).toBeUndefined();
});

test('a working draft is not frozen and has its log of changes', async () => {
  const { frozen, changes } = await siteEditionLog(openProject(ROOT), 'draft');
  expect(frozen).toBeUndefined();
  expect(changes?.from).toBe('2024');
  expect(changes?.changes.find(({ clause }) => clause === 'growth')?.effect).toBe('both');
});
