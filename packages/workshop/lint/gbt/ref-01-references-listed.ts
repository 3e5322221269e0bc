import { type DocumentText, placeIn, placeOf } from '../document-text.ts';
import { defineLint } from '../lint.ts';
import type { LintContext } from '../lint-context.ts';
import { standardNumber } from '../match-words.ts';

/** What is cited normatively shall be in chapter 2, what is cited otherwise in the bibliography, and the reverse. */
export const ref01ReferencesListed = defineLint({
  id: 'REF-01',
  severity: 'error',
  clause: '9.5.4',
  title: { zh: '引用的文件与清单一一对应', en: 'Documents cited and documents listed are the same' },
  messages: {
    normative: {
      message: {
        zh: '规范性引用的“{document}”不在“规范性引用文件”清单中',
        en: '"{document}" is cited normatively and not in the normative references',
      },
      help: {
        zh: '请列入清单；只供参考的，改为“见”并列入参考文献',
        en: 'List it; where it only informs, write 见 and list it in the bibliography',
      },
    },
    informative: {
      message: {
        zh: '提到的“{document}”不在参考文献中',
        en: '"{document}" is mentioned and not in the bibliography',
      },
      help: { zh: '请列入参考文献', en: 'List it in the bibliography' },
    },
    uncited: {
      message: { zh: '清单中的这个文件，文中没有提到', en: 'nothing mentions this document of the list' },
      help: { zh: '请从清单中删去，或在文中引用', en: 'Remove it from the list, or cite it' },
    },
  },
  examples: [
    { in: 'bibliography', text: '- 划分办法（2017）', reports: [] },
    { in: 'bibliography', text: '- 划分办法（2017）\n- 产业统计分类', reports: ['产业统计分类'] },
    {
      in: 'verification',
      text: '按照GB/T 19001—2016核对质量管理体系，参考《体系建设指南》。',
      reports: ['GB/T 19001—2016', '《体系建设指南》'],
    },
  ],
  check(context) {
    const entries = (element: string) =>
      context.texts.filter(text => text.element === element && text.kind === 'item');
    const normative = entries('normative-references');
    const listed = [...normative, ...entries('bibliography')];
    const mentions = mentionsOf(context);
    const missing = mentions.flatMap(({ text, start, end, name, binding }) => {
      const list = binding ? normative : listed;
      if (list.some(entry => squeeze(entry.text).includes(squeeze(name)))) return [];
      const message = binding ? ('normative' as const) : ('informative' as const);
      return [{ message, at: placeIn(text, start, end), values: { document: name } }];
    });
    const uncited = listed.filter(
      entry => !mentions.some(({ name }) => squeeze(entry.text).includes(squeeze(name))),
    );
    return [...missing, ...uncited.map(entry => ({ message: 'uncited' as const, at: placeOf(entry) }))];
  },
});

interface Mention {
  readonly text: DocumentText;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly binding: boolean;
}

function mentionsOf({ texts, standard }: LintContext): Mention[] {
  const elsewhere = ['cover', 'foreword', 'normative-references', 'bibliography'];
  return texts
    .filter(({ element }) => !elsewhere.includes(element))
    .flatMap(text =>
      [
        ...text.text.matchAll(/《(?:[^《》]|《[^《》]*》)*》|编制说明/g),
        ...text.text.matchAll(standardNumber()),
      ]
        .map(match => ({ match, name: match[0].replace(/^《|》$/g, '') }))
        .filter(({ name }) => name !== standard.data.names.zh)
        .map(({ match, name }) => {
          const before = text.text.slice(0, match.index);
          const binding =
            text.normative && text.kind !== 'note' && /(?:符合|按照|按|遵守|执行|满足)$/.test(before);
          return { text, start: match.index, end: match.index + match[0].length, name, binding };
        }),
    );
}

function squeeze(text: string): string {
  return text.replace(/[\s　]/g, '');
}
