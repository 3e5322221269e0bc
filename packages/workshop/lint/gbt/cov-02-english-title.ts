import type { Place } from '../document-text.ts';
import { defineLint, type LintFinding } from '../lint.ts';

const SMALL = /^(?:a|an|and|for|in|of|on|or|the|to|with)$/;

/** Elements of the English title should begin with a capital, go on in lower case, and be joined by a dash. */
export const cov02EnglishTitle = defineLint({
  id: 'COV-02',
  severity: 'warning',
  clause: '10.3.1',
  title: {
    zh: '英文译名各要素首字母大写、其余小写，要素之间用一字线',
    en: 'English title: elements begin with a capital and are joined by a dash',
  },
  messages: {
    capital: {
      message: {
        zh: '要素“{found}”没有以大写字母起',
        en: 'the element "{found}" does not begin with a capital',
      },
      help: { zh: '请大写首字母', en: 'Capitalise its first letter' },
    },
    titleCase: {
      message: {
        zh: '要素“{found}”的每个词都大写了',
        en: 'every word of the element "{found}" is capitalised',
      },
      help: {
        zh: '除首词和专有名称外请小写',
        en: 'Write all but the first word and proper names in lower case',
      },
    },
    joint: {
      message: { zh: '要素之间用了“{found}”', en: 'elements are joined by "{found}"' },
      help: { zh: '请用一字线“—”', en: 'Use a dash —' },
    },
  },
  examples: [
    { in: 'name-en', text: 'Farms — Specification for recognition', reports: [] },
    {
      in: 'name-en',
      text: 'Farms - Specification For Recognition',
      reports: ['-', 'Specification For Recognition'],
    },
    {
      in: 'name-en',
      text: 'Farms — specification for recognition',
      reports: ['specification for recognition'],
    },
  ],
  check({ standard, place, sources }) {
    const name = standard.data.names.en;
    const scalar = place(standard, '/names/en');
    const from = (sources.get(standard.path) ?? '').indexOf(name, scalar.start);
    const at = (index: number, length: number): Place => ({
      file: standard.path,
      start: from + index,
      end: from + index + length,
    });
    const joints = [...name.matchAll(/(?<=\s)(?:-|–|--|:)(?=\s)/g)].map(({ 0: found, index }) => ({
      message: 'joint' as const,
      at: at(index, found.length),
      values: { found },
    }));
    const elements = [...name.matchAll(/(?<=^|\s(?:—|-|–|--|:)\s)\S(?:(?!\s(?:—|-|–|--|:)\s).)*/g)].filter(
      ({ 0: element }) => !/^(?:—|-|–|--|:)/.test(element),
    );
    const cases = elements.flatMap(({ 0: found, index }): LintFinding<'capital' | 'titleCase'>[] => {
      const words = found.split(/\s+/).filter(word => /^[A-Za-z]/.test(word));
      const content = words.filter(word => !SMALL.test(word.toLowerCase()));
      const place = { at: at(index, found.length), values: { found } };
      if (/^[a-z]/.test(found)) return [{ message: 'capital' as const, ...place }];
      // Three capitals may be a proper name; a capital on a small word is not.
      const titled =
        words.slice(1).some(word => /^[A-Z]/.test(word) && SMALL.test(word.toLowerCase())) ||
        (content.length > 3 && content.every(word => /^[A-Z]/.test(word)));
      return titled ? [{ message: 'titleCase' as const, ...place }] : [];
    });
    return [...joints, ...cases];
  },
});
