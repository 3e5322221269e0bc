import { readChineseNumber, type SearchWords } from '@zhunsheng/workshop/site';

/** One thing that is asked for, in all the ways it is written; the way it was typed comes first. */
export type QueryWord = readonly string[];

/** A number with its unit, Latin letters with what joins them, or a run of Chinese. */
const PART = /\d+(?:\.\d+)*(?:%|万元?|亿元?)?|[a-z][a-z0-9&.-]*|\p{Script=Han}+/gu;
const LATIN = /^[a-z0-9]/;

/**
 * What a query asks for. A run of Chinese that `occurs` nowhere as a whole is cut around the words that are known
 * (企业研发费用占比 → 企业, 研发费用, 占比); words that only ask are left out, unless there is nothing else.
 */
export function queryWords(
  query: string,
  { same, ignored }: SearchWords,
  occurs: (text: string) => boolean,
): QueryWord[] {
  const groups = same.map(group => group.map(foldText));
  const silent = new Set(ignored.map(foldText));
  const known = [...new Set(groups.flat()), ...silent].sort((a, b) => b.length - a.length);
  const alternatives = (word: string) => [
    ...new Set([word, ...groups.filter(group => group.includes(word)).flat()]),
  ];
  const folded = foldText(query);
  const isPhrase = groups.flat().includes(folded) || occurs(folded);
  const parts = isPhrase ? [folded] : cutKnownLatin(folded, known);
  const words = parts.flatMap(part =>
    isPhrase || LATIN.test(part) || known.includes(part) || occurs(part) ? [part] : cutAround(part, known),
  );
  const telling = words.filter(word => !silent.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].map(alternatives);
}

/** The parts of a query; known words of several Latin parts (ISO 9001, AI revenue) stay whole. */
function cutKnownLatin(folded: string, known: readonly string[]): string[] {
  const whole = known.filter(word => /^[a-z].*[ \d]/.test(word) && ` ${folded} `.includes(word));
  const rest = whole.reduce((text, word) => text.replace(word, ' '), folded);
  return [...whole, ...(rest.match(PART) ?? [])];
}

/** The longest known words of a run of Chinese, and what is left between them, if more than one character. */
function cutAround(run: string, known: readonly string[]): string[] {
  const word = known.find(one => run.includes(one));
  if (word === undefined) return run.length > 1 ? [run] : [];
  const at = run.indexOf(word);
  return [...cutAround(run.slice(0, at), known), word, ...cutAround(run.slice(at + word.length), known)];
}

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
      /(?<![一二两三四五六七八九\d])([一二两三四五六七八九\d]+[十百千]+)(?=[万亿])/g,
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
