import type { Language } from '@zhunsheng/language';

/** What pages get as `lang` from the route `[...lang]`: Chinese is at the root, English under /en/. */
export function languageOf(param: string | undefined): Language {
  return param === 'en' ? 'en' : 'zh';
}

/** Texts of a page in both languages; English has to have what Chinese has. */
export type Texts<Shape> = Readonly<Record<Language, Shape>>;

/** Declares the texts of a page, with the shape of the Chinese. */
export function texts<Shape>(both: { zh: Shape; en: NoInfer<Shape> }): Texts<Shape> {
  return both;
}
