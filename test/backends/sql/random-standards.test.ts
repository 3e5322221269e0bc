import { expect, test } from 'vitest';
import { createViews, duckdbWith, postgresqlWith } from './engines.ts';
import { randomScript } from './random-standards.ts';

/** `RANDOM_STANDARDS=500` looks at more of them. */
const first = Number(process.env['RANDOM_FIRST'] ?? 1);
const more = process.env['RANDOM_STANDARDS'];

test.each([
  { dialect: 'duckdb', load: duckdbWith, count: Number(more ?? 20) },
  { dialect: 'postgresql', load: postgresqlWith, count: Number(more ?? 4) },
] as const)(
  '$count random standards in $dialect mean what the reference says, 40 declarations each',
  async ({ dialect, load, count }) => {
    let compared = 0;
    for (let seed = first; seed < first + count; seed++) {
      const { script, line, declarations, expected } = randomScript(seed, dialect, 40);
      if (!script) continue;
      const engine = await load(script, declarations);
      await createViews(engine, script);
      for (const assurance of ['verified', 'declared'] as const) {
        const found = await engine.texts(`SELECT ${line} FROM verdicts_${assurance} ORDER BY "row"`);
        const wrong = declarations.findIndex((_, row) => found[row] !== expected[assurance][row]);
        const place = `seed ${seed}, ${assurance}: ${JSON.stringify(declarations[wrong])}`;
        expect(found[wrong], place).toBe(expected[assurance][wrong]);
        compared += found.length;
      }
    }
    expect(compared).toBeGreaterThan(count * 40);
  },
  600_000,
);
