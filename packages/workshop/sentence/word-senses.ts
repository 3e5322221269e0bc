/**
 * Words in which a character of interest means something else: 年均 is not 均 (each), 参与 not 与 (and), 无形 not 无
 * (without), 统一 not 一. They are blanked before connectives and negations are looked for.
 */
const OTHER_SENSES = [
  '年均|平均|人均|户均|均衡|均匀|均值',
  '参与|与否|与会|涉及|普及|及时|及格|合并|并购|并行|并网|并列|和谐|总和|共和|或然|或许',
  '无形|无线|无人|无关|不断|不良|不动产|不正当|不可抗力|不同|不限|不仅|不当|非常|未来|非营利|非物质|非公|非居民|不利|不法',
  '首都|成都|都市',
  '提前|目前|当前|此前|空前',
  '统一|一致|唯一|同一|进一步|一般|一定|一体|一系列|单一|逐一|一方面|一并|一律|一切|百分比|十分(?!之)',
].join('|');

/** Names with numbers that are no quantities: 《…（2017）》, 〔2017〕213 号, GB/T 1.1—2020, 第三章. */
const REFERENCES =
  '《(?:[^《》]|《[^《》]*》)*》|〔\\d+〕 ?(?:第 ?)?\\d+ ?号|[A-Za-z][A-Za-z/]{0,15}[ -]?\\d+(?:[.—–:-]\\d+)*|第 ?[\\d一二三四五六七八九十]+ ?[章条款项节]';

const MASKED = new RegExp(`${OTHER_SENSES}|${REFERENCES}`, 'g');

/** What masked characters become: nothing that any other pattern matches. */
export const BLANK = '□';

/** `text` with words of other senses and references blanked, of the same length. */
export function maskSenses(text: string): string {
  return text.replace(MASKED, word => BLANK.repeat(word.length));
}

/** `text` with a stretch blanked. */
export function maskRange(text: string, start: number, end: number): string {
  return text.slice(0, start) + BLANK.repeat(end - start) + text.slice(end);
}
