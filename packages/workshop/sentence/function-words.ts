import type { Fact } from '@zhunsheng/language';

/** Words that carry no condition of their own, whatever the standard. The list is closed: what is not here is asked for. */
export const FUNCTION_WORDS: readonly string[] = [
  // Who is spoken of.
  '企业 申请企业 申报企业 参评企业 单位 申请单位 申报单位 申请人 机构 组织',
  // Requirement and other modal verbs, which are compared by themselves.
  '应 应当 应该 须 必须 不应 不应当 不得 宜 不宜 可 可以 能 能够 不能 可能 禁止 严禁 允许',
  // Verbs that only tie a subject to its condition.
  '有 具有 具备 拥有 取得 获得 获 建立 设立 属于 归属于 分布于 采用 采取 符合 满足 达到 处于 为 是 占 作为',
  // What joins. 或 and numbers are compared by themselves.
  '和 与 及 以及 并 并且 且 而且 同时 或 或者 但 但是 其中 分别',
  // Particles and pronouns.
  '的 之 其 该 所 在 于 以 中 对 由 从 等 者 已 还 也 各 各项 方面 相关 有关 下列 以下 条件 要求 情形 之一 类型',
  // How things are measured, where the rule fixes it.
  '同期 计算 划分 按 按照 依据 根据 见 附录 人民币',
  // Shares and growth, which are compared with what the fact is made of.
  '占比 比例 比重 比率 之比 年均 增长 增长率 增长速度 增速 增幅',
  ...['A', 'B', 'C', 'D', 'E', 'F'],
].flatMap(line => line.split(' '));

/** Words that narrow or widen what they stand before. */
export const CONDITIONS =
  /境外|国外|海外|人均|户均|税[前后]|累计|新增|平均|年均|月均|合并|子公司|母公司|集团|控股|关联方|季度|半年|[当本去前]年|上上年/g;

/** Words by which a sentence says how a fact is made. */
export function wordsOfFact(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'growth':
      return fact.mean === 'arithmetic' ? ['算术平均', '平均'] : ['几何平均'];
    case 'years':
      return fact.mean ? ['平均', '平均每年', '每年平均'] : ['合计', '累计', '总额', '总和', '之和'];
    case 'span':
      return ['满', '年限', '时间', '之日', '起', '至'];
    case 'sum':
      return ['合计', '共计', '总和', '之和', '总分', '累计'];
    case 'greatest':
      return ['最高', '较高'];
    case 'count':
      return ['数量', '总数', '合计'];
    case 'points':
      return ['得分', '评分', '分值'];
    case 'grade':
      return ['分档', '等级'];
    case 'field':
    case 'year':
    case 'ratio':
    case 'classify':
    case 'unrecorded':
      return [];
  }
}
