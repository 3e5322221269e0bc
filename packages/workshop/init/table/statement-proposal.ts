import type { Bilingual } from '@zhunsheng/language';
import { findModals } from '../../sentence/modal-verbs.ts';
import type { ProposedCase } from './border-cases.ts';
import { type FieldRegister, fieldSchema, TO_TRANSLATE } from './field-register.ts';
import type { Proposal } from './proposal.ts';

/** A statement the enterprise makes and an assessor judges: 企业应:cond[具有独立法人资格]{#stated}. */
export function proposeStatement(
  sentence: string,
  clause: string,
  register: FieldRegister,
): Proposal & { readonly notes: readonly Bilingual[] } {
  const { before, statement, notes } = splitStatement(sentence);
  const wanted = !NEGATION.test(before);
  const field = register.field(wanted ? statement : `有${statement}`, 'stated');
  const fact = field.path;
  return {
    text: `${before}:cond[${statement}]{#stated}。`,
    facts: { [fact]: { title: { zh: field.name, en: TO_TRANSLATE }, field: field.path } },
    fields: [fieldSchema(field), { findings: findingOf(clause) }],
    example: { [field.path]: wanted, findings: { [clause]: { finding: 'met', assessor: '示例评估员' } } },
    rule: { judgement: { id: 'stated', fact, equals: wanted } },
    cases: judgementCases({ quotes: statement, clause, field: field.path, wanted }),
    notes,
  };
}

/** 应没有:cond[…], which asks for a no. */
const NOT = /^(?:没有|无)(?=.)/;
const NEGATION = /应(?:没有|无)$/;

/** What stands behind the first 应 is the statement; without one it is put in, which is said. */
function splitStatement(sentence: string): {
  before: string;
  statement: string;
  notes: readonly Bilingual[];
} {
  const modal = findModals(sentence).find(
    ({ kind, word }) => kind === 'requirement' && /^[应须必]/.test(word),
  );
  if (modal && modal.end < sentence.length) {
    const negation = NOT.exec(sentence.slice(modal.end))?.[0].length ?? 0;
    const end = modal.end + negation;
    return { before: sentence.slice(0, end), statement: sentence.slice(end), notes: [] };
  }
  const [subject] = /^(?:申请|申报|参评)?企业(?=.)/.exec(sentence) ?? [];
  const [negation = ''] = NOT.exec(sentence.slice(subject?.length ?? 0)) ?? [];
  return {
    before: `${subject ?? '企业'}应${negation}`,
    statement: sentence.slice((subject?.length ?? 0) + negation.length),
    notes: [{ zh: '条文补写了“应”', en: '应 was put into the sentence' }],
  };
}

function findingOf(clause: string) {
  return {
    title: '评估结论',
    'x-title-en': 'Findings',
    description: '由评估人员填写，企业不填。键是条款标识。',
    type: 'object',
    'x-findings': true,
    additionalProperties: false,
    properties: { [clause]: { $ref: '#/$defs/finding' } },
  };
}

interface Judged {
  readonly quotes: string;
  readonly clause: string;
  readonly field: string;
  /** The answer that the sentence asks for. */
  readonly wanted: boolean;
}

function judgementCases({ quotes, clause, field, wanted }: Judged): ProposedCase[] {
  const awaited = { reason: 'finding', subject: clause };
  const finding = (found: 'met' | 'not_met') => ({ findings: { [clause]: { finding: found } } });
  return [
    {
      ...{
        name: '自报符合而没有评估结论，未定',
        quotes,
        given: { [field]: wanted },
        verdict: 'undetermined',
      },
      ...{ missing: [awaited], why: '自报符合不是证明，等评估结论' },
    },
    {
      name: '自报不符合，不满足',
      quotes,
      given: { [field]: !wanted },
      verdict: 'not_met',
      why: '自报不符合直接算数',
    },
    {
      ...{ name: '评估结论为满足，满足', quotes, given: { [field]: wanted, ...finding('met') } },
      ...{ verdict: 'met', why: '以评估结论为准' },
    },
    {
      ...{ name: '评估结论为不满足，不满足', quotes, given: { [field]: wanted, ...finding('not_met') } },
      ...{ verdict: 'not_met', why: '以评估结论为准' },
    },
    {
      ...{ name: '自报即算时自报符合，满足', quotes, given: { [field]: wanted }, assurance: 'declared' },
      ...{ verdict: 'met', why: '自报即算时，自报符合算数' },
    },
    {
      ...{ name: '自报即算时自报不符合，不满足', quotes, given: { [field]: !wanted }, assurance: 'declared' },
      ...{ verdict: 'not_met', why: '自报不符合直接算数' },
    },
    {
      ...{ name: '没有填写，也没有评估结论，未定', quotes, given: {}, verdict: 'undetermined' },
      ...{ missing: [{ reason: 'field', subject: field }, awaited], why: '缺自报，也等评估结论' },
    },
  ];
}
