import type { Bilingual } from '../words.ts';
import type { Severity } from './problem.ts';

/** One kind of problem: what is said of it, with `{placeholders}`. */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly help: Bilingual;
}

/** An entry of one severity from its message and its help, each in Chinese and in English. */
function entryOf<Of extends Severity>(severity: Of) {
  // The texts are part of the type: their placeholders are what a problem has to give.
  return <
    const Zh extends string,
    const En extends string,
    const ZhHelp extends string,
    const EnHelp extends string,
  >(
    zh: Zh,
    en: En,
    zhHelp: ZhHelp,
    enHelp: EnHelp,
  ) => ({ severity, message: { zh, en }, help: { zh: zhHelp, en: enHelp } }) as const;
}

/** What keeps a declaration from getting a verdict, an edition from being frozen. */
export const error = /* @__PURE__ */ entryOf('error');
/** What is only unlikely. */
export const warning = /* @__PURE__ */ entryOf('warning');
/** What is worth knowing. */
export const info = /* @__PURE__ */ entryOf('info');
