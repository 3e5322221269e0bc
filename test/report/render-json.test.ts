import { expect, it } from 'vitest';
import { renderJson } from '../../packages/checker/report/render-json.ts';
import { zhContext } from './fixtures/sample-context.ts';
import { hostile, mixed, recognised } from './fixtures/sample-reports.ts';

it('one report is an object, several are an array, none an empty array', () => {
  expect(JSON.parse(renderJson([mixed], zhContext))).toEqual(mixed);
  expect(JSON.parse(renderJson([mixed, recognised], zhContext))).toEqual([mixed, recognised]);
  expect(JSON.parse(renderJson([], zhContext))).toEqual([]);
});

it('hostile text comes back unchanged, with nothing that deceives a reader of the file', () => {
  const text = renderJson([hostile], zhContext);
  expect(JSON.parse(text)).toEqual(hostile);
  expect(text).toContain('\\u202egnp.exe');
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
});
