import type { Bilingual } from '../rule/ast.ts';
import { catalogue, type ProblemCode } from './catalogue.ts';
import type { Location, Problem } from './problem.ts';

/** A catalogued problem: placeholders `{name}` in message and help are filled from `values`. */
export function makeProblem(
  code: ProblemCode,
  location: Location,
  values: Readonly<Record<string, string | number | Bilingual>> = {},
): Problem {
  const entry = catalogue[code];
  return {
    code,
    severity: entry.severity,
    message: fill(entry.message, values),
    help: fill(entry.help, values),
    location,
  };
}

function fill(template: Bilingual, values: Readonly<Record<string, string | number | Bilingual>>): Bilingual {
  const render = (text: string, language: 'zh' | 'en') =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { zh: render(template.zh, 'zh'), en: render(template.en, 'en') };
}
