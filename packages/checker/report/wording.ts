import type { Language } from '@zhunsheng/language';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

export type Wording = typeof zh;

/** Every fixed word of a report, in both languages. */
export const wording: Readonly<Record<Language, Wording>> = { zh, en };
