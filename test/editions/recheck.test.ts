import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createChecker } from '../../packages/checker/checker.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { recheck } from '../../packages/workshop/edition/recheck/recheck.ts';
import { renderRecheck } from '../../packages/workshop/edition/recheck/render-recheck.ts';
import { generatedEdition, ROOT } from '../edition.ts';

const [from, to] = await Promise.all([generatedEdition('2024'), generatedEdition('draft')]);
const CONTEXT = { from: from.edition.description, to: to.edition.description, colour: false, width: 300 };

/** An enterprise that only says its AI revenue of 2021 to 2023; AI profit does not grow. */
function growing(...revenues: number[]) {
  const finance = revenues.map((ai_revenue, index) => ({ year: 2021 + index, ai_revenue, ai_profit: 100 }));
  return { edition: '2024', as_of: '2024-06-30', enterprise: { name: '示例企业' }, finance };
}

function growthOf(declaration: unknown) {
  const result = recheck(declaration, from, to);
  return { result, change: result.changes.find(({ id }) => id === 'growth') };
}

describe('growth moves enterprises both ways', () => {
  test('who only rebounded in the latest year no longer meets it, and is told by how much', () => {
    const { change } = growthOf(growing(1000, 600, 900));
    expect(change?.verdict).toEqual({ from: 'met', to: 'not_met' });
    expect(change?.gaps.map(({ condition, gap }) => [condition.id, gap.year, gap.change])).toEqual([
      ['revenue-growth', 2023, 202.5],
      ['profit-growth', 2023, 10.25],
    ]);
  });

  test('who dipped in the latest year and grew over three meets it now', () => {
    const { change } = growthOf(growing(1000, 1500, 1200));
    expect(change?.verdict).toEqual({ from: 'not_met', to: 'met' });
    expect(change?.gaps).toEqual([]);
  });

  test('who has no figures for the first year is told which are missing', () => {
    const declaration = growing(1000, 1500, 1600);
    const { result, change } = growthOf({ ...declaration, finance: declaration.finance.slice(1) });
    expect(change?.verdict).toEqual({ from: 'met', to: 'undetermined' });
    expect(
      change?.why.flatMap(why => (why.kind === 'data' ? [why.reason.title, why.reason.year] : [])),
    ).toEqual(['人工智能业务收入', 2021, '人工智能业务利润', 2021]);
    expect(renderRecheck(result, { ...CONTEXT, lang: 'zh' })).toContain('缺少：2021 年度人工智能业务收入');
  });
});

describe('why', () => {
  const { result, change } = growthOf(growing(1000, 600, 900));

  test('names the fact that is derived differently, with what it was and is', () => {
    const facts = change?.why.flatMap(why =>
      why.kind === 'fact' ? [[why.from.observed, why.to.observed]] : [],
    );
    expect(facts?.[0]).toEqual([
      { of: 900, to: 600, years: 1 },
      { of: 900, to: 1000, years: 2 },
    ]);
  });

  test('names the interpretations that the new text settles', () => {
    const settled = change?.why.flatMap(why => (why.kind === 'settled' ? [why.interpretation.id] : []));
    expect(settled).toEqual(expect.arrayContaining(['growth-window', 'growth-mean', 'profit-of-what']));
  });

  test('clauses that are only clarified come out the same and are listed apart', () => {
    expect(result.changes.map(({ id }) => id)).toEqual(['growth']);
    expect(result.rewritten.map(({ id }) => id)).toContain('ip-results');
    expect(result.changes.length + result.rewritten.length + result.unchanged).toBe(15);
  });

  test('is said in Chinese and in English', () => {
    const zh = renderRecheck(result, { ...CONTEXT, lang: 'zh' });
    expect(zh).toContain('增长速度  满足 → 不满足');
    expect(zh).toContain('50.00%（由 600 万元变为 900 万元）；现在看');
    const english = recheck(
      growing(1000, 600, 900),
      createChecker(from.edition, 'en'),
      createChecker(to.edition, 'en'),
    );
    expect(renderRecheck(english, { ...CONTEXT, lang: 'en' })).toContain('Growth  met → not met');
  });
});

describe('data that an edition does not take', () => {
  test('a declaration that is wrong in both is refused with its errors, and nothing is compared', () => {
    const result = recheck({ ...growing(1, 2, 3), as_of: '2024-02-30' }, from, to);
    expect(result.conclusion).toEqual({ from: null, to: null });
    expect(result.errors.from.map(({ location }) => location.pointer)).toEqual(['/as_of']);
    expect(result.errors.to).toEqual([]);
    expect(result.changes).toEqual([]);
  });

  test('what only the newer edition refuses is said apart', () => {
    const refusing = {
      check: (data: unknown): Report => ({
        ...to.check(data),
        conclusion: null,
        clauses: [],
        problems: [
          {
            code: 'unknown-field',
            severity: 'error',
            message: { zh: '没有字段 finance', en: 'there is no field finance' },
            help: { zh: '', en: '' },
            location: { pointer: '/finance' },
          },
        ],
      }),
    };
    const result = recheck(growing(1, 2, 3), from, refusing);
    expect(result.errors.to.map(({ code }) => code)).toEqual(['unknown-field']);
    expect(renderRecheck(result, { ...CONTEXT, lang: 'zh' })).toContain('新版不接受这份申报数据');
  });

  test('findings on a renamed clause go to its successor, unless that has one of its own', () => {
    const seen: unknown[] = [];
    const watching = {
      check: (data: unknown): Report => {
        seen.push((data as { findings?: unknown }).findings);
        return from.check(growing(1, 2, 3));
      },
    };
    const aliases = new Map([['old', 'new']]);
    const findings = { old: { finding: 'met' }, premises: { finding: 'met' } };
    recheck({ findings }, from, watching, { aliases });
    recheck({ findings: { new: { finding: 'not_met' }, ...findings } }, from, watching, { aliases });
    expect(seen).toEqual([
      { new: { finding: 'met' }, premises: { finding: 'met' } },
      { new: { finding: 'not_met' }, premises: { finding: 'met' } },
    ]);
  });
});

const examples = readdirSync(join(ROOT, 'examples')).filter(name =>
  /^(?!expected).*\.(yaml|json)$/.test(name),
);

test.each(examples)(
  'examples/%s, written for 2024, is accepted by the draft, and nothing but growth comes out differently',
  name => {
    const declaration: unknown = parse(readFileSync(join(ROOT, 'examples', name), 'utf8'));
    const { errors, changes } = recheck(declaration, from, to);
    expect(errors).toEqual({ from: [], to: [] });
    expect(changes.map(({ id }) => id).filter(id => id !== 'growth')).toEqual([]);
  },
);
