/** One step of the guide as it really went. */
export interface GuideStep {
  readonly id: string;
  readonly edits: readonly { readonly file: string; readonly from: string; readonly to: string }[];
  /** As one types it; absent where a step only edits. Without output it was not run. */
  readonly command?: string;
  /** Both streams, without how long it took. */
  readonly output?: string;
  readonly status?: number;
}
