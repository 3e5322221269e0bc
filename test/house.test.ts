import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circles, readHouse, roomOf, type SourceFile } from '../scripts/house/house.ts';
import { drawHouse, withDrawing } from '../scripts/house.ts';
import { ROOT } from './edition.ts';

/** Each may import those before it. Benchmarks, like tests, look into every room. */
const ORDER = [
  'language',
  'checker',
  'survey',
  'workshop',
  'command',
  'zhunsheng',
  'zhunsheng-workshop',
  'site',
  'scripts',
];

const files = readHouse(ROOT);
const lived = files.filter(({ room }) => room !== 'benchmark');
const workshop = files.filter(({ room }) => room === 'workshop');

/** `file:line imports what`, for every arrow that breaks a rule. */
function offending(
  some: readonly SourceFile[],
  breaks: (from: string, to: string, throughDoor: boolean) => boolean,
) {
  return some.flatMap(({ path, imports }) =>
    imports
      .filter(({ to, throughDoor }) => breaks(path, to, throughDoor))
      .map(({ line, to }) => `${path}:${line} imports ${to}`),
  );
}

describe('packages', () => {
  test('every room of the house has its place in the order', () => {
    const rooms = new Set(lived.map(({ room }) => room));
    expect([...rooms].filter(room => !ORDER.includes(room))).toEqual([]);
  });

  test('import each other in one direction, by values and by types', () => {
    const place = (path: string) => ORDER.indexOf(roomOf(path));
    expect(offending(lived, (from, to) => place(to) > place(from))).toEqual([]);
  });

  test('import each other through their doors only', () => {
    const inside = lived.filter(({ path }) => /^(packages|site|scripts)\//.test(path));
    const enters = (from: string, to: string) => to.startsWith('packages/') && roomOf(from) !== roomOf(to);
    expect(offending(inside, (from, to, throughDoor) => enters(from, to) && !throughDoor)).toEqual([]);
  });

  test('none imports itself through its own door', () => {
    expect(offending(lived, (from, to, throughDoor) => throughDoor && roomOf(from) === roomOf(to))).toEqual(
      [],
    );
  });
});

describe('folders of the workshop', () => {
  const stated = [
    ...readFileSync(join(ROOT, 'packages/workshop/README.md'), 'utf8').matchAll(/^\d+\. `([\w-]+)\/`/gm),
  ].map(([, folder]) => folder ?? '');
  const folderOf = (path: string) => path.split('/')[2] ?? '';
  const isInFolder = (path: string) => path.startsWith('packages/workshop/') && path.split('/').length > 3;

  test('stand in the order of the README, all of them', () => {
    const there = new Set(workshop.filter(({ path }) => isInFolder(path)).map(({ path }) => folderOf(path)));
    expect([...stated].sort()).toEqual([...there].sort());
  });

  test('import only those before them', () => {
    const place = (path: string) => stated.indexOf(folderOf(path));
    const breaks = (from: string, to: string) =>
      isInFolder(from) && isInFolder(to) && place(to) > place(from);
    expect(offending(workshop, breaks)).toEqual([]);
  });
});

test('there is no circle, neither of packages nor of folders nor of files', () => {
  const folder = (path: string) =>
    path
      .split('/')
      .slice(0, path.startsWith('packages/') ? 3 : 2)
      .join('/');
  expect(circles(lived, roomOf)).toEqual([]);
  expect(circles(workshop, folder)).toEqual([]);
  expect(circles(lived, path => path)).toEqual([]);
});

test('the drawing in ARCHITECTURE.md is that of today (npm run house -- --write)', () => {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  expect(withDrawing(text, drawHouse(files))).toBe(text);
});

describe('the measure itself', () => {
  const file = (path: string, ...to: string[]): SourceFile => ({
    path,
    room: roomOf(path),
    lines: 1,
    imports: to.map(each => ({ specifier: each, names: [], line: 1, to: each, throughDoor: false })),
  });

  test('sees a circle of three and no circle in a chain', () => {
    const three = [file('a/x.ts', 'b/x.ts'), file('b/x.ts', 'c/x.ts'), file('c/x.ts', 'a/x.ts')];
    expect(circles(three, roomOf)).toEqual([['a', 'b', 'c']]);
    expect(circles([file('a/x.ts', 'b/x.ts'), file('b/x.ts', 'c/x.ts'), file('c/x.ts')], roomOf)).toEqual([]);
  });
});
