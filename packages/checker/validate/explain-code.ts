import type { Bilingual, Field } from '@zhunsheng/language';
import { type Candidate, didYouMean, suggestion } from '@zhunsheng/language';
import type { Vocabularies } from './check-plan.ts';
import { explainType } from './explain-type.ts';
import type { Explanation } from './explanation.ts';

/** As many codes are listed when none of them is like the value. */
const LISTED = 20;

/** Why a value is none of the field's codes, with those it is like by code or by title. */
export function explainCode(value: unknown, field: Field, vocabularies: Vocabularies): Explanation {
  if (typeof value !== 'string') return explainType(value, field, 'code');
  if (value === '') return { code: 'empty-value' };
  const candidates = candidatesOf(field, vocabularies);
  const like = didYouMean(value, candidates);
  return {
    code: 'code-not-listed',
    values: { suggestion: suggestion(like), allowed: like.length > 0 ? '' : allowed(candidates, field) },
  };
}

function candidatesOf(field: Field, vocabularies: Vocabularies): Candidate[] {
  const entries = (field.vocabulary && vocabularies[field.vocabulary]) || [];
  const titles = new Map(entries.map(({ code, title }) => [code, title.zh]));
  const codes = field.codes ?? [...titles.keys()];
  return codes.map(code => ({ name: code, title: titles.get(code) }));
}

function allowed(candidates: readonly Candidate[], field: Field): Bilingual {
  if (candidates.length === 0 || candidates.length > LISTED) {
    return { zh: `请填代码，如 \`${field.example}\``, en: `Give a code, such as \`${field.example}\`` };
  }
  const titled = candidates.map(({ name, title }) => (title ? `\`${name}\`（${title}）` : `\`${name}\``));
  return {
    zh: `可选：${titled.join('、')}`,
    en: `The codes are ${candidates.map(({ name }) => `\`${name}\``).join(', ')}`,
  };
}
