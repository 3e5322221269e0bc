import { UsageError } from '@zhunsheng/checker/node';
import type { Bilingual } from '@zhunsheng/language';
import { KINDS, type Kind } from './project-kinds.ts';

/** What a new project is told about its standard. */
export interface ProjectAnswers {
  /** The permanent id of the standard, which is the name of its npm package, too. */
  readonly id: string;
  readonly edition: string;
  readonly name: string;
  readonly nameEn: string;
  readonly issuer: string;
  readonly kind: Kind;
}

/** What each answer is called, in the order in which they are asked for. */
export const ANSWER_NAMES: Readonly<Record<keyof ProjectAnswers, Bilingual>> = {
  name: { zh: '标准的中文名称', en: 'Chinese name of the standard' },
  nameEn: { zh: '标准的英文名称', en: 'English name of the standard' },
  id: { zh: '标识，即包名', en: 'id, the name of its package' },
  issuer: { zh: '发布机构', en: 'issuing body' },
  kind: { zh: '结论怎样得出', en: 'how its conclusion comes about' },
  edition: { zh: '版本', en: 'edition' },
};

/** Answers that make an example of a project, for a person who only wants to look. */
export const EXAMPLE_ANSWERS: ProjectAnswers = {
  name: '示例企业认定规范',
  nameEn: 'Example enterprises — Specification for recognition',
  id: 'example-standard',
  issuer: '示例协会',
  kind: 'clauses',
  edition: 'v1',
};

/** Longer names fit no cover. */
const LONGEST = 100;
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const EDITION = /^([0-9]{4}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/;
/** npm installs no package into one of the same name; regions/ stands beside the editions. */
const TAKEN = { id: ['zhunsheng', 'zhunsheng-workshop'], edition: ['regions'] };

/** The answers when all are usable. Throws a UsageError that names every one that is not. */
export function requireAnswers(given: Readonly<Record<keyof ProjectAnswers, string>>): ProjectAnswers {
  const wrong = (Object.keys(ANSWER_NAMES) as (keyof ProjectAnswers)[]).flatMap(key => {
    const fault = answerFault(key, given[key]);
    return fault ? [`${ANSWER_NAMES[key].zh}：${fault.zh} / ${ANSWER_NAMES[key].en}: ${fault.en}`] : [];
  });
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  return { ...given, kind: given.kind as Kind };
}

/** What is wrong with an answer; undefined when nothing is. */
export function answerFault(key: keyof ProjectAnswers, value: string): Bilingual | undefined {
  if (value.trim() === '') return { zh: '不能为空', en: 'it must not be empty' };
  switch (key) {
    case 'name':
    case 'nameEn':
    case 'issuer':
      return textFault(value);
    case 'id':
      return ID.test(value) && !TAKEN.id.includes(value) && value.length <= LONGEST
        ? undefined
        : {
            zh: `“${value}”不能作包名；用小写字母和数字，以字母开头，各词以连字符连接，例如 green-enterprise`,
            en: `"${value}" is no package name; use lower-case letters and digits, a letter first, words joined by hyphens, e.g. green-enterprise`,
          };
    case 'edition':
      return EDITION.test(value) && !TAKEN.edition.includes(value)
        ? undefined
        : {
            zh: `“${value}”不能作版本；用四位年份，或小写字母和数字，例如 2030、v1`,
            en: `"${value}" is no edition; use a year of four digits, or lower-case letters and digits, e.g. 2030, v1`,
          };
    case 'kind':
      return (KINDS as readonly string[]).includes(value)
        ? undefined
        : {
            zh: `“${value}”不是 ${KINDS.join('、')} 之一`,
            en: `"${value}" is none of ${KINDS.join(', ')}`,
          };
  }
}

function textFault(value: string): Bilingual | undefined {
  if (value.length > LONGEST)
    return { zh: `超过 ${LONGEST} 个字符`, en: `it is longer than ${LONGEST} characters` };
  return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)
    ? { zh: '含有换行或控制字符', en: 'it has a line break or control character' }
    : undefined;
}
