import type { Language } from '@zhunsheng/language';

/** What pages get as `lang` from the route `[...lang]`: Chinese is at the root, English under /en/. */
export function languageOf(param: string | undefined): Language {
  return param === 'en' ? 'en' : 'zh';
}

/** What English has to have: the shape of the Chinese, with other words. */
type Shape<Chinese> = Chinese extends string
  ? string
  : { readonly [Key in keyof Chinese]: Shape<Chinese[Key]> };

/** The texts of a page in both languages, each known to the letter, so that `fill` knows their placeholders. */
export function texts<const Chinese, const English extends Shape<Chinese>>(both: {
  zh: Chinese;
  en: English;
}): { readonly zh: Chinese; readonly en: English } {
  return both;
}
