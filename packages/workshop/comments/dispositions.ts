import type { Comment } from '../content/read-comments.ts';

/** 处理意见, as the tables say it. */
export const DISPOSITIONS: Readonly<Record<Comment['disposition'], string>> = {
  adopted: '采纳',
  partly: '部分采纳',
  rejected: '不采纳',
  open: '待定',
};
