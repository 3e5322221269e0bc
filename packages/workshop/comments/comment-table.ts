import type { Comments } from '@zhunsheng/language/types/comments';
import type { Comment, Round } from '../content/read-comments.ts';
import type { CommentTarget } from './comment-targets.ts';
import { inDocumentOrder } from './comment-targets.ts';
import { DISPOSITIONS } from './dispositions.ts';

/** 征求意见汇总处理表 as words: what Word, Excel and the 编制说明 show of a consultation. */
export interface CommentTable {
  readonly title: string;
  readonly example: boolean;
  readonly period: Comments['period'];
  /** In the order of the standard, those on the whole first. */
  readonly rows: readonly CommentRow[];
  /** What stands below the table: units asked and replied, comments by disposition. */
  readonly foot: readonly string[];
}

export interface CommentRow {
  /** The permanent id of the comment. */
  readonly id: string;
  readonly number: string;
  readonly about: string;
  readonly text: string;
  readonly from: string;
  readonly disposition: string;
  readonly reason: string;
}

/** The columns of the table with their share of its width, in percent. */
export const COLUMNS = [
  { key: 'number', title: '序号', width: 6 },
  { key: 'about', title: '标准章条编号', width: 13 },
  { key: 'text', title: '意见内容', width: 34 },
  { key: 'from', title: '提出单位', width: 14 },
  { key: 'disposition', title: '处理意见', width: 10 },
  { key: 'reason', title: '理由', width: 23 },
] as const;

/** The table of a consultation; `targets` are the parts of the edition in order. */
export function commentTable({ data }: Round, targets: readonly CommentTarget[]): CommentTable {
  const labels = new Map(targets.map(({ id, label }) => [id, label]));
  return {
    title: data.title.zh,
    example: data.example === true,
    period: data.period,
    rows: inDocumentOrder(data.comments, targets).map((comment, index) => ({
      id: comment.id,
      number: String(index + 1),
      about: labels.get(comment.about) ?? comment.about,
      text: comment.wording ? shownText(comment.text, comment.wording) : comment.text,
      from: comment.from,
      disposition: DISPOSITIONS[comment.disposition],
      reason: [comment.reason, resolution(comment, labels)].filter(Boolean).join('\n'),
    })),
    foot: footOf(data),
  };
}

/** A comment with the wording it proposes, in one cell. */
export function shownText(text: string, wording: string): string {
  return `${text}\n建议改为：${wording}`;
}

function resolution({ resolved_by: by }: Comment, labels: ReadonlyMap<string, string>): string {
  if (by === undefined) return '';
  if ('commit' in by) return `改动见提交 ${by.commit}。`;
  if ('edition' in by) return `改动见版本 ${by.edition} 的条款 ${by.clause}。`;
  const label = by.change === 'standard' ? '修改记录' : labels.get(`clause:${by.change}`);
  return `改动见 ${label ?? by.change}。`;
}

function footOf({ counts, comments }: Comments): string[] {
  const by = Object.entries(DISPOSITIONS).map(
    ([key, word]) => `${word} ${comments.filter(({ disposition }) => disposition === key).length} 条`,
  );
  return [
    `① 发送“征求意见稿”的单位数：${counts.sent} 个；`,
    `② 收到“征求意见稿”后，回函的单位数：${counts.replied} 个；`,
    `③ 收到“征求意见稿”后，回函并有建议或意见的单位数：${counts.commented} 个；`,
    `④ 没有回函的单位数：${counts.silent} 个。`,
    `共 ${comments.length} 条意见：${by.join('，')}。`,
  ];
}
