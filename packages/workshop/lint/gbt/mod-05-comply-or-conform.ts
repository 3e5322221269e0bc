import { defineLint } from '../lint.ts';
import { matchWords } from '../match-words.ts';

const THINGS = /(?:产品|系统|设备|设施|服务|软件|数据|记录|场所|材料|文件)[^，。；：]{0,3}应(遵守)/g;
const PERSONS =
  /(?:人员|机构|申请人|操作者|起草人|负责人|代表人|员工)[^，。；：]{0,3}应(符合)(?=[^，。；]{0,40}(?:规定|要求|规则|程序|制度))/g;

/** Persons should 遵守 (comply with) a rule, things should 符合 (conform to) it. */
export const mod05ComplyOrConform = defineLint({
  id: 'MOD-05',
  severity: 'warning',
  clause: '9.4.2',
  title: { zh: '人用“遵守”，物用“符合”', en: 'Persons comply (遵守), things conform (符合)' },
  messages: {
    found: {
      message: { zh: '“{found}”的主语不合', en: '"{found}" does not fit its subject' },
      help: {
        zh: '请写“{instead}”：人、机构用“遵守”，产品、系统、文件用“符合”',
        en: 'Write {instead}: persons and bodies 遵守, products, systems and documents 符合',
      },
    },
  },
  examples: [
    { in: 'sentence', text: '评估人员应遵守保密规定，产品应符合质量要求。', reports: [] },
    {
      in: 'sentence',
      text: '评估人员应符合保密规定，产品应遵守质量要求。',
      reports: ['符合', '遵守'],
      fixed: '评估人员应遵守保密规定，产品应符合质量要求。',
    },
  ],
  check({ texts }) {
    const found = [...matchWords(texts, PERSONS), ...matchWords(texts, THINGS)].sort(
      (a, b) => a.at.start - b.at.start,
    );
    return found.map(({ at, groups: [word = ''] }) => {
      const instead = word === '遵守' ? '符合' : '遵守';
      return {
        message: 'found',
        at: { ...at, start: at.end - word.length },
        values: { found: word, instead },
        fix: instead,
      };
    });
  },
});
