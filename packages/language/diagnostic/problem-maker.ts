import type { Bilingual, Language } from '../words.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import type { Location, Problem } from './problem.ts';

/** What the placeholders of a message stand for. */
export type ProblemValues = Readonly<Record<string, string | number | Bilingual>>;

/** Makes problems of one catalogue: placeholders `{name}` in message and help are filled from `values`. */
export function problemMaker<Code extends string>(entries: Readonly<Record<Code, CatalogueEntry>>) {
  return (code: Code, location: Location, values: ProblemValues = {}): Problem => {
    const { severity, message, help } = entries[code];
    return { code, severity, message: fill(message, values), help: fill(help, values), location };
  };
}

function fill(template: Bilingual, values: ProblemValues): Bilingual {
  const render = (text: string, language: Language) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { zh: render(template.zh, 'zh'), en: render(template.en, 'en') };
}
