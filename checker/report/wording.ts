import type { Lang } from './report-context.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

export type Wording = typeof zh;

/** Every fixed word of a report, in both languages. */
export const wording: Readonly<Record<Lang, Wording>> = { zh, en };
