import type { CatalogueEntry } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';

const CASE_LIMITS = {
  zh: '请核对这种情形的限值、单位和“且”“或”',
  en: 'Check the limits, units and connectives of the case',
} as const;
const LONGER = { zh: '请用更大的 --timeout 再试', en: 'Try again with a larger --timeout' } as const;

/** What the prover finds: in one edition, and between an edition and its change log. */
export const proveProblems = {
  'clause-never-fails': error(
    '条款 {clause}（{edition}）谁都不会不满足：已证明，数据齐全时没有一份申报数据不满足它',
    'nobody can fail clause {clause} ({edition}): proved for all declarations with complete data',
    '请核对限值和连接词；本来就没有要求的，不应写成条款',
    'Check the limits and connectives; what requires nothing should not be a clause',
  ),
  'clause-never-passes': error(
    '条款 {clause}（{edition}）谁都不能满足：已证明，数据齐全时没有一份申报数据满足它',
    'nobody can meet clause {clause} ({edition}): proved for all declarations with complete data',
    '请核对限值、单位和“且”“或”，找出互相排斥的条件',
    'Check the limits, units and connectives for conditions that exclude each other',
  ),
  'condition-idle': error(
    '条款 {clause}（{edition}）的条件 {conditions} 不起作用：去掉它，结论处处不变{because}',
    '{conditions} in clause {clause} ({edition}) does nothing: without it every verdict is the same{because}',
    '请删去它，或改正使它失效的条件',
    'Remove it, or correct the condition that makes it idle',
  ),
  'case-unreachable': error(
    '条款 {clause}（{edition}）的情形 {case} 永远轮不到：没有企业属于它',
    'case {case} of clause {clause} ({edition}) never comes into play: no enterprise falls under it',
    '请核对情形的取值，或删去该情形',
    'Check the values of the case, or remove it',
  ),
  'case-never-passes': {
    severity: 'error',
    message: {
      zh: '条款 {clause}（{edition}）的情形 {case} 谁都不能满足：已证明，属于它的企业没有一家能达到要求',
      en: 'nobody under case {case} of clause {clause} ({edition}) can meet it: proved for all declarations with complete data',
    },
    help: CASE_LIMITS,
  },
  'case-never-fails': {
    severity: 'error',
    message: {
      zh: '条款 {clause}（{edition}）的情形 {case} 没有要求：已证明，属于它的企业没有一家不满足',
      en: 'case {case} of clause {clause} ({edition}) requires nothing: proved for all declarations with complete data',
    },
    help: CASE_LIMITS,
  },
  'condition-never-met': error(
    '条款 {clause}（{edition}）的条件 {condition} 谁都达不到：已证明，没有一份合格的申报数据满足它',
    'nobody can meet the condition {condition} of clause {clause} ({edition}): proved for all declarations with complete data',
    '请核对它的限值和单位，例如比例不会超过 100%',
    'Check its limit and unit; a share is never above 100 %, for one',
  ),
  'condition-always-met': error(
    '条款 {clause}（{edition}）的条件 {condition} 等于没有：已证明，没有一份合格的申报数据不满足它',
    'nobody can fail the condition {condition} of clause {clause} ({edition}): proved for all declarations with complete data',
    '请核对它的限值和单位，或删去它',
    'Check its limit and unit, or remove it',
  ),
  'clauses-contradict': error(
    '版本 {edition} 没有企业能通过认定：{clauses}不能同时满足',
    'no enterprise can be recognised by edition {edition}: {clauses} cannot all be met',
    '这几条少任何一条都能同时满足；请核对它们的限值',
    'Without any one of them the others can be met; check their limits',
  ),
  'conclusion-impossible': error(
    '版本 {edition} 没有企业能通过认定：已证明，结论的规则（conclusion）不可能成立',
    'no enterprise can be recognised by edition {edition}: proved, the rule of its conclusion cannot hold',
    '请核对 standard.yaml 的 conclusion 和它所列各条的限值',
    'Check conclusion in standard.yaml and the limits of the clauses it names',
  ),
  'flaw-timeout': {
    severity: 'warning',
    message: {
      zh: '证明超时：不知道版本 {edition} 的{subject}是否有缺陷（{question}）',
      en: 'the proof ran out of time: whether {subject} of edition {edition} has the flaw {question} is not known',
    },
    help: LONGER,
  },
  'change-timeout': {
    severity: 'warning',
    message: {
      zh: '证明超时：{subject}的变化没有定论，不能当作等效',
      en: 'the proof ran out of time: how {subject} changed is not known and must not be taken for equivalent',
    },
    help: LONGER,
  },
  'witness-not-found': {
    severity: 'warning',
    message: {
      zh: '{subject}的变化（{direction}）已证明，但限时内没有找到例证',
      en: 'the change of {subject} ({direction}) is proved, but no example was found in time',
    },
    help: LONGER,
  },
  'witness-unconfirmed': error(
    '证明器与检查器不一致，例证没有得到确认，比较作废：{detail}',
    'the prover and the checker disagree, the example is not confirmed and the comparison is void: {detail}',
    '这是程序的错误，请连同两个版本的内容一并报告',
    'This is an error in the program; please report it with the content of both editions',
  ),
  'effect-disagrees': error(
    'changes.yaml 预期{subject}的影响是“{expected}”，证明的结果是“{proved}”',
    'changes.yaml expects the effect of {subject} to be "{expected}"; the proof says "{proved}"',
    '改动与本意不符的，改规则；预期写错的，改 effect，并核对理由',
    'If the rule is not what was meant, correct it; if the expectation is wrong, correct effect and look at the reason',
  ),
  'effect-not-logged': error(
    '{subject}的结论有变化（{proved}），changes.yaml 没有记录',
    'the verdicts of {subject} change ({proved}) and changes.yaml does not say so',
    '请在 changes.yaml 中记下改动、预期的影响和理由',
    'Put the change, its expected effect and its reason in changes.yaml',
  ),
} as const satisfies Record<string, CatalogueEntry>;
