import { DISPOSITIONS } from '@zhunsheng/workshop/site';
import { texts } from './language.ts';

/** The words of the project's vocabulary: verdicts, bases, provenance, modes, what became of a comment. By the codes of the data. */
export const vocabularyTexts = texts({
  zh: {
    verdict: { met: '满足', not_met: '不满足', undetermined: '未定', not_applicable: '不适用' },
    conclusion: { recognised: '予以认定', not_recognised: '不予认定', undetermined: '结论未定' },
    basis: { computed: '由数据计算', documents: '由材料证明', declared: '企业声明', finding: '评估结论' },
    mode: { computed: '数据计算', documents: '证明材料', judgement: '评估判断' },
    provenance: { stated: '{document}写明', editorial: '编辑补充' },
    disposition: DISPOSITIONS,
  },
  en: {
    verdict: {
      met: 'Met',
      not_met: 'Not met',
      undetermined: 'Undetermined',
      not_applicable: 'Not applicable',
    },
    conclusion: { recognised: 'Recognised', not_recognised: 'Not recognised', undetermined: 'Undetermined' },
    basis: { computed: 'computed', documents: 'documents', declared: 'declared', finding: 'finding' },
    mode: { computed: 'Computed', documents: 'By documents', judgement: 'By judgement' },
    provenance: { stated: 'Stated in the {document}', editorial: 'Editorial' },
    disposition: { adopted: 'Adopted', partly: 'Adopted in part', rejected: 'Not adopted', open: 'Open' },
  },
});
