import { defineLint, type LintFinding } from '../lint.ts';
import { proseOf, referencesOf } from '../prose-of.ts';

const DEMANDING = /应|按|依据|符合|遵守/;

/** The way an annex is referred to shall fit its status: 应按、按照 for a normative one, 见 for an informative one. */
export const str09AnnexStatus = defineLint({
  id: 'STR-09',
  severity: 'warning',
  clause: '9.6.3',
  title: { zh: '指明附录的方式应与附录的性质一致', en: 'An annex is referred to as its status asks' },
  messages: {
    informative: {
      message: {
        zh: '用要求的方式指明资料性附录“{title}”',
        en: 'the informative annex "{title}" is referred to as a requirement',
      },
      help: { zh: '请写“见”，或把附录改为规范性', en: 'Write 见, or make the annex normative' },
    },
    normative: {
      message: {
        zh: '用“见”指明规范性附录“{title}”',
        en: 'the normative annex "{title}" is referred to by 见',
      },
      help: {
        zh: '请写“应符合……的规定”“按照……”，或把附录改为资料性',
        en: 'Write 应符合…的规定 or 按照…, or make the annex informative',
      },
    },
  },
  examples: [
    { in: 'general-requirements', text: '企业应如实申报。企业规模的划分见[](#annex-sizes)。', reports: [] },
    {
      in: 'general-requirements',
      text: '企业规模应按照[](#annex-sizes)划分。',
      reports: ['[](#annex-sizes)'],
    },
  ],
  check(context) {
    const annexes = new Map(proseOf(context, 'annex').map(({ data }) => [data.id, data]));
    return context.prose
      .flatMap(referencesOf)
      .flatMap(({ to, before, at }): LintFinding<'informative' | 'normative'>[] => {
        const annex = annexes.get(to);
        if (!annex) return [];
        const values = { title: annex.title.zh };
        if (!annex.normative && DEMANDING.test(before.split(/[，。；]/).at(-1) ?? ''))
          return [{ message: 'informative' as const, at, values }];
        return annex.normative && /见$/.test(before) ? [{ message: 'normative' as const, at, values }] : [];
      });
  },
});
