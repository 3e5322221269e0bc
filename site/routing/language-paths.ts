import type { Language } from '@zhunsheng/language';
import { LANGUAGES } from '@zhunsheng/language';

interface LanguagePath<Params> {
  params: Params & { lang: string | undefined };
  props: { language: Language };
}

/** For `getStaticPaths` of pages under pages/[...lang]/: each of `params` once a language. */
export function languagePaths<Params extends Record<string, string>>(
  params: readonly Params[],
): LanguagePath<Params>[] {
  return LANGUAGES.flatMap(language =>
    params.map(one => ({
      params: { ...one, lang: language === 'zh' ? undefined : language },
      props: { language },
    })),
  );
}
