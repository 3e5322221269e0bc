import { readChineseNumber } from '@zhunsheng/workshop/site';

/**
 * A text as the search compares it: half width, lower case, numbers in figures without separators (百分之五 and ５％ are
 * 5%, 2,000 万元 is 2000万元), one space between Latin words and none beside Chinese.
 */
export function foldText(text: string): string {
  const half = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/百分之([零〇一二两三四五六七八九十百点]+)/g, (whole, number: string) => {
      const figures = inFigures(number);
      return figures === undefined ? whole : `${figures}%`;
    })
    .replace(
      /([一二两三四五六七八九\d]+[十百千]+)(?=[万亿])/g,
      (whole, number: string) => inFigures(number) ?? whole,
    );
  return half.replace(/\s+/g, ' ').replace(/(?<=[^a-z&]) | (?=[^a-z&])/g, '');
}

/** 二千, 两千 and 2千 as 2000; undefined for what is no whole number. */
function inFigures(number: string): string | undefined {
  const chinese = number.replace(/\d/g, digit => '零一二三四五六七八九'[Number(digit)] ?? '');
  const read = readChineseNumber(chinese);
  if (read?.length !== chinese.length) return undefined;
  return String(Number(read.value.numerator) / Number(read.value.denominator));
}
