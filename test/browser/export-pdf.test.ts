import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runEditor } from '../cli/run.ts';

let out = '';
beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'zhunsheng-pdf-')), 'out.pdf');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => vi.unstubAllEnvs());

const run = (...args: string[]) => runEditor('export', 'pdf', '--no-build', '--out', out, ...args);

describe('export pdf', () => {
  test('writes a tagged PDF on A4 with bookmarks and embedded fonts', async () => {
    expect(await run()).toBe(0);
    const pdf = await readFile(out, 'latin1');
    expect(pdf.startsWith('%PDF-1.')).toBe(true);
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    const sheets = [...pdf.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g)].map(([, box = '']) =>
      box.trim().split(/\s+/).map(Number),
    );
    expect(sheets.length).toBeGreaterThan(15);
    // A4 is 210 mm × 297 mm, that is 595.3 pt × 841.9 pt; Chromium rounds to CSS pixels.
    for (const [, , width = 0, height = 0] of sheets) {
      expect(Math.abs(width - 595.3)).toBeLessThan(1);
      expect(Math.abs(height - 841.9)).toBeLessThan(1);
    }
    // A Type 3 font is made of drawings in the file; any other has to bring its file along.
    const count = (pattern: RegExp) => [...pdf.matchAll(pattern)].length;
    expect(count(/\/FontFile[23]?\b/g)).toBe(count(/\/Subtype\s*\/(Type0|Type1|TrueType)\b/g));
    expect(count(/\/Type\s*\/Font\b/g)).toBeGreaterThan(0);
  });

  test.each([
    [['--edition', '1999'], /没有版本 1999/],
    [['--edition', '2024', '--nonsense'], /nonsense/],
  ])('refuses %j, and the file that was there is left as it was', async (args, message) => {
    await writeFile(out, 'mine');
    await expect(run(...args, '--force')).rejects.toThrow(message);
    expect(await readFile(out, 'utf8')).toBe('mine');
  });

  test('a file that is there is not replaced without --force', async () => {
    await writeFile(out, 'mine');
    await expect(run()).rejects.toThrow(/已存在/);
    expect(await readFile(out, 'utf8')).toBe('mine');
  });

  test('without Chromium it says so and how to name one, and the file is left as it was', async () => {
    vi.stubEnv('CHROME_PATH', '/nonexistent/chromium');
    await writeFile(out, 'mine');
    await expect(run('--force')).rejects.toThrow(/没有可用的 Chromium.*CHROME_PATH/);
    expect(await readFile(out, 'utf8')).toBe('mine');
  });
});
