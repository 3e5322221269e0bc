import type { Cover } from '../../document/standard-document.ts';
import type { ParagraphItem, Words } from './laid-out-item.ts';
import type { StyleId } from './styles.ts';

/** On the covers of drafts by GB/T 1.1—2020, 6.1. */
const PATENT_CALL = '在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。';

/** The paragraphs of the cover; what the data do not say is left open. */
export function layOutCover(cover: Cover): ParagraphItem[] {
  const { names, status, kind, mark, number, replaces, stage, draft } = cover;
  return [
    line('ics', 'CoverClass', `ICS ${cover.ics ?? OPEN}`),
    line('ccs', 'CoverClass', `CCS ${cover.ccs ?? OPEN}`),
    ...optional('mark', 'CoverMark', mark),
    ...optional('kind', 'CoverKind', kind),
    line('number', 'CoverNumber', number ?? '文件编号待定'),
    line('replaces', 'CoverReplaces', replaces === null ? '' : `代替 ${replaces}`),
    line('name', 'CoverName', names.zh),
    line('name-en', 'CoverNameEnglish', names.en),
    ...optional('stage', 'CoverStage', stage === null ? null : `（${stage}）`),
    line('status', 'CoverStatus', status.zh),
    ...optional('patent', 'CoverPatent', draft ? PATENT_CALL : null),
  ];
}

/** What stands at the foot of the cover. */
export function layOutFoot({ issuedBy, issuedOn, effectiveOn }: Cover): ParagraphItem[] {
  return [
    {
      kind: 'paragraph',
      key: 'cover/dates',
      style: 'CoverDates',
      words: [...date(issuedOn, '发布'), { text: '\t' }, ...date(effectiveOn, '实施')],
    },
    line('issuer', 'CoverIssuer', `${issuedBy ?? '发布机构待定'}　发布`),
  ];
}

const OPEN = '待定';

/** What stands in the header: the number of the document. */
export function headerOf({ number }: Cover): string {
  return number ?? '文件编号待定';
}

function date(day: string | null, what: string): Words[] {
  return [{ text: day === null ? `${what}日期待定` : `${day} ${what}` }];
}

function line(part: string, style: StyleId, text: string): ParagraphItem {
  return { kind: 'paragraph', key: `cover/${part}`, style, words: text === '' ? [] : [{ text }] };
}

function optional(part: string, style: StyleId, text: string | null): ParagraphItem[] {
  return text === null ? [] : [line(part, style, text)];
}
