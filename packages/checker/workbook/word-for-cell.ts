import type { Bilingual, Problem } from '@zhunsheng/language';
import { pointerSegments } from '../source/json-pointer.ts';
import { choicesOf } from './choices.ts';
import type { Dictionary } from './dictionary.ts';

/** A value in a help text as a data file has it, with the title that may follow it. */
const SPAN = /`"?([^`"]+)"?`(?:（([^（）]*)）)?/g;
/** A blank sets a code off from Chinese text, but not a quotation. */
const BLANK = /(?<=[\p{Script=Han}，；：]) (?=“)|(?<=”) (?=\p{Script=Han})/gu;

/**
 * A problem in the words of the form: cells hold “是”, “长期” and titles where a data file has `true`, `long_term` and
 * codes, and nobody who fills in cells knows the fields by their names in a data file.
 */
export function wordForCell(problem: Problem, dictionary: Dictionary): Problem {
  const names = pointerSegments(problem.location.pointer ?? '').filter(name => !/^\d+$/.test(name));
  const field = dictionary.fields.get(names.join('.'));
  if (!field) return problem;
  const own = names.at(-1);
  const labels = new Map(choicesOf(field, dictionary).map(({ value, label }) => [String(value), label]));
  const reword = (text: string) =>
    text
      .replace(`（\`${own}\`）`, '')
      .replace(` (\`${own}\`)`, '')
      .replace(SPAN, (_, value: string, title: string | undefined) => {
        if (/^-?\d+(?:\.\d+)?$/.test(value)) return value;
        const label = labels.get(value);
        const aside = title === undefined || label?.endsWith(title) ? '' : `（${title}）`;
        return `“${label ?? value}”${aside}`;
      })
      .replace(BLANK, '');
  const both = ({ zh, en }: Bilingual) => ({ zh: reword(zh), en: reword(en) });
  return { ...problem, message: both(problem.message), help: both(problem.help) };
}
