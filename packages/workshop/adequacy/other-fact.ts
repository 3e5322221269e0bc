import type { Bilingual, Fact } from '@zhunsheng/language';

export function otherFactDescription({ title }: Fact, other: Fact): Bilingual {
  return {
    zh: `“${title.zh}”换成“${other.title.zh}”`,
    en: `"${title.en}" gives way to "${other.title.en}"`,
  };
}

/** Where the two facts would lead to different verdicts. */
export function otherFactWitness({ title }: Fact, other: Fact): Bilingual {
  return {
    zh: `“${title.zh}”与“${other.title.zh}”一个够、一个不够时，只看“${title.zh}”`,
    en: `where "${title.en}" and "${other.title.en}" would decide differently, only the first counts`,
  };
}
