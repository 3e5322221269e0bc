import type { Bilingual } from '@zhunsheng/language';

/** What several standards ask for and mean alike, and where each of them asks for it. */
export interface SharedField {
  readonly id: string;
  readonly title: Bilingual;
  /** By the id of the standard the path in its data dictionary: `finance.revenue`. A list and its members are fields each. */
  readonly paths: Readonly<Record<string, string>>;
}
