import type { Report } from '@zhunsheng/language/types/report';
import type { ReportContext } from '../report/report-context.ts';
import type { Format } from './library.ts';

export const FORMATS = [
  'text',
  'json',
  'html',
  'md',
  'sarif',
  'junit',
  'oscal',
  'github',
] as const satisfies readonly Format[];

export type Render = (
  reports: readonly Report[],
  context: ReportContext,
  options?: { colour: boolean; width: number },
) => string | Iterable<string>;

/** What writes reports in each format, loaded when it is asked for. Formats that put one report after the other come piece by piece. */
export const renderers: Readonly<Record<Format, () => Promise<Render>>> = {
  text: async () => (await import('../report/render-text.ts')).textParts,
  json: async () => (await import('../report/render-json.ts')).jsonParts,
  html: async () => (await import('../report/render-html.ts')).renderHtml,
  md: async () => (await import('../report/render-markdown.ts')).markdownParts,
  sarif: async () => (await import('../report/render-sarif.ts')).renderSarif,
  junit: async () => (await import('../report/render-junit.ts')).renderJunit,
  oscal: async () => (await import('../report/render-oscal.ts')).renderOscal,
  github: async () => (await import('../report/render-github.ts')).renderGithub,
};
