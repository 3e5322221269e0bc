import { corrected, type Explanation } from './explanation.ts';

const YES = /^(是|有|对|true|yes|y|1|√|✓)$/i;
const NO = /^(否|无|没有|不|false|no|n|0|×|✗)$/i;

/** Why a value is neither true nor false, with the one that was plainly meant. */
export function explainBoolean(value: unknown): Explanation {
  if (value === '') return { code: 'empty-value' };
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFKC').trim() : '';
  const meant = YES.test(text) ? 'true' : NO.test(text) ? 'false' : undefined;
  return { code: 'boolean-form', values: { corrected: corrected(meant) } };
}
